import { deed } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { messages } from './messages.ts'

export type SubjectKind = 'individual' | 'household' | 'collective'
/** A gate is met or not; the others bring points, up to their weight. */
export type Criterion = { code: string; text: string; kind: 'gate' | 'score'; weight: number; evidence: string }

export const writeCriteria = deed<null>('write criteria', ['office', 'admin'])
export const issueCriteria = deed<null>('issue criteria', ['office', 'leader'], 'with number and date of the decision')

export function totalWeight(criteria: readonly Criterion[]) {
  return criteria.reduce((sum, { weight }) => sum + weight, 0)
}

export function checkDraft({ status }: { status: string }) {
  if (status !== 'draft') throw new Refusal(messages.alreadyIssued)
}

/** Totals can be compared only when every set is out of the same hundred. */
export function checkIssuable(criteria: readonly Criterion[]) {
  if (criteria.length === 0) throw new Refusal(messages.noLines)
  const sum = totalWeight(criteria)
  if (sum !== 100) throw new Refusal(filled(messages.mustBe100, { sum }))
}

export function checkCodes(criteria: readonly Criterion[]) {
  const twice = criteria.find(({ code }, at) => criteria.findIndex((other) => other.code === code) !== at)
  if (twice) throw new Refusal(filled(messages.twiceCode, { code: twice.code }))
}

export function checkSameVersion({ version }: { version: number }, read: number) {
  if (version !== read) throw new Refusal(messages.changedMeanwhile)
}
