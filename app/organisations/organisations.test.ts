import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actorOfUser } from '#app/accounts/index.ts'
import { testHouse } from '#test/app.ts'
import { device, openHouse } from '#test/device.ts'
import { makeAgency, makeOrganisation, makeUser } from '#test/makers.ts'
import { organisationName } from './queries.ts'
import { firstStep } from './set-up-code.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('an empty office leads every way in to the set-up page, and opens once, with the code of the console', async () => {
  await using house = await testHouse()
  const browser = device(openHouse(house.program))
  for (const path of ['/', '/office', '/office/sign-in'])
    assert.equal(
      (await browser.get(path)).headers.get('location'),
      path === '/office' ? '/office/sign-in?next=%2Foffice' : '/office/set-up',
      path,
    )
  const step = await firstStep(house.program)
  const code = /[a-z2-9]{4}-[a-z2-9]{4}/.exec(step?.vi ?? '')?.[0] ?? assert.fail('no code')
  const province = await house.db
    .selectFrom('placeNames')
    .select('placeId')
    .where('name', '=', 'Đồng Nai')
    .where('toOn', 'is', null)
    .executeTakeFirstOrThrow()
  const password = 'suối mát rừng xanh'
  const fields = {
    code: code.toUpperCase(),
    agencyName: 'Ban Dân tộc <b>tỉnh Mẫu</b>',
    abbreviation: 'BDT',
    provinceId: province.placeId,
    superiorName: 'ỦY BAN NHÂN DÂN TỈNH MẪU',
    placeName: 'Đồng Nai',
    headTitle: 'TRƯỞNG BAN',
    units: 'Văn phòng\nPhòng Tuyên truyền và Địa bàn\n\nCông đoàn cơ quan',
    name: "H'Ŏ",
    login: 'quantri',
    password,
    repeatPassword: password,
  }
  const wrong = await browser.post('/office/set-up', { ...fields, code: 'aaaa-aaaa', units: 'Phòng <i>' })
  const page = await wrong.text()
  assert.deepEqual([wrong.status, page.includes('Mã cài đặt chưa đúng'), page.includes('Phòng &lt;i>')], [422, true, true])
  assert.equal((await browser.post('/office/set-up', { ...fields, repeatPassword: 'khác' })).status, 422)
  const opened = await browser.post('/office/set-up', fields)
  assert.deepEqual([opened.status, opened.headers.get('location')], [303, '/office'])
  assert.match(
    await (await browser.get('/office/organisations')).text(),
    /Ban Dân tộc &lt;b>tỉnh Mẫu[\s\S]*Văn phòng[\s\S]*Công đoàn cơ quan/,
  )
  assert.equal((await browser.get('/office/set-up')).status, 404)
  assert.equal((await browser.post('/office/set-up', fields)).status, 404)
  assert.equal(await firstStep(house.program), null)
})

test('an organisation keeps every name it had, each in its days', async () => {
  await using house = await testHouse()
  const agency = await makeAgency(house.db)
  const office = await makeUser(house.db)
  const renamed = await house.send(office, `/office/organisations/${agency}/names`, {
    name: 'Sở Dân tộc và Tôn giáo tỉnh Mẫu',
    abbreviation: 'SDTTG',
    fromOn: '01/03/2025',
    basis: 'QĐ mẫu',
  })
  assert.equal(renamed.status, 303)
  assert.equal((await organisationName(house.db, agency, day('2025-02-28')))?.name, 'Ban Dân tộc tỉnh Mẫu')
  assert.equal((await organisationName(house.db, agency, day('2025-03-01')))?.name, 'Sở Dân tộc và Tôn giáo tỉnh Mẫu')
  const earlier = await house.send(office, `/office/organisations/${agency}/names`, { name: 'X', fromOn: '01/03/2025' })
  assert.equal(earlier.status, 409)
  const unreadable = await house.send(office, `/office/organisations/${agency}/names`, { name: 'Sở Mẫu', fromOn: 'sau Tết' })
  assert.deepEqual([unreadable.status, (await unreadable.text()).includes('value="Sở Mẫu"')], [422, true])
})

test('units stand below others, never below themselves', async () => {
  await using house = await testHouse()
  const agency = await makeAgency(house.db)
  const office = await makeUser(house.db)
  const added = await house.send(office, '/office/organisations', { kind: 'unit', name: 'Phòng Mẫu', parentId: agency })
  const unit = added.headers.get('location')?.split('/').at(-1) ?? ''
  const below = async () =>
    (await house.read(office, `/office/organisations/${agency}`)).includes(
      `<a class="fw-semibold text-body" href="/office/organisations/${unit}">`,
    )
  assert.equal(await below(), true)
  const circle = await house.send(office, `/office/organisations/${agency}/parents`, { parentId: unit, fromOn: '01/01/2026' })
  assert.equal(circle.status, 409)
  assert.equal((await house.send(office, `/office/organisations/${unit}/parents`, { parentId: '', fromOn: '01/01/2026' })).status, 303)
  assert.equal(await below(), false)
})

test('who was merged is read on both pages; roles in an ended organisation cease', async () => {
  await using house = await testHouse()
  await makeAgency(house.db)
  const office = await makeUser(house.db)
  const [old, next] = [
    await makeOrganisation(house.db, { name: 'Phòng Cũ', kind: 'unit' }),
    await makeOrganisation(house.db, { name: 'Phòng Mới', kind: 'unit' }),
  ]
  const held = await makeUser(house.db, { organisationId: old })
  const mayEnter = async () => (await actorOfUser(house.db, held.id, house.time.now)) !== null
  assert.equal(await mayEnter(), true)
  assert.equal(
    (await house.send(office, `/office/organisations/${old}/changes`, { kind: 'merged into', onDate: '01/10/2026' })).status,
    422,
  )
  assert.equal(
    (
      await house.send(office, `/office/organisations/${old}/changes`, {
        kind: 'merged into',
        otherId: next,
        onDate: '01/10/2026',
        document: 'QĐ mẫu',
      })
    ).status,
    303,
  )
  for (const id of [old, next]) assert.match(await house.read(office, `/office/organisations/${id}`), /Phòng Cũ sáp nhập vào Phòng Mới/)
  assert.equal(await mayEnter(), false)
  assert.equal((await house.send(office, `/office/organisations/${old}/changes`, { kind: 'dissolved', onDate: '02/10/2026' })).status, 409)
})

test('only the office and the administrator keep organisations; everybody signed in may read them', async () => {
  await using house = await testHouse()
  const agency = await makeAgency(house.db)
  const commune = await makeUser(house.db, { roles: ['commune'] })
  assert.equal((await house.ask(commune, `/office/organisations/${agency}`)).status, 200)
  assert.equal((await house.send(commune, '/office/organisations', { kind: 'unit', name: 'X' })).status, 403)
  assert.equal((await house.ask(commune, '/office/organisations/00000000-0000-7000-8000-000000000000')).status, 404)
})
