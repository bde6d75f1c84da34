import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Refusal } from '#platform/errors.ts'
import { testHouse } from '#test/app.ts'
import { castOnDevice, makeCouncil, makeOpenSession, takeOnDevice } from '#test/council.ts'
import { accepted, noon, today } from '#test/makers.ts'
import { countBox, offerPapers } from '../ballots/box-desk.ts'
import { replaceSeat } from '../constitution/constitution.ts'
import { messages as say } from '../messages.ts'
import { findSession } from '../queries.ts'
import { checkIn } from '../sessions/attendance-commands.ts'
import { closeSession, signMinutes } from './sign-commands.ts'
import { answerComplaint, complain } from '../ballots/complaint-commands.ts'
import { openVote } from '../votes/open-vote.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)
const office = council.as(council.clerk)
const says = (pattern: RegExp) => (error: unknown) => error instanceof Refusal && pattern.test(error.sentence.vi)

const seatIds = new Map((await db.selectFrom('councilSeats').select(['id', 'userId']).execute()).map(({ id, userId }) => [userId, id]))
const seatOf = (actor: { id: string }) => seatIds.get(actor.id) ?? ''

test('minutes wait for complaints, are signed by chair and secretary, and are frozen after that', async () => {
  const { sessionId, items } = await makeOpenSession(program, council, { names: ['Điểu Sóc'] })
  const [item] = items
  const [box] = await offerPapers(program, secretary, sessionId)
  assert.ok(item && box)
  const [paper] = await takeOnDevice(program, council, sessionId, council.chair, [box.boxId])
  assert.ok(paper)
  await secretary((act) => openVote(act, item.id, accepted))
  await castOnDevice(program, paper, 'yes')
  await assert.rejects(
    secretary((act) => closeSession(act, sessionId)),
    says(/đang bỏ phiếu/),
  )
  await countBox(program, secretary, item.id)
  const complaint = await council.as(council.people[3] ?? council.chair)((act) => complain(act, box.boxId, 'không thấy câu của tôi'))
  await secretary((act) => closeSession(act, sessionId))
  await assert.rejects(
    council.as(council.chair)((act) => signMinutes(act, sessionId, 'chair')),
    says(/Thời gian nhận ý kiến về phiếu còn đến 05\/10\/2026 12:15/),
  )
  const later = noon.add({ minutes: 16 })
  await assert.rejects(
    council.as(council.chair, later)((act) => signMinutes(act, sessionId, 'chair')),
    says(/chưa trả lời/),
  )
  await secretary((act) => answerComplaint(act, complaint, 'Thành viên chưa bỏ phiếu nên không có dòng.'))
  await council.as(council.chair, later)((act) => signMinutes(act, sessionId, 'chair'))
  await council.as(council.secretary, later)((act) => signMinutes(act, sessionId, 'secretary'))
  const { status, signedText } = await db
    .selectFrom('councilSessions')
    .select(['status', 'signedText'])
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow()
  assert.equal(status, 'signed')
  assert.match(signedText ?? '', /Điểu Sóc/)
  await assert.rejects(
    secretary((act) => checkIn(act, sessionId, seatOf(council.chair))),
    says(new RegExp(say.frozen.vi.slice(0, 20))),
  )
})

test('a seat passes to another person during the term; earlier sessions keep who sat then', async () => {
  const seat = seatOf(council.people[6] ?? council.chair)
  await office((act) =>
    replaceSeat(act, seat, { userId: council.clerk.id, part: 'member', fromOn: today.add({ days: 10 }), basis: '30/QĐ-BDT (mẫu)' }),
  )
  const { seats } = await findSession(
    db,
    council.clerk,
    (await db.selectFrom('councilSessions').select('id').limit(1).executeTakeFirstOrThrow()).id,
  )
  assert.ok(seats.some(({ id }) => id === seat))
})
