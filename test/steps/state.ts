import { sql } from 'kysely'
import { listBoxKeys } from '#app/council/ballots/box-keys.ts'
import type { Db } from '#platform/db/database.ts'

/**
 * Everything that is kept, as lines that two databases can be compared by: ids, keys, salts and hashes are drawn anew
 * each time and are left out; what somebody would read is not. One line a row, however the rows are ordered.
 */
export async function stateOf(db: Db, dataDir: string): Promise<readonly string[]> {
  tables ??= await tablesOf(db)
  const parts = tables.map(
    ({ name, drawn }) => sql`select ${name}::text as what, (to_jsonb(r) - ${drawn}::text[])::text as row from ${sql.table(name)} r`,
  )
  const jobs = sql`select 'job' as what, name || ' ' || data::text as row from pgboss.job where state < 'completed'`
  const { rows } = await sql<{ what: string; row: string }>`${sql.join([...parts, jobs], sql` union all `)}`.execute(db)
  return [...rows.map(({ what, row }) => `${what} ${row.replace(uuid, '…')}`), ...(await keyLines(db, dataDir))].sort()
}

let tables: readonly { name: string; drawn: string[] }[] | null = null

/** Each table with its columns that are drawn anew each time; what ships with the program is changed by no deed here. */
async function tablesOf(db: Db) {
  const { rows } = await sql<{ name: string; drawn: string[] }>`
    select c.relname::text as name, coalesce(array_agg(a.attname::text) filter (where
      a.atttypid in ('uuid'::regtype, 'bytea'::regtype) or a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like 'nextval%'
      or a.attname in ('issuing_key', 'sealing_key', 'words', 'salt', 'values_hash', 'hash', 'previous_hash', 'journal_id', 'result', 'key', 'pin', 'code')), '{}') as drawn
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not in ('legal_rules', 'places', 'place_names', 'award_names', 'calendar_days')
    group by c.relname order by c.relname`.execute(db)
  return rows
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Keys of boxes in use; those nobody needs are removed at the next start and are no part of the state. */
async function keyLines(db: Db, dataDir: string) {
  const boxes = await db
    .selectFrom('boxes')
    .select(['id', 'question', 'voteRound', 'kind'])
    .where('state', 'in', ['prepared', 'open'])
    .execute()
  const keys = new Set(await listBoxKeys(dataDir))
  return boxes
    .filter(({ kind }) => kind === 'electronic')
    .map(({ id, question, voteRound }) => `key of ${question} ${voteRound}: ${keys.has(id) ? 'there' : 'LOST'}`)
}
