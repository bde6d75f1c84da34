import { z } from 'zod'
import {
  beginTaking,
  beginTakingBack,
  bringFile,
  bringLists,
  fieldsOfLists,
  fileOfRows,
  findList,
  guessedLayout,
  layOutList,
  listLists,
  listWords,
  sentRow,
} from '#app/lists/index.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { Forbidden } from '#platform/errors.ts'
import { idOf } from '#platform/web/params.ts'
import { described } from './document.ts'
import { answerWith, listAnswer, listStatus } from './list-answer.ts'
import { listRowsApi } from './list-rows.ts'
import { messages } from './messages.ts'
import { readBody, refused } from './reading.ts'

/** Lists in, for other software: brought in, laid out, tried, put right, taken in, taken back. Each step answers where the list stands. */
export const listsApi = routes()

/** Who may not bring in lists has nothing to look for here. */
function listsOf(c: Context) {
  if (!bringLists.allows(actorOf(c), null)) throw new Forbidden(bringLists.deed)
  return actorOf(c)
}

const listed = z.object({ lists: z.array(z.object({ id: z.uuid(), fileName: z.string(), status: listStatus })) })

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

listsApi.get(
  '/api/v1/lists/:id',
  described({ summary: 'Where a list stands, and its columns', tag: 'lists', answer: listAnswer }),
  async (c) => c.json(await answerWith(c, idOf(c))),
)

const columns = z.object({
  columns: z.array(z.enum(fieldsOfLists).nullable()).optional().describe('what each column of the first sheet means; left out: as guessed'),
})
const ofLayout = described({
  summary: 'Says what the columns mean and begins a dry run',
  tag: 'lists',
  answer: listAnswer,
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

const ofTaking = described({
  summary: 'Takes in the good rows as one batch of nominations',
  tag: 'lists',
  answer: listAnswer,
  created: true,
})

listsApi.post('/api/v1/lists/:id/taking', ofTaking, async (c) => {
  await c.var.perform((act) => beginTaking(act, idOf(c)))
  return c.json(await answerWith(c, idOf(c)), 201)
})

const ofTakingBack = described({
  summary: 'Undoes the batch, while none of it went further',
  tag: 'lists',
  answer: listAnswer,
  created: true,
})

listsApi.post('/api/v1/lists/:id/taking-back', ofTakingBack, async (c) => {
  await c.var.perform((act) => beginTakingBack(act, idOf(c)))
  return c.json(await answerWith(c, idOf(c)), 201)
})

listsApi.route('/', listRowsApi)
