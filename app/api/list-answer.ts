import { z } from 'zod'
import { countStates, findList } from '#app/lists/index.ts'
import { actorOf, type Context } from '#platform/web/context.ts'

export const listStatus = z.enum([
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
/** Where a list stands: every step answers with it. */
export const listAnswer = z.object({
  id: z.uuid(),
  fileName: z.string(),
  purpose: z.enum(['nominations', 'past awards']),
  status: listStatus,
  problem: z.string().nullable(),
  done: z.number(),
  total: z.number(),
  counts: z.record(z.string(), z.number()).describe('rows by state: good, fix, double, known, waiting, skipped, taken, taken back'),
  sheets: z.array(sheet),
})

export async function answerWith(c: Context, id: string) {
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
