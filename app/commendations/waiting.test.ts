import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { makeAgreedSession } from '#test/agreed-session.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeNomination, makeRound, makeSubject, makeUser, noon } from '#test/makers.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, read, send } = house

const agency = await makeAgency(db)
const officer = await makeUser(db, { name: "K'Brôi", roles: ['office'] })
const appointed = async (name: string, title: string) => {
  const actor = await makeUser(db, { name, roles: ['leader'] })
  await db.updateTable('appointments').set({ title }).where('userId', '=', actor.id).execute()
  return actor
}
const head = await appointed('Phan Văn Ví', 'Trưởng Ban')
await appointed('Hà Thị Thử', 'Phó Trưởng Ban')
const roundId = await makeRound(db)

async function agreedOn(name: string) {
  const subjectId = await makeSubject(db, { name, keptBy: agency, createdBy: officer.id })
  const nominationId = await makeNomination(db, { subjectId, roundId, nominator: officer, status: 'verified', awardCode: 'GK' })
  return { nominationId, sessionId: await makeAgreedSession(db, { by: officer, nominationIds: [nominationId], awardCode: 'GK' }) }
}

const words = (page: string) => page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('who waits for a decision stands with the award, the sum beside it, and who broke a tie', async () => {
  await agreedOn('Thị Đạt')
  const { nominationId } = await agreedOn('Châu Ngang Phiếu')
  const item = await db.selectFrom('agendaItems').select('id').where('nominationId', '=', nominationId).executeTakeFirstOrThrow()
  await db.updateTable('outcomes').set({ verdict: 'authorityDecides', sum: '3/6 = 50 % ≤ 50 %' }).where('itemId', '=', item.id).execute()
  const decided = { decided: 'passed', because: 'công việc <b>khó</b> hơn', decidedBy: head.id, decidedAt: noon }
  await db
    .insertInto('authorityDecisions')
    .values({ itemId: item.id, voteRound: 1, ...decided })
    .execute()
  const page = words(await read(officer, '/office/commendations'))
  assert.match(page, /Tên Hình thức, danh hiệu Kết quả biểu quyết .*Thị Đạt Giấy khen 7\/7 = 100 % ≥ 80 %/)
  assert.match(
    page,
    /Châu Ngang Phiếu Giấy khen 3\/6 = 50 % ≤ 50 % Phan Văn Ví quyết định: công việc (<b>|&lt;b>|&lt;b&gt;)khó(<\/b>|&lt;\/b>|&lt;\/b&gt;) hơn/,
  )
})

test('a draft bears the name of whoever signs in the form chosen, without anybody typing it', async () => {
  const { sessionId } = await agreedOn('Y Ký Tên')
  const path = (await send(officer, '/office/commendations', { sessionId, awardCode: 'GK' })).headers.get('location') ?? ''
  const draft = await read(officer, path)
  assert.match(words(draft), /TRƯỞNG BAN Phan Văn Ví/)
  assert.match(draft, /Cơ quan có: Hà Thị Thử \(Phó Trưởng Ban\), Phan Văn Ví \(Trưởng Ban\)/)
  const typed = {
    version: '1',
    abstract: 'Về việc tặng Giấy khen',
    occasion: 'thành tích xuất sắc',
    bases: 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
    fund: 'trích từ Quỹ thi đua, khen thưởng',
    execution: 'Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.',
    recipients: 'Như Điều 3\nLưu: VT, VP',
    signingForm: 'KT.',
    signerTitle: '',
    signer: 'Phan Văn Ví',
  }
  assert.equal((await send(officer, path, typed)).status, 303)
  assert.match(words(await read(officer, path)), /KT\. TRƯỞNG BAN PHÓ TRƯỞNG BAN Hà Thị Thử/)
  const unknown = await send(officer, path, { ...typed, version: '2', signingForm: 'TUQ.', signer: '' })
  assert.equal(unknown.status, 422, 'nobody is known to sign by authorisation: the office says who')
})
