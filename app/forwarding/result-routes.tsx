import { listDocumentsOf } from '#app/documents/index.ts'
import { listRounds } from '#app/nominations/index.ts'
import { NotFound } from '#platform/errors.ts'
import { fold } from '#platform/language/fold.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { textOf } from '#platform/web/form.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { isId } from '#platform/web/params.ts'
import { answerOf } from './answers.ts'
import { messages as say } from './messages.ts'
import { ResultsPage } from './pages/results.tsx'
import { draftResults, listResults } from './results.ts'
import { prepareForwarding } from './rules.ts'

/** The answer to the units that nominated: theirs to read, the office's to send as a letter. */
export const resultRoutes = routes()

resultRoutes.get('/office/results', async (c) => {
  const { db, t } = c.var
  const actor = actorOf(c)
  const rounds = (await listRounds(db)).map(({ id, name }) => ({ id, label: name }))
  const [roundId, unitId] = [chosen(c, 'round') ?? rounds[0]?.id ?? null, chosen(c, 'unit')]
  const all = roundId ? await listResults(db, actor, { roundId, unitId: null }) : []
  const words = fold(c.req.query('q') ?? '')
  const wanted = all.filter((row) => (!unitId || row.organisationId === unitId) && fold(row.name).includes(words))
  const rows = wanted.map((row) => ({ ...row, answer: answerOf(row) }))
  const units = [...new Map(all.map(({ organisationId, unit }) => [organisationId, unit]))].map(([id, label]) => ({ id, label }))
  const papers = roundId && unitId ? await listDocumentsOf(db, actor, { kind: `reply of round ${roundId}`, id: unitId }) : []
  const mayAnswer = prepareForwarding.allows(actor, null)
  const props = { t, rounds, units, roundId, unitId, rows, papers, mayAnswer, address: addressOf(c) }
  return page(c, { title: t(say.results) }, <ResultsPage {...props} />)
})

resultRoutes.post('/office/results', async (c) => {
  const body = await c.req.formData()
  const [roundId, unitId] = [textOf(body, 'round'), textOf(body, 'unit')]
  if (!isId(roundId) || !isId(unitId)) throw new NotFound('results of nobody')
  const document = await c.var.perform((act) => draftResults(act, { roundId, unitId }))
  return c.redirect(`/office/documents/${document}`, 303)
})

function chosen(c: Context, name: string) {
  const value = c.req.query(name) ?? ''
  return isId(value) ? value : null
}
