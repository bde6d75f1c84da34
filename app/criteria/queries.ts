import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { Criterion } from './rules.ts'

export type CriteriaSet = Awaited<ReturnType<typeof findCriteria>>

export function listCriteriaSets(db: Db | Tx) {
  return db
    .selectFrom('criteriaSets')
    .selectAll()
    .orderBy('subjectKind')
    .orderBy('validFrom', (order) => order.desc().nullsFirst())
    .orderBy('createdAt', 'desc')
    .execute()
}

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
  const row = await db
    .selectFrom('criteriaSets')
    .select('id')
    .where('subjectKind', '=', subjectKind)
    .where('status', '=', 'issued')
    .where('validFrom', '<=', on)
    .orderBy('validFrom', 'desc')
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? findCriteria(db, row.id) : null
}

function kindOf(text: string): Criterion['kind'] {
  return text === 'gate' ? 'gate' : 'score'
}
