import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { takeNumbers } from '#platform/counters.ts'
import { Refusal } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { pausePoint } from '#platform/pause.ts'
import { draftDocument, letterheadOn, redraftDocument, registerDocument } from '#app/documents/index.ts'
import { type Acceptance, afterWorkingDays, awardKind, awardName, rely, rewardOn, ruleInForce, workCalendar } from '#app/rulebook/index.ts'
import { aboutOf, addressOf, agreedOn, asPrinted, periodOf, withoutVote } from './candidates.ts'
import { newCode } from '#platform/codes.ts'
import { defaultsFor } from './defaults.ts'
import { draftOf, undoDraftOf } from './drafting.ts'
import type { DecisionInput, IssueInput } from './form.ts'
import { messages } from './messages.ts'
import { concerned, listCommendations, lockCommendation, lockDecision, otherTitles, type CommendationRow } from './queries.ts'
import { rulesOfIssue } from './rests-on.ts'
import { becomes, checkMayBecome, checkMayDecide, checkSomebody, checkSums, draftDecisions, isPaid, issueDecisions } from './rules.ts'

export type Choice = { awardCode: string; sessionId: string | null; nominationIds: readonly string[] }

/** Begins the decision for people the council agreed on, or for whom no vote is asked. */
export async function draftDecision(act: Act, { awardCode, sessionId, nominationIds }: Choice) {
  act.authorise(draftDecisions, null)
  const today = dayOf(act.now)
  checkSomebody(nominationIds)
  checkMayDecide((await ruleInForce(act.tx, 'decider', awardCode, today))?.body ?? null)
  await checkWaiting(act, { awardCode, sessionId, nominationIds }, today)
  const id = randomUUIDv7()
  const family = await familyOf(act, awardCode)
  const agency = await letterheadOn(act.tx, today)
  const defaults = await defaultsFor(act.tx, {
    family,
    awardName: await awardName(act.tx, awardCode, 'vi', today),
    sessionId,
    agency,
    today,
  })
  const people = await peopleOf(act, nominationIds, awardCode, id, today)
  const empty = { id, kind: 'award' as const, family, reason: '', ...defaults }
  const documentId = await draftDocument(act, await draftOf(act.tx, empty, people, today))
  const { awardName: _, ...fields } = defaults
  await act.tx
    .insertInto('commendationDecisions')
    .values({ ...fields, id, kind: 'award', awardCode, sessionId, documentId, draftedBy: act.actor.id, draftedAt: act.now })
    .execute()
  await writePeople(act, people)
  await act.record('decision drafted', { kind: 'commendation decision', id }, { after: { awardCode, people: people.length } })
  return id
}

async function checkWaiting(act: Act, { awardCode, sessionId, nominationIds }: Choice, today: Temporal.PlainDate) {
  const waiting = sessionId
    ? (await agreedOn(act.tx, act.actor)).filter((one) => one.sessionId === sessionId)
    : await withoutVote(act.tx, act.actor, today)
  const free = new Set(waiting.filter((one) => one.awardCode === awardCode).map(({ nominationId }) => nominationId))
  if (!nominationIds.every((id) => free.has(id))) throw new Refusal(messages.alreadyDecided)
}

async function familyOf(act: Act, awardCode: string) {
  return (await awardKind(act.tx, awardCode)).family
}

/** Everyone with the reward of this day: coefficient × base salary, and only the highest title of a period. */
async function peopleOf(act: Act, nominationIds: readonly string[], awardCode: string, decisionId: string, on: Temporal.PlainDate) {
  const printed = await asPrinted(act.tx, nominationIds)
  const people = printed.map((one, i): CommendationRow => ({
    id: randomUUIDv7(),
    decisionId,
    ordinal: i + 1,
    nominationId: one.nominationId,
    subjectId: one.subjectId,
    awardCode,
    subjectKind: one.kind,
    address: addressOf(one),
    name: one.name,
    about: aboutOf(one),
    achievement: one.achievement,
    period: periodOf(one),
    ...noMoney,
    status: 'draft',
    bookYear: null,
    bookNumber: null,
    code: null,
    paidOn: null,
    receivedBy: null,
  }))
  return withRewards(act, people, on)
}

const noMoney = { thousandths: null, baseSalary: null, amount: null, amountNote: '' }

async function withRewards(act: Act, people: readonly CommendationRow[], on: Temporal.PlainDate) {
  const [first] = people
  if (!first) return []
  const award = await awardKind(act.tx, first.awardCode)
  const titles = await otherTitles(
    act.tx,
    people.map(({ subjectId }) => subjectId),
    first.decisionId,
  )
  const kinds = [...new Set(people.map(({ subjectKind }) => subjectKind))]
  const rewards = new Map(
    await Promise.all(
      kinds.map(
        async (subjectKind) => [subjectKind, await rewardOn(act.tx, { awardCode: first.awardCode, subjectKind, decidedOn: on })] as const,
      ),
    ),
  )
  return people.map((one): CommendationRow => {
    const reward = rewards.get(one.subjectKind)
    if (!reward) return { ...one, ...noMoney }
    const { thousandths, baseSalary, amount } = reward
    const paid = isPaid({ ...one, family: award.family, rank: award.ordinal }, titles)
    return { ...one, thousandths, baseSalary, amount: paid ? amount : 0, amountNote: paid ? '' : messages.higherTitlePaid.vi }
  })
}

