import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/database.ts'

/** How a place is called on a day, with its province for the address, and every other name people may search it by. */
export async function placeNamedOn(db: Db | Tx, placeId: string | null, on: Temporal.PlainDate) {
  if (!placeId) return null
  const { rows } = await sql<{ name: string; province: string | null; searched: string | null }>`
    with recursive up as (
      select ${placeId}::uuid as id
      union select p.parent_id from place_parents p join up on p.place_id = up.id where p.to_on is null or p.to_on >= ${on.toString()}::date
    ), before as (
      select ${placeId}::uuid as id
      union select c.from_id from place_changes c join before on c.to_id = before.id
    ), called as (
      select n.place_id, n.kind || ' ' || n.name as name, row_number() over (partition by n.place_id order by n.from_on desc) as nth
      from place_names n where n.from_on <= ${on.toString()}::date
    )
    select (select name from called where place_id = ${placeId}::uuid and nth = 1) as name,
      (select c.name from called c join up on up.id = c.place_id join places p on p.id = up.id where p.level = 'province' and c.nth = 1 limit 1) as province,
      (select string_agg(distinct n.name, ' ') from place_names n where n.place_id in (select id from before union select id from up)) as searched`.execute(
    db,
  )
  return rows[0]?.name ? rows[0] : null
}
