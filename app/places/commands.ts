import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { Act } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { fold } from '#platform/language/fold.ts'
import { oldKey, planChanges, planList, type ChangesPlan, type ListPlan, type Standing } from './list-plan.ts'
import type { PlaceFile } from './read-list.ts'
import { keepPlaces, splitKind } from './rules.ts'

export type Source = { fromOn: Temporal.PlainDate; document: string | null }
export type Plan = ({ is: 'list' } & ListPlan) | ({ is: 'changes' } & ChangesPlan)

/** What a file would change; nothing is written. */
export async function planImport(db: Db | Tx, file: PlaceFile, { fromOn }: Source): Promise<Plan> {
  const [standing, provinces] = await Promise.all([standingCommunes(db), provincesBy(db, fromOn)])
  if (file.is === 'list') return { is: 'list', ...planList(file.rows, standing, new Set(provinces.byCode.keys())) }
  const former = await formerCommunes(db, fromOn)
  return { is: 'changes', ...planChanges(file.rows, { standing, provinces: new Set(provinces.formerByName.keys()), ...former }) }
}

/** Brings a file in. The same file again changes nothing. */
export async function importPlaces(act: Act, file: PlaceFile, source: Source): Promise<Plan> {
  await sql`select pg_advisory_xact_lock(7165012)`.execute(act.tx)
  act.authorise(keepPlaces, null)
  const plan = await planImport(act.tx, file, source)
  if (plan.is === 'list') await writeList(act, plan, source)
  else await writeChanges(act, plan, source)
  await act.record(
    `places brought in: ${plan.is}`,
    { kind: 'places', id: plan.is },
    { after: { rows: file.rows.length, ...source, fromOn: String(source.fromOn) } },
  )
  return plan
}

async function standingCommunes(db: Db | Tx) {
  const rows = await db
    .selectFrom('placeNames as n')
    .innerJoin('places as p', 'p.id', 'n.placeId')
    .select(['n.placeId', 'n.id as nameId', 'n.kind', 'n.name', 'n.fromOn', 'n.code'])
    .where('p.level', '=', 'commune')
    .where('n.toOn', 'is', null)
    .execute()
  return new Map(rows.flatMap(({ code, ...row }): [string, Standing][] => (code ? [[code, row]] : [])))
}

