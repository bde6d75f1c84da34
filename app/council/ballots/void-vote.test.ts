import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { agreedOn } from '#app/commendations/candidates.ts'
import { Refusal } from '#platform/errors.ts'
import { testHouse } from '#test/app.ts'
import { castOnDevice, makeCouncil, makeOpenSession, takeOnDevice } from '#test/council.ts'
import { accepted, acceptedFields, noon } from '#test/makers.ts'
import { leave } from '../sessions/attendance-commands.ts'
import { countBox, offerPapers, voidAndRepeat } from './box-desk.ts'
import { openVote } from '../votes/open-vote.ts'
import { presentSeats } from '../queries.ts'
import { suspendItem } from '../sessions/session-commands.ts'
import { closeSession, signMinutes } from '../minutes/sign-commands.ts'
import { castNamed, closeHandVote, closeNamedVote } from '../votes/vote-commands.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const { people, chair, clerk } = council
const secretary = council.as(council.secretary)
const says = (pattern: RegExp) => (error: unknown) => error instanceof Refusal && pattern.test(error.sentence.vi)
const later = noon.add({ hours: 1 })

async function signed(sessionId: string) {
  await council.as(council.secretary, later)((act) => closeSession(act, sessionId))
  await council.as(council.secretary, later)((act) => signMinutes(act, sessionId, 'secretary'))
  await council.as(chair, later)((act) => signMinutes(act, sessionId, 'chair'))
}

test('a voided count is no outcome any more: the case that was set aside after it is in no decision', async () => {
  const { sessionId, items } = await makeOpenSession(program, council, { names: ['Thị Lành'], method: 'secret' })
  const [item] = items
  const [box] = await offerPapers(program, secretary, sessionId)
  assert.ok(item && box)
  for (const member of people) {
    const [paper] = await takeOnDevice(program, council, sessionId, member, [box.boxId])
    assert.ok(paper)
    if (member === people.at(-1)) await secretary((act) => openVote(act, item.id, accepted))
    if (member === people.at(-1)) await castOnDevice(program, paper, 'yes')
  }
  await countBox(program, secretary, item.id)
  await voidAndRepeat(program, secretary, item.id, 'khiếu nại đúng')
  await secretary((act) => suspendItem(act, item.id, 'chờ xác minh thêm'))
  await signed(sessionId)
  assert.deepEqual(
    (await agreedOn(db, clerk)).filter((one) => one.sessionId === sessionId),
    [],
  )
  assert.deepEqual(await db.selectFrom('outcomes').select('verdict').where('itemId', '=', item.id).execute(), [])
})

test('hands typed in wrongly are voided after the session has ended; it goes on, the vote is repeated and counts', async () => {
  const { sessionId, items } = await makeOpenSession(program, council, { names: ['Thị Hai'], method: 'hand' })
  const [item] = items
  assert.ok(item)
  await secretary((act) => openVote(act, item.id, accepted))
  await secretary((act) => closeHandVote(act, item.id, { yes: 1, no: 6, blank: 0, chair: 'unknown' }))
  await secretary((act) => closeSession(act, sessionId))
  const panic = await house.read(council.secretary, `/office/council/sessions/${sessionId}/panic`)
  assert.match(panic, /Mục 1: Thị Hai…/)
  const path = `/office/council/items/${item.id}/voiding`
  assert.equal((await house.send(council.secretary, path, { because: 'gõ nhầm hai cột' })).status, 303)
  assert.equal((await presentSeats(db, sessionId)).size, people.length, 'who was there to the end is there again')
  await secretary((act) => openVote(act, item.id, accepted))
  const again = await secretary((act) => closeHandVote(act, item.id, { yes: 6, no: 1, blank: 0, chair: 'unknown' }))
  assert.equal(again.verdict, 'passed')
  await signed(sessionId)
  const notes = await db.selectFrom('sessionNotes').select('text').where('sessionId', '=', sessionId).orderBy('id').execute()
  const said = notes.map(({ text }) => text).join('\n')
  assert.match(said, /Hủy kết quả biểu quyết mục 1, bỏ phiếu lại. Lý do: gõ nhầm hai cột\.\nHọp tiếp để bỏ phiếu lại mục 1\./)
  await assert.rejects(voidAndRepeat(program, secretary, item.id, 'muộn rồi'), says(/Biên bản đã được/))
})

