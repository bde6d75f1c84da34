import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { perform } from '#platform/act.ts'
import { addSeries } from '#app/documents/index.ts'
import { enterRule } from '#app/rulebook/commands.ts'
import { makeAgreedSession } from '#test/agreed-session.ts'
import { testHouse } from '#test/app.ts'
import { acceptedFields, makeAgency, makeNomination, makeRound, makeSubject, makeUser, noon } from '#test/makers.ts'
import { checkReturnable, isAllBack, owedOf } from './rules.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, read, send, program } = house

const agency = await makeAgency(db)
const officer = await makeUser(db, { name: "K'Brôi", roles: ['office', 'leader'] })
const roundId = await makeRound(db)
await perform(program, officer, noon, (act) =>
  addSeries(act, agency, 2026, { name: 'Chung', kinds: [], source: 'register', basis: 'Quy chế văn thư', last: 7 }),
)
await send(officer, '/office/commendations/fund', {
  version: '0',
  amount: '10.000.000',
  setAsidePercent: '20',
  spentAside: '0',
  basis: 'Quyết định giao dự toán',
})

const registered = { version: '2', issuedOn: '05/10/2026', number: '', ...acceptedFields }
const written = {
  version: '1',
  abstract: 'Về việc tặng Giấy khen',
  occasion: 'thành tích xuất sắc',
  bases: 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
  fund: 'trích từ Quỹ thi đua, khen thưởng',
  execution: 'Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.',
  recipients: 'Như Điều 3\nLưu: VT, VP',
  signingForm: 'head',
  signerTitle: '',
  signer: 'Phan Văn Ví',
}

/** Somebody commended by a registered decision. */
async function commended(name: string) {
  const subjectId = await makeSubject(db, { name, keptBy: agency, createdBy: officer.id })
  const nominationId = await makeNomination(db, { subjectId, roundId, nominator: officer, status: 'verified', awardCode: 'GK' })
  const sessionId = await makeAgreedSession(db, { by: officer, nominationIds: [nominationId], awardCode: 'GK' })
  const path = (await send(officer, '/office/commendations', { sessionId, awardCode: 'GK' })).headers.get('location') ?? ''
  await send(officer, path, written)
  assert.equal((await send(officer, `${path}/issue`, registered)).status, 303)
  const { id } = await db
    .selectFrom('commendations')
    .select('id')
    .where('decisionId', '=', path.split('/').at(-1) ?? '')
    .executeTakeFirstOrThrow()
  return { path, id }
}

const pay = ({ path, id }: { path: string; id: string }) =>
  send(officer, `${path}/people/${id}/payment`, { paidOn: '05/10/2026', receivedBy: 'Thị Mai' })

async function undoing({ path, id }: { path: string; id: string }, kind = 'revocation') {
  const reason = 'Kết luận thanh tra số 12/KL-TTr (mẫu), số liệu không đúng'
  const revocation = (await send(officer, `${path}/people/${id}/undoing`, { kind, reason })).headers.get('location') ?? ''
  await send(officer, revocation, { ...written, reason, fund: '', abstract: 'Về việc hủy bỏ Giấy khen' })
  return revocation
}

