import { openTo } from '#app/closures/index.ts'
import { readPaper } from '#app/documents/index.ts'
import type { Actor } from '#platform/act.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/database.ts'
import { dayOf } from '#platform/language/time.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { minutesPaperOf, tellersPaperOf } from '../minutes/minutes-papers.ts'
import { factsOf, fromItem, fromSession, moment, seatName, t } from '../minutes/paper-facts.ts'
import { partWords } from '../pages/words.tsx'
import { ballotPaper } from '../ballots/papers/ballot.ts'
import { invitationPaper } from './papers/invitation.ts'
import { postponementPaper } from './papers/postponement.ts'

type Write = (db: Db | Tx, sessionId: string) => Promise<Paper>

export const sessionPaperNames = ['invitation', 'postponement', 'ballot', 'minutes', 'tellers-minutes'] as const
export type SessionPaper = (typeof sessionPaperNames)[number]

export const sessionPapers: Record<SessionPaper, Write> = {
  invitation,
  postponement,
  ballot,
  minutes: (db, id) => signedOr('minutes', minutesPaperOf, db, id),
  'tellers-minutes': (db, id) => signedOr('tellers-minutes', tellersPaperOf, db, id),
}

/** Both minutes as they stand now: kept with the second signature, and printed from there ever after. */
export async function papersToSign(tx: Tx, sessionId: string) {
  return JSON.stringify({ minutes: await minutesPaperOf(tx, sessionId), 'tellers-minutes': await tellersPaperOf(tx, sessionId) })
}

async function signedOr(name: 'minutes' | 'tellers-minutes', write: Write, db: Db | Tx, sessionId: string) {
  const row = await db
    .selectFrom('councilSessions')
    .select(sql<string | null>`signed_papers ->> ${name}`.as('paper'))
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return row?.paper ? readPaper(row.paper) : write(db, sessionId)
}

/** Papers name every case of the session: they are for those to whom none of them is closed. */
export async function isWhollyOpen(db: Db, actor: Actor, sessionId: string) {
  const closed = await db
    .selectFrom('agendaItems')
    .select('id')
    .where('sessionId', '=', sessionId)
    .where((item) => item.not(openTo(actor, 'nomination', 'agendaItems.nominationId')))
    .executeTakeFirst()
  return closed === undefined
}

/** Giấy mời: who is asked to come, when, where, and what will be considered. */
async function invitation(db: Db | Tx, sessionId: string): Promise<Paper> {
  const { data, office, abbreviation } = await factsOf(db, sessionId)
  const chair = seatName(data, 'chair')
  return invitationPaper({
    from: fromSession(sessionId),
    office,
    symbol: `GM-${abbreviation}`,
    year: data.session.year,
    council: data.session.councilName,
    session: data.session,
    at: moment(data.session.heldAt),
    invited: data.seats.map(({ name, part }) => `${name}, ${t(partWords[part])}`),
    chair,
    agenda: data.items.map(({ id, subjectName, awardName }) => ({ text: `${subjectName}: ${awardName}`, from: fromItem(id) })),
    signer: { capacity: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'], name: chair },
    recipients: ['Thành viên Hội đồng', 'Lưu: VT, TĐKT'],
  })
}

/** Thông báo hoãn họp: why, who was missing, when it is held instead. */
async function postponement(db: Db | Tx, sessionId: string): Promise<Paper> {
  const { data, office, abbreviation } = await factsOf(db, sessionId)
  const { session, seats, attendances } = data
  const here = new Set(attendances.filter(({ leftAt }) => leftAt === null).map(({ seatId }) => seatId))
  return postponementPaper({
    from: fromSession(sessionId),
    office,
    symbol: `TB-${abbreviation}`,
    year: session.year,
    council: session.councilName,
    session,
    at: moment(session.heldAt),
    to: session.postponedTo ? moment(session.postponedTo) : null,
    because: session.postponedBecause ?? '',
    present: here.size,
    members: seats.length,
    missing: here.size > 0 ? seats.filter(({ id }) => !here.has(id)).map(({ name }) => name) : [],
    invited: seats.map(({ name, part }) => `${name}, ${t(partWords[part])}`),
    signer: { capacity: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'], name: seatName(data, 'chair') },
    recipients: ['Thành viên Hội đồng', 'Lưu: VT, TĐKT'],
  })
}

/** Phiếu bầu: the sheet itself, one line for each case that is voted on in secret. */
async function ballot(db: Db | Tx, sessionId: string): Promise<Paper> {
  const { data, office } = await factsOf(db, sessionId)
  const { year, month, day } = dayOf(data.session.heldAt)
  const secret = data.items.filter(({ method }) => method === 'secret' || method === 'paper')
  return ballotPaper({
    from: fromSession(sessionId),
    body: office.body,
    superior: office.superior,
    council: data.session.councilName,
    session: { ...data.session, on: { year, month, day } },
    candidates: secret.map(({ id, subjectName, awardName }) => ({ name: subjectName, award: awardName, from: fromItem(id) })),
  })
}
