import { sql } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import { digits, writeBirth, type Alike } from '#app/people/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import type { Reading } from './reading/row.ts'

export type Candidate = Alike & { id: string; born: string; placeName: string | null; askedKey: string; askedKin: string[] }
type Row = Alike & { i: number; id: string; placeName: string | null; askedKey: string; askedKin: string[] }

/**
 * Who on record each row may be, for many rows in one question: the same sound of the name, the same telephone or
 * identity number, or the same birthday in the same place. Nobody the actor may not see.
 */
export async function candidatesFor(db: Db, actor: Actor, readings: readonly (Reading | null)[]): Promise<Candidate[][]> {
  const asked = readings.flatMap((read, i) =>
    read ? [{ i, name: read.name, place: read.placeId, phone: read.phone && digits(read.phone), idnumber: read.idNumber }] : [],
  )
  if (!asked.length) return []
  const within =
    actor.reach === 'all'
      ? sql`true`
      : sql`subjects.kept_by = any(${actor.reach.length ? [...actor.reach] : [actor.organisationId]}::uuid[])`
  const { rows } = await sql<Row>`
    with asked as materialized (
      select a.*, vi_name_key(a.name) as key, array(select kin_places(a.place)::text) as kin
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(i int, name text, place uuid, phone text, idnumber text)
    ), hits as (
      select a.i, s.id from asked a cross join lateral (
        select id from subjects where name_key = a.key and merged_into is null order by (place_id::text = any(a.kin)) is true desc limit 20) s
      union select a.i, s.id from asked a join subjects s on s.phone = a.phone where s.merged_into is null
      union select a.i, s.id from asked a join subjects s on s.id_number = a.idnumber where s.merged_into is null
    )
    select hits.i, subjects.id, subjects.kind, subjects.name, subjects.other_names, subjects.name_key, subjects.born_on, subjects.born_precision,
      subjects.place_id, subjects.village, subjects.phone, subjects.id_number, subjects.sex, subjects.ethnic_group,
      array(select kin_places(subjects.place_id)::text) as kin, asked.key as asked_key, asked.kin as asked_kin,
      (select n.name from place_names n where n.place_id = subjects.place_id order by n.from_on desc limit 1) as place_name
    from hits join subjects on subjects.id = hits.id join asked on asked.i = hits.i
    where ${within} and ${openTo(actor, 'subject', 'subjects.id')}`.execute(db)
  const found: Candidate[][] = readings.map(() => [])
  for (const row of rows) found[row.i]?.push({ ...row, born: writeBirth(row.bornOn, row.bornPrecision) })
  return found
}