test('who left in the middle of a named vote does not vote from outside; one tap notes it', async () => {
  const { sessionId, items, seatOf } = await makeOpenSession(program, council, { names: ['Thị Ba'], method: 'named' })
  const [item, member] = [items[0], people[3]]
  assert.ok(item && member)
  await secretary((act) => openVote(act, item.id, accepted))
  const race = await Promise.allSettled([
    secretary((act) => leave(act, sessionId, seatOf(member), 'có việc phải rời phòng họp')),
    council.as(member)((act) => castNamed(act, item.id, 'yes')),
  ])
  assert.equal(race[0].status, 'fulfilled')
  await assert.rejects(
    council.as(member)((act) => castNamed(act, item.id, 'no')),
    Refusal,
  )
  const { yes } = await secretary((act) => closeNamedVote(act, item.id))
  assert.equal(yes, race[1].status === 'fulfilled' ? 1 : 0, 'counted if it came before, and only then')
})

test('all items are opened in one deed and counted in another, each by its own rule; the same form twice has one effect', async () => {
  const { sessionId, items } = await makeOpenSession(program, council, { names: ['Thị Tư', "K'Năm", 'Y Čuñ'], method: 'secret' })
  const boxes = await offerPapers(program, secretary, sessionId)
  const ids = boxes.map(({ boxId }) => boxId)
  const papers = await Promise.all(people.map((member) => takeOnDevice(program, council, sessionId, member, ids)))
  const path = `/office/council/sessions/${sessionId}`
  const page = await house.read(council.secretary, path)
  assert.match(page, /Mở cả 3 mục/)
  assert.match(page, /1-3/)
  assert.equal((await house.send(people[4] ?? chair, `${path}/votes`, acceptedFields)).status, 403)
  assert.equal((await house.send(council.secretary, `${path}/votes`, acceptedFields)).status, 303)
  for (const [who, mine] of papers.entries())
    for (const [at, paper] of mine.entries()) await castOnDevice(program, paper, who <= at ? 'no' : 'yes', `suối gùi ${who} ${at}`)
  assert.match(await house.read(council.secretary, path), /Đóng và kiểm cả 3 mục/)
  assert.match(await house.read(chair, `${path}/seat`), /Đang bỏ phiếu 3 mục/)
  assert.equal((await house.send(people[4] ?? chair, `${path}/count`)).status, 403)
  const both = await Promise.all([house.send(council.secretary, `${path}/count`), house.send(clerk, `${path}/count`)])
  assert.deepEqual(both.map(({ status }) => String(status)).toSorted(), ['303', '409'], 'two who count at once: one count')
  const outcomes = await db
    .selectFrom('outcomes')
    .innerJoin('agendaItems', 'agendaItems.id', 'itemId')
    .select('sum')
    .where('sessionId', '=', sessionId)
    .orderBy('ordinal')
    .execute()
  assert.deepEqual(
    outcomes.map(({ sum }) => sum),
    ['6/7 = 85,71 % ≥ 70 %', '5/7 = 71,43 % ≥ 70 %', '4/7 = 57,14 % < 70 %'],
  )
  const list = await db.selectFrom('boxLines').select(['boxId', 'place']).where('boxId', 'in', ids).execute()
  assert.equal(list.length, 21)
  assert.match(await house.read(council.secretary, `${path}/projector`), /Kết quả 3 mục vừa kiểm/)
  assert.equal(items.length, 3)
})

test('papers to be printed are shown again to the form that asked for them, and to no other', async () => {
  const { sessionId } = await makeOpenSession(program, council, { names: ['Thị Sáu'], method: 'paper' })
  await offerPapers(program, secretary, sessionId)
  const path = `/office/council/sessions/${sessionId}/codes`
  const codes = (text: string) => [...text.matchAll(/name="sheets\[\]" value="([^"]+)"/g)].map(([, code]) => code)
  const form = { _key: crypto.randomUUID() }
  const first = codes(await (await house.send(council.secretary, path, form)).text())
  assert.equal(first.length, people.length)
  assert.deepEqual(codes(await (await house.send(council.secretary, path, form)).text()), first, 'the answer was lost: the same papers')
  assert.equal((await house.send(council.secretary, path, { _key: crypto.randomUUID() })).status, 409)
  const kept = await db.selectFrom('paperCodes').select('codeHash').execute()
  assert.equal(kept.length, first.length, 'and no more of them')
})
