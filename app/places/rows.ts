import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import type { Tx } from '#platform/db/database.ts'

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

export async function insertPlaces(act: Act, rows: { id: string; level: 'commune' | 'district' }[]) {
  for (const some of inChunks(rows))
    await act.tx
      .insertInto('places')
      .values(some.map((row) => ({ ...row, createdAt: act.now })))
      .execute()
}

export async function insertNames(tx: Tx, rows: NewName[]) {
  for (const some of inChunks(rows))
    await tx
      .insertInto('placeNames')
      .values(some.map((row) => ({ id: randomUUIDv7(), certainty: row.source ? 'listed' : 'needs legal check', ...row })))
      .execute()
}

export async function insertParents(tx: Tx, rows: NewParent[]) {
  for (const some of inChunks(rows)) await tx.insertInto('placeParents').values(some).execute()
}

export function inChunks<Row>(rows: readonly Row[], size = 1000) {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size))
}
