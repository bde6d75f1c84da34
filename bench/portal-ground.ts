import { sql } from 'kysely'
import type { Db } from '#platform/db/database.ts'
import { newsroom, tell } from '#test/telling.ts'

/** One story through the whole desk, then its like as rows: what is measured is reading, not writing. */
export async function fillPortal(house: { db: Db } & Parameters<typeof newsroom>[0], stories: number) {
  const room = await newsroom(house)
  const paragraph =
    'Sáng nào nhà chị cũng có tiếng thanh gỗ dập vào sợi, dưới hiên sáu khung dệt buộc vào hàng cột, người ngồi dệt duỗi thẳng chân. '
  const { storyId } = await tell(room, { body: `${`${paragraph.repeat(2)}\n\n`.repeat(10)}Đến nay có [26 người](#1) dệt thành thạo.` })
  const like = { n: sql.raw(`generate_series(1, ${stories - 1}) n`), of: sql`${storyId}::uuid` }
  await house.db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx)
    // Ten thousand at once is the bench's doing: what the public may read is judged once for all of them at the end.
    await sql`set constraints all immediate`.execute(tx)
    for (const table of ['story_faces', 'story_needs']) await sql`alter table ${sql.table(table)} disable trigger user`.execute(tx)
    await sql`create temp table likes on commit drop as select n, gen_random_uuid() as id from ${like.n}`.execute(tx)
    await sql`insert into stories select (json_populate_record(s, json_build_object('id', l.id, 'slug', s.slug || '-' || l.n))).*
      from stories s, likes l where s.id = ${like.of}`.execute(tx)
    await sql`insert into story_faces (story_id, language, edition_id, first_on, changed_at, name, kind, title, lead, place, place_slug, place_name, ethnic_group, field, year, content, folded, marked)
      select l.id, language, edition_id, first_on - l.n * interval '1 minute', changed_at, name || ' ' || l.n, kind, title, lead, place, 'xa-' || l.n % 100, 'xã ' || l.n % 100, ethnic_group,
        (array['craft','livelihood','teaching','forest'])[1 + l.n % 4], 2020 + l.n % 7, content, folded || ' so' || l.n, marked || ' so' || l.n
      from story_faces, likes l where story_id = ${like.of}`.execute(tx)
    await sql`insert into story_needs select l.id, subject_id, purpose, given_by, consent_id from story_needs, likes l where story_id = ${like.of}`.execute(
      tx,
    )
    for (const table of ['story_faces', 'story_needs']) await sql`alter table ${sql.table(table)} enable trigger user`.execute(tx)
    await sql`analyze`.execute(tx)
    await sql`insert into told_now select * from told_stories on conflict do nothing`.execute(tx)
  })
  await sql`analyze`.execute(house.db)
  const { rows } = await sql<{ slug: string }>`select slug from stories order by slug`.execute(house.db)
  return { slugs: rows.map(({ slug }) => slug), agency: room.agency }
}
