import { bodyLimit } from 'hono/body-limit'
import { render } from 'preact-render-to-string'
import { awardChoices, listRounds } from '#app/nominations/index.ts'
import { limits } from '#platform/spreadsheet/sheet.ts'
import { writeRows } from '#platform/spreadsheet/write.ts'
import { dayOf } from '#platform/language/time.ts'
import type { Form } from '#platform/ui/fields.tsx'
import { attachment } from '#platform/web/attachment.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { emptyForm, formOf, collectForm } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf, pageOf } from '#platform/web/params.ts'
import { problemPage } from '#platform/web/problem.tsx'
import { bringFile } from './bring-file.ts'
import { sampleOf } from './check-rows.ts'
import { answerRows, beginTaking, beginTakingBack, layOutList, stopList, type RowAnswer } from './commands.ts'
import { messages } from './messages.ts'
import { ColumnsPage } from './pages/columns.tsx'
import { ListPage, Working } from './pages/list.tsx'
import { ListsPage } from './pages/lists.tsx'
import { countStates, earlierOf, findList, listLists, listRows, type List } from './queries.ts'
import { layoutOf } from './layout.ts'
import { checkAnswered } from './check-list.ts'

export const listRoutes = routes()
const size = 50

listRoutes.get('/office/lists', (c) => listsPage(c, formOf({ purpose: 'nominations' })))

async function choicesOf(c: Context) {
  const [rounds, awards] = await Promise.all([listRounds(c.var.db), awardChoices(c.var.db, c.var.language, dayOf(c.var.now))])
  return { rounds: rounds.map(({ id, name }) => ({ id, label: name })), awards: awards.map(({ id, label }) => ({ id, label })) }
}

async function listsPage(c: Context, form: Form, status: 200 | 422 = 200) {
  const [lists, choices] = await Promise.all([listLists(c.var.db, actorOf(c)), choicesOf(c)])
  if (choices.rounds.length === 1 && !form.values.roundId) form.values.roundId = choices.rounds[0]?.id ?? ''
  return page(c, { title: c.var.t(messages.lists), status }, <ListsPage t={c.var.t} form={form} lists={lists} {...choices} />)
}

const limited = bodyLimit({
  maxSize: limits.megabytes * 1_000_000 + 1_000_000,
  onError: (c) => problemPage(c, { status: 413, sentence: messages.tooBigUpload, requestId: c.var.requestId }),
})

listRoutes.post('/office/lists', limited, async (c) => {
  const { t } = c.var
  const body = await c.req.formData()
  const form = collectForm(body)
  const file = body.get('file')
  const wrong = (field: string, sentence: { vi: string }) => listsPage(c, { ...form, problems: { [field]: t(sentence) } }, 422)
  if (!(file instanceof File) || file.size === 0) return wrong('file', messages.chooseFile)
  const { purpose, roundId, awardCode } = form.values
  if (purpose !== 'past awards' && !roundId) return wrong('roundId', messages.chooseRound)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const brought = await bringFile(c, {
    bytes,
    type: file.type,
    fileName: file.name,
    purpose: purpose === 'past awards' ? 'past awards' : 'nominations',
    roundId: roundId || null,
    awardCode: awardCode || null,
  })
  if ('problem' in brought) return wrong('file', brought.problem)
  return c.redirect(`/office/lists/${brought.id}`, 303)
})

listRoutes.get('/office/lists/:id', async (c) => {
  const { db, t } = c.var
  const list = await findList(db, actorOf(c), idOf(c))
  if (list.status === 'columns') return c.redirect(`/office/lists/${list.id}/columns`, 303)
  const counts = await countStates(db, list.id)
  const asked = c.req.query('state') ?? ''
  const state = asked || (counts.fix ? 'fix' : counts.double ? 'double' : counts.good ? 'good' : counts.taken ? 'taken' : 'good')
  const at = pageOf(c)
  const [rows, earlier] = await Promise.all([listRows(db, actorOf(c), list.id, { state, page: at, size }), earlierOf(db, actorOf(c), list)])
  return page(
    c,
    { title: list.fileName },
    <ListPage {...{ t, list, counts, rows, state, size }} page={at} earlier={earlier?.createdAt ?? null} />,
  )
})

listRoutes.get('/office/lists/:id/progress', async (c) => {
  const list = await findList(c.var.db, actorOf(c), idOf(c))
  c.header('Cache-Control', 'no-store')
  return c.html(render(<Working t={c.var.t} list={list} />))
})

listRoutes.get('/office/lists/:id/columns', async (c) => columnsPage(c, await findList(c.var.db, actorOf(c), idOf(c)), emptyForm))

