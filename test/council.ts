import { randomUUIDv7 } from 'node:crypto'
import { perform, type Act, type Actor, type Ground } from '#platform/act.ts'
import { prepareSession, setAgenda, type AgendaLine } from '#app/council/sessions/agenda.ts'
import { invite } from '#app/council/sessions/invitation-commands.ts'
import { castBallot } from '#app/council/ballots/ballot-box.ts'
import type { Choice } from '#app/council/ballots/ballot-bytes.ts'
import { handOver, type Perform } from '#app/council/ballots/box-desk.ts'
import { constituteCouncil } from '#app/council/constitution/constitution.ts'
import { askForPaper, fillBallot, finishPaper, proposePhrase, type Paper } from '#app/council/ballots/device.ts'
import { checkIn } from '#app/council/sessions/attendance-commands.ts'
import { openSession } from '#app/council/sessions/session-commands.ts'
import { declareTies } from '#app/council/conflicts/tie-commands.ts'
import type { Method } from '#app/council/rules.ts'
import type { Program } from '#platform/web/context.ts'
import { makeAgency, makeNomination, makeOrganisation, makeRound, makeSubject, makeUser, noon, today } from './makers.ts'

/** Everybody a council needs, with made-up names, and a way to act as each of them. */
export async function makeCouncil(program: Ground, { members = 7, tellers = 2, agency = '' } = {}) {
  const { db } = program
  const keptBy = agency || (await makeAgency(db))
  const names = ['Trần Văn Thử', 'Phan Thị Ví', 'Nguyễn Thị Mẫu', 'Lý Văn Thử', 'Hoàng Thị Dụ', 'Điểu Ví', 'Lâm Văn Mẫu']
  const people: Actor[] = []
  for (let at = 0; at < members; at++) people.push(await makeUser(db, { name: names[at] ?? `Thành viên ${at + 1}`, roles: ['council'] }))
  const counting: Actor[] = []
  for (let at = 0; at < tellers; at++) counting.push(await makeUser(db, { name: `Người kiểm phiếu ${at + 1}`, roles: ['council'] }))
  const clerk = await makeUser(db, { name: 'Thị Mai Văn phòng', roles: ['office'] })
  const as =
    (actor: Actor, now: Temporal.Instant = noon): Perform =>
    <Result>(command: (act: Act) => Promise<Result>) =>
      perform(program, actor, now, command)
  const seats = people.map(({ id }, at) => ({
    userId: id,
    part: at === 0 ? ('chair' as const) : at === 1 ? ('deputy' as const) : at === 2 ? ('secretary' as const) : ('member' as const),
  }))
  const councilId = await as(clerk)((act) =>
    constituteCouncil(act, {
      name: 'Hội đồng Thi đua - Khen thưởng cơ sở',
      decisionNumber: '22/QĐ-BDT (mẫu)',
      decidedOn: today.subtract({ days: 200 }),
      termFrom: today.subtract({ days: 200 }),
      termTo: today.add({ days: 700 }),
      seats,
      tellers: counting.map(({ id }) => id),
    }),
  )
  const [chair, deputy, secretary] = people
  if (!chair || !deputy || !secretary) throw new Error('a council has at least three members')
  return { councilId, keptBy, people, chair, deputy, secretary, tellers: counting, clerk, as }
}

export type Council = Awaited<ReturnType<typeof makeCouncil>>

/** A dossier a council may take up: sent, with one claim somebody else has checked. */
export async function makeReadyCase(
  program: Ground,
  council: Council,
  { name = 'Điểu Krơng', awardCode = 'GK', subjectId }: { name?: string; awardCode?: string; subjectId?: string } = {},
) {
  const { db } = program
  const commune = await makeOrganisation(db, { name: `Xã ${name}`, kind: 'commune', parentId: council.keptBy })
  const nominator = await makeUser(db, { name: 'Người đề nghị', roles: ['commune'], organisationId: commune })
  const checker = await makeUser(db, { name: 'Người kiểm chứng', roles: ['division'] })
  const subject = subjectId ?? (await makeSubject(db, { name, keptBy: council.keptBy, createdBy: nominator.id }))
  const round = (await db.selectFrom('rounds').select('id').executeTakeFirst())?.id ?? (await makeRound(db))
  const nominationId = await makeNomination(db, { subjectId: subject, roundId: round, nominator, awardCode, status: 'verified' })
  const claimId = randomUUIDv7()
  await db
    .insertInto('claims')
    .values({
      id: claimId,
      nominationId,
      subjectId: subject,
      ordinal: 1,
      text: 'Dạy nghề đan gùi cho 12 thanh niên.',
      authorId: nominator.id,
      createdAt: noon,
    })
    .execute()
  await db
    .insertInto('findings')
    .values({
      id: randomUUIDv7(),
      claimId,
      claimVersion: 1,
      result: 'shown',
      reason: 'Đã gặp 12 người.',
      checkerId: checker.id,
      foundAt: noon,
    })
    .execute()
  return { nominationId, subjectId: subject, nominator, checker }
}

