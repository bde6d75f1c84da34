import type { Db, Tx } from '#platform/db/database.ts'

/** Who wrote the newest line of the journal about a record: the other of two people who edit it at once. */
export async function lastChangedBy(db: Db | Tx, kind: string, id: string) {
  const row = await db
    .selectFrom('journal')
    .innerJoin('users', 'users.id', 'journal.actorId')
    .select('users.name')
    .where('journal.subjectKind', '=', kind)
    .where('journal.subjectId', '=', id)
    .orderBy('journal.id', 'desc')
    .executeTakeFirst()
  return row?.name ?? null
}
