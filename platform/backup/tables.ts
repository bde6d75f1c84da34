import type pg from 'pg'
import { leftOut } from '#db/left-out.ts'

/** A table as it goes into an archive: its columns that are stored, and the order that is the same everywhere. */
export type Table = { name: string; columns: string[]; order: string }

/** Every table of ours with its stored columns, without what a backup leaves out whole. */
export async function archivedTables(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; order: string[] }>(`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select array_agg(case when t.typcollation <> 0 then quote_ident(a.attname) || ' collate "C"' else quote_ident(a.attname) end
          order by array_position(i.indkey::int2[], a.attnum))
        from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) join pg_type t on t.oid = a.atttypid
        where i.indrelid = c.oid and i.indisprimary) as order
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
    order by c.relname collate "C"`)
  return rows
    .filter(({ name }) => leftOut[name] === undefined || leftOut[name].rows !== undefined)
    .map(({ name, columns, order }) => ({
      name,
      columns,
      order: (order ?? columns.map((column) => `${quoted(column)}::text collate "C"`)).join(', '),
    }))
}

/** Rows leave in the order of their key, never in the order in which they were written. */
export function outOf({ name, columns, order }: Table) {
  const without = leftOut[name]?.rows
  return `copy (select ${columns.map(quoted).join(', ')} from ${quoted(name)}${without ? ` where not (${without})` : ''} order by ${order}) to stdout`
}

export function into(name: string, columns: readonly string[]) {
  return `copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`
}

export function quoted(name: string) {
  return `"${name.replaceAll('"', '""')}"`
}

/** The same text for the same value, whatever the server is set to. */
export const sameText = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local statement_timeout = 0; set local work_mem = '64MB'`
