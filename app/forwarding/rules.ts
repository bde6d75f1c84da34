import { deed } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { messages } from './messages.ts'

export const prepareForwarding = deed<null>('prepare a package for the level above', ['office'])
export const sendForwarding = deed<null>('send a package to the level above', ['office', 'leader'])
export const takeReply = deed<null>('take in the reply of the level above', ['office'])
export const receiveForwarding = deed<null>('receive a package from below', ['office'])
export const answerForwarding = deed<null>('answer a package from below', ['office', 'leader'])

/** A package may be changed until it is sent, and again after it was returned. */
export function checkOpenForChange({ status }: { status: string }) {
  if (status !== 'prepared' && status !== 'returned') throw new Refusal(messages.notPrepared)
}

/** Lies as it was sent, and is not being changed. */
export function isWithOthers({ status }: { status: string }) {
  return status === 'sent' || status === 'received' || status === 'decided'
}

/** Everything on the checklist is there, or somebody said why it is not needed. */
export function checkSendable(pack: { status: string }, cases: readonly unknown[], parts: readonly { part: string; status: string }[]) {
  checkOpenForChange(pack)
  if (!cases.length) throw new Refusal(messages.noCases)
  const missing = firstMissing(parts)
  if (missing) throw new Refusal(filled(messages.partMissing, { part: missing.part }))
}

/** The rule itself says of some places that they are filled only where there is something to put there. */
export function isOptional(part: string) {
  return /\((nếu có|khi )/i.test(part)
}

/** What still keeps a package from being sent. */
export function firstMissing<Part extends { part: string; status: string }>(parts: readonly Part[]) {
  return parts.find(({ part, status }) => status === 'missing' && !isOptional(part))
}

/** Only what is with the level above can be answered. */
export function checkWaiting({ status }: { status: string }) {
  if (status !== 'sent' && status !== 'received') throw new Refusal(messages.notWaiting)
}

/** A reply that decides says one thing of every case, and of no other. */
export function checkEveryCase(cases: readonly { ordinal: number }[], results: readonly { ordinal: number }[]) {
  const [ours, theirs] = [cases, results].map((list) => list.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b))
  if (ours?.join() !== theirs?.join()) throw new Refusal(messages.resultsIncomplete)
}

type Asked = { cases: readonly string[]; awardCode: string }

/** One package, one award; only verified cases go upward, each once. */
export function checkForwardable(chosen: readonly { name: string; status: string; awardCode: string }[], { cases, awardCode }: Asked) {
  const unverified = chosen.find((one) => one.status !== 'verified')
  if (unverified) throw new Refusal(filled(messages.notVerified, { name: unverified.name }))
  const other = chosen.find((one) => one.awardCode !== awardCode)
  if (other) throw new Refusal(filled(messages.oneAward, { name: other.name }))
  if (chosen.length < new Set(cases).size) throw new Refusal(messages.nowElsewhere)
}

export function checkNotLast(cases: readonly unknown[]) {
  if (cases.length < 2) throw new Refusal(messages.lastCase)
}

type Event = { event: string; at: Temporal.Instant }
type Span = { from: Temporal.Instant; to: Temporal.Instant | null }

/** When the package lay with the level above: from each sending to the return or decision that answered it. */
export function spansAbove(events: readonly Event[]): Span[] {
  const spans: Span[] = []
  for (const { event, at } of events) {
    const last = spans.at(-1)
    if (event === 'sent' || event === 'sent again') spans.push({ from: at, to: null })
    else if (last && !last.to && (event === 'returned' || event === 'decided' || event === 'withdrawn')) last.to = at
  }
  return spans
}

/** Which version of the checklist a package is held to; the organisation may write the dossier for farmers and minority people (NĐ 152/2025 Art. 33.8). */
export function checklistKey(award: { family: string; level: string }, organisationAuthored: boolean) {
  if (organisationAuthored) return 'written by the nominating organisation'
  if (award.level === 'state') return 'state'
  return award.family === 'title' ? 'title' : 'form'
}

export const checklistPapers = ['submission', 'summary-list', 'minutes-extract', 'achievement-reports', 'other'] as const
export type ChecklistPaper = (typeof checklistPapers)[number]

/** Which of our papers belongs at a place named in the words of the decree; for other words the office says it once. */
export function paperNamed(part: string): ChecklistPaper {
  const words = part.toLocaleLowerCase('vi')
  if (words.startsWith('tờ trình')) return 'submission'
  if (words.startsWith('báo cáo')) return 'achievement-reports'
  if (words.startsWith('biên bản') || words.startsWith('trích biên bản')) return 'minutes-extract'
  if (words.startsWith('danh sách')) return 'summary-list'
  return 'other'
}
