import { listDocumentsOf } from '#app/documents/index.ts'
import { listRounds } from '#app/nominations/index.ts'
import { NotFound } from '#platform/errors.ts'
import { fold } from '#platform/language/fold.ts'
import { dayOf } from '#platform/language/time.ts'
import { printDocxOf } from '#platform/paper/docx.ts'
import { writeRows } from '#platform/spreadsheet/write.ts'
import { attachment } from '#platform/web/attachment.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { textOf } from '#platform/web/form.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { isId } from '#platform/web/params.ts'
import { answerOf, passing } from './answers.ts'
import { ResultsPage } from './pages/results.tsx'
import { resultMessages as say } from './result-messages.ts'
import { listResults } from './results.ts'
import { prepareForwarding } from './rules.ts'
import { draftResults, lettersOf } from './unit-letters.ts'

/** The answer to the units that nominated: theirs to read and keep, the office's to send as a letter. */
export const resultRoutes = routes()

const address = '/office/results'

resultRoutes.get(address, async (c) => {
  const { db, t } = c.var
  const actor = actorOf(c)
  const { rounds, round, unitId, units, rows } = await seen(c)
  const papers = round && unitId ? await listDocumentsOf(db, actor, { kind: `reply of round ${round.id}`, id: unitId }) : []
  const mayAnswer = prepareForwarding.allows(actor, null)
  const choices = rounds.map(({ id, name }) => ({ id, label: name }))
  const props = { t, rounds: choices, units, roundId: round?.id ?? null, unitId, rows, papers, mayAnswer, address: addressOf(c) }
  return page(c, { title: t(say.results) }, <ResultsPage {...props} />)
})

/** Exactly the lines that are seen, as a table. */
resultRoutes.get(`${address}/export.xlsx`, async (c) => {
  const { t } = c.var
  const { rows } = await seen(c)
  const bytes = await writeRows({
    name: t(say.results),
    head: [say.unit, say.case, say.number, say.award, say.state, say.why].map((sentence) => t(sentence)),
    rows: rows.map(({ unit, name, number, awardName, answer }) => [unit, name, number, awardName, t(say[answer.standing]), answer.why]),
    widths: [36, 32, 16, 30, 24, 60],
  })
  return attachment(c, bytes, 'xlsx', 'ket-qua-tra-don-vi')
})

/** The same lines as letters, one for each unit, to read or to work on in Word. */
resultRoutes.get(`${address}/export.docx`, async (c) => {
  const { rows, round } = await seen(c)
  if (!round || rows.length === 0) throw new NotFound('results of nobody')
  const papers = await lettersOf(c.var.db, rows, round, dayOf(c.var.now))
  return attachment(c, await printDocxOf(papers), 'docx', 'ket-qua-tra-don-vi')
})

resultRoutes.post(address, async (c) => {
  const body = await c.req.formData()
  const [roundId, unitId] = [textOf(body, 'round'), textOf(body, 'unit')]
  if (!isId(roundId) || !isId(unitId)) throw new NotFound('results of nobody')
  const document = await c.var.perform((act) => draftResults(act, { roundId, unitId }))
  return c.redirect(`/office/documents/${document}`, 303)
})

/** The lines one sees: of a round, of one unit or all, by name and by what came of them. */
async function seen(c: Context) {
  const { db } = c.var
  const rounds = await listRounds(db)
  const round = rounds.find(({ id }) => id === c.req.query('round')) ?? rounds[0] ?? null
  const all = round ? await listResults(db, actorOf(c), { roundId: round.id, unitId: null }) : []
  const units = [...Map.groupBy(all, ({ organisationId }) => organisationId)].map(([id, own]) => ({
    id,
    label: `${own[0]?.unit ?? ''} (${own.length})`,
  }))
  const unitId = units.find(({ id }) => id === c.req.query('unit'))?.id ?? null
  const [words, state] = [fold(c.req.query('q') ?? ''), c.req.query('state') ?? '']
  const rows = all
    .filter((row) => (!unitId || row.organisationId === unitId) && fold(row.name).includes(words))
    .map((row) => ({ ...row, answer: answerOf(row) }))
    .filter(({ answer }) => state === '' || passing(answer) === state)
  return { rounds, round, unitId, units, rows }
}
