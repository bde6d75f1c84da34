import { showBorn } from './born.ts'
import type { SubjectDetails } from './queries.ts'

/** A record as its form shows it: what somebody edits, and what two edits are compared by. */
export function fieldsOf(subject: SubjectDetails): Record<string, string> {
  const {
    kind,
    name,
    givenName,
    otherNames,
    sex,
    bornOn,
    bornPrecision,
    ethnicGroup,
    placeId,
    village,
    organisationId,
    position,
    isManager,
    phone,
    idNumber,
    notes,
  } = subject
  return {
    kind,
    name,
    givenName,
    otherNames: otherNames.join(', '),
    sex: sex ?? '',
    born: showBorn(bornOn, bornPrecision),
    ethnicGroup: ethnicGroup ?? '',
    placeId: placeId ?? '',
    village: village ?? '',
    organisationId: organisationId ?? '',
    position: position ?? '',
    isManager: isManager === null ? '' : isManager ? 'yes' : 'no',
    phone: phone ?? '',
    idNumber: idNumber ?? '',
    notes: notes ?? '',
  }
}
