import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'

type Referrer = { table: string; column: string }

/**
 * Rows elsewhere that would not let these be deleted: the tables come from the schema itself, so that a room built later
 * needs no word here. What is deleted with them, and tables in `except`, do not count.
 */
export async function referencesTo(db: Db | Tx, table: string, ids: readonly string[], except: readonly string[] = []) {
  if (!ids.length) return []
  const { rows: referrers } = await sql<Referrer>`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = ${table}::regclass and c.confdeltype in ('a', 'r') order by 1, 2`.execute(db)
  const asked = referrers.filter((one) => !except.includes(one.table))
  if (!asked.length) return []
  const found = asked.map(
    (one) =>
      sql`select distinct ${one.table} as table, ${sql.ref(one.column)} as id from ${sql.table(one.table)} where ${sql.ref(one.column)} = any (${ids}::uuid[])`,
  )
  const { rows } = await sql<{ table: string; id: string }>`${sql.join(found, sql` union all `)}`.execute(db)
  return rows
}
