import type { Db, Tx } from '#platform/db/database.ts'
import { fold } from '#platform/language/fold.ts'
import { oldKey, type Standing } from './list-plan.ts'

export async function standingCommunes(db: Db | Tx) {
  const rows = await db
    .selectFrom('placeNames as n')
    .innerJoin('places as p', 'p.id', 'n.placeId')
    .select(['n.placeId', 'n.id as nameId', 'n.kind', 'n.name', 'n.fromOn', 'n.code'])
    .where('p.level', '=', 'commune')
    .where('n.toOn', 'is', null)
    .execute()
  return new Map(rows.flatMap(({ code, ...row }): [string, Standing][] => (code ? [[code, row]] : [])))
}

export async function provincesBy(db: Db | Tx, fromOn: Temporal.PlainDate) {
  const eve = fromOn.subtract({ days: 1 })
  const rows = await db
    .selectFrom('placeNames as n')
    .innerJoin('places as p', 'p.id', 'n.placeId')
    .select(['n.placeId', 'n.name', 'n.code', 'n.fromOn', 'n.toOn'])
    .where('p.level', '=', 'province')
    .execute()
  const on = (day: Temporal.PlainDate) =>
    rows.filter(
      ({ fromOn: from, toOn }) => Temporal.PlainDate.compare(from, day) <= 0 && (!toOn || Temporal.PlainDate.compare(day, toOn) <= 0),
    )
  return {
    byCode: new Map(rows.filter((row) => !row.toOn && row.code).map((row) => [row.code ?? '', row.placeId])),
    formerByName: new Map(on(eve).map((row) => [fold(row.name), row.placeId])),
  }
}

export async function formerCommunes(db: Db | Tx, fromOn: Temporal.PlainDate) {
  const rows = await db
    .selectFrom('placeNames as n')
    .innerJoin('places as p', 'p.id', 'n.placeId')
    .leftJoin('placeChanges as c', 'c.fromId', 'n.placeId')
    .select(['n.placeId', 'n.code', 'n.name', 'c.toId'])
    .where('p.level', '=', 'commune')
    .where('n.toOn', '=', fromOn.subtract({ days: 1 }))
    .execute()
  const keyed = rows.map((row) => ({ ...row, key: oldKey(row.code ?? '', row.name) }))
  return {
    former: new Set(keyed.map((row) => row.key)),
    joined: new Set(keyed.map((row) => `${row.key}>${row.toId}`)),
    idByKey: new Map(keyed.map((row) => [row.key, row.placeId])),
  }
}
