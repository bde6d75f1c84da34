import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { Act } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { planChanges, planList, type ChangesPlan, type ListPlan, type Source } from './list-plan.ts'
import type { PlaceFile } from './read-list.ts'
import { insertNames, insertParents, insertPlaces } from './rows.ts'
import { keepPlaces } from './rules.ts'
import { formerCommunes, provincesBy, standingCommunes } from './standing.ts'
import { writeChanges } from './write-changes.ts'

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
