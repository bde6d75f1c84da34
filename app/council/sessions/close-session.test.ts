import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { enterRule } from '#app/rulebook/commands.ts'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeOpenSession } from '#test/council.ts'
import { accepted } from '#test/makers.ts'
import { councilRule } from '#test/sample-rule.ts'
import { openVote } from '../votes/open-vote.ts'
import { suspendItem } from './session-commands.ts'
import { closeHandVote } from '../votes/vote-commands.ts'
import { askInWriting, openEnvelope, receiveWritten } from '../ballots/written-commands.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)
await council.as(council.clerk)((act) => enterRule(act, 'threshold', councilRule()))

test('closing asks, names what is undecided, put aside, sealed and unsigned, and refuses while an item waits or is voted on', async () => {
  const [absent = council.chair, ...present] = council.people.toReversed()
  const { sessionId, items, seatOf } = await makeOpenSession(program, council, {
    names: ['Thị Mai', 'Y Čuñ <i>'],
    method: 'hand',
    present: present.toReversed(),
  })
  const [first, second] = items
  assert.ok(first && second)
  const at = `/office/council/sessions/${sessionId}`
  const page = () => house.read(council.secretary, at)
  await secretary((act) => askInWriting(act, sessionId, seatOf(absent)))
  await secretary((act) => receiveWritten(act, sessionId, seatOf(absent)))
  await secretary((act) => openVote(act, first.id, accepted))
  const voting = await house.send(council.secretary, `${at}/closing`)
  assert.equal(voting.status, 409)
  assert.match(await voting.text(), /Mục 1 đang bỏ phiếu/)
  await secretary((act) => openEnvelope(act, first.id, { seatId: seatOf(absent), choice: 'blank' }))
  await secretary((act) => closeHandVote(act, first.id, { yes: 3, no: 3, blank: 0, chair: 'unknown' }))
  const waits = await house.send(council.secretary, `${at}/closing`)
  assert.equal(waits.status, 409)
  assert.match(await waits.text(), /Mục 2 chưa có kết quả và chưa tạm dừng/)
  await secretary((act) => suspendItem(act, second.id, 'có đơn'))
  const seen = await page()
  const dialog = seen.slice(seen.indexOf('id="ask-close-session"'))
  assert.match(dialog, /Mục 1, Thị Mai: chờ người có thẩm quyền quyết định/)
  assert.match(dialog, /Mục 2, Y Čuñ &lt;i>: tạm dừng/)
  assert.match(dialog, new RegExp(`Phong bì của ${absent === council.chair ? '' : 'Lâm Văn Mẫu'} đã nhận, còn niêm phong ở mục 2`))
  assert.match(dialog, /Người chủ trì và Thư ký chưa ký biên bản/)
  assert.equal((await house.send(council.secretary, `${at}/closing`)).status, 303)
  const { status } = await db.selectFrom('councilSessions').select('status').where('id', '=', sessionId).executeTakeFirstOrThrow()
  assert.equal(status, 'closed')
})