async function columnsPage(c: Context, list: List, form: Form, status: 200 | 422 = 200) {
  const { db, t } = c.var
  const first = await db
    .selectFrom('listRows')
    .selectAll()
    .where('listId', '=', list.id)
    .where('rowNumber', '<=', 60)
    .orderBy('sheet')
    .orderBy('rowNumber')
    .execute()
  const samples = list.sheets.map((sheet, at) => {
    const rows = first.filter((row) => row.sheet === at).map((row) => ({ ...row, typed: {}, read: null, problems: [], matches: [] }))
    const { entries, converted } = sampleOf(list, at, rows)
    const people = new Set(entries.map(({ rowNumber }) => rowNumber))
    const under = rows.filter((row) => people.has(row.rowNumber))
    return { converted, samples: sheet.titles.map((_, column) => under.map((row) => row.cells[column] ?? '').find(Boolean) ?? '') }
  })
  return page(
    c,
    { title: t(messages.columnsTitle), status },
    <ColumnsPage t={t} list={list} form={form} samples={samples} {...await choicesOf(c)} />,
  )
}

listRoutes.post('/office/lists/:id/columns', async (c) => {
  const { db, t } = c.var
  const list = await findList(db, actorOf(c), idOf(c))
  const form = collectForm(await c.req.formData())
  const layout = await layoutOf(db, list, form.values)
  if (!layout.sheets.some(({ used, columns }) => used && columns.includes('name')))
    return columnsPage(c, list, { ...emptyForm, problems: { form: t(messages.needName) } }, 422)
  await c.var.perform((act) => layOutList(act, list.id, layout))
  return c.redirect(`/office/lists/${list.id}`, 303)
})

listRoutes.post('/office/lists/:id/rows', async (c) => {
  const { db } = c.var
  const list = await findList(db, actorOf(c), idOf(c))
  const form = collectForm(await c.req.formData())
  const answers = answersOf(form)
  if (answers.length) {
    await c.var.perform((act) => answerRows(act, list.id, answers))
    await checkAnswered(c.var.program, actorOf(c), list.id)
    flash(c, messages.saved)
  }
  return c.redirect(`/office/lists/${list.id}`, 303)
})

/** Each ticked row with what was typed for it. */
function answersOf({ values, lists }: Form): RowAnswer[] {
  const asked = values.deed
  const deed = asked === 'skip' || asked === 'wait' ? asked : 'check'
  return (lists.row ?? []).flatMap((at) => {
    const [sheet, rowNumber] = at.split('.').map(Number)
    if (sheet === undefined || rowNumber === undefined || !Number.isInteger(sheet) || !Number.isInteger(rowNumber)) return []
    const prefix = `fix.${at}.`
    const typed = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [])),
    )
    const same = values[`same.${at}`] ?? null
    return [{ sheet, rowNumber, typed, deed, same: same && (same === 'new' || /^[0-9a-f-]{36}$/.test(same)) ? same : null }]
  })
}

listRoutes.get('/office/lists/:id/rows.xlsx', async (c) => {
  const { db, t } = c.var
  const list = await findList(db, actorOf(c), idOf(c))
  const rows = await listRows(db, actorOf(c), list.id, { state: c.req.query('state') ?? 'fix', size: 10_000 })
  const titles = list.sheets[rows[0]?.sheet ?? 0]?.titles ?? []
  const head = [t(messages.row), t(messages.fixHere), ...titles]
  const lines = rows.map((row) => [
    row.rowNumber,
    row.problems.map((problem) => t(messages[problem.says], { written: problem.written })).join('\n'),
    ...row.cells,
  ])
  return attachment(
    c,
    await writeRows({ name: t(messages.fix), head, rows: lines, widths: [8, 50] }),
    'xlsx',
    `can-sua-${list.fileName.replace(/\.[^.]*$/, '')}`,
  )
})

listRoutes.post('/office/lists/:id/taking', async (c) => {
  const id = idOf(c)
  await c.var.perform((act) => beginTaking(act, id))
  return c.redirect(`/office/lists/${id}`, 303)
})

listRoutes.post('/office/lists/:id/stop', async (c) => {
  const id = idOf(c)
  await c.var.perform((act) => stopList(act, id))
  flash(c, messages.stopped)
  return c.redirect(`/office/lists/${id}`, 303)
})

listRoutes.post('/office/lists/:id/taking-back', async (c) => {
  const id = idOf(c)
  await c.var.perform((act) => beginTakingBack(act, id))
  return c.redirect(`/office/lists/${id}`, 303)
})
