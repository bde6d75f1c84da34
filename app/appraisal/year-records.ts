import { randomUUIDv7 } from 'node:crypto'
import { z } from 'zod'
import { deed, type Act } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { FieldRefusal, NotFound } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { named } from '#platform/web/form.ts'
import { lockCase } from './queries.ts'
import type { YearRecord } from './year-marks.ts'
import { yearMessages as messages } from './year-messages.ts'

export const keepYears = deed<null>('enter ratings of years and recognised initiatives', ['office', 'division'])

const say = named(messages)
/** `rating:excellent`, `initiative:base`: one choice says both what it is and how high. */
export const yearKinds = [
  'rating:done',
  'rating:good',
  'rating:excellent',
  'initiative:base',
  'initiative:province',
  'initiative:state',
] as const

export const yearForm = z.object({
  what: z.enum(yearKinds, say('sayWhat')),
  year: z
    .string(say('sayYear'))
    .trim()
    .regex(/^(19|20)\d\d$/, say('sayYear'))
    .transform(Number)
    .refine((year) => year >= 1945, say('sayYear')),
  words: z.string(say('sayWords')).trim().min(3, say('sayWords')).max(300, say('sayWords')),
  decision: z.string().trim().max(200, say('sayWords')).default(''),
})
export type YearInput = z.infer<typeof yearForm>

export const withdrawForm = z.object({ because: z.string(say('sayWhy')).trim().min(5, say('sayWhy')).max(300, say('sayWhy')) })

/** What the unit's own decisions say of a year, on the record of the person for every later case too. */
export async function keepYear(act: Act, nominationId: string, { what, year, words, decision }: YearInput) {
  const one = await lockCase(act.tx, act.actor, nominationId)
  act.authorise(keepYears, null)
  if (year > dayOf(act.now).year) throw new FieldRefusal({ year: messages.yearAhead })
  const [kind = '', grade = ''] = what.split(':')
  const rows = await listYearRecords(act.tx, one.subjectId)
  if (kind === 'rating' && rows.some((row) => row.kind === 'rating' && row.year === year))
    throw new FieldRefusal({ year: messages.ratedAlready })
  const id = randomUUIDv7()
  const row = { id, subjectId: one.subjectId, kind, grade, year, words, decision }
  await act.tx
    .insertInto('yearRecords')
    .values({ ...row, enteredBy: act.actor.id, enteredAt: act.now })
    .execute()
  await act.record('year recorded', { kind: 'subject', id: one.subjectId }, { after: { kind, grade, year, words } })
}

/** Entered wrongly: it counts no more, and what it said stays in the record with the reason. */
export async function withdrawYear(act: Act, nominationId: string, recordId: string, because: string) {
  const one = await lockCase(act.tx, act.actor, nominationId)
  act.authorise(keepYears, null)
  const gone = await act.tx
    .updateTable('yearRecords')
    .set({ withdrawnAt: act.now, withdrawnBecause: because })
    .where('id', '=', recordId)
    .where('subjectId', '=', one.subjectId)
    .where('withdrawnAt', 'is', null)
    .returning(['kind', 'year', 'words'])
    .executeTakeFirst()
  if (!gone) throw new NotFound(`year record ${recordId}`)
  await act.record('year record withdrawn', { kind: 'subject', id: one.subjectId }, { before: gone, after: { because } })
}

/** Newest first. Ask only for a subject whose case the person may see. */
export async function listYearRecords(db: Db | Tx, subjectId: string): Promise<YearRecord[]> {
  const rows = await db
    .selectFrom('yearRecords')
    .select(['id', 'kind', 'year', 'grade', 'words', 'decision'])
    .where('subjectId', '=', subjectId)
    .where('withdrawnAt', 'is', null)
    .orderBy('year', 'desc')
    .orderBy('kind')
    .execute()
  return rows.map(({ kind, ...row }) => ({ ...row, kind: kind === 'rating' ? 'rating' : 'initiative' }))
}
