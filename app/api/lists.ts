import { z } from 'zod'
import {
  answerRows,
  beginTaking,
  beginTakingBack,
  bringFile,
  bringLists,
  checkAnswered,
  countStates,
  fieldsOfLists,
  fileOfRows,
  findList,
  guessedLayout,
  layOutList,
  listLists,
  listRows,
  listWords,
  sentRow,
  type ListRow,
} from '#app/lists/index.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { Forbidden } from '#platform/errors.ts'
import { idOf } from '#platform/web/params.ts'
import { described } from './document.ts'
import { cellOf } from './cell.ts'
import { messages } from './messages.ts'
import { pageWanted, readBody, refused } from './reading.ts'

/** Lists in, for other software: brought in, laid out, tried, put right, taken in, taken back. Each step answers where the list stands. */
export const listsApi = routes()

const status = z.enum([
  'reading',
  'columns',
  'checking',
  'checked',
  'taking',
  'taken',
  'taking back',
  'taken back',
  'stopped',
  'unreadable',
])
const sheet = z.object({
  name: z.string(),
  used: z.boolean(),
  rows: z.number(),
  columns: z.array(z.object({ title: z.string(), field: z.string().nullable() })),
})
const list = z.object({
  id: z.uuid(),
  fileName: z.string(),
  purpose: z.enum(['nominations', 'past awards']),
  status,
  problem: z.string().nullable(),
  done: z.number(),
  total: z.number(),
  counts: z.record(z.string(), z.number()).describe('rows by state: good, fix, double, known, waiting, skipped, taken, taken back'),
  sheets: z.array(sheet),
})

async function answerWith(c: Context, id: string) {
  const { db, t } = c.var
  const found = await findList(db, actorOf(c), id)
  const { fileName, purpose, status: stands, problemVi, problemEn, done, total } = found
  const problem = problemVi === null ? null : t({ vi: problemVi, ...(problemEn && { en: problemEn }) })
  const sheets = found.sheets.map(({ name, used, rows, titles, columns }) => ({
    name,
    used,
    rows,
    columns: titles.map((title, at) => ({ title, field: columns[at] ?? null })),
  }))
  return { id, fileName, purpose, status: stands, problem, done, total, counts: await countStates(db, id), sheets }
}

/** Who may not bring in lists has nothing to look for here. */
function listsOf(c: Context) {
  if (!bringLists.allows(actorOf(c), null)) throw new Forbidden(bringLists.deed)
  return actorOf(c)
}

const listed = z.object({ lists: z.array(z.object({ id: z.uuid(), fileName: z.string(), status })) })

listsApi.get('/api/v1/lists', described({ summary: 'The last lists brought in', tag: 'lists', answer: listed }), async (c) => {
  const rows = await listLists(c.var.db, listsOf(c))
  return c.json({ lists: rows.map(({ id, fileName, status: stands }) => ({ id, fileName, status: stands })) })
})

const made = z.object({ id: z.uuid() })
const bringing = z.object({
  purpose: z.enum(['nominations', 'past awards']).default('nominations'),
  roundId: z.uuid().nullable().default(null).describe('asked for nominations'),
  awardCode: z.string().max(30).nullable().default(null).describe('where the rows do not say, such as GK'),
  fileName: z.string().trim().min(1).max(200).default('api'),
  rows: z.array(sentRow).min(1).max(10_000),
})
const ofBringing = described({
  summary: 'Brings in a list: a file (multipart, field “file”) or rows as JSON. Answers its id; it is read at once',
  tag: 'lists',
  answer: made,
  body: bringing,
  created: true,
})

listsApi.post('/api/v1/lists', ofBringing, async (c) => {
  listsOf(c)
  const multipart = c.req.header('Content-Type')?.startsWith('multipart/form-data')
  const { input, refusal } = multipart ? await readUpload(c) : await readRows(c)
  if (!input) return refusal
  if (input.purpose === 'nominations' && !input.roundId) return refused(c, { roundId: c.var.t(listWords.chooseRound) })
  const brought = await bringFile(c, input)
  return 'problem' in brought ? refused(c, { file: c.var.t(brought.problem) }) : c.json({ id: brought.id }, 201)
})

async function readRows(c: Context) {
  const { input, refusal } = await readBody(c, bringing, listWords)
  if (!input) return { input, refusal }
  const { rows, ...said } = input
  return { input: { ...said, bytes: fileOfRows(rows), type: 'text/csv' }, refusal: null }
}

async function readUpload(c: Context) {
  const body = await c.req.formData()
  const file = body.get('file')
  if (!(file instanceof File) || file.size === 0) return { input: null, refusal: refused(c, { file: c.var.t(listWords.chooseFile) }) }
  const said = bringing.omit({ rows: true }).safeParse({
    purpose: body.get('purpose') ?? undefined,
    roundId: body.get('roundId') || null,
    awardCode: body.get('awardCode') || null,
    fileName: file.name || undefined,
  })
  if (!said.success) return { input: null, refusal: refused(c, { roundId: c.var.t(messages.wrongField) }) }
  return { input: { ...said.data, bytes: new Uint8Array(await file.arrayBuffer()), type: file.type }, refusal: null }
}

