import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { closeDoor } from '#app/closures/index.ts'
import { perform } from '#platform/act.ts'
import { readRows } from '#platform/spreadsheet/read.ts'
import { makeAgreedSession } from '#test/agreed-session.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeNomination, makeOrganisation, makeRound, makeSubject, makeUser, noon } from '#test/makers.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, ask, read, send, program } = house

const agency = await makeAgency(db)
const officer = await makeUser(db, { name: 'Vàng Thị Ví', roles: ['office'] })
const member = await makeUser(db, { name: 'Lý Văn Thử', roles: ['office'] })
const chair = await makeUser(db, { name: 'Phan Văn Ví', roles: ['leader'] })

const bytesOf = async (who: typeof officer, path: string) => new Uint8Array(await (await ask(who, path)).arrayBuffer())
const wordsOf = async (who: typeof officer, path: string) =>
  strFromU8(unzipSync(await bytesOf(who, path))['word/document.xml'] ?? new Uint8Array())
    .replaceAll(/<\/w:p>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
const linesOf = async (who: typeof officer, path: string) => {
  const [sheet] = await readRows(await bytesOf(who, path))
  return (sheet?.rows ?? []).map((row) => row.map(String))
}

const unit = await makeOrganisation(db, { name: 'Xã Đắk Ơ mẫu', kind: 'commune', parentId: agency })
const other = await makeOrganisation(db, { name: 'Xã Bù Mẫu', kind: 'commune', parentId: agency })
const clerk = await makeUser(db, { roles: ['commune'], organisationId: unit })
const round = await makeRound(db)

async function nominated(name: string, keptBy = unit) {
  const subjectId = await makeSubject(db, { name, keptBy, createdBy: clerk.id })
  return makeNomination(db, { subjectId, roundId: round, nominator: { ...clerk, organisationId: keptBy } })
}

const passed = await nominated("K'Brôi Đạt <b>")
const tied = await nominated('Châu Ngang Phiếu')
const weak = await nominated('Thị Chưa Đủ')
await nominated('Người Đang Xem')
await nominated('Ka Xã Khác', other)
await makeAgreedSession(db, { by: officer, nominationIds: [passed, tied], awardCode: 'GK' })
const item = await db.selectFrom('agendaItems').select(['id', 'voteRound']).where('nominationId', '=', tied).executeTakeFirstOrThrow()
await db.updateTable('outcomes').set({ verdict: 'authorityDecides', sum: '3/7 = 42,86 % ≤ 50 %' }).where('itemId', '=', item.id).execute()
await db
  .insertInto('authorityDecisions')
  .values({
    itemId: item.id,
    voteRound: item.voteRound,
    decided: 'notPassed',
    because: 'chưa đủ thời gian',
    decidedBy: chair.id,
    decidedAt: noon,
  })
  .execute()
await db
  .insertInto('appraisals')
  .values({
    id: randomUUIDv7(),
    nominationId: weak,
    conclusion: 'not eligible',
    opinion: 'Chưa đủ hai năm',
    findings: '{}',
    byId: officer.id,
    at: noon,
  })
  .execute()

test('a unit reads who of its own passed, who did not and why, and who decided a tie; the office picks the unit in plain sight', async () => {
  const page = await read(clerk, `/office/results?round=${round}`)
  assert.match(page, /4 trường hợp: 1 được, 2 không được, 1 còn đang xem xét/)
  assert.match(page, /Hội đồng tán thành[\s\S]*7\/7 = 100 %/)
  assert.match(page, /3\/7 = 42,86 % ≤ 50 %; Phan Văn Ví quyết định: chưa đủ thời gian/)
  assert.match(page, /Chưa đủ điều kiện[\s\S]*Chưa đủ hai năm/)
  assert.doesNotMatch(page, /Soạn công văn|Ka Xã Khác|Đạt <b>/)
  const all = await read(officer, `/office/results?round=${round}`)
  assert.match(all, /<select[^>]*name="unit"[\s\S]*Mọi đơn vị[\s\S]*Xã Đắk Ơ mẫu \(4\)/)
  assert.match(all, /Ka Xã Khác/)
  assert.doesNotMatch(await read(officer, `/office/results?round=${round}&unit=${unit}`), /Ka Xã Khác/)
  const failed = await read(officer, `/office/results?round=${round}&state=failed`)
  assert.match(failed, /Châu Ngang Phiếu[\s\S]*Thị Chưa Đủ|Thị Chưa Đủ[\s\S]*Châu Ngang Phiếu/)
  assert.doesNotMatch(failed, /Người Đang Xem|Brôi Đạt/)
})

test('what is seen is fetched as Excel and as letters in Word, one for each unit', async () => {
  const lines = await linesOf(clerk, `/office/results/export.xlsx?round=${round}`)
  assert.equal(lines.length, 5)
  assert.deepEqual(lines[0], ['Đơn vị đề nghị', 'Người, hộ, tập thể', 'Mã hồ sơ', 'Hình thức, danh hiệu', 'Kết quả', 'Căn cứ, lý do'])
  assert.ok(lines.some((line) => line[1] === 'Thị Chưa Đủ' && line[4] === 'Chưa đủ điều kiện' && line[5] === 'Chưa đủ hai năm'))
  const one = await linesOf(officer, `/office/results/export.xlsx?round=${round}&state=passed`)
  assert.deepEqual(
    one.slice(1).map((line) => line[1]),
    ["K'Brôi Đạt <b>"],
  )
  const letters = await wordsOf(officer, `/office/results/export.docx?round=${round}`)
  assert.match(letters, /Kính gửi: Xã [\s\S]*Kính gửi: Xã /)
  const own = await wordsOf(clerk, `/office/results/export.docx?round=${round}`)
  assert.match(own, /Kính gửi: Xã Đắk Ơ mẫu[\s\S]*04 trường hợp[\s\S]*Chưa đủ hai năm/)
  assert.doesNotMatch(own, /Ka Xã Khác|Xã Bù Mẫu/)
})

test('the office sends a unit its letter with what has come to something; nobody else may', async () => {
  const letter = await send(officer, '/office/results', { round, unit })
  assert.equal(letter.status, 303)
  const words = await wordsOf(officer, `${letter.headers.get('location')}/docx`)
  assert.match(words, /Kính gửi: Xã Đắk Ơ mẫu[\s\S]*03 trường hợp[\s\S]*Chưa đủ hai năm/)
  assert.doesNotMatch(words, /Người Đang Xem/)
  assert.equal((await send(clerk, '/office/results', { round, unit })).status, 403)
  const stranger = await makeUser(db, {
    roles: ['commune'],
    organisationId: await makeOrganisation(db, { name: 'Xã khác', kind: 'commune' }),
  })
  assert.doesNotMatch(await read(stranger, `/office/results?round=${round}`), /Brôi Đạt|Chưa Đủ|Xã Đắk Ơ/)
})

test('a closed case is in no list, no count and no file', async () => {
  await perform(program, officer, noon, (act) =>
    closeDoor(act, { reason: 'conflict', userId: member.id, kind: 'nomination', subjectId: passed, because: 'em ruột' }),
  )
  const query = `?round=${round}&unit=${unit}`
  const page = await read(member, `/office/results${query}`)
  assert.doesNotMatch(page, /Brôi Đạt/)
  assert.match(page, /Xã Đắk Ơ mẫu \(3\)[\s\S]*3 trường hợp: 0 được/)
  assert.equal((await linesOf(member, `/office/results/export.xlsx${query}`)).length, 4)
  assert.doesNotMatch(await wordsOf(member, `/office/results/export.docx${query}`), /Brôi Đạt/)
  assert.match(await wordsOf(officer, `/office/results/export.docx${query}`), /Brôi Đạt/)
})

test('before the first round the page says what comes first, and a round without nominations says so', async () => {
  await using fresh = await testHouse()
  await makeAgency(fresh.db)
  const somebody = await makeUser(fresh.db)
  assert.match(await fresh.read(somebody, '/office/results'), /Chưa có đợt xét nào[\s\S]*Văn phòng mở đợt xét/)
  const empty = await makeRound(fresh.db)
  const page = await fresh.read(somebody, `/office/results?round=${empty}`)
  assert.match(page, /Chưa có hồ sơ nào để trả lời/)
  assert.doesNotMatch(page, /export\./)
  assert.equal((await fresh.ask(somebody, `/office/results/export.docx?round=${empty}`)).status, 404)
})
