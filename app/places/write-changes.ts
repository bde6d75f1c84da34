import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { fold } from '#platform/language/fold.ts'
import type { ChangesPlan, Source } from './list-plan.ts'
import { inChunks, insertNames, insertParents, insertPlaces } from './rows.ts'
import { splitKind } from './rules.ts'
import { formerCommunes, provincesBy } from './standing.ts'

/** Communes of before, the districts they lay in, and what became of them. */
export async function writeChanges(act: Act, plan: ChangesPlan, { fromOn, document }: Source) {
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
