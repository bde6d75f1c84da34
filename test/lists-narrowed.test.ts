import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { recordNotice } from '#app/appraisal/index.ts'
import { closeDoor } from '#app/closures/index.ts'
import { addOrganisation, changeOrganisation, renameOrganisation } from '#app/organisations/index.ts'
import { importPlaces, readPlaceFile } from '#app/places/index.ts'
import { giveTask, makePlan } from '#app/plans/index.ts'
import { draftCriteria, issueCriteriaSet } from '#app/criteria/index.ts'
import { perform, type Act, type Actor } from '#platform/act.ts'
import { readRows } from '#platform/spreadsheet/read.ts'
import { testHouse } from '#test/app.ts'
import { accepted, makeAgency, makeNomination, makeOrganisation, makeRound, makeSubject, makeUser, noon } from '#test/makers.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, program, ask, read } = house

const agency = await makeAgency(db)
const officer = await makeUser(db, { roles: ['office', 'admin'] })
const chair = await makeUser(db, { name: 'Y Chủ tịch', roles: ['leader', 'office'] })
const commune = await makeOrganisation(db, { name: 'Xã Mẫu Xa', kind: 'commune' })
const far = await makeUser(db, { name: "K'Brôi", roles: ['commune'], organisationId: commune })
const day = (text: string) => Temporal.PlainDate.from(text)
const act = <Result>(deed: (act: Act) => Promise<Result>) => perform(program, officer, noon, deed)

/** One column of the file that is fetched, its head left out. */
async function fetched(reader: Actor, address: string, column = 0) {
  const answer = await ask(reader, `/office/${address}`)
  assert.equal(answer.status, 200, address)
  const [sheet] = await readRows(new Uint8Array(await answer.arrayBuffer()))
  return (sheet?.rows ?? []).slice(1).map((row) => String(row[column]))
}

/** As many rows on the screen as in the file, and the file is offered there. */
async function agree(reader: Actor, list: string, query: string) {
  const rows = await fetched(reader, `${list}/export.xlsx?${query}`)
  const page = await read(reader, `/office/${list}?${query}`)
  assert.ok(page.includes(`Xuất ${rows.length} dòng`), `${list}?${query}`)
  assert.ok(page.includes(`href="/office/${list}/export.xlsx?${String(new URLSearchParams(query)).replaceAll('&', '&amp;')}"`), list)
  return rows
}

const plan = (title: string, number: string | null, from: string, to: string) =>
  act((now) =>
    makePlan(now, {
      title,
      number,
      issuedOn: number ? day('2026-02-02') : null,
      basis: '',
      purpose: '',
      execution: '',
      funding: '',
      fromOn: day(from),
      toOn: day(to),
      version: 1,
    }),
  )

const task = (planId: string, leadId: string, text: string, dueOn: string) =>
  act((now) => giveTask(now, planId, { part: 'I.1', text, leadId, support: [], dueOn: day(dueOn), output: 'Báo cáo', version: 1 }))

