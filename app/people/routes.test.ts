import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeDoor } from '#app/closures/index.ts'
import { perform } from '#platform/act.ts'
import { readRows } from '#platform/spreadsheet/read.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeOrganisation, makeSubject, makeUser } from '#test/makers.ts'

async function scene() {
  const house = await testHouse()
  const keptBy = await makeAgency(house.db)
  const officer = await makeUser(house.db)
  return { house, keptBy, officer }
}

const krong = { kind: 'individual', name: 'Điểu  Krơng', born: '1975', sex: 'male', phone: '0912 345 678', village: 'Sóc Mẫu' }

test('a record is begun, found without marks, and its birth is shown only as exactly as it is known', async () => {
  const { house, officer } = await scene()
  await using _ = house
  const made = await house.send(officer, '/office/people', krong)
  assert.equal(made.status, 303)
  const shown = await house.read(officer, made.headers.get('location') ?? '')
  assert.match(shown, /Điểu Krơng/)
  assert.match(shown, /<dd[^>]*>1975<\/dd>/)
  assert.doesNotMatch(shown, /01\/01\/1975/)
  for (const q of ['dieu krong', 'KRƠNG', 'Điểu'.normalize('NFD')])
    assert.match(await house.read(officer, `/office/people?q=${encodeURIComponent(q)}`), /Điểu Krơng/)
  assert.doesNotMatch(await house.read(officer, '/office/people?q=khong-co-ai'), /Điểu Krơng/)
  const { givenName, phone } = await house.db.selectFrom('subjects').select(['givenName', 'phone']).executeTakeFirstOrThrow()
  assert.deepEqual({ givenName, phone }, { givenName: 'Krơng', phone: '0912345678' })
})

test('a wrong form keeps what was typed, with a sentence at each field', async () => {
  const { house, officer } = await scene()
  await using _ = house
  const wrong = await house.send(officer, '/office/people', { ...krong, name: ' ', born: 'năm con trâu', phone: '12' })
  const text = await wrong.text()
  assert.equal(wrong.status, 422)
  for (const sentence of [/Xin ghi tên/, /Không đọc được năm sinh/, /Số điện thoại không đúng/, /năm con trâu/, /Sóc Mẫu/])
    assert.match(text, sentence)
  assert.equal((await house.db.selectFrom('subjects').select('id').execute()).length, 0)
})

test('a likely second record is shown with its reason before it is saved, and saved when it is somebody else', async () => {
  const { house, officer } = await scene()
  await using _ = house
  await house.send(officer, '/office/people', krong)
  const again = await house.send(officer, '/office/people', { ...krong, phone: '' })
  assert.equal(again.status, 422)
  assert.match(await again.text(), /cùng tên, cùng năm sinh/)
  assert.equal((await house.send(officer, '/office/people', { ...krong, phone: '', anyway: 'yes' })).status, 303)
  assert.equal((await house.db.selectFrom('subjects').select('id').execute()).length, 2)
})

test('two officers edit one record: what only one changed is joined, what both changed is asked', async () => {
  const { house, officer } = await scene()
  await using _ = house
  const address = (await house.send(officer, '/office/people', krong)).headers.get('location') ?? ''
  const base = {
    kind: 'individual',
    name: 'Điểu Krơng',
    givenName: 'Krơng',
    otherNames: '',
    sex: 'male',
    born: '1975',
    village: 'Sóc Mẫu',
    phone: '0912345678',
    position: '',
  }
  const sent = (changes: Record<string, string>) => {
    const bases = Object.entries(base).map(([name, value]) => [`base-${name}`, value])
    return { ...base, ...Object.fromEntries(bases), version: '1', ...changes }
  }
  assert.equal((await house.send(officer, address, sent({ position: 'Già làng', village: 'Sóc Thử' }))).status, 303)
  const late = await house.send(officer, address, sent({ born: '1974', village: 'Sóc Khác' }))
  const text = await late.text()
  assert.equal(late.status, 409)
  assert.match(text, /Sóc Thử/)
  assert.match(text, /value="Già làng"/)
  assert.match(text, /value="1974"/)
  assert.equal((await house.db.selectFrom('subjects').select('village').executeTakeFirstOrThrow()).village, 'Sóc Thử')
})

