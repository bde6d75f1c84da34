import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeReadyCase } from '#test/council.ts'
import { noon } from '#test/makers.ts'
import { prepareSession } from '../sessions/agenda.ts'
import { invite } from '../sessions/invitation-commands.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const office = council.as(council.clerk)

const session = () =>
  office((act) => prepareSession(act, { councilId: council.councilId, heldAt: noon, place: 'Phòng họp <b>', writtenUntil: null }))
const query = (ids: readonly string[]) => ids.map((id) => `nomination[]=${id}`).join('&')
const body = (sessionId: string, ids: readonly string[]) =>
  new URLSearchParams([['sessionId', sessionId], ...ids.map((id) => ['nomination[]', id])])
const agenda = (sessionId: string) =>
  db.selectFrom('agendaItems').select('nominationId').where('sessionId', '=', sessionId).orderBy('ordinal').execute()

test('chosen cases are looked at, go to the end of an agenda being prepared, and twice the same counts once', async () => {
  const [one, two] = [
    await makeReadyCase(program, council, { name: 'Thị Mai <script>' }),
    await makeReadyCase(program, council, { name: 'K’Brôi' }),
  ]
  const ids = [one.nominationId, two.nominationId]
  assert.match(await house.read(council.clerk, `/office/council/taking-up?${query(ids)}`), /Chưa có phiên nào đang chuẩn bị/)
  const sessionId = await session()
  const seen = await house.read(council.clerk, `/office/council/taking-up?${query([...ids, '00000000-0000-7000-8000-000000000000'])}`)
  assert.match(seen, /Đưa 2 hồ sơ vào chương trình/)
  assert.match(seen, /1 đề nghị đã chọn chưa đưa ra Hội đồng được/)
  assert.deepEqual(await agenda(sessionId), [], 'looking changes nothing')
  assert.equal((await house.send(council.clerk, '/office/council/taking-up', body(sessionId, [one.nominationId]))).status, 303)
  assert.equal((await house.send(council.clerk, '/office/council/taking-up', body(sessionId, ids))).status, 303)
  assert.deepEqual(
    (await agenda(sessionId)).map(({ nominationId }) => nominationId),
    ids,
  )
})

test('an agenda that was sent out does not grow; a member does not fill it; without a session chosen the page comes back', async () => {
  const { nominationId } = await makeReadyCase(program, council, { name: 'Điểu Krơng' })
  const sessionId = await session()
  assert.equal(
    (await house.send(council.clerk, '/office/council/taking-up', new URLSearchParams([['nomination[]', nominationId]]))).status,
    422,
  )
  assert.equal((await house.send(council.chair, '/office/council/taking-up', body(sessionId, [nominationId]))).status, 403)
  assert.equal((await house.send(council.clerk, '/office/council/taking-up', body(sessionId, []))).status, 409)
  await house.send(council.clerk, '/office/council/taking-up', body(sessionId, [nominationId]))
  await office((act) => invite(act, sessionId, ''))
  const late = await makeReadyCase(program, council, { name: 'Lý Văn Thử' })
  assert.equal((await house.send(council.clerk, '/office/council/taking-up', body(sessionId, [late.nominationId]))).status, 409)
  assert.match(await house.read(council.clerk, '/office/nominations?status=council'), /Điểu Krơng/)
})

test('a dossier nobody has found complete is not taken up without a reason, which the minutes keep with the item', async () => {
  const one = await makeReadyCase(program, council, { name: 'Ka Thử <chưa thẩm định>' })
  await db.updateTable('nominations').set({ status: 'submitted' }).where('id', '=', one.nominationId).execute()
  const sessionId = await session()
  assert.equal((await house.send(council.clerk, '/office/council/taking-up', body(sessionId, [one.nominationId]))).status, 303)
  const at = `/office/council/sessions/${sessionId}`
  assert.match(await house.read(council.clerk, at), /Chưa thẩm định xong: Ka Thử &lt;chưa thẩm định>/)
  const refused = await house.send(council.clerk, `${at}/invitations`, { unappraised: ' ', _from: at })
  assert.equal(refused.status, 422)
  assert.match(await refused.text(), /ghi vì sao vẫn đưa ra họp/)
  assert.equal((await house.send(council.clerk, `${at}/invitations`, { unappraised: 'Khen đột xuất, việc gấp' })).status, 303)
  const notes = await db.selectFrom('sessionNotes').select(['itemId', 'text']).where('sessionId', '=', sessionId).execute()
  assert.ok(notes.some(({ itemId, text }) => itemId && text.includes('Khen đột xuất, việc gấp')))
})