listsApi.get('/api/v1/lists/:id', described({ summary: 'Where a list stands, and its columns', tag: 'lists', answer: list }), async (c) =>
  c.json(await answerWith(c, idOf(c))),
)

const columns = z.object({
  columns: z.array(z.enum(fieldsOfLists).nullable()).optional().describe('what each column of the first sheet means; left out: as guessed'),
})
const ofLayout = described({
  summary: 'Says what the columns mean and begins a dry run',
  tag: 'lists',
  answer: list,
  body: columns,
  created: true,
})

listsApi.post('/api/v1/lists/:id/columns', ofLayout, async (c) => {
  const { input, refusal } = await readBody(c, columns, listWords)
  if (!input) return refusal
  const layout = guessedLayout(await findList(c.var.db, actorOf(c), idOf(c)), input.columns)
  if (!layout) return refused(c, { columns: c.var.t(listWords.needName) })
  await c.var.perform((act) => layOutList(act, idOf(c), layout))
  return c.json(await answerWith(c, idOf(c)), 201)
})

const problem = z.object({ field: z.string(), cell: z.string().nullable(), sentence: z.string(), written: z.string() })
const row = z.object({
  sheet: z.number(),
  row: z.number(),
  state: z.string(),
  cells: z.array(z.string()),
  problems: z.array(problem),
  alike: z.array(z.object({ id: z.string(), name: z.string(), born: z.string() })),
  nominationId: z.string().nullable(),
})
const rowsAnswer = z.object({ rows: z.array(row), page: z.number() })
const rowQuery = [
  { name: 'state', description: 'fix, double, good, known, waiting, skipped, taken; fix when left out' },
  { name: 'page', description: 'from 1' },
  { name: 'size', description: 'at most 200' },
]
const ofRows = described({ summary: 'Rows of a list, each problem by row and cell', tag: 'lists', answer: rowsAnswer, query: rowQuery })

listsApi.get('/api/v1/lists/:id/rows', ofRows, async (c) => {
  const found = await findList(c.var.db, actorOf(c), idOf(c))
  const wanted = pageWanted(c)
  const rows = await listRows(c.var.db, actorOf(c), found.id, { state: c.req.query('state') ?? 'fix', ...wanted })
  return c.json({ rows: rows.map((one) => plain(c, found.sheets[one.sheet]?.columns ?? [], one)), page: wanted.page })
})

function plain(
  c: Context,
  meanings: readonly (string | null)[],
  { sheet: at, rowNumber, state, cells, problems, matches, nominationId }: ListRow,
) {
  return {
    sheet: at,
    row: rowNumber,
    state,
    cells,
    problems: problems.map(({ field, says, written }) => ({
      field,
      cell: cellOf(meanings, field, rowNumber),
      sentence: c.var.t(listWords[says], { written }),
      written,
    })),
    alike: matches.map(({ id, name, born }) => ({ id, name, born })),
    nominationId,
  }
}

const answers = z.object({
  rows: z
    .array(
      z.object({
        sheet: z.number().int().min(0).default(0),
        row: z.number().int().min(1),
        deed: z.enum(['check', 'skip', 'wait']).default('check'),
        typed: z.record(z.string().max(30), z.string().max(5000)).default({}).describe('field → the right text'),
        same: z
          .union([z.literal('new'), z.uuid()])
          .nullable()
          .default(null)
          .describe('a possible double: a new person, or this one'),
      }),
    )
    .min(1)
    .max(1000),
})
const ofAnswers = described({
  summary: 'Puts rows right, sets them aside or says who they are',
  tag: 'lists',
  answer: list,
  body: answers,
  created: true,
})

listsApi.post('/api/v1/lists/:id/rows', ofAnswers, async (c) => {
  const { input, refusal } = await readBody(c, answers, listWords)
  if (!input) return refusal
  await c.var.perform((act) =>
    answerRows(
      act,
      idOf(c),
      input.rows.map(({ row: rowNumber, ...answer }) => ({ ...answer, rowNumber })),
    ),
  )
  await checkAnswered(c.var.program, actorOf(c), idOf(c))
  return c.json(await answerWith(c, idOf(c)), 201)
})

const ofTaking = described({ summary: 'Takes in the good rows as one batch of nominations', tag: 'lists', answer: list, created: true })

listsApi.post('/api/v1/lists/:id/taking', ofTaking, async (c) => {
  await c.var.perform((act) => beginTaking(act, idOf(c)))
  return c.json(await answerWith(c, idOf(c)), 201)
})

const ofTakingBack = described({ summary: 'Undoes the batch, while none of it went further', tag: 'lists', answer: list, created: true })

listsApi.post('/api/v1/lists/:id/taking-back', ofTakingBack, async (c) => {
  await c.var.perform((act) => beginTakingBack(act, idOf(c)))
  return c.json(await answerWith(c, idOf(c)), 201)
})