test('two records are merged field by field and parted again exactly', async () => {
  const { house, officer, keptBy } = await scene()
  await using _ = house
  const kept = await makeSubject(house.db, { name: 'Thị Mai (mẫu)', keptBy, createdBy: officer.id })
  const other = await makeSubject(house.db, { name: 'Thị Mai (mẫu)', keptBy, createdBy: officer.id, phone: '0900000009' })
  const before = await house.db.selectFrom('subjects').selectAll().orderBy('id').execute()
  assert.match(await house.read(officer, `/office/people/${kept}`), /cùng tên, chưa biết gì thêm/)
  assert.equal((await house.send(officer, `/office/people/${kept}/merge/${other}`, { 'take-phone': 'other' })).status, 303)
  const joined = await house.db.selectFrom('subjects').select(['id', 'phone', 'mergedInto']).orderBy('id').execute()
  assert.deepEqual(joined, [
    { id: kept, phone: '0900000009', mergedInto: null },
    { id: other, phone: '0900000009', mergedInto: kept },
  ])
  assert.equal(((await house.read(officer, '/office/people')).match(/Thị Mai \(mẫu\)<\/a>/g) ?? []).length, 1)
  const { id } = await house.db.selectFrom('subjectMerges').select('id').executeTakeFirstOrThrow()
  assert.equal((await house.send(officer, `/office/people/merges/${id}/parting`)).status, 303)
  const after = await house.db.selectFrom('subjects').selectAll().orderBy('id').execute()
  const without = (rows: typeof before) => rows.map(({ version: _v, changedAt: _c, ...rest }) => rest)
  assert.deepEqual(without(after), without(before))
  assert.equal((await house.send(officer, `/office/people/merges/${id}/parting`)).status, 409)
})

test('said to be two, two records are not offered to each other again', async () => {
  const { house, officer, keptBy } = await scene()
  await using _ = house
  const [a, b] = [
    await makeSubject(house.db, { name: 'Thị Lan (mẫu)', keptBy, createdBy: officer.id }),
    await makeSubject(house.db, { name: 'Thị Lan (mẫu)', keptBy, createdBy: officer.id }),
  ]
  await house.send(officer, `/office/people/${a}/different`, { other: b })
  assert.doesNotMatch(await house.read(officer, `/office/people/${a}`), /Hồ sơ có thể trùng/)
})

test('a commune sees its own people only: in the list, its count, the search, the export and by address', async () => {
  const { house, officer, keptBy } = await scene()
  await using _ = house
  const commune = await makeOrganisation(house.db, { name: 'Xã Mẫu', kind: 'commune', parentId: keptBy })
  const villager = await makeUser(house.db, { roles: ['commune'], organisationId: commune })
  await makeSubject(house.db, { name: 'K’Brôi của xã (mẫu)', keptBy: commune, createdBy: villager.id })
  const hidden = await makeSubject(house.db, { name: 'Điểu Giấu (mẫu)', keptBy, createdBy: officer.id })
  const list = await house.read(villager, '/office/people?q=')
  assert.match(list, /K’Brôi của xã/)
  assert.doesNotMatch(list, /Điểu Giấu/)
  for (const path of [`/office/people/${hidden}`, `/office/people/${hidden}/edit`])
    assert.equal((await house.ask(villager, path)).status, 404)
  assert.equal((await house.send(villager, `/office/people/${hidden}`, { ...krong, version: '1' })).status, 404)
  const sheet = await house.ask(villager, '/office/people.xlsx')
  const text = JSON.stringify(await readRows(new Uint8Array(await sheet.arrayBuffer())))
  assert.match(text, /K’Brôi của xã/)
  assert.doesNotMatch(text, /Điểu Giấu/)
})

test('a record whose door is closed to somebody is not there for them', async () => {
  const { house, officer, keptBy } = await scene()
  await using _ = house
  const secretary = await makeUser(house.db)
  const subjectId = await makeSubject(house.db, { name: 'Điểu Kín (mẫu)', keptBy, createdBy: officer.id })
  await perform(house.program, secretary, house.time.now, (act) =>
    closeDoor(act, { reason: 'conflict', userId: officer.id, kind: 'subject', subjectId, because: 'em ruột' }),
  )
  assert.doesNotMatch(await house.read(officer, '/office/people'), /Điểu Kín/)
  assert.equal((await house.ask(officer, `/office/people/${subjectId}`)).status, 404)
})

test('past awards are pasted from a sheet, named by row when one cannot be placed, and never doubled', async () => {
  const { house, officer, keptBy } = await scene()
  await using _ = house
  await makeSubject(house.db, { name: 'Thị Mai (mẫu)', keptBy, createdBy: officer.id })
  const good = 'thi mai (mau)\t2024\tGiấy khen\t12/QĐ-BDT\t05/11/2024\tBan Dân tộc'
  const wrong = await house.send(officer, '/office/people/awards', { rows: `${good}\nKhông Ai\t2023\tGiấy khen` })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /Dòng 2: không thấy hồ sơ nào tên “Không Ai”/)
  for (let twice = 0; twice < 2; twice++) assert.equal((await house.send(officer, '/office/people/awards', { rows: good })).status, 303)
  const awards = await house.db.selectFrom('pastAwards').select(['awardCode', 'year', 'decisionNumber']).execute()
  assert.deepEqual(awards, [{ awardCode: 'GK', year: 2024, decisionNumber: '12/QĐ-BDT' }])
})
