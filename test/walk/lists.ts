import { randomUUIDv7 } from 'node:crypto'
import { noon } from '../makers.ts'
import { marks } from './marks.ts'
import { idOf, type World } from './world.ts'

/** A list that brought the case in: one row of it was taken, one waits to be asked about. */
export async function addList({ program, db, commune, keeper }: World, subjectId: string, nominationId: string) {
  const list = randomUUIDv7()
  const { sha256, size } = await program.files.put(new TextEncoder().encode(marks.name))
  await db
    .insertInto('files')
    .values({ sha256, size, type: 'text/csv', storedAt: noon })
    .onConflict((same) => same.doNothing())
    .execute()
  await db
    .insertInto('lists')
    .values({
      id: list,
      fileName: 'Zanh sách mẫu.csv',
      sha256,
      organisationId: commune,
      uploadedBy: idOf(keeper),
      status: 'checked',
      createdAt: noon,
      changedAt: noon,
    })
    .execute()
  const row = { listId: list, sheet: 0, cells: [marks.name, marks.achievement] }
  await db
    .insertInto('listRows')
    .values([
      { ...row, rowNumber: 2, state: 'taken', subjectId, nominationId },
      { ...row, rowNumber: 3, state: 'waiting' },
    ])
    .execute()
  return list
}
