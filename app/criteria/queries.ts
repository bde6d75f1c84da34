import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { Criterion } from './rules.ts'

export type CriteriaSet = Awaited<ReturnType<typeof findCriteria>>

export async function findCriteria(db: Db | Tx, id: string) {
  const set = await db
    .selectFrom('criteriaSets')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound(`criteria ${id}`))
  const rows = await db.selectFrom('criteria').selectAll().where('setId', '=', id).orderBy('ordinal').execute()
  return { ...set, criteria: rows.map((row) => ({ ...row, kind: kindOf(row.kind) })) }
}

/** The issued set in force on a day for one kind of subject; null when none was issued. */
export async function criteriaInForce(db: Db | Tx, subjectKind: string, on: Temporal.PlainDate) {
  const row = await inForceOn(db, on).where('subjectKind', '=', subjectKind).executeTakeFirst()
  return row ? findCriteria(db, row.id) : null
}

/** For each kind of subject the set that was issued last and holds already. */
export function inForceOn(db: Db | Tx, on: Temporal.PlainDate) {
  return db
    .selectFrom('criteriaSets')
    .distinctOn('subjectKind')
    .select('id')
    .where('status', '=', 'issued')
    .where('validFrom', '<=', on)
    .orderBy('subjectKind')
    .orderBy('validFrom', 'desc')
    .orderBy('createdAt', 'desc')
}

function kindOf(text: string): Criterion['kind'] {
  return text === 'gate' ? 'gate' : 'score'
}
