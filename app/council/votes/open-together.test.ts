import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeOpenSession } from '#test/council.ts'
import { acceptedFields } from '#test/makers.ts'
import { leave } from '../sessions/attendance-commands.ts'
import { offerPapers } from '../ballots/box-desk.ts'
import { stepAside } from '../conflicts/tie-commands.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)
const [, , , fourth = council.chair, fifth = council.chair, sixth = council.chair, seventh = council.chair] = council.people
const statusOf = (sessionId: string) =>
  db.selectFrom('agendaItems').select(['ordinal', 'status']).where('sessionId', '=', sessionId).orderBy('ordinal').execute()

test('opening all names each item that cannot be opened and why, and opens the others only after that was said', async () => {
  const { sessionId, items, seatOf } = await makeOpenSession(program, council, { names: ['Thị Mai', "K'Brôi <b>", 'Y Čuñ'] })
  const [, second] = items
  assert.ok(second)
  await offerPapers(program, secretary, sessionId)
  for (const one of [fourth, fifth]) await council.as(one)((act) => stepAside(act, second.id, 'là cháu'))
  await secretary((act) => leave(act, sessionId, seatOf(sixth), 'về sớm'))
  const at = `/office/council/sessions/${sessionId}`
  const seen = await house.read(council.secretary, at)
  assert.match(seen, /Mở 2 mục, để lại 1 mục/)
  assert.match(
    seen,
    /Mục 2, K'Brôi &lt;b>: Mục này cần ít nhất 5 người được bỏ phiếu có mặt; hiện có 4\. Vắng hoặc không tham gia: Lý Văn Thử, Hoàng Thị Dụ, Điểu Ví/,
  )
  const silent = await house.send(council.secretary, `${at}/votes`, acceptedFields)
  assert.equal(silent.status, 409)
  assert.match(await silent.text(), /chưa mở mục nào[\s\S]*Mục 2: Mục này cần ít nhất 5/)
  assert.deepEqual(
    (await statusOf(sessionId)).map(({ status }) => status),
    ['waiting', 'waiting', 'waiting'],
  )
  const left = /name="left\[\]" value="([^"]+)"/.exec(seen)?.[1] ?? ''
  assert.equal(left, second.id)
  assert.equal((await house.send(council.secretary, `${at}/votes`, { ...acceptedFields, 'left[]': left })).status, 303)
  assert.deepEqual(
    (await statusOf(sessionId)).map(({ status }) => status),
    ['voting', 'waiting', 'voting'],
  )
})

test('where none can be opened the page says why at each, and the deed opens nothing', async () => {
  const { sessionId, seatOf } = await makeOpenSession(program, council, { names: ['Thị Lành', 'Thị Ba'] })
  await offerPapers(program, secretary, sessionId)
  for (const one of [fifth, sixth, seventh]) await secretary((act) => leave(act, sessionId, seatOf(one), 'về sớm'))
  const at = `/office/council/sessions/${sessionId}`
  const seen = await house.read(council.secretary, at)
  assert.match(seen, /Chưa mở được 2 mục/)
  assert.doesNotMatch(seen, /id="ask-open-all"/)
  const refused = await house.send(council.secretary, `${at}/votes`, acceptedFields)
  assert.equal(refused.status, 409)
  assert.match(await refused.text(), /Chưa mở được mục nào\. Mục 1: [^<]*hiện có 4[^<]*Mục 2:/)
})
