import { deed } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { messages } from './messages.ts'

export const purposes = [
  'DOSSIER',
  'INTERNAL_LIST',
  'WEB_STORY',
  'PHOTO',
  'VIDEO_VOICE',
  'RADIO',
  'BULLETIN_PRINT',
  'SOCIAL_MEDIA',
  'SHOW_ETHNICITY',
  'SHOW_FAMILY',
  'CONTACT_BY_PRESS',
  'REUSE_BY_OTHERS',
] as const
export type Purpose = (typeof purposes)[number]
export type Giver = 'self' | 'guardian' | 'family' | 'representative'

export const recordConsents = deed<null>('record a consent', ['office', 'publicity', 'division', 'commune'], 'of subjects one may see')
export const takeWithdrawals = deed<null>(
  'take back a consent',
  ['office', 'publicity', 'division', 'commune', 'leader'],
  'when the person asks',
)
export const finishTasks = deed<null>('finish work after a withdrawal', ['office', 'publicity'])

export type Person = { kind: string; bornOn: Temporal.PlainDate | null; diedOn: Temporal.PlainDate | null }
export type Receipt = {
  id: string
  purposes: readonly string[]
  givenBy: string
  expiresOn: Temporal.PlainDate | null
  withdrawnAt: Temporal.Instant | null
}

/**
 * Whose word is needed: each group must be answered by one of its givers. From seven to under sixteen the child and
 * the guardian both; under seven the guardian; for the dead the family; a household or collective by who speaks for it.
 */
export function giversNeeded({ kind, bornOn, diedOn }: Person, on: Temporal.PlainDate): readonly (readonly Giver[])[] {
  if (kind !== 'individual') return [['representative', 'self']]
  if (diedOn) return [['family']]
  const age = bornOn ? bornOn.until(on, { largestUnit: 'years' }).years : 18
  if (age < 7) return [['guardian']]
  return age < 16 ? [['self'], ['guardian']] : [['self', 'guardian']]
}

export function isInForce({ expiresOn, withdrawnAt }: Receipt, on: Temporal.PlainDate) {
  return !withdrawnAt && (!expiresOn || Temporal.PlainDate.compare(on, expiresOn) <= 0)
}

export type Covered = { purpose: Purpose; givenBy: string; consentId: string }
export type Missing = { purpose: Purpose; by: Giver }

/** Which receipts carry each purpose, and what nobody agreed to yet. The receipt that lasts longest is leaned on. */
export function coverage(person: Person, wanted: readonly Purpose[], receipts: readonly Receipt[], on: Temporal.PlainDate) {
  const covered: Covered[] = []
  const missing: Missing[] = []
  const valid = receipts.filter((receipt) => isInForce(receipt, on)).toSorted(longestFirst)
  for (const purpose of wanted)
    for (const givers of giversNeeded(person, on)) {
      const found = valid.find((receipt) => receipt.purposes.includes(purpose) && givers.some((giver) => giver === receipt.givenBy))
      if (found) covered.push({ purpose, givenBy: found.givenBy, consentId: found.id })
      else missing.push({ purpose, by: givers[0] ?? 'self' })
    }
  return { covered, missing }
}

function longestFirst(one: Receipt, other: Receipt) {
  if (!one.expiresOn || !other.expiresOn) return Number(one.expiresOn !== null) - Number(other.expiresOn !== null)
  return Temporal.PlainDate.compare(other.expiresOn, one.expiresOn)
}

export function checkWithdrawable({ withdrawnAt, purposes: held }: Receipt, asked: readonly string[]) {
  if (withdrawnAt) throw new Refusal(messages.alreadyWithdrawn)
  if (asked.some((purpose) => !held.includes(purpose))) throw new Refusal(messages.notInReceipt)
}

export type TaskKind = 'acknowledge' | 'portal' | 'static site' | 'printed' | 'radio' | 'social' | 'press' | 'reuse'

const onPortal: readonly string[] = ['WEB_STORY', 'PHOTO', 'VIDEO_VOICE', 'SHOW_ETHNICITY', 'SHOW_FAMILY']
const elsewhere: readonly [purpose: string, task: TaskKind][] = [
  ['BULLETIN_PRINT', 'printed'],
  ['RADIO', 'radio'],
  ['SOCIAL_MEDIA', 'social'],
  ['CONTACT_BY_PRESS', 'press'],
  ['REUSE_BY_OTHERS', 'reuse'],
]

/** What a withdrawal makes somebody do. The portal lets go by itself; the other places need a person. */
export function tasksAfter(withdrawn: readonly string[]): TaskKind[] {
  const told = withdrawn.some((purpose) => onPortal.includes(purpose))
  const others = elsewhere.filter(([purpose]) => withdrawn.includes(purpose)).map(([, task]) => task)
  return ['acknowledge', ...(told ? (['portal', 'static site'] as const) : []), ...others]
}

/** Days of NĐ 356/2025 Art. 5: two working days to answer, fifteen days to be done; once fifteen more. */
export const clock = { acknowledgeWorkingDays: 2, doneDays: 15, extensionDays: 15 }

type Task = { kind: string; doneAt: Temporal.Instant | null; extendedBecause: string | null }

export function checkOpenTask({ doneAt }: Task) {
  if (doneAt) throw new Refusal(messages.alreadyDone)
}

export function checkExtendable(task: Task, because: string) {
  if (!because) throw new Refusal(messages.whyMissing)
  checkOpenTask(task)
  if (task.kind === 'acknowledge') throw new Refusal(messages.cannotExtend)
  if (task.extendedBecause) throw new Refusal(messages.alreadyExtended)
}
