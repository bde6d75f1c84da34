import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { closeDoor } from '#app/closures/index.ts'
import type { Actor } from '#platform/act.ts'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeOpenSession } from '#test/council.ts'
import { accepted } from '#test/makers.ts'
import { offerPapers } from '../ballots/box-desk.ts'
import { openVote } from '../votes/open-vote.ts'
import { votesOnPaper } from '../ballots/paper-voters.ts'
import { closeSession, signMinutes } from '../minutes/sign-commands.ts'
import { issueCodes } from '../ballots/teller-commands.ts'
import { mySessions } from './my-sessions.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db } = house
const council = await makeCouncil(house.program)
const { chair, deputy, secretary, clerk, as } = council
const [, , , member = chair] = council.people
const step = async (actor: Actor) => (await mySessions(db, actor))[0]?.step ?? null

const session = await makeOpenSession(house.program, council, { method: 'hand', present: [chair, deputy, secretary], opened: false })
const { sessionId, items } = session
const [item] = items

test('before the session the secretary prepares it, members declare and read', async () => {
  assert.deepEqual(await Promise.all([secretary, chair, member, clerk].map(step)), ['prepare', 'read', 'declare', null])
})

test('once it sits, it waits for each in their place', async () => {
  await db.updateTable('councilSessions').set({ status: 'opened' }).where('id', '=', sessionId).execute()
  assert.deepEqual(await Promise.all([secretary, chair, member].map(step)), ['run', 'seat', 'seat'])
})

test('a closed session waits for the two who sign, and for nobody else, until each has signed', async () => {
  await db
    .updateTable('agendaItems')
    .set({ status: 'counted', voteRound: 1 })
    .where('id', '=', item?.id ?? '')
    .execute()
  const page = await house.read(member, `/office/council/sessions/${sessionId}`)
  assert.doesNotMatch(page, /Đọc hồ sơ và bỏ phiếu/, 'everything is counted')
  assert.match(page, new RegExp(`href="/office/council/sessions/${sessionId}/seat"`), 'one’s own line is still looked for')
  await as(clerk)((act) => closeSession(act, sessionId))
  assert.deepEqual(await Promise.all([secretary, chair, deputy, member].map(step)), ['sign', 'sign', null, null])
  await as(secretary)((act) => signMinutes(act, sessionId, 'secretary'))
  assert.deepEqual(await Promise.all([secretary, chair].map(step)), [null, 'sign'])
})

test('whoever may not read all of it does not sign: the deputy is asked in the chair’s place', async () => {
  await as(clerk)((act) =>
    closeDoor(act, { reason: 'conflict', userId: chair.id, kind: 'nomination', subjectId: item?.nominationId ?? '', because: 'em ruột' }),
  )
  assert.deepEqual(await Promise.all([chair, deputy].map(step)), [null, 'sign'])
  await assert.rejects(
    as(chair)((act) => signMinutes(act, sessionId, 'chair')),
    /Phó Chủ tịch/,
  )
  await as(deputy)((act) => signMinutes(act, sessionId, 'chair'))
  assert.equal(await step(deputy), null)
})

test('a teller is called once a box with printed ballots is open, and not to one whose door is closed to them', async () => {
  const { sessionId: other, items: cases } = await makeOpenSession(house.program, council, { names: ['Thị Lành'] })
  const [one] = cases
  const [first, second] = council.tellers
  assert.ok(one && first && second)
  const called = async (actor: Actor) => (await mySessions(db, actor)).find(({ id }) => id === other)?.step ?? null
  await offerPapers(house.program, as(secretary), other)
  const seat = await db.selectFrom('councilSeats').select('id').where('userId', '=', member.id).executeTakeFirstOrThrow()
  await as(secretary)((act) => votesOnPaper(act, other, seat.id))
  await as(secretary)((act) => issueCodes(act, one.id, 1))
  assert.deepEqual(await Promise.all([first, second].map(called)), [null, null])
  await as(secretary)((act) => openVote(act, one.id, accepted))
  assert.deepEqual(await Promise.all([first, second, member].map(called)), ['count', 'count', 'seat'])
  const door = { reason: 'conflict', userId: first.id, kind: 'nomination', subjectId: one.nominationId, because: 'em ruột (mẫu)' } as const
  await as(clerk)((act) => closeDoor(act, door))
  assert.deepEqual(await Promise.all([first, second].map(called)), [null, 'count'])
})
