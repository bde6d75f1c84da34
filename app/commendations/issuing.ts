import type { Act } from '#platform/act.ts'
import { newCode } from '#platform/codes.ts'
import { takeNumbers } from '#platform/counters.ts'
import { Refusal } from '#platform/errors.ts'
import { pausePoint } from '#platform/pause.ts'
import { registerDocument } from '#app/documents/index.ts'
import { lastDay, rely, workCalendar, type Acceptance } from '#app/rulebook/index.ts'
import type { IssueInput } from './form.ts'
import { messages } from './messages.ts'
import { listCommendations, lockCommendation, lockDecision } from './queries.ts'
import { concerned } from './taken-back.ts'
import { rulesOfIssue } from './rests-on.ts'
import { withRewards } from './rewards.ts'
import { becomes, checkMayBecome, checkMayDecide, checkSums, issueDecisions, type DecisionKind } from './rules.ts'

/** Number, day, lines in the book and codes, all at once; from here on the commendation stands, or stands no more. */
export async function issueDecision(act: Act, id: string, input: IssueInput, accepted: Acceptance) {
  const decision = await lockDecision(act.tx, act.actor, id)
  act.authorise(issueDecisions, null)
  if (!decision.signer) throw new Refusal(messages.signerNeeded)
  const rules = await rulesOfIssue(act.tx, decision, input.issuedOn)
  await rely(act, rules.all, accepted, { kind: 'commendation decision', id })
  if (decision.kind === 'award') {
    for (const decider of rules.deciders) checkMayDecide(decider?.body ?? null)
    const printed = await listCommendations(act.tx, id)
    checkSums(printed, await withRewards(act, printed, input.issuedOn))
  }
  const registered = await registerDocument(act, decision.documentId, input)
  await pausePoint('decision numbered')
  if (decision.kind === 'award') await enterInBook(act, id, input.issuedOn.year)
  else await change(act, id, decision.kind, { issuedOn: input.issuedOn, returning: rules.returning })
  await act.record(
    `decision issued: ${decision.kind}`,
    { kind: 'commendation decision', id },
    { after: { number: registered.number, symbol: registered.symbol } },
  )
  return registered
}

/** The next lines of the year's book, in the order of the list. */
async function enterInBook(act: Act, decisionId: string, year: number) {
  const people = await listCommendations(act.tx, decisionId)
  const numbers = await takeNumbers(act.tx, `book of commendations ${year}`, people.length)
  for (const [i, { id }] of people.entries()) {
    const line = { bookYear: year, bookNumber: numbers[i], code: newCode() }
    await act.tx
      .updateTable('commendations')
      .set({ ...line, status: becomes.award })
      .where('id', '=', id)
      .execute()
  }
}

type Undoing = { issuedOn: Temporal.PlainDate; returning: Awaited<ReturnType<typeof rulesOfIssue>>['returning'] }

async function change(act: Act, decisionId: string, kind: Exclude<DecisionKind, 'award'>, { issuedOn, returning }: Undoing) {
  const given = await concerned(act.tx, decisionId)
  const { status } = await lockCommendation(act.tx, act.actor, given.id)
  checkMayBecome(status, kind)
  await act.tx.updateTable('commendations').set({ status: becomes[kind] }).where('id', '=', given.id).execute()
  if (kind !== 'restoration' && !returning) throw new Refusal(messages.noReturnDays)
  const returnBy = returning && lastDay(issuedOn, returning.body, await workCalendar(act.tx))
  await act.tx.updateTable('commendationChanges').set({ returnBy }).where('id', '=', given.changeId).execute()
  await act.record(
    `commendation ${becomes[kind]}`,
    { kind: 'commendation', id: given.id },
    { before: { status }, after: { status: becomes[kind] } },
  )
}
