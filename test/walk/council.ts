import { randomUUIDv7 } from 'node:crypto'
import { constituteCouncil } from '#app/council/constitution/constitution.ts'
import { perform, type Actor } from '#platform/act.ts'
import type { Program } from '#platform/web/context.ts'
import { makeUser, noon, today } from '../makers.ts'

/** A council in session, there before any case: what a case adds to it must not be met by those who may not see it. */
export async function makeWalkSession(program: Program, agency: string) {
  const { db } = program
  const member = (name: string) => makeUser(db, { name, roles: ['council'], organisationId: agency })
  const [chair, secretary, other] = [await member('Chủ tịch mẫu'), await member('Thư ký mẫu'), await member('Thành viên mẫu')]
  const clerk: Actor = await makeUser(db, { name: 'Văn phòng mẫu', organisationId: agency })
  const council = await perform(program, clerk, noon, (act) =>
    constituteCouncil(act, {
      name: 'Hội đồng mẫu',
      decisionNumber: '1/QĐ (mẫu)',
      decidedOn: today,
      termFrom: today.subtract({ days: 30 }),
      termTo: today.add({ years: 4 }),
      seats: [
        { userId: chair.id, part: 'chair' },
        { userId: secretary.id, part: 'secretary' },
        { userId: other.id, part: 'member' },
      ],
      tellers: [secretary.id, other.id],
    }),
  )
  const session = randomUUIDv7()
  const row = {
    id: session,
    councilId: council,
    number: 1,
    year: 2026,
    heldAt: noon,
    place: 'Phòng họp mẫu',
    createdBy: clerk.id,
    createdAt: noon,
    invitedAt: noon,
    openedAt: noon,
  }
  await db
    .insertInto('councilSessions')
    .values({ ...row, status: 'opened' })
    .execute()
  const seat = await db.selectFrom('councilSeats').select('id').where('userId', '=', chair.id).executeTakeFirstOrThrow()
  return { council, session, seat: seat.id }
}

/** The case on the agenda, voted on, with its list, its outcome, a note and a complaint. */
export async function addItem({ db, files }: Program, session: string, nominationId: string, mark: string) {
  const [item, box, complaint, scan, question] = [randomUUIDv7(), crypto.randomUUID(), randomUUIDv7(), randomUUIDv7(), randomUUIDv7()]
  const byId = (await db.selectFrom('councilSessions').select('createdBy').where('id', '=', session).executeTakeFirstOrThrow()).createdBy
  await db
    .insertInto('agendaItems')
    .values({ id: item, sessionId: session, ordinal: 1, nominationId, awardCode: 'GK', method: 'paper', status: 'counted', voteRound: 1 })
    .execute()
  await db
    .insertInto('boxes')
    .values({
      id: box,
      itemId: item,
      voteRound: 1,
      kind: 'paper',
      state: 'closed',
      question: mark,
      preparedAt: noon,
      listHash: 'x',
      issued: 3,
      returned: 3,
      valid: 3,
      invalid: 0,
      complaintsUntil: noon.add({ minutes: 15 }),
    })
    .execute()
  await db.insertInto('boxLines').values({ boxId: box, place: 1, phrase: mark, choice: 'yes' }).execute()
  await db
    .insertInto('outcomes')
    .values({
      itemId: item,
      voteRound: 1,
      count: '{}',
      verdict: 'passed',
      reason: 'shareMet',
      yes: 3,
      of: 3,
      sum: `3/3 ${mark}`,
      citation: 'mẫu',
      reachedAt: noon,
    })
    .execute()
  await db.insertInto('sessionNotes').values({ sessionId: session, itemId: item, kind: 'discussion', text: mark, at: noon, byId }).execute()
  await db.insertInto('boxComplaints').values({ id: complaint, boxId: box, text: mark, madeAt: noon }).execute()
  const seat = await db
    .selectFrom('councilSeats')
    .innerJoin('councilSessions', 'councilSessions.councilId', 'councilSeats.councilId')
    .select('councilSeats.id')
    .where('councilSessions.id', '=', session)
    .where('part', '=', 'member')
    .executeTakeFirstOrThrow()
  const asked = { itemId: item, seatId: seat.id, kind: 'unit', because: mark, askedAt: noon }
  await db
    .insertInto('tieQuestions')
    .values({ id: question, ...asked })
    .execute()
  const { sha256, size } = await files.put(new TextEncoder().encode(`%PDF-1.4 ${mark}`))
  await db.insertInto('files').values({ sha256, size, type: 'application/pdf', storedAt: noon }).execute()
  const reference = { id: randomUUIDv7(), sha256, ownerKind: 'ballot box', ownerId: box, name: `${mark}.pdf`, addedBy: byId, addedAt: noon }
  await db.insertInto('fileReferences').values(reference).execute()
  await db.insertInto('ballotScans').values({ id: scan, boxId: box, fileReferenceId: reference.id, addedBy: byId, addedAt: noon }).execute()
  return { 'agenda item': item, 'ballot box': box, complaint, 'ballot scan': scan, 'tie question': question }
}
