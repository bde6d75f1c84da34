import { sql } from 'kysely'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { fold } from '#platform/language/fold.ts'
import { digits, likeness, worthAsking, type Alike, type Likeness } from './likeness.ts'
import { groupName, placeName, visibleTo } from './queries.ts'

export type Someone = Omit<Alike, 'nameKey' | 'kin'>
type Candidate = Awaited<ReturnType<typeof candidates>>[number]
export type AlikeRow = Candidate & Likeness

/** A short name shares few groups of three letters with its neighbours; a long one many. */
const nearness = (name: string) => (name.length < 10 ? 0.5 : 0.65)

/** Records that look like this one, the most alike first. The same name alone is shown only while somebody is typing. */
export async function listAlike(db: Db, actor: Actor, someone: Someone, { except = '', least = worthAsking } = {}): Promise<AlikeRow[]> {
  const found = await candidates(db, actor, someone, except)
  const kin = found[0]?.kinOfAsked ?? []
  const asked = { ...someone, nameKey: found[0]?.keyOfAsked ?? '', kin }
  return found
    .map((row) => ({ ...row, ...likeness(asked, row) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, 8)
}

/** Who might be meant: the same sound, a near spelling, the same telephone or identity number. Bounded, whatever the size. */
function candidates(db: Db | Tx, actor: Actor, { name, placeId, bornOn, phone, idNumber }: Someone, except: string) {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('pg_trgm.similarity_threshold', ${String(nearness(fold(name)))}, true)`.execute(tx)
    const folded = fold(name)
    const place = placeId ?? null
    const closest = sql`(s.place_id in (select kin_places(${place}::uuid))) is true desc, (s.born_on is not distinct from ${bornOn?.toString() ?? null}::date) desc`
    const hits = sql`
      (select s.id from subjects s where s.name_key = vi_name_key(${name}) and s.merged_into is null order by ${closest} limit 60)
      union (select s.id from (select n.folded from name_forms n where n.folded % ${folded} order by n.folded <-> ${folded} limit 15) near
        cross join lateral (select id, place_id, born_on from subjects where folded = near.folded and merged_into is null limit 300) s order by ${closest} limit 60)
      union (select s.id from subjects s where s.phone = ${phone ? digits(phone) : null} limit 20)
      union (select s.id from subjects s where s.id_number = ${idNumber} limit 20)`
    return visibleTo(tx, actor)
      .where(sql<boolean>`subjects.id in (${hits})`)
      .where(sql<boolean>`subjects.id::text <> ${except}`)
      .selectAll('subjects')
      .select([placeName('subjects.placeId').as('placeName'), groupName('subjects.ethnicGroup').as('ethnicName')])
      .select(sql<string[]>`array(select kin_places(subjects.place_id)::text)`.as('kin'))
      .select(sql<string[]>`array(select kin_places(${place}::uuid)::text)`.as('kinOfAsked'))
      .select(sql<string>`vi_name_key(${name})`.as('keyOfAsked'))
      .execute()
      .then((rows) => rows.map((row) => ({ ...row, nameKey: row.nameKey ?? '' })))
  })
}

/** Pairs nobody has judged, both of which the actor may see; the most alike first. */
export async function listPairs(db: Db, actor: Actor, { page, size }: { page: number; size: number }) {
  const ids = visibleTo(db, actor).select('subjects.id')
  return db
    .selectFrom('likenesses')
    .select(['aId', 'bId', 'score'])
    .where('answer', 'is', null)
    .where('aId', 'in', ids)
    .where('bId', 'in', ids)
    .orderBy('score', 'desc')
    .orderBy('aId')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
}

export async function countPairs(db: Db, actor: Actor) {
  const ids = visibleTo(db, actor).select('subjects.id')
  const { count } = await db
    .selectFrom('likenesses')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('answer', 'is', null)
    .where('aId', 'in', ids)
    .where('bId', 'in', ids)
    .executeTakeFirstOrThrow()
  return count
}

/** One record as it is compared. */
export async function alikeOf(db: Db | Tx, id: string): Promise<Alike> {
  const row = await db
    .selectFrom('subjects')
    .selectAll()
    .select(sql<string[]>`array(select kin_places(subjects.place_id)::text)`.as('kin'))
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { ...row, nameKey: row.nameKey ?? '' }
}
