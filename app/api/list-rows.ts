import { z } from 'zod'
import { answerRows, checkAnswered, findList, listRows, listWords, type ListRow } from '#app/lists/index.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { idOf } from '#platform/web/params.ts'
import { cellOf } from './cell.ts'
import { described } from './document.ts'
import { answerWith, listAnswer } from './list-answer.ts'
import { pageWanted, readBody } from './reading.ts'

/** The rows of a list that was brought in: what is wrong with each, and the answers to it. */
export const listRowsApi = routes()

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

listRowsApi.get('/api/v1/lists/:id/rows', ofRows, async (c) => {
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
  answer: listAnswer,
  body: answers,
  created: true,
})

listRowsApi.post('/api/v1/lists/:id/rows', ofAnswers, async (c) => {
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
