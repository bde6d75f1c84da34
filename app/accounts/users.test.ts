import assert from 'node:assert/strict'
import { test } from 'node:test'
import { device, openHouse } from '#test/device.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeUser } from '#test/makers.ts'

async function houseWithAdmin() {
  const house = await testHouse()
  const agency = await makeAgency(house.db)
  const admin = await makeUser(house.db, { name: 'Hoàng Thử', roles: ['admin'] })
  const fields = { name: "K'Brôi <script>alert(1)</script>", login: 'kbroi', role: 'commune', organisationId: agency, fromOn: '01/10/2026' }
  return { ...house, agency, admin, fields, [Symbol.asyncDispose]: () => house[Symbol.asyncDispose]() }
}

test('an account is opened with a password that is shown once, works once, and is kept nowhere', async () => {
  await using house = await houseWithAdmin()
  const form = { ...house.fields, _key: 'form-1' }
  const page = await (await house.send(house.admin, '/office/users', form)).text()
  const given = /<code>([a-z2-9-]{14})<\/code>/.exec(page)?.[1] ?? ''
  assert.ok(given)
  assert.equal(page.includes('<script>alert'), false)
  const twice = await (await house.send(house.admin, '/office/users', form)).text()
  assert.ok(twice.includes(given))
  assert.equal((await house.db.selectFrom('users').select('id').where('login', '=', 'kbroi').execute()).length, 1)
  const kept = await house.db.selectFrom('deedsDone').selectAll().execute()
  assert.equal(JSON.stringify(kept).includes(given), false)

  const browser = device(openHouse(house.program))
  const first = await browser.post('/office/sign-in', { login: 'kbroi', password: given })
  assert.match(await first.text(), /Đặt mật khẩu của riêng mình/)
  assert.equal((await browser.get('/office/me')).status, 303)
  const own = (newPassword: string) =>
    browser.post('/office/sign-in/first-password', { login: 'kbroi', given, newPassword, repeatPassword: newPassword })
  assert.equal((await own(given)).status, 422)
  assert.equal((await own('rừng xanh suối mát')).status, 303)
  assert.equal((await browser.get('/office/me')).status, 200)
  assert.equal((await device(openHouse(house.program)).post('/office/sign-in', { login: 'kbroi', password: given })).status, 422)
})

test('a wrong form keeps what was typed and says what is wrong beside each field', async () => {
  await using house = await houseWithAdmin()
  const answer = await house.send(house.admin, '/office/users', { ...house.fields, login: 'Ă', toOn: '31/02/2026' })
  const page = await answer.text()
  assert.equal(answer.status, 422)
  assert.match(page, /Tên đăng nhập có 3 đến 60 ký tự/)
  assert.match(page, /Lịch không có ngày này/)
  assert.match(page, /value="31\/02\/2026"/)
  await house.send(house.admin, '/office/users', house.fields)
  const taken = await house.send(house.admin, '/office/users', house.fields)
  assert.equal(taken.status, 409)
  assert.match(await taken.text(), /đã có người dùng/)
})

test('only an administrator opens these pages', async () => {
  await using house = await houseWithAdmin()
  const office = await makeUser(house.db, { roles: ['office', 'leader'] })
  for (const path of ['/office/users', '/office/users/new', `/office/users/${house.admin.id}`])
    assert.equal((await house.ask(office, path)).status, 403, path)
  assert.equal((await house.send(office, '/office/users', house.fields)).status, 403)
  assert.equal((await house.send(office, `/office/users/${house.admin.id}/closing`)).status, 403)
  assert.equal((await house.ask(house.admin, `/office/users/${house.admin.id}`)).status, 200)
})

test('a role that ends signs its holder out; the last administrator stays', async () => {
  await using house = await houseWithAdmin()
  const role = await house.db.selectFrom('appointments').select('id').where('userId', '=', house.admin.id).executeTakeFirstOrThrow()
  const end = () => house.send(house.admin, `/office/users/${house.admin.id}/appointments/${role.id}/ending`)
  const refused = await end()
  assert.equal(refused.status, 409)
  assert.match(await refused.text(), /ít nhất một người quản trị/)
  assert.equal((await house.send(house.admin, `/office/users/${house.admin.id}/closing`)).status, 409)
  await makeUser(house.db, { roles: ['admin'] })
  assert.equal((await end()).status, 303)
  assert.equal((await end()).status, 409)
})

test('a closed account is shut in every way', async () => {
  await using house = await houseWithAdmin()
  const office = await makeUser(house.db, { roles: ['office'] })
  const issued = await (
    await house.send(office, '/office/tokens', { purpose: 'Gửi danh sách mẫu', endsOn: '31/12/2026', _key: 'k' })
  ).text()
  const token = /gs_[\w-]+/.exec(issued.slice(issued.indexOf('<code>')))?.[0] ?? ''
  const app = openHouse(house.program)
  const asks = async () => (await app.request('/api/v1/me', { headers: { Authorization: `Bearer ${token}` } })).status
  assert.equal(await asks(), 200)
  assert.equal((await house.send(house.admin, `/office/users/${office.id}/closing`)).status, 303)
  assert.equal(await asks(), 401)
  assert.equal((await house.send(house.admin, `/office/users/${office.id}/password`)).status, 409)
  assert.match(await house.read(house.admin, `/office/users/${office.id}`), /Đã đóng từ 05\/10\/2026/)
})

test('a token has a purpose and an end within a year', async () => {
  await using house = await houseWithAdmin()
  const issue = (purpose: string, endsOn: string) => house.send(house.admin, '/office/tokens', { purpose, endsOn })
  assert.equal((await issue('x', '31/12/2026')).status, 422)
  assert.equal((await issue('Gửi danh sách mẫu', '05/10/2026')).status, 409)
  assert.equal((await issue('Gửi danh sách mẫu', '06/10/2027')).status, 409)
  assert.equal((await issue('Gửi danh sách mẫu', '05/10/2027')).status, 200)
})

test('people are found without marks, by name or by sign-in name', async () => {
  await using house = await houseWithAdmin()
  await makeUser(house.db, { name: 'Điểu Krơng' })
  assert.match(await house.read(house.admin, '/office/users?q=dieu+krong'), /Điểu Krơng/)
  assert.doesNotMatch(await house.read(house.admin, '/office/users?q=dieu+krong'), /Hoàng Thử<\/a>/)
  assert.match(await house.read(house.admin, '/office/users?q=%25'), /Không thấy ai/)
})
