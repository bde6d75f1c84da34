import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeUser } from '#test/makers.ts'
import { importPlaces } from './commands.ts'
import { readPlaceFile, type PlaceFile } from './read-list.ts'
import { resolvePlace } from './resolve.ts'
import { perform } from '#platform/act.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const merger = { fromOn: day('2025-07-01'), document: 'Văn bản mẫu' }

const list = `province_code,province,commune_code,commune,kind
75,Thành phố Đồng Nai,90001,Phường Mẫu Đông,Phường
75,Thành phố Đồng Nai,90002,Xã Suối Mẫu,Xã
75,Thành phố Đồng Nai,90003,Xã Đăk Mẫu,Xã
68,Tỉnh Lâm Đồng,90004,Xã Hoà Mẫu,Xã
99,Tỉnh Không Có,90005,Xã Lạc Loài,Xã
`
const changes = `old_province,old_district,old_commune_code,old_commune,divided,new_province_code,new_province,new_commune_code,new_commune
Tỉnh Bình Phước,Huyện Mẫu Trên,80001,Xã Suối Mẫu,no,75,Tỉnh Đồng Nai,90003,Xã Đăk Mẫu
Tỉnh Bình Phước,Huyện Mẫu Dưới,80002,Xã Suối Mẫu,yes,75,Tỉnh Đồng Nai,90001,Phường Mẫu Đông
Tỉnh Bình Phước,Huyện Mẫu Dưới,80002,Xã Suối Mẫu,yes,75,Tỉnh Đồng Nai,90002,Xã Suối Mẫu
Tỉnh Lâm Đồng,Huyện Mẫu,80003,Thị trấn Mẫu,no,68,Tỉnh Lâm Đồng,90999,Xã Không Có
`

const fileOf = (text: string): PlaceFile => readPlaceFile(new TextEncoder().encode(text)) ?? assert.fail('not a list of places')

async function houseWithPlaces() {
  const house = await testHouse()
  await makeAgency(house.db)
  const office = await makeUser(house.db)
  const bring = (text: string, source = merger) =>
    perform(house.program, office, house.time.now, (act) => importPlaces(act, fileOf(text), source))
  return { ...house, office, bring, [Symbol.asyncDispose]: () => house[Symbol.asyncDispose]() }
}

test('the list and the changes come in by code; what cannot be joined is named; the same again changes nothing', async () => {
  await using house = await houseWithPlaces()
  const first = await house.bring(list)
  assert.deepEqual([first.created.length, first.orphans.map((one) => one.vi)], [4, ['dòng 6: không có tỉnh 99']])
  const second = await house.bring(changes)
  assert.equal(second.is === 'changes' && second.joined.length, 3)
  assert.deepEqual(
    second.orphans.map((one) => one.vi),
    ['dòng 5: mã 90999 không có trong danh mục'],
  )
  assert.deepEqual(second.missing, ['90004'])
  const count = async () => (await house.db.selectFrom('placeNames').select('id').execute()).length
  const before = await count()
  const again = [await house.bring(list), await house.bring(changes)]
  assert.deepEqual(
    again.map((plan) => [plan.created.length, plan.unchanged]),
    [
      [0, 4],
      [0, 3],
    ],
  )
  assert.equal(await count(), before)
})

test('another spelling is no new name; another kind from a later day is', async () => {
  await using house = await houseWithPlaces()
  await house.bring(list)
  const later = list.replace('Xã Hoà Mẫu', 'Xã Hòa Mẫu').replace('Xã Suối Mẫu,Xã', 'Phường Suối Mẫu,Phường')
  const plan = await house.bring(later, { fromOn: day('2026-04-30'), document: 'Văn bản mẫu 2' })
  assert.deepEqual(plan.is === 'list' && [plan.respelled.length, plan.renamed.length, plan.unchanged], [1, 1, 2])
  const label = async (on: string) => (await resolvePlace(house.db, 'Suối Mẫu, Đồng Nai', day(on))).candidates[0]?.label
  assert.equal(await label('2026-04-29'), 'Xã Suối Mẫu, tỉnh Đồng Nai')
  assert.equal(await label('2026-04-30'), 'Phường Suối Mẫu, thành phố Đồng Nai')
})