test('plans are found by name, number or a task, narrowed by year and standing, sorted, and fetched as seen', async () => {
  const [old, running] = ['Kế hoạch <b>năm cũ</b>'.normalize('NFD'), 'Kế hoạch điển hình 2026']
  const first = await plan(old, '03/KH-BDT', '2025-01-01', '2025-12-31')
  const second = await plan(running, null, '2026-01-01', '2026-12-31')
  await task(first, agency, 'Tổng kết phong trào', '2025-11-11')
  await task(second, commune, 'Tìm người dệt thổ cẩm ở sóc Bom Bo', '2026-12-01')
  assert.deepEqual(await agree(officer, 'plans', 'sort=title&down=1'), [running, old])
  assert.deepEqual(await agree(officer, 'plans', 'sort=from'), [old, running])
  assert.deepEqual(await agree(officer, 'plans', 'q=BOM+BO'), [running])
  assert.deepEqual(await agree(officer, 'plans', `q=${encodeURIComponent('NĂM cũ'.normalize('NFC'))}`), [old])
  assert.deepEqual(await agree(officer, 'plans', 'q=03%2Fkh'), [old])
  assert.deepEqual(await agree(officer, 'plans', 'year=2025'), [old])
  assert.deepEqual(await agree(officer, 'plans', 'state=late'), [old])
  assert.deepEqual(await agree(officer, 'plans', 'state=draft'), [running])
  assert.deepEqual(await fetched(officer, 'plans/export.xlsx?q=%25'), [], 'a sign to the database is a letter to people')
  assert.deepEqual(await agree(far, 'plans', 'sort=title'), [running], 'a commune sees the plan that asks something of it')
  assert.deepEqual(await fetched(far, 'plans/export.xlsx?q=tong+ket'), [], 'and is not told by a search what others are asked')
  assert.deepEqual(await fetched(officer, `tasks/export.xlsx?sort=text`, 2), ['Tìm người dệt thổ cẩm ở sóc Bom Bo', 'Tổng kết phong trào'])
  assert.deepEqual(await fetched(officer, `plans/${first}/export?q=phong+trao`, 2), ['Tổng kết phong trào'])
})

test('sets of criteria are found by name, decision or a criterion; which one is in force can be asked', async () => {
  const line = (text: string) => ({ code: 'C1', text, kind: 'score' as const, weight: 100, evidence: 'ảnh' })
  const set = (name: string, text: string) =>
    act((now) => draftCriteria(now, { name, subjectKind: 'individual', passMark: 80, criteria: [line(text)] }, null))
  const issue = (id: string, decisionNumber: string, from: string) =>
    act((now) => issueCriteriaSet(now, id, { decisionNumber, issuedOn: day(from), validFrom: day(from) }))
  await issue(await set('Bộ 2024', 'Giữ nghề dệt'), '11/QĐ-BDT', '2024-01-02')
  await issue(await set('Bộ 2026 <i>', 'Giúp bà con thoát nghèo'), '22/QĐ-BDT', '2026-01-02')
  await set('Bộ nháp', 'Giữ tiếng nói Ŏ')
  assert.deepEqual(await agree(officer, 'criteria', 'sort=name'), ['Bộ 2024', 'Bộ 2026 <i>', 'Bộ nháp'])
  assert.deepEqual(await agree(officer, 'criteria', 'state=in+force'), ['Bộ 2026 <i>'])
  assert.deepEqual(await agree(officer, 'criteria', 'state=draft'), ['Bộ nháp'])
  assert.deepEqual(await agree(officer, 'criteria', 'q=THOAT+NGHEO'), ['Bộ 2026 <i>'])
  assert.deepEqual(await agree(officer, 'criteria', 'q=11%2Fqd'), ['Bộ 2024'])
  assert.deepEqual(await fetched(officer, 'criteria/export.xlsx?kind=household'), [])
})

test('organisations are found by former names too, and what has ended can be set apart', async () => {
  const add = (name: string, kind: 'unit' | 'partner') =>
    act((now) => addOrganisation(now, { name, kind, abbreviation: 'X', parentId: agency, fromOn: null, basis: '' }))
  const unit = await add('Phòng Địa bàn', 'unit')
  const partner = await add('Hội Cũ <script>', 'partner')
  await act((now) =>
    renameOrganisation(now, unit, { name: 'Phòng Tuyên truyền', abbreviation: 'TT', fromOn: day('2026-03-01'), basis: '' }),
  )
  await act((now) => changeOrganisation(now, partner, { kind: 'dissolved', otherId: null, onDate: day('2026-06-01'), document: 'QĐ 1' }))
  assert.deepEqual(await agree(officer, 'organisations', 'q=dia+ban'), ['Phòng Tuyên truyền'])
  assert.deepEqual(await agree(officer, 'organisations', 'state=ended'), ['Hội Cũ <script>'])
  assert.deepEqual(await agree(officer, 'organisations', 'kind=unit&state=works'), ['Phòng Tuyên truyền'])
  const all = await agree(officer, 'organisations', 'sort=name&down=1')
  assert.deepEqual(
    all,
    [...all].toSorted((a, b) => b.localeCompare(a, 'vi')),
  )
  assert.doesNotMatch(await read(officer, '/office/organisations'), /<script>/)
})

