import assert from 'node:assert/strict'
import { test } from 'node:test'
import { perform } from '#platform/act.ts'
import { readRows } from '#platform/spreadsheet/read.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeOrganisation, makeSubject, makeUser, noon } from '#test/makers.ts'
import { mergeSubjects } from './merging.ts'

async function scene() {
  const house = await testHouse()
  const agency = await makeAgency(house.db)
  const officer = await makeUser(house.db)
  const commune = await makeOrganisation(house.db, { name: 'Xã Suối Mẫu', kind: 'commune', parentId: agency })
  const communeOfficer = await makeUser(house.db, { name: 'Lý Văn Xã', roles: ['commune'], organisationId: commune })
  const add = async (fields: Record<string, string>) => {
    const answer = await house.send(officer, '/office/people', {
      kind: 'individual',
      seen: (fields.name ?? '').normalize('NFC'),
      ...fields,
    })
    assert.equal(answer.status, 303, await answer.text())
    return (answer.headers.get('location') ?? '').replace('/office/people/', '')
  }
  return { house, agency, officer, communeOfficer, add }
}

test('a person is entered as they write their name, and found with and without marks', async () => {
  const { house, officer, add } = await scene()
  await using _ = house
  const id = await add({ name: 'Điểu Krơng'.normalize('NFD'), born: '1968', otherNames: 'Ba Krơng', village: 'Ấp Mẫu 3' })
  await add({ name: '<script>alert(1)</script>' })
  await add({ name: "K'Brôi" })
  const page = await house.read(officer, `/office/people/${id}`)
  assert.match(page, /<h1>Điểu Krơng<\/h1>/)
  assert.match(page, /1968/)
  for (const q of ['dieu krong', 'Điểu', 'krơng', 'ba kr', 'KRONG'])
    assert.match(await house.read(officer, `/office/people?q=${encodeURIComponent(q)}`), /Điểu Krơng/, q)
  assert.match(await house.read(officer, "/office/people?q=k'broi"), /K&#39;Brôi|K'Brôi/)
  assert.doesNotMatch(await house.read(officer, '/office/people?q=dieu'), /Brôi/)
  const all = await house.read(officer, '/office/people')
  assert.doesNotMatch(all, /<script>alert/)
  assert.match(all, /&lt;script>alert/)
})

test('those whose marks were typed come first; people are sorted by given name', async () => {
  const { house, officer, add } = await scene()
  await using _ = house
  for (const name of ['Nguyễn Thị Mại', 'Nguyễn Thị Mai', 'Lò Văn An', 'Trần Thị Bình', "K'Brôi", 'Đỗ Văn Đạt']) await add({ name })
  const order = async (address: string) =>
    [...(await house.read(officer, address)).matchAll(/class="who"[^>]*>([^<]+)</g)].map(([, name]) => name?.replace('&#39;', "'"))
  assert.deepEqual(await order('/office/people?q=Mại'), ['Nguyễn Thị Mại', 'Nguyễn Thị Mai'])
  assert.deepEqual(await order('/office/people'), [
    'Lò Văn An',
    'Trần Thị Bình',
    'Đỗ Văn Đạt',
    "K'Brôi",
    'Nguyễn Thị Mai',
    'Nguyễn Thị Mại',
  ])
  assert.deepEqual(await order('/office/people?q=mai&down=1'), ['Nguyễn Thị Mại', 'Nguyễn Thị Mai'])
})

test('a wrong form keeps everything typed and says what is wrong', async () => {
  const { house, officer } = await scene()
  await using _ = house
  const answer = await house.send(officer, '/office/people', { kind: 'individual', name: 'Thị Ví', born: '31/02/1990', phone: '12' })
  const page = await answer.text()
  assert.equal(answer.status, 422)
  assert.match(page, /Không có ngày như vậy/)
  assert.match(page, /Số điện thoại có 8 đến 15/)
  assert.match(page, /value="Thị Ví"/)
})

test('a commune sees and changes only its own records', async () => {
  const { house, officer, communeOfficer, add } = await scene()
  await using _ = house
  const id = await add({ name: 'Điểu Của Sở' })
  for (const path of ['', '/edit']) assert.equal((await house.ask(communeOfficer, `/office/people/${id}${path}`)).status, 404)
  assert.equal((await house.send(communeOfficer, `/office/people/${id}`, { kind: 'individual', name: 'Khác' })).status, 404)
  assert.doesNotMatch(await house.read(communeOfficer, '/office/people'), /Điểu Của Sở/)
  assert.doesNotMatch(await house.read(communeOfficer, '/office/people/find?q=dieu'), /Điểu Của Sở/)
  assert.match(await house.read(officer, '/office/people/find?q=dieu'), /Điểu Của Sở/)
  assert.equal((await house.ask(null, '/office/people')).status, 303)
})

test('whoever looks like a known person is shown before anything is saved, and saving anyway is possible', async () => {
  const { house, officer, add } = await scene()
  await using _ = house
  const first = { kind: 'individual', name: 'Điểu Krơng', born: '12/03/1968' }
  await add(first)
  const asked = await house.send(officer, '/office/people', { ...first, name: "Điểu K'rơng" })
  const page = await asked.text()
  assert.equal(asked.status, 409)
  assert.match(page, /Có thể đã có trong sổ/)
  assert.match(page, /Cùng tên, khác cách viết · Cùng ngày sinh/)
  assert.equal((await house.send(officer, '/office/people', { ...first, name: "Điểu K'rơng", seen: "Điểu K'rơng" })).status, 303)
  await house.drain()
  assert.match(await house.read(officer, '/office/people/pairs'), /Cặp 1 trong 1/)
})

test('two officers on one record: untouched fields join by themselves, the same field is picked by a person', async () => {
  const { house, officer, add } = await scene()
  await using _ = house
  const other = await makeUser(house.db, { name: 'Hoàng Thị Thử' })
  const id = await add({ name: 'Thị Mai', village: 'Ấp 1' })
  const was = { kind: 'individual', name: 'Thị Mai', givenName: 'Mai', village: 'Ấp 1' }
  const base = {
    version: '1',
    was: JSON.stringify({
      ...was,
      otherNames: '',
      sex: '',
      born: '',
      ethnicGroup: '',
      placeId: '',
      organisationId: '',
      position: '',
      isManager: '',
      phone: '',
      idNumber: '',
      notes: '',
    }),
  }
  assert.equal((await house.send(other, `/office/people/${id}`, { ...was, ...base, village: 'Ấp 2' })).status, 303)
  assert.equal((await house.send(officer, `/office/people/${id}`, { ...was, ...base, born: '1987' })).status, 303)
  const joined = await house.db
    .selectFrom('subjects')
    .select(['village', 'bornPrecision', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.deepEqual(joined, { village: 'Ấp 2', bornPrecision: 'year', version: 3 })
  const clash = await house.send(officer, `/office/people/${id}`, { ...was, ...base, village: 'Ấp 9' })
  const page = await clash.text()
  assert.equal(clash.status, 409)
  assert.match(page, /Hoàng Thị Thử|Nguyễn Thị Mẫu/)
  assert.match(page, /Tôi ghi<\/small><span class="pick-words">Ấp 9/)
  assert.match(page, / ghi<\/small><span class="pick-words">Ấp 2/)
  assert.equal((await house.db.selectFrom('subjects').select('village').where('id', '=', id).executeTakeFirstOrThrow()).village, 'Ấp 2')
})

test('two records become one field by field, and are two again when that was wrong', async () => {
  const { house, officer, add } = await scene()
  await using _ = house
  const kept = await add({ name: 'Thị Mai', born: '1987', village: 'Ấp 1' })
  const other = await add({ name: 'Mai Khem', born: '12/03/1987', phone: '0900000031' })
  assert.equal((await house.send(officer, `/office/people/${other}/past-awards`, { awardName: 'Giấy khen', year: '2024' })).status, 303)
  assert.equal(
    (
      await house.send(officer, `/office/people/${kept}/merge/${other}`, {
        'take.bornOn': 'right',
        'take.phone': 'right',
        'take.name': 'left',
      })
    ).status,
    303,
  )
  assert.equal((await house.ask(officer, `/office/people/${other}`)).headers.get('location'), `/office/people/${kept}`)
  const page = await house.read(officer, `/office/people/${kept}`)
  for (const text of ['12/03/1987', '0900000031', 'Mai Khem', 'Giấy khen · 2024', 'Đã gộp vào hồ sơ này'])
    assert.match(page, new RegExp(text), text)
  assert.equal((await house.read(officer, '/office/people')).match(/class="who"/g)?.length, 1)
  const merge = await house.db.selectFrom('subjectMerges').select('id').executeTakeFirstOrThrow()
  await house.db.updateTable('subjects').set({ phone: '0911111111' }).where('id', '=', kept).execute()
  assert.equal((await house.send(officer, `/office/merges/${merge.id}/undoing`)).status, 303)
  const rows = await house.db
    .selectFrom('subjects')
    .select(['name', 'phone', 'mergedInto', 'bornPrecision'])
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  assert.deepEqual(rows, [
    { name: 'Thị Mai', phone: '0911111111', mergedInto: null, bornPrecision: 'year' },
    { name: 'Mai Khem', phone: '0900000031', mergedInto: null, bornPrecision: 'day' },
  ])
  assert.equal((await house.send(officer, `/office/merges/${merge.id}/undoing`)).status, 409)
})

test('a merge refuses a record that was merged already, itself and another kind', async () => {
  const { house, officer, add } = await scene()
  await using _ = house
  const [a, b] = [await add({ name: 'Thị Một' }), await add({ name: 'Thị Hai' })]
  const group = await add({ kind: 'collective', name: 'Tổ dệt Mẫu' })
  const merge = (keptId: string, otherId: string) =>
    perform(house.program, officer, noon, (act) => mergeSubjects(act, { keptId, otherId, fromOther: [], reason: null }))
  await assert.rejects(merge(a, a))
  await assert.rejects(merge(a, group))
  await merge(a, b)
  await assert.rejects(merge(a, b))
})

test('the list asks the same number of questions for one person and for three, and exports what is seen', async () => {
  const { house, agency, officer } = await scene()
  await using _ = house
  const { connect } = await import('#platform/db/database.ts')
  const counted: string[] = []
  const db = connect(house.url, { log: (text) => counted.push(text) })
  const { findPeople } = await import('./finding.ts')
  const wanted = { q: '', kind: '', group: '', place: '', sort: 'name', down: false, page: 1, size: 50 }
  const ask = async () => {
    counted.length = 0
    await findPeople(db, officer, wanted)
    return counted.length
  }
  await makeSubject(house.db, { keptBy: agency, createdBy: officer.id, name: 'Thị An' })
  const one = await ask()
  for (const name of ['=HYPERLINK("x")', 'Thị Bình']) await makeSubject(house.db, { keptBy: agency, createdBy: officer.id, name })
  assert.equal(await ask(), one)
  await db.destroy()
  const file = await house.ask(officer, '/office/people/export.xlsx?q=thi')
  const [sheet] = await readRows(new Uint8Array(await file.arrayBuffer()))
  assert.deepEqual(
    sheet?.rows.map(([name]) => name),
    ['Tên', 'Thị An', 'Thị Bình'],
  )
})

test('members of a household are persons of the same office', async () => {
  const { house, officer, add } = await scene()
  await using _ = house
  const [home, person] = [await add({ kind: 'household', name: 'Hộ bà Thị Lành' }), await add({ name: 'Thị Lành' })]
  assert.equal((await house.send(officer, `/office/people/${home}/members`, { memberId: person, part: 'chủ hộ' })).status, 303)
  assert.match(await house.read(officer, `/office/people/${home}`), /Thị Lành[\s\S]*chủ hộ/)
  assert.match(await house.read(officer, `/office/people/${person}`), /Hộ bà Thị Lành/)
  assert.equal((await house.send(officer, `/office/people/${person}/members`, { memberId: home, part: '' })).status, 409)
})

test('who helps somebody is written down with day and author; the help ends, and the line stays', async () => {
  const { house, officer, add } = await scene()
  await using _ = house
  const id = await add({ name: "K'Brôi <b>" })
  const address = `/office/people/${id}`
  const help = { name: 'Điểu Ƀrơi <script>', help: 'kèm nghề đan gùi', fromOn: '01/03/2026' }
  const both = await house.send(officer, `${address}/companions`, { ...help, userId: officer.id }, address)
  assert.equal(both.status, 422)
  assert.match(await both.text(), /một trong hai[\s\S]*kèm nghề đan gùi/)
  assert.equal((await house.send(officer, `${address}/companions`, help)).status, 303)
  const { id: companion } = await house.db.selectFrom('companions').select('id').where('subjectId', '=', id).executeTakeFirstOrThrow()
  assert.match(await house.read(officer, address), /Điểu Ƀrơi &lt;script>[\s\S]*kèm nghề đan gùi; từ 01\/03\/2026; ghi bởi/)
  assert.equal((await house.send(officer, `${address}/companions/${companion}/end`)).status, 303)
  assert.equal((await house.send(officer, `${address}/companions/${companion}/end`)).status, 404)
  assert.match(await house.read(officer, address), /từ 01\/03\/2026 đến 05\/10\/2026/)
})
