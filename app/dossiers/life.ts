import { sql } from 'kysely'
import { listCommendationsOf } from '#app/commendations/index.ts'
import { listNominationsOf } from '#app/nominations/index.ts'
import { findSubject, listAlike, listCompanions, listGroupsOf, listMembers, listMerges, listPastAwards } from '#app/people/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'

export type Life = Awaited<ReturnType<typeof findLife>>

/** Everything about one person, household or collective, on one page; also what stands on records merged into it. */
export async function findLife(db: Db, actor: Actor, id: string) {
  const subject = await findSubject(db, actor, id)
  const merges = await listMerges(db, id)
  const ids = [id, ...merges.map(({ mergedId }) => mergedId)]
  const [pastAwards, given, nominations, members, groups, events, alike, companions] = await Promise.all([
    listPastAwards(db, ids),
    listCommendationsOf(db, actor, ids),
    listNominationsOf(db, actor, ids),
    subject.kind === 'individual' ? [] : listMembers(db, actor, id),
    subject.kind === 'individual' ? listGroupsOf(db, actor, id) : [],
    listEvents(db, ids),
    subject.mergedInto ? [] : listAlike(db, actor, subject, { except: id }),
    listCompanions(db, ids),
  ])
  const apart = await saidApart(db, id)
  const also = alike.filter((one) => !apart.has(one.id))
  return {
    subject,
    merges,
    pastAwards,
    given,
    nominations,
    members,
    groups,
    events,
    companions,
    alike: also,
    opensDecisions: actor.reach === 'all',
  }
}

/** What the journal says of these records, newest first, without any value. */
function listEvents(db: Db, ids: readonly string[]) {
  return db
    .selectFrom('journal')
    .innerJoin('users', 'users.id', 'journal.actorId')
    .select(['journal.id', 'journal.at', 'journal.event', 'users.name'])
    .where('journal.subjectKind', '=', 'subject')
    .where('journal.subjectId', 'in', ids)
    .orderBy('journal.id', 'desc')
    .limit(100)
    .execute()
}

async function saidApart(db: Db, id: string) {
  const rows = await db
    .selectFrom('likenesses')
    .select(sql<string>`case when a_id = ${id} then b_id else a_id end`.as('other'))
    .where((is) => is.or([is('aId', '=', id), is('bId', '=', id)]))
    .where('answer', 'is not', null)
    .execute()
  return new Set(rows.map(({ other }) => other))
}
