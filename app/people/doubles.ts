import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import type { Program } from '#platform/web/context.ts'
import { listAlike } from './alike.ts'

/** The worker's part: new and changed records are compared with those on record; pairs worth a question are kept. */
export async function findDoubles({ db, clock }: Program, { ids }: { ids: readonly string[] }) {
  for (const id of ids) await compareWithOthers(db, id, clock())
}

async function compareWithOthers(db: Db, id: string, now: Temporal.Instant) {
  const subject = await db.selectFrom('subjects').selectAll().where('id', '=', id).where('mergedInto', 'is', null).executeTakeFirst()
  if (!subject) return
  const alike = await listAlike(db, everyone(subject.createdBy, subject.keptBy), subject, { except: id })
  await db
    .deleteFrom('likenesses')
    .where((is) => is.or([is('aId', '=', id), is('bId', '=', id)]))
    .where('answer', 'is', null)
    .execute()
  for (const other of alike) {
    const [aId = '', bId = ''] = [id, other.id].sort()
    const pair = { aId, bId, score: other.score, foundAt: now }
    await db
      .insertInto('likenesses')
      .values(pair)
      .onConflict((same) => same.columns(['aId', 'bId']).doNothing())
      .execute()
  }
}

/** Compares over the whole house; who may see a pair is asked when it is shown. */
function everyone(id: string, organisationId: string): Actor {
  return { id, name: '', subjectId: null, organisationId, roles: new Set(), reach: 'all', onBehalfOf: null }
}