type SessionParts = {
  names?: readonly string[]
  method?: Method
  /** Where items differ: theirs, in the order of the names. */
  methods?: readonly Method[]
  awardCode?: string
  present?: readonly Actor[]
  /** False: everybody sits, and nobody has said the first word. */
  opened?: boolean
}

/** A session with its agenda, before the invitation. */
export async function makePreparedSession(
  program: Ground,
  council: Council,
  { names = ['Điểu Krơng'], method = 'secret', methods = [], awardCode = 'GK' }: Omit<SessionParts, 'present' | 'opened'> = {},
) {
  const office = council.as(council.clerk)
  const input = { councilId: council.councilId, heldAt: noon, place: 'Phòng họp tầng 2', writtenUntil: noon.add({ hours: 2 }) }
  const sessionId = await office((act) => prepareSession(act, input))
  const cases: Awaited<ReturnType<typeof makeReadyCase>>[] = []
  for (const name of names) cases.push(await makeReadyCase(program, council, { name, awardCode }))
  const lines = cases.map(({ nominationId }, at): AgendaLine => ({ nominationId, method: methods[at] ?? method }))
  await office((act) => setAgenda(act, sessionId, lines))
  return { sessionId, cases }
}

/** A session that has been opened, everybody (or those named) in the room and their ties declared. */
export async function makeOpenSession(
  program: Ground,
  council: Council,
  { names = ['Điểu Krơng'], method = 'secret', methods = [], awardCode = 'GK', present = council.people, opened = true }: SessionParts = {},
) {
  const office = council.as(council.clerk)
  const { sessionId } = await makePreparedSession(program, council, { names, method, methods, awardCode })
  await office((act) => invite(act, sessionId, ''))
  const seats = await program.db.selectFrom('councilSeats').select(['id', 'userId']).where('councilId', '=', council.councilId).execute()
  const seatOf = (actor: Actor) => seats.find(({ userId }) => userId === actor.id)?.id ?? ''
  for (const member of present) {
    await council.as(member)((act) => declareTies(act, sessionId, []))
    await office((act) => checkIn(act, sessionId, seatOf(member)))
  }
  if (opened) await office((act) => openSession(act, sessionId))
  const items = await program.db
    .selectFrom('agendaItems')
    .select(['id', 'nominationId', 'ordinal'])
    .where('sessionId', '=', sessionId)
    .orderBy('ordinal')
    .execute()
  return { sessionId, items, seatOf }
}

/** A member's device takes its papers for the given boxes, as the page does. */
export async function takeOnDevice(
  program: Program,
  council: Council,
  sessionId: string,
  member: Actor,
  boxIds: readonly string[],
): Promise<Paper[]> {
  const boxes = await program.db.selectFrom('boxes').select(['id', 'issuingKey', 'sealingKey']).where('id', 'in', boxIds).execute()
  const keys = boxes.map(({ id, issuingKey, sealingKey }) => ({ id, issuingKey: issuingKey ?? '', sealingKey: sealingKey ?? '' }))
  const blank = await Promise.all(keys.map(askForPaper))
  const signed = await handOver(
    program,
    council.as(member),
    sessionId,
    blank.map(({ boxId, blinded }) => ({ boxId, blinded })),
  )
  return Promise.all(
    keys.map((box, at) => {
      const paper = blank[at]
      const signature = signed.find(({ boxId }) => boxId === box.id)?.signature
      if (!paper || !signature) throw new Error('a paper is missing')
      return finishPaper(box, paper, signature)
    }),
  )
}

/** The device fills in its paper and casts it; returns what it sent and the phrase it keeps. */
export async function castOnDevice(program: Program, paper: Paper, choice: Choice, phrase = `${proposePhrase()} mẫu`, turn = 1) {
  const { sealingKey, issuingKey } = await program.db
    .selectFrom('boxes')
    .select(['sealingKey', 'issuingKey'])
    .where('id', '=', paper.boxId)
    .executeTakeFirstOrThrow()
  const box = { id: paper.boxId, issuingKey: issuingKey ?? '', sealingKey: sealingKey ?? '' }
  const sent = { ...(await fillBallot(box, paper, { choice, phrase })), turn }
  return { sent, phrase, answer: await castBallot(program.db, paper.boxId, sent) }
}
