import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeOpenSession } from '#test/council.ts'
import { accepted, noon } from '#test/makers.ts'
import { countBox, offerPapers } from './box-desk.ts'
import { hashOfCode } from './codes.ts'
import { openVote } from '../votes/open-vote.ts'
import { closeSession, signMinutes } from '../minutes/sign-commands.ts'
import { issueAllCodes, readPaper } from './teller-commands.ts'
import { askInWriting, openEnvelope, receiveWritten } from './written-commands.ts'
import { closeHandVote } from '../votes/vote-commands.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, program, read, send } = house
const council = await makeCouncil(program)
const { secretary: clerk, tellers, people } = council
const secretary = council.as(clerk)
const absent = people[6] ?? council.chair
const present = people.filter((one) => one !== absent)

async function opened(method: 'paper' | 'hand', name: string) {
  const session = await makeOpenSession(program, council, { names: [name], method, present })
  const [item] = session.items
  assert.ok(item)
  const seatId = session.seatOf(absent)
  const { 0: sheet } = await secretary((act) => askInWriting(act, session.sessionId, seatId))
  await secretary((act) => receiveWritten(act, session.sessionId, seatId))
  const codes = method === 'paper' ? await papers(session.sessionId) : []
  await secretary((act) => openVote(act, item.id, accepted))
  return { ...session, item, seatId, codes, sent: sheet?.code ?? '' }
}

async function papers(sessionId: string) {
  await offerPapers(program, secretary, sessionId)
  const [printed] = await secretary((act) => issueAllCodes(act, sessionId, randomUUID()))
  return printed?.codes ?? []
}

async function readAll(itemId: string, codes: readonly string[]) {
  for (const teller of tellers) for (const code of codes) await council.as(teller)((act) => readPaper(act, itemId, { code, choice: 'yes' }))
}

test('a box is not opened while an envelope that came in lies unread; once both tellers have read it, its ballot counts', async () => {
  const { item, codes, sent, sessionId } = await opened('paper', 'Thị Mai')
  await readAll(item.id, codes)
  await assert.rejects(countBox(program, secretary, item.id), /còn 1 phong bì đã nhận chưa đọc/)
  await readAll(item.id, [sent])
  const at = `/office/council/sessions/${sessionId}`
  assert.match(await read(clerk, at), /phiếu văn bản đã nhận, còn niêm phong/)
  assert.equal((await countBox(program, secretary, item.id)).sum, '7/7 = 100 % ≥ 70 %')
  assert.match(await read(clerk, at), /phiếu văn bản đã mở khi kiểm phiếu/)
})

test('once the minutes are signed nothing that is kept tells which line of the list came out of an envelope', async () => {
  const { item, codes, sent, sessionId } = await opened('paper', 'Điểu Ƀăk')
  await readAll(item.id, [...codes, sent])
  await countBox(program, secretary, item.id)
  const told = async () => {
    const lines = await db
      .selectFrom('boxLines')
      .innerJoin('boxes', 'boxes.id', 'boxId')
      .select('phrase')
      .where('itemId', '=', item.id)
      .execute()
    const kept = await db.selectFrom('writtenCodes').select('codeHash').where('itemId', '=', item.id).execute()
    return lines.filter(({ phrase }) => kept.some(({ codeHash }) => codeHash.equals(hashOfCode(item.id, phrase)))).length
  }
  assert.equal(await told(), 1, 'until then an envelope may have to be read again')
  await secretary((act) => closeSession(act, sessionId))
  const later = noon.add({ minutes: 20 })
  await council.as(clerk, later)((act) => signMinutes(act, sessionId, 'secretary'))
  await council.as(council.chair, later)((act) => signMinutes(act, sessionId, 'chair'))
  assert.equal(await told(), 0)
})

test('an envelope without a ballot for the item holds nothing up: whoever closes says so, and the minutes say it', async () => {
  const { item, codes, sessionId } = await opened('paper', "K'Brôi")
  await readAll(item.id, codes)
  const answer = await send(clerk, `/office/council/items/${item.id}/count`, { noSlip: 'yes' })
  assert.equal(answer.status, 303, await answer.text())
  assert.match(await read(clerk, `/office/council/sessions/${sessionId}`), /Mục 1: phong bì đã bóc, không có phiếu của mục này/)
})

test('more hands than people are asked again, the form back as it was, and nothing of it is kept', async () => {
  const { item, sessionId, seatId } = await opened('hand', 'Điểu Ƀrôi')
  const hands = (yes: string) => send(clerk, `/office/council/items/${item.id}/hand-count`, { yes, no: '1', blank: '0', chair: 'unknown' })
  const wrong = await hands('8')
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /Tổng cộng 9, nhiều hơn 6 người có mặt/)
  assert.deepEqual(await db.selectFrom('outcomes').select('sum').where('itemId', '=', item.id).execute(), [])
  assert.match(await read(clerk, `/office/council/sessions/${sessionId}`), /6 người có mặt được biểu quyết/)
  const silent = await hands('5')
  assert.equal(silent.status, 422)
  assert.match(await silent.text(), /phong bì của Lâm Văn Mẫu đã nhận mà chưa bóc/)
  await secretary((act) => openEnvelope(act, item.id, { seatId, choice: 'yes' }))
  const outcome = await secretary((act) => closeHandVote(act, item.id, { yes: 5, no: 1, blank: 0, chair: 'unknown' }))
  assert.equal(outcome.sum, '6/7 = 85,71 % ≥ 70 %')
})

test('a teller finds the papers to read from the session’s page; who is no teller is not sent to a page closed to them', async () => {
  const { item, sessionId } = await opened('paper', 'Y Čuñ')
  const at = `/office/council/sessions/${sessionId}`
  const [teller] = tellers
  assert.ok(teller)
  assert.match(await read(teller, at), new RegExp(`/office/council/items/${item.id}/readings`))
  assert.equal((await read(clerk, at)).includes(`${item.id}/readings`), false)
  assert.match(await read(clerk, at), /Đã nhận 1 phong bì: Ban kiểm phiếu bóc và đọc trước khi đóng/)
})