async function provincesBy(db: Db | Tx, fromOn: Temporal.PlainDate) {
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

async function formerCommunes(db: Db | Tx, fromOn: Temporal.PlainDate) {
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

async function writeList(act: Act, plan: ListPlan, { fromOn, document: source }: Source) {
  const { byCode } = await provincesBy(act.tx, fromOn)
  const created = plan.created.map((row) => ({ ...row, id: randomUUIDv7() }))
  await insertPlaces(
    act,
    created.map(({ id }) => ({ id, level: 'commune' as const })),
  )
  await insertNames(
    act.tx,
    created.map(({ id, code, kind, name }) => ({ placeId: id, code, kind, name, fromOn, source })),
  )
  await insertParents(
    act.tx,
    created.map(({ id, provinceCode }) => ({ placeId: id, parentId: byCode.get(provinceCode) ?? '', fromOn })),
  )
  for (const { row, standing } of plan.respelled)
    await act.tx.updateTable('placeNames').set({ name: row.name }).where('id', '=', standing.nameId).execute()
  for (const { row, standing } of plan.renamed) {
    const { code, kind, name } = row
    if (Temporal.PlainDate.compare(standing.fromOn, fromOn) >= 0) {
      await act.tx.updateTable('placeNames').set({ kind, name, source }).where('id', '=', standing.nameId).execute()
      continue
    }
    await act.tx
      .updateTable('placeNames')
      .set({ toOn: fromOn.subtract({ days: 1 }) })
      .where('id', '=', standing.nameId)
      .execute()
    await insertNames(act.tx, [{ placeId: standing.placeId, code, kind, name, fromOn, source }])
  }
}

async function writeChanges(act: Act, plan: ChangesPlan, { fromOn, document }: Source) {
  const toOn = fromOn.subtract({ days: 1 })
  const { formerByName } = await provincesBy(act.tx, fromOn)
  const { idByKey } = await formerCommunes(act.tx, fromOn)
  const districts = await formerDistricts(act, plan, formerByName, toOn)
  const created = plan.created.map((row) => ({ ...row, id: randomUUIDv7() }))
  for (const row of created) idByKey.set(row.key, row.id)
  await insertPlaces(
    act,
    created.map(({ id }) => ({ id, level: 'commune' as const })),
  )
  await insertNames(
    act.tx,
    created.map(({ id, code, kind, name }) => ({ placeId: id, code, kind, name, toOn, source: document })),
  )
  const aboveOf = (row: { province: string; district: string }) =>
    districts.get(districtKey(row)) ?? formerByName.get(fold(row.province)) ?? ''
  await insertParents(
    act.tx,
    created.map((row) => ({ placeId: row.id, parentId: aboveOf(row), toOn })),
  )
  const changes = plan.joined.map(({ oldKey: key, newId, divided }) => ({
    fromId: idByKey.get(key) ?? '',
    toId: newId,
    onDate: fromOn,
    divided,
    document,
  }))
  for (const some of inChunks(changes))
    await act.tx
      .insertInto('placeChanges')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

const districtKey = ({ province, district }: { province: string; district: string }) => `${fold(province)}|${fold(district)}`

/** The districts that ended with these communes, each once. */
async function formerDistricts(act: Act, plan: ChangesPlan, provinces: ReadonlyMap<string, string>, toOn: Temporal.PlainDate) {
  const known = await act.tx
    .selectFrom('placeNames as n')
    .innerJoin('places as p', 'p.id', 'n.placeId')
    .innerJoin('placeParents as up', 'up.placeId', 'p.id')
    .select(['n.placeId', 'n.kind', 'n.name', 'up.parentId'])
    .where('p.level', '=', 'district')
    .where('n.toOn', '=', toOn)
    .execute()
  const nameOfProvince = new Map([...provinces].map(([name, id]) => [id, name]))
  const found = new Map(
    known.map((row) => [`${nameOfProvince.get(row.parentId) ?? ''}|${fold(`${row.kind} ${row.name}`.trim())}`, row.placeId]),
  )
  const fresh = new Map(plan.created.filter((row) => row.district && !found.has(districtKey(row))).map((row) => [districtKey(row), row]))
  const made = [...fresh].map(([key, row]) => ({
    key,
    id: randomUUIDv7(),
    parentId: provinces.get(fold(row.province)) ?? '',
    ...splitKind(row.district),
  }))
  await insertPlaces(
    act,
    made.map(({ id }) => ({ id, level: 'district' as const })),
  )
  await insertNames(
    act.tx,
    made.map(({ id, kind, name }) => ({ placeId: id, code: null, kind, name, toOn, source: null })),
  )
  await insertParents(
    act.tx,
    made.map(({ id, parentId }) => ({ placeId: id, parentId, toOn })),
  )
  return new Map([...found, ...made.map(({ key, id }) => [key, id] as const)])
}

type NewName = {
  placeId: string
  code: string | null
  kind: string
  name: string
  source: string | null
  fromOn?: Temporal.PlainDate
  toOn?: Temporal.PlainDate
}
type NewParent = { placeId: string; parentId: string; fromOn?: Temporal.PlainDate; toOn?: Temporal.PlainDate }

async function insertPlaces(act: Act, rows: { id: string; level: 'commune' | 'district' }[]) {
  for (const some of inChunks(rows))
    await act.tx
      .insertInto('places')
      .values(some.map((row) => ({ ...row, createdAt: act.now })))
      .execute()
}

async function insertNames(tx: Tx, rows: NewName[]) {
  for (const some of inChunks(rows))
    await tx
      .insertInto('placeNames')
      .values(some.map((row) => ({ id: randomUUIDv7(), certainty: row.source ? 'listed' : 'needs legal check', ...row })))
      .execute()
}

async function insertParents(tx: Tx, rows: NewParent[]) {
  for (const some of inChunks(rows)) await tx.insertInto('placeParents').values(some).execute()
}

function inChunks<Row>(rows: readonly Row[], size = 1000) {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size))
}
