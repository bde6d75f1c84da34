/** Ties between a member and a case, found in our own data or said by the member. Pure: facts in, reasons out. */
export type ConflictKind = 'self' | 'nominator' | 'author' | 'checker' | 'mentor' | 'unit' | 'kin' | 'declared'

export type CaseFacts = {
  itemId: string
  nominationId: string
  subjectId: string
  /** The household's or collective's people. */
  memberIds: readonly string[]
  subjectName: string
  folded: string
  organisationId: string | null
  organisationFolded: string | null
  nominatorId: string
  authorIds: readonly string[]
  checkerIds: readonly string[]
  /** Who accompanied the candidate, or somebody of the household or collective, at any time. */
  companionIds: readonly string[]
}

export type MemberFacts = {
  seatId: string
  userId: string
  subjectId: string | null
  /** Units the member works in; the agency as a whole is no tie. */
  unitIds: readonly string[]
  ties: readonly { kind: 'kin' | 'unit' | 'other'; folded: string }[]
}

export type Conflict = { itemId: string; nominationId: string; seatId: string; userId: string; kind: ConflictKind }

export function conflictsOf(cases: readonly CaseFacts[], members: readonly MemberFacts[]): Conflict[] {
  return members.flatMap((member) =>
    cases.flatMap((one) =>
      kindsOf(one, member).map((kind) => ({
        itemId: one.itemId,
        nominationId: one.nominationId,
        seatId: member.seatId,
        userId: member.userId,
        kind,
      })),
    ),
  )
}

function kindsOf(one: CaseFacts, member: MemberFacts): ConflictKind[] {
  const found: ConflictKind[] = []
  if (member.subjectId && (member.subjectId === one.subjectId || one.memberIds.includes(member.subjectId))) found.push('self')
  if (member.userId === one.nominatorId) found.push('nominator')
  if (one.authorIds.includes(member.userId)) found.push('author')
  if (one.checkerIds.includes(member.userId)) found.push('checker')
  if (one.companionIds.includes(member.userId)) found.push('mentor')
  if (one.organisationId && member.unitIds.includes(one.organisationId)) found.push('unit')
  if (member.ties.some((tie) => touches(tie, one))) found.push('kin')
  return found
}

/** A name said by the member touches the case when it is the candidate's, stands in it as whole words, or names their unit. */
function touches({ kind, folded }: { kind: string; folded: string }, one: CaseFacts) {
  if (kind === 'unit') return one.organisationFolded === folded || includesWords(one.folded, folded)
  return one.folded === folded || includesWords(one.folded, folded)
}

function includesWords(text: string, words: string) {
  return words.includes(' ') && ` ${text} `.includes(` ${words} `)
}
