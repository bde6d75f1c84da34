import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, test } from 'node:test'
import { perform, thePublic } from '#platform/act.ts'
import { closeDoor } from '#app/closures/index.ts'
import { testHouse } from '#test/app.ts'
import { accepted, makeAgency, makeNomination, makeRound, makeSubject, makeUser, noon, today } from '#test/makers.ts'
import { recordNotice, settleObjection } from './commands.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, ask, read, send, program, time } = house

const agency = await makeAgency(db)
const officer = await makeUser(db, { roles: ['office'] })
const leader = await makeUser(db, { roles: ['leader'] })
const nominator = await makeUser(db, { roles: ['commune'], organisationId: agency })
const roundId = await makeRound(db)

async function makeCase(name: string, awardCode = 'GK') {
  const subjectId = await makeSubject(db, { name, keptBy: agency, createdBy: officer.id, phone: '0912345678' })
  return { subjectId, id: await makeNomination(db, { subjectId, roundId, nominator: officer, status: 'submitted', awardCode }) }
}

async function posted(cases: readonly { id: string }[], channel: 'website' | 'board' = 'website') {
  const input = { title: 'Danh sách <b>đợt cuối năm</b>', channels: [channel], opensOn: today, closesOn: today.add({ days: 14 }) }
  const id = await perform(program, officer, time.now, (act) =>
    recordNotice(act, { ...input, cases: cases.map((one) => one.id) }, accepted),
  )
  return `/thong-bao/${id}`
}

const code = '23456789ABCD'
const said = (fields: Record<string, string> = {}) => ({
  place: '1',
  text: 'Con đường ấy do cả thôn làm.',
  fromName: '',
  contact: '',
  receipt: code,
  ...fields,
})

test('the public reads the list while it runs, and no longer than that', async () => {
  const path = await posted([await makeCase('Thị Mai')])
  assert.match(await read(null, '/thong-bao'), /Danh sách &lt;b>đợt cuối năm/)
  assert.equal((await ask(null, path)).status, 200)
  time.now = noon.add({ hours: 24 * 15 })
  assert.equal((await ask(null, path)).status, 404)
  assert.doesNotMatch(await read(null, '/thong-bao'), /đợt cuối năm/)
  time.now = noon
  assert.equal((await ask(null, await posted([await makeCase('Điểu Mẫu')], 'board'))).status, 404, 'the board is not the web')
})

test('without a rule or consent only initials are told, and nothing of the deed; consent gives the name; the phone never', async () => {
  await db
    .updateTable('legalRules')
    .set({ validTo: today.subtract({ days: 1 }) })
    .where('key', 'like', 'public notice%')
    .execute()
  const [silent, willing] = [await makeCase("K'Brôi Kín <script>"), await makeCase('Y Čuñ Sẵn Lòng')]
  const shown = { textVersion: '1', textShown: 'mẫu', explainedIn: 'vi', method: 'signature', givenBy: 'self', givenOn: today }
  const consent = { id: randomUUIDv7(), subjectId: willing.subjectId, purposes: ['WEB_STORY'], collectorId: officer.id, recordedAt: noon }
  await db
    .insertInto('consents')
    .values({ ...shown, ...consent })
    .execute()
  const page = await read(null, await posted([silent, willing]))
  assert.match(page, /K\. K\. &lt;\./)
  assert.doesNotMatch(page, /Brôi/)
  assert.match(page, /Y Čuñ Sẵn Lòng/)
  assert.doesNotMatch(page, /0912345678/)
  assert.equal(page.match(/Mười năm dạy nghề/g)?.length, 1)
})

test('a case on hold, and a list that was taken down, are not told', async () => {
  const held = await makeCase('Người Đang Tạm Dừng')
  const path = await posted([held, await makeCase('Người Khác')])
  await perform(program, officer, noon, (act) =>
    closeDoor(act, { reason: 'hold', userId: null, kind: 'nomination', subjectId: held.id, because: 'đang xác minh' }),
  )
  assert.equal((await read(null, path)).match(/<li /g)?.length, 1)
  await send(officer, path.replace('/thong-bao', '/office/notices') + '/removal', { because: 'nhầm danh sách' })
  assert.equal((await ask(null, path)).status, 404)
})

test('anybody objects without account or name; once sent twice; the office answers, the receipt tells when', async () => {
  const one = await makeCase('Thị Xuân')
  const path = await posted([one])
  const wrong = await send(null, path, said({ text: 'ít', fromName: 'Bà Mẫu' }))
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /value="Bà Mẫu"/)
  for (let twice = 0; twice < 2; twice++) assert.match(await (await send(null, path, said())).text(), /2345 6789 ABCD/)
  const lines = await db
    .selectFrom('journal')
    .select(['actorId', 'fields'])
    .where('event', '=', 'objection received from the public')
    .execute()
  assert.deepEqual(lines, [{ actorId: thePublic, fields: [] }], 'one line for one objection, with nobody’s name')
  const rows = await db
    .selectFrom('objections')
    .select(['id', 'fromName', 'recordedBy', 'nominationId'])
    .where('receipt', '=', code)
    .execute()
  assert.deepEqual(
    rows.map(({ fromName, recordedBy, nominationId }) => [fromName, recordedBy, nominationId]),
    [[null, null, one.id]],
  )
  assert.match(await read(officer, path.replace('/thong-bao', '/office/notices')), /1 ý kiến chờ giải quyết/)
  assert.match(await read(leader, `/office/appraisal/${one.id}`), /do cả thôn làm/)
  assert.doesNotMatch(await read(nominator, `/office/appraisal/${one.id}`), /do cả thôn làm/)
  assert.match(await read(null, `/thong-bao?ma=${code}`), /đang xem xét/)
  await perform(program, leader, noon, (act) => settleObjection(act, one.id, rows[0]?.id ?? '', 'Đã hỏi lại thôn, đúng như hồ sơ.'))
  const after_ = await read(null, `/thong-bao?ma=${code.toLowerCase()}`)
  assert.match(after_, /đã giải quyết ngày/)
  assert.doesNotMatch(after_, /hỏi lại thôn|Thị Xuân/)
})

test('the notice becomes a paper for the board, with every name', async () => {
  const path = (await posted([await makeCase('Thị Mơ')])).replace('/thong-bao', '/office/notices')
  const drafted = await send(officer, `${path}/paper`)
  assert.equal(drafted.status, 303)
  assert.match(await read(officer, drafted.headers.get('location') ?? ''), /THÔNG BÁO[\s\S]*Thị Mơ/)
  assert.match(await read(officer, path), /Thông báo công khai danh sách/)
  assert.equal((await send(leader, `${path}/paper`)).status, 403)
})