test('an old name is what it was then and what it is now; two of one name stay two', async () => {
  await using house = await houseWithPlaces()
  await house.bring(list)
  await house.bring(changes)
  const resolve = async (text: string, on: string) => (await resolvePlace(house.db, text, day(on))).candidates
  const upper = await resolve('ấp Mẫu, xã Suối Mẫu, H. Mẫu Trên, Bình Phước', '2020-01-01')
  assert.deepEqual(
    upper.map(({ label, now, reason }) => [label, now.map((one) => one.label), reason.vi]),
    [['Xã Suối Mẫu, huyện Mẫu Trên, tỉnh Bình Phước', ['Xã Đăk Mẫu, thành phố Đồng Nai'], 'đúng tên, đang dùng vào ngày 01/01/2020']],
  )
  const [lower] = await resolve('suoi mau, mau duoi', '2020-01-01')
  assert.equal(lower?.divided, true)
  assert.deepEqual(lower.now.map((one) => one.label).sort(), ['Phường Mẫu Đông, thành phố Đồng Nai', 'Xã Suối Mẫu, thành phố Đồng Nai'])
  const all = await resolve('Suối Mẫu', '2020-01-01')
  assert.deepEqual(
    all.map((one) => one.stoodThen),
    [true, true, false],
  )
  const today = await resolve('Suối Mẫu', '2026-10-05')
  assert.equal(today[0]?.label, 'Xã Suối Mẫu, thành phố Đồng Nai')
  assert.equal((await resolve('Xã Suối Mẫu, tỉnh Cà Mau', '2026-10-05'))[0]?.reason.vi, 'đúng tên, nhưng không thuộc nơi đã ghi')
  assert.equal((await resolve('Đắk Mẩu', '2026-10-05'))[0]?.label, 'Xã Đăk Mẫu, thành phố Đồng Nai')
  assert.equal((await resolve('Dakmau', '2026-10-05'))[0]?.reason.vi, 'gần giống tên đã ghi')
  assert.deepEqual(await resolve('Hoàn toàn không có', '2026-10-05'), [])
})

test('a province is called what it was on the day', async () => {
  await using house = await houseWithPlaces()
  const label = async (text: string, on: string) =>
    (await resolvePlace(house.db, text, day(on))).candidates.find((one) => one.stoodThen)?.label
  assert.equal(await label('Đồng Nai', '2026-04-29'), 'Tỉnh Đồng Nai')
  assert.equal(await label('Đồng Nai', '2026-04-30'), 'Thành phố Đồng Nai')
  const [binhPhuoc] = (await resolvePlace(house.db, 'tỉnh Bình Phước', day('2023-04-01'))).candidates
  assert.deepEqual([binhPhuoc?.label, binhPhuoc?.now.map((one) => one.label)], ['Tỉnh Bình Phước', ['Thành phố Đồng Nai']])
  assert.match(await house.read(house.office, `/office/places/${binhPhuoc?.placeId}`), /Nay thuộc[\s\S]*Thành phố Đồng Nai/)
})

test('the office looks first, then brings the very same file in', async () => {
  await using house = await houseWithPlaces()
  const body = new FormData()
  body.set('file', new File([list], 'danh-muc.csv'))
  body.set('fromOn', '01/07/2025')
  const preview = await house.ask(house.office, '/office/places/import', { method: 'POST', body })
  const html = await preview.text()
  assert.match(html, /Danh mục xã: 5 dòng[\s\S]*không có tỉnh 99/)
  assert.match(await house.read(house.office, '/office/places'), /hiện nay: 0/)
  const hidden = Object.fromEntries(
    [...html.matchAll(/name="(looked|ticket|fromOn|document|deed)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
  assert.equal((await house.send(house.office, '/office/places/import', { ...hidden, ticket: 'x' })).status, 409)
  assert.equal((await house.send(house.office, '/office/places/import', hidden)).status, 303)
  assert.match(await house.read(house.office, '/office/places'), /hiện nay: 4/)
  const found = await (await house.ask(house.office, '/office/places/find?q=dak')).text()
  assert.match(found, /role="option"[\s\S]*Xã Đăk Mẫu, thành phố Đồng Nai/)
})

test('a file that is no list, no file, and a commune officer', async () => {
  await using house = await houseWithPlaces()
  const send = (file: File | null) => {
    const body = new FormData()
    if (file) body.set('file', file)
    body.set('fromOn', 'hôm qua')
    return house.ask(house.office, '/office/places/import', { method: 'POST', body })
  }
  const none = await send(null)
  assert.deepEqual([none.status, /Hãy chọn tệp[\s\S]*Xin ghi ngày/.test(await none.text())], [422, true])
  assert.equal((await send(new File(['a,b\n1,2'], 'x.csv'))).status, 422)
  const commune = await makeUser(house.db, { roles: ['commune'] })
  assert.equal((await house.ask(commune, '/office/places/import')).status, 403)
  assert.equal((await house.ask(commune, '/office/places')).status, 200)
})
