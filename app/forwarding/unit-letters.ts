import { draftAnew, letterheadOn, symbolOf } from '#app/documents/index.ts'
import type { Act } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { answerOf, type Answer } from './answers.ts'
import { resultsPaper } from './papers/results.ts'
import { resultMessages as messages } from './result-messages.ts'
import { listResults, type ResultRow } from './results.ts'
import { prepareForwarding } from './rules.ts'

type Answered = ResultRow & { answer: Answer }
type Round = { id: string; name: string }

const recipients = [messages.asAbove.vi, messages.toFile.vi]

/** The letter to one unit with what it is told of each of its cases; without number and day. */
async function letterTo(db: Db | Tx, rows: readonly [Answered, ...Answered[]], round: Round, day: Temporal.PlainDate) {
  const { superior, body, place, abbreviation, headTitle, organisationId } = await letterheadOn(db, day)
  const symbol = symbolOf('CV', abbreviation, 'VP')
  const [{ unit, organisationId: unitId }] = rows
  const paper = resultsPaper({
    from: { record: 'results', id: `${round.id}/${unitId}` },
    office: { superior, body, place },
    symbol,
    year: day.year,
    to: unit,
    round: round.name,
    lines: rows.map(({ answer, id, name, awardName }) => ({
      from: { record: 'nomination', id },
      name,
      award: awardName,
      passed: answer.passed,
      result: messages[answer.standing].vi,
      why: answer.why,
    })),
    recipients,
    signer: { capacity: [headTitle], name: null },
  })
  return { paper, symbol, organisationId }
}

/** A letter for each unit among these rows, in their order. */
export async function lettersOf(db: Db, rows: readonly Answered[], round: Round, day: Temporal.PlainDate) {
  const papers = []
  for (const [first, ...rest] of Map.groupBy(rows, ({ organisationId }) => organisationId).values())
    if (first) papers.push((await letterTo(db, [first, ...rest], round, day)).paper)
  return papers
}

/** Công văn thông báo kết quả: to one unit, everything of one round that has come to something. */
export async function draftResults(act: Act, { roundId, unitId }: { roundId: string; unitId: string }) {
  act.authorise(prepareForwarding, null)
  const round = await act.tx.selectFrom('rounds').select(['id', 'name']).where('id', '=', roundId).executeTakeFirst()
  if (!round) throw new NotFound(`round ${roundId}`)
  const rows = await listResults(act.tx, act.actor, { roundId, unitId })
  const [first, ...rest] = rows.map((row) => ({ ...row, answer: answerOf(row) })).filter(({ answer }) => answer.standing !== 'underReview')
  if (!first) throw new Refusal(messages.nothingToAnswer)
  const { paper, symbol, organisationId } = await letterTo(act.tx, [first, ...rest], round, dayOf(act.now))
  return draftAnew(act, {
    kind: 'CV',
    symbol,
    abstract: paper.title,
    paper,
    organisationId,
    signer: null,
    recipients,
    cause: { kind: `reply of round ${roundId}`, id: unitId, path: `/office/results?round=${roundId}&unit=${unitId}` },
    nominationIds: [first, ...rest].map(({ id }) => id),
  })
}