const places = `province_code,province,commune_code,commune,kind
75,Thành phố Đồng Nai,90001,Phường Mẫu Đông,Phường
75,Thành phố Đồng Nai,90002,Xã Suối Mẫu,Xã
68,Tỉnh Lâm Đồng,90004,Xã Hoà Mẫu,Xã
`

test('places are found by any name or code they bore, narrowed to a province, and fetched with what they lie in', async () => {
  const bring = async (text: string, fromOn: string) => {
    const file = readPlaceFile(new TextEncoder().encode(text)) ?? assert.fail('no places')
    await act((now) => importPlaces(now, file, { fromOn: day(fromOn), document: 'Văn bản mẫu' }))
  }
  await bring(places, '2025-07-01')
  await bring(places.replace('Xã Suối Mẫu,Xã', 'Phường Bom Bo,Phường'), '2026-04-30')
  const rows = await agree(officer, 'places', 'q=suoi+mau')
  assert.deepEqual(rows, ['90002'], 'by the name it had before')
  assert.deepEqual(await fetched(officer, 'places/export.xlsx?q=suoi+mau', 1), ['Phường Bom Bo'])
  assert.match((await fetched(officer, 'places/export.xlsx?q=90002', 3))[0] ?? '', /Đồng Nai/)
  assert.deepEqual(await agree(officer, 'places', 'level=commune&sort=code&down=1'), ['90004', '90002', '90001'])
  const [province] = await db.selectFrom('placeNames').select('placeId').where('name', '=', 'Lâm Đồng').where('toOn', 'is', null).execute()
  assert.deepEqual(await agree(officer, 'places', `level=commune&province=${province?.placeId}`), ['90004'])
  assert.deepEqual(await fetched(officer, 'places/export.xlsx?province=khong-phai-ma&q=90004'), ['90004'])
})

test('public notices are found by who is on them and narrowed by where they stand; a closed case closes its notice in list, count and file', async () => {
  const roundId = await makeRound(db)
  const subject = (name: string) => makeSubject(db, { name, keptBy: agency, createdBy: officer.id })
  const nominator = await makeUser(db, { roles: ['division'] })
  const post = async (title: string, name: string, opensOn: string, closesOn: string) => {
    const id = await makeNomination(db, { subjectId: await subject(name), roundId, nominator })
    const notice = { title, channels: ['board' as const], opensOn: day(opensOn), closesOn: day(closesOn), cases: [id] }
    await act((now) => recordNotice(now, notice, accepted))
    return id
  }
  await post('Danh sách đợt 1', "K'Brôi Č <script>", '2026-09-01', '2026-09-20')
  const hidden = await post('Danh sách đợt 2', 'Thị Mai', '2026-10-01', '2026-10-20')
  assert.deepEqual(await agree(officer, 'notices', 'sort=title'), ['Danh sách đợt 1', 'Danh sách đợt 2'])
  assert.deepEqual(await agree(officer, 'notices', 'state=running'), ['Danh sách đợt 2'])
  assert.deepEqual(await agree(officer, 'notices', 'q=BR%C3%94I+c'), ['Danh sách đợt 1'])
  assert.deepEqual(await agree(chair, 'notices', 'q=thi+mai'), ['Danh sách đợt 2'])
  await act((now) => closeDoor(now, { reason: 'conflict', userId: chair.id, kind: 'nomination', subjectId: hidden, because: 'em ruột' }))
  assert.deepEqual(await agree(chair, 'notices', 'sort=title'), ['Danh sách đợt 1'])
  assert.deepEqual(await fetched(chair, 'notices/export.xlsx?q=thi+mai'), [])
  assert.deepEqual(await fetched(chair, 'notices/export.xlsx?state=running'), [])
  assert.equal((await ask(far, '/office/notices/export.xlsx')).status, 403, 'who may not read notices fetches none')
})
