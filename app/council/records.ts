import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import type { RecordDoors } from '#platform/records.ts'
import { isHouse } from './rules.ts'
import { items, mustDeclare } from './votes/items.ts'
import { findSession, visibleTo } from './queries.ts'

export const councilRecords: RecordDoors = {
  session: { label: { vi: 'Phiên họp', en: 'The session' }, href: (id) => `/office/council/sessions/${id}`, seen: listSeenSessions },
  'agenda item': {
    label: { vi: 'Mục trong phiên họp, có kết quả biểu quyết', en: 'The item of the session, with its vote' },
    href: (id) => `/office/council/items/${id}`,
    seen: listSeenItems,
  },
  council: {
    label: { vi: 'Hội đồng', en: 'The council' },
    href: (id) => `/office/council/councils/${id}`,
    seen: (_, actor, ids) => Promise.resolve(isHouse(actor) ? ids : []),
  },
}

async function listSeenSessions(db: Db, actor: Actor, ids: readonly string[]) {
  const rows = await visibleTo(db, actor)
    .select('councilSessions.id')
    .where('councilSessions.id', 'in', [...ids])
    .execute()
  return rows.map(({ id }) => id)
}

/** Items closed to a person are not there, nor any before they have said their ties. */
async function listSeenItems(db: Db, actor: Actor, ids: readonly string[]) {
  const rows = await items(db, actor)
    .where('agendaItems.id', 'in', [...ids])
    .execute()
  const seen = await listSeenSessions(db, actor, [...new Set(rows.map(({ sessionId }) => sessionId))])
  const told = await Promise.all(seen.map(async (id) => ((await mustDeclare(db, actor, await findSession(db, actor, id))) ? [] : [id])))
  return rows.filter(({ sessionId }) => told.flat().includes(sessionId)).map(({ id }) => id)
}
