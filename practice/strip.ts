import type { Db } from '#platform/db/database.ts'
import type { Context } from '#platform/web/context.ts'
import { isId } from '#platform/web/params.ts'
import type { PracticeStrip } from '#platform/ui/practice-banner.tsx'
import { answerWaiting } from './above.ts'
import { cards, cast, seats, type Somebody } from './cast.ts'
import type { PracticeClock } from './clock.ts'
import { messages as say } from './messages.ts'
import type { Others } from './others.ts'
import { findRoom } from './room.ts'

/** The session a page is about, if it is about one. */
export async function sessionOn(db: Db, path: string) {
  const [, kind, id] = /^\/office\/council\/(sessions|items)\/([^/?]+)/.exec(path) ?? []
  if (!id || !isId(id)) return null
  if (kind === 'sessions') return id
  const item = await db.selectFrom('agendaItems').select('sessionId').where('id', '=', id).executeTakeFirst()
  return item?.sessionId ?? null
}

/** On pages of a session the people of the council stand ready, elsewhere the main roles of the path. */
export async function stripFor(c: Context, others: Others, clock: PracticeClock): Promise<PracticeStrip> {
  const { db, actor, t } = c.var
  const sessionId = await sessionOn(db, c.req.path)
  const people = await db.selectFrom('users').select(['id', 'name']).execute()
  const known = new Map(people.map(({ id, name }) => [name, id]))
  const shown = sessionId ? inTheRoom() : cards.map(({ who, label, en, short }) => ({ who, label: short ?? { vi: label, en } }))
  return {
    people: shown.flatMap(({ who, label }) => {
      const id = known.get(cast[who].name)
      return id ? [{ id, label: t(label), name: cast[who].name, current: id === actor?.id }] : []
    }),
    deeds: sessionId ? (actor ? await deedsIn(c, sessionId, actor.id, { others, clock }) : []) : await answersOn(c, clock),
  }
}

function inTheRoom(): { who: Somebody; label: { vi: string; en: string } }[] {
  const parts = { chair: say.chair, deputy: say.deputyChair, secretary: say.secretaryPart }
  const members = seats.map(({ who, part }) => {
    const { name } = cast[who]
    return { who, label: part === 'member' ? { vi: name, en: name } : parts[part] }
  })
  return [...members, { who: 'tellerA', label: say.firstTeller }, { who: 'tellerB', label: say.secondTeller }]
}

/** On the page of a package: the file the level above sends back by now, to be taken in by hand. */
async function answersOn(c: Context, clock: PracticeClock) {
  const waiting = await answerWaiting(c.var.db, c.req.path, clock.now())
  if (!waiting) return []
  const words = { received: say.aboveReceipt, returned: say.aboveReturn, decided: say.aboveResult }[waiting.event]
  return [{ action: '/office/practice/answers', session: waiting.id, label: c.var.t(words) }]
}

/** What the others wait to do here; after the last vote, the quarter of an hour for complaints may pass at once. */
async function deedsIn(c: Context, sessionId: string, meId: string, { others, clock }: { others: Others; clock: PracticeClock }) {
  const { db, t } = c.var
  const room = await findRoom(db, sessionId)
  if (!room) return []
  const deeds = []
  const next = others.waiting(room, meId)
  if (next) {
    const words = { arrive: say.othersArrive, 'take papers': say.othersTake, vote: say.othersVote }[next.deed]
    deeds.push({ action: '/office/practice/others', session: sessionId, label: t(words, { count: next.members.length }) })
  }
  const written = await others.written.waiting(room, meId)
  if (written) {
    const words = { send: say.awaySends, read: say.tellersRead }[written.deed]
    deeds.push({ action: '/office/practice/envelopes', session: sessionId, label: t(words, { count: written.count }) })
  }
  if (!next && room.complaintsUntil && Temporal.Instant.compare(clock.now(), room.complaintsUntil) < 0)
    deeds.push({ action: '/office/practice/time', session: sessionId, label: t(say.passTime) })
  return deeds
}