async function writePeople(act: Act, people: readonly CommendationRow[]) {
  if (people.length === 0) return
  const rows = people.map(({ paidOn: _, receivedBy: __, ...row }) => row)
  await act.tx.insertInto('commendations').values(rows).execute()
}

/** Writes the draft anew: what was typed, and the rewards of this day. */
export async function changeDecision(act: Act, id: string, { version, ...input }: DecisionInput) {
  const decision = await lockDecision(act.tx, act.actor, id)
  act.authorise(draftDecisions, null)
  if (decision.version !== version) throw new Refusal(messages.changedMeanwhile)
  const changed = { ...decision, ...input }
  await act.tx
    .updateTable('commendationDecisions')
    .set({ ...input, version: version + 1 })
    .where('id', '=', id)
    .execute()
  await redraft(act, changed)
  const { abstract, occasion, fund, execution, signer } = decision
  await act.record(
    'decision changed',
    { kind: 'commendation decision', id },
    { before: { abstract, occasion, fund, execution, signer }, after: input },
  )
}

type Decision = Awaited<ReturnType<typeof lockDecision>>

async function redraft(act: Act, decision: Decision) {
  const today = dayOf(act.now)
  if (decision.kind !== 'award')
    return redraftDocument(act, decision.documentId, await undoDraftOf(act.tx, decision, await concerned(act.tx, decision.id), today))
  const people = await withRewards(act, await listCommendations(act.tx, decision.id), today)
  for (const { id, thousandths, baseSalary, amount, amountNote } of people)
    await act.tx.updateTable('commendations').set({ thousandths, baseSalary, amount, amountNote }).where('id', '=', id).execute()
  return redraftDocument(act, decision.documentId, await draftOf(act.tx, decision, people, today))
}

/** Takes one person out of a draft; they wait for a decision again. */
export async function takeOut(act: Act, decisionId: string, commendationId: string) {
  const decision = await lockDecision(act.tx, act.actor, decisionId)
  act.authorise(draftDecisions, null)
  const rest = (await listCommendations(act.tx, decisionId)).filter(({ id }) => id !== commendationId)
  checkSomebody(rest)
  await act.tx.deleteFrom('commendations').where('id', '=', commendationId).where('decisionId', '=', decisionId).execute()
  for (const [at, { id }] of rest.entries())
    await act.tx
      .updateTable('commendations')
      .set({ ordinal: at + 1 })
      .where('id', '=', id)
      .execute()
  await act.tx
    .updateTable('commendationDecisions')
    .set({ version: decision.version + 1 })
    .where('id', '=', decisionId)
    .execute()
  await redraft(act, { ...decision, version: decision.version + 1 })
  await act.record('taken out of the decision', { kind: 'commendation decision', id: decisionId }, { before: { commendationId } })
}

/** Number, day, lines in the book and codes, all at once; from here on the commendation stands, or stands no more. */
export async function issueDecision(act: Act, id: string, input: IssueInput, accepted: Acceptance) {
  const decision = await lockDecision(act.tx, act.actor, id)
  act.authorise(issueDecisions, null)
  if (!decision.signer) throw new Refusal(messages.signerNeeded)
  const rules = await rulesOfIssue(act.tx, decision, input.issuedOn)
  await rely(act, rules.all, accepted, { kind: 'commendation decision', id })
  if (decision.kind === 'award') {
    checkMayDecide(rules.decider?.body ?? null)
    const printed = await listCommendations(act.tx, id)
    checkSums(printed, await withRewards(act, printed, input.issuedOn))
  }
  const registered = await registerDocument(act, decision.documentId, input)
  await pausePoint('decision numbered')
  if (decision.kind === 'award') await enterInBook(act, id, input.issuedOn.year)
  else await change(act, id, decision.kind, input.issuedOn)
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

async function change(act: Act, decisionId: string, kind: Exclude<Decision['kind'], 'award'>, issuedOn: Temporal.PlainDate) {
  const given = await concerned(act.tx, decisionId)
  const { status } = await lockCommendation(act.tx, act.actor, given.id)
  checkMayBecome(status, kind)
  await act.tx.updateTable('commendations').set({ status: becomes[kind] }).where('id', '=', given.id).execute()
  const rule = await ruleInForce(act.tx, 'day count', 'object returned after revocation', issuedOn)
  const returnBy = kind === 'restoration' || !rule ? null : afterWorkingDays(issuedOn, rule.body.days, await workCalendar(act.tx))
  await act.tx.updateTable('commendationChanges').set({ returnBy }).where('id', '=', given.changeId).execute()
  await act.record(
    `commendation ${becomes[kind]}`,
    { kind: 'commendation', id: given.id },
    { before: { status }, after: { status: becomes[kind] } },
  )
}