const fundPage = async () =>
  (await read(officer, '/office/commendations'))
    .replace(/[\s\S]*id="fund"/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('money counts as back on the day it is handed over, not on the day of the revocation; in between it waits, with its clock', async () => {
  const one = await commended('Điểu <b>Mẫu</b>')
  assert.match(await fundPage(), /Chi tiền thưởng 8\.000\.000 đồng 760\.000 đồng 7\.240\.000 đồng/)
  await pay(one)
  const revocation = await undoing(one)
  assert.doesNotMatch(await fundPage(), /Chờ thu hồi/, 'a draft changes nothing')
  assert.equal((await send(officer, `${revocation}/issue`, registered)).status, 303)
  assert.match(await fundPage(), /8\.000\.000 đồng 760\.000 đồng 7\.240\.000 đồng/)
  assert.match(await fundPage(), /Chờ thu hồi: 760\.000 đồng .* Điểu &lt;b>Mẫu&lt;\/b> , 760\.000 đồng Hạn giao nộp: 26\/10\/2026/)
  house.time.now = noon.add({ hours: 24 * 30 })
  assert.match(await fundPage(), /Quá hạn từ 26\/10\/2026/)
  assert.match(await read(officer, revocation), /Quá hạn từ 26\/10\/2026/)

  const back = (fields: Record<string, string>) =>
    send(officer, `${revocation}/return`, { returnedOn: '20/10/2026', returnedBy: 'Điểu Mẫu', amount: '0', objects: '', ...fields })
  for (const [fields, words] of [
    [{ returnedOn: '01/01/2026', amount: '760.000' }, /trước ngày quyết định thu hồi/],
    [{ returnedOn: '01/12/2027', amount: '760.000' }, /Ngày nhận lại chưa tới/],
    [{ amount: '800.000' }, /Chỉ còn phải thu 760\.000 đồng/],
    [{ amount: 'bảy trăm' }, /value="bảy trăm"/],
    [{ amount: '760.000', returnedBy: '' }, /Ghi tên người giao nộp/],
    [{ amount: '0' }, /Ghi số tiền hoặc hiện vật/],
  ] as const) {
    const wrong = await back(fields)
    assert.equal(wrong.status, 422, JSON.stringify(fields))
    assert.match(await wrong.text(), words)
  }
  assert.equal((await back({ amount: '300.000', objects: 'Giấy khen, khung <i>' })).status, 303)
  assert.match(await fundPage(), /8\.000\.000 đồng 460\.000 đồng 7\.540\.000 đồng/)
  assert.match(
    await fundPage(),
    /Chờ thu hồi: 460\.000 đồng .*đã thu hồi về quỹ 300\.000 đồng|đã thu hồi về quỹ 300\.000 đồng.*Chờ thu hồi: 460\.000 đồng/,
  )
  assert.match(await read(officer, revocation), /20\/10\/2026: Điểu Mẫu giao nộp Giấy khen, khung &lt;i>, 300\.000 đồng/)
  assert.equal((await back({ returnedOn: '25/10/2026', amount: '460.000' })).status, 303)
  assert.doesNotMatch(await fundPage(), /Chờ thu hồi/)
  assert.match(await fundPage(), /8\.000\.000 đồng 0 đồng 8\.000\.000 đồng/)
  assert.match(await read(officer, revocation), /Đã thu đủ ngày 25\/10\/2026/)
  assert.equal((await back({ amount: '1' })).status, 409, 'nothing is owed any more')
  house.time.now = noon
})

test('what was never handed over is not waited for: only the object comes back', async () => {
  const one = await commended('Thị Chưa Nhận')
  const revocation = await undoing(one)
  assert.match(await read(officer, revocation), /tiền thưởng đã nhận \(nếu có\)/)
  await send(officer, `${revocation}/issue`, registered)
  assert.doesNotMatch(await fundPage(), /Chờ thu hồi/)
  const page = await read(officer, revocation)
  assert.match(page, /Chưa ghi đã trao tiền/)
  assert.doesNotMatch(page, /name="amount"/)
  const back = { returnedOn: '05/10/2026', returnedBy: 'Thị Chưa Nhận', objects: 'Giấy khen' }
  assert.equal((await send(officer, `${revocation}/return`, back)).status, 303)
  assert.match(await read(officer, revocation), /Đã thu đủ ngày 05\/10\/2026/)
})

test('a revocation and the decision it is about lead to each other, while it is a draft and after', async () => {
  const one = await commended('Ka Liên')
  const revocation = await undoing(one)
  assert.match(await read(officer, one.path), new RegExp(`href="${revocation}"[^>]*>\\s*Đang có dự thảo Thu hồi, hủy bỏ`))
  assert.doesNotMatch(await read(officer, one.path), /Soạn quyết định thu hồi…/)
  assert.match(await read(officer, revocation), new RegExp(`Về quyết định[\\s\\S]{0,80}href="${one.path}"[\\s\\S]{0,200}Ka Liên`))
  await send(officer, `${revocation}/issue`, registered)
  assert.match(await read(officer, one.path), new RegExp(`href="${revocation}"[^>]*>\\s*Thu hồi, hủy bỏ \\d+/QĐ-BDT`))
  assert.match(await read(officer, revocation), new RegExp(`href="${one.path}"`))
  const publicist = await makeUser(db, { roles: ['publicity'] })
  const other = await commended('Ka Kín')
  const drafted = await undoing(other)
  assert.doesNotMatch(await read(publicist, other.path), new RegExp(drafted))
})

test('the paper says days of the calendar where the rule counts them so', async () => {
  await perform(program, officer, noon, (act) =>
    enterRule(act, 'day count', {
      key: 'object returned after revocation',
      body: { days: 20, unit: 'calendar', what: 'Nộp lại hiện vật' },
      validFrom: Temporal.PlainDate.from('2026-10-05'),
      validTo: null,
      citation: 'Quy chế của cơ quan',
      certainty: 'read',
      note: '',
    }),
  )
  const revocation = await undoing(await commended('Lý Lịch'))
  const page = await read(officer, revocation)
  assert.match(page, /trong thời hạn 20 ngày kể từ ngày nhận được/)
  await send(officer, `${revocation}/issue`, registered)
  assert.match(await read(officer, revocation), /Hạn giao nộp: 25\/10\/2026/)
})

test('all is back when the object is and every đồng that was handed over', () => {
  const day = Temporal.PlainDate.from('2026-10-05')
  const owed = owedOf({ amount: 760_000, paidOn: day, returnedOn: null }, [{ amount: 700_000, objects: '' }])
  const came = (amount: number, objects: string) => ({ returnedOn: day, amount, objects })
  assert.equal(isAllBack(owed, came(60_000, 'Giấy khen')), true)
  assert.equal(isAllBack(owed, came(60_000, '')), false)
  assert.equal(isAllBack(owed, came(59_999, 'Giấy khen')), false)
  assert.doesNotThrow(() => checkReturnable(owed, day, came(60_000, ''), day))
  assert.throws(() => checkReturnable(owed, day, came(60_001, ''), day))
})
