import type { Db } from '#platform/db/database.ts'
import { dayOf } from '#platform/language/time.ts'
import type { Program } from '#platform/web/context.ts'
import { isId } from '#platform/web/params.ts'
import { nextAnswer, provinceSigner, sealedAnswer } from './province.ts'

/** The package of ours a page is about, if it is about one. */
async function packageOn(db: Db, path: string) {
  const [, id = ''] = /^\/office\/forwarding\/([0-9a-f-]{36})$/.exec(path) ?? []
  return isId(id) ? findSent(db, id) : null
}

async function findSent(db: Db, id: string) {
  const pack = await db
    .selectFrom('packages')
    .select(['id', 'sharedId', 'otherParty', 'receiptNumber', 'status'])
    .where('id', '=', id)
    .where('direction', '=', 'out')
    .executeTakeFirst()
  if (!pack) return null
  const [events, cases] = await Promise.all([
    db.selectFrom('packageEvents').select('event').where('packageId', '=', id).orderBy('id').execute(),
    db.selectFrom('packageCases').select('ordinal').where('packageId', '=', id).orderBy('ordinal').execute(),
  ])
  return { ...pack, events, cases }
}

/** Which answer the level above would send by now to the package a page is about. */
export async function answerWaiting(db: Db, path: string, now: Temporal.Instant) {
  const sent = await packageOn(db, path)
  const answer = sent && nextAnswer(sent, dayOf(now))
  return sent && answer ? { id: sent.id, event: answer.event } : null
}

/** The file the level above sends next, for somebody who runs both sides alone; null where it has nothing to say. */
export async function answerFile(program: Program, id: string) {
  const sent = await findSent(program.db, id)
  const now = program.clock()
  const answer = sent && nextAnswer(sent, dayOf(now))
  if (!sent || !answer) return null
  return { event: answer.event, bytes: sealedAnswer(sent, answer, now, provinceSigner(program.settings.dataDir)) }
}
