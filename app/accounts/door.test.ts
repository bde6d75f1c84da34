import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { device, openHouse } from '#test/device.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeUser } from '#test/makers.ts'
import { hashPassword } from '#platform/passwords.ts'

const password = 'suối mát rừng xanh'

async function houseWithMau() {
  const house = await testHouse()
  await makeAgency(house.db)
  const mau = await makeUser(house.db, { name: 'Nguyễn Thị Mẫu', roles: ['office'] })
  const login = `mau${randomUUIDv7()}`
  await house.db
    .updateTable('users')
    .set({ login, passwordHash: await hashPassword(password) })
    .where('id', '=', mau.id)
    .execute()
  const app = openHouse(house.program)
  const enter = (parts: Record<string, string> = {}) => ({ login, password, next: '/office/me', ...parts })
  return { ...house, app, mau, login, enter, [Symbol.asyncDispose]: () => house[Symbol.asyncDispose]() }
}

const isIn = async (browser: ReturnType<typeof device>) => (await browser.get('/office/me')).status === 200

test('a stranger is sent to the door and comes back to where they were going', async () => {
  await using house = await houseWithMau()
  const browser = device(house.app)
  const sent = await browser.get('/office/me?lang=en')
  assert.equal(sent.headers.get('location'), '/office/sign-in?next=%2Foffice%2Fme%3Flang%3Den')
  const entered = await browser.post('/office/sign-in', house.enter())
  assert.deepEqual([entered.status, entered.headers.get('location')], [303, '/office/me'])
  assert.match(await (await browser.get('/office/me')).text(), /Nguyễn Thị Mẫu/)
  assert.match(entered.headers.getSetCookie().join('\n'), /gs_office=[^;]+; Path=\/; HttpOnly; SameSite=Lax/)
})

test('the way back leads only into our own office', async () => {
  await using house = await houseWithMau()
  for (const next of ['https://example.org', '//example.org/office', '/office\\@example.org', '/officer'])
    assert.equal((await device(house.app).post('/office/sign-in', house.enter({ next }))).headers.get('location'), '/office', next)
})

test('a wrong password is said plainly, keeps the name typed, and is counted', async () => {
  await using house = await houseWithMau()
  const browser = device(house.app)
  const wrong = await browser.post('/office/sign-in', house.enter({ password: 'không phải' }))
  const page = await wrong.text()
  assert.equal(wrong.status, 422)
  assert.match(page, /Còn 4 lần thử/)
  assert.ok(page.includes(`value="${house.login}"`))
  assert.equal(page.includes('không phải'), false)
  for (let i = 0; i < 4; i++) await browser.post('/office/sign-in', house.enter({ password: 'không phải' }))
  const waiting = await browser.post('/office/sign-in', house.enter())
  assert.equal(waiting.status, 422)
  assert.match(await waiting.text(), /Xin chờ 15 phút/)
})

test('who guesses at an account does not shut its owner out of a device they know', async () => {
  await using house = await houseWithMau()
  const [own, stranger] = [device(house.app), device(house.app)]
  await own.post('/office/sign-in', house.enter())
  await own.post('/office/sign-out')
  for (let i = 0; i < 6; i++) await stranger.post('/office/sign-in', house.enter({ password: 'đoán mò thôi' }))
  assert.equal((await stranger.post('/office/sign-in', house.enter())).status, 422)
  assert.equal((await own.post('/office/sign-in', house.enter())).status, 303)
})

test('a secret somebody slipped into the browser beforehand opens nothing afterwards', async () => {
  await using house = await houseWithMau()
  const [browser, planter] = [device(house.app), device(house.app)]
  for (const one of [browser, planter]) one.cookies.set('gs_office', 'planted-secret')
  await browser.post('/office/sign-in', house.enter())
  assert.notEqual(browser.cookies.get('gs_office'), 'planted-secret')
  assert.deepEqual([await isIn(browser), await isIn(planter)], [true, false])
})

test('whether a sign-in name exists is not told: the same page for a name nobody has', async () => {
  await using house = await houseWithMau()
  const plain = (page: string, login: string) => page.replaceAll(login, '…').replace(/name="_key" value="[^"]*"/g, '')
  const none = `khong-ai-${randomUUIDv7()}`
  const pages = []
  for (const login of [house.login, none])
    pages.push(
      plain(await (await device(house.app).post('/office/sign-in', house.enter({ login, password: 'đoán mò thôi' }))).text(), login),
    )
  assert.equal(pages[0], pages[1])
})

test('forty people of one commune who mistype behind one address do not shut out the next one', async () => {
  await using house = await houseWithMau()
  for (let at = 0; at < 40; at++) {
    const wrong = house.enter({ login: `ai-do-${at}-${randomUUIDv7()}`, password: 'gõ nhầm rồi' })
    assert.equal((await device(house.app).post('/office/sign-in', wrong)).status, 422)
  }
  assert.equal((await device(house.app).post('/office/sign-in', house.enter())).status, 303)
})

test('signing out ends the sign-in, also for a copy of the cookie', async () => {
  await using house = await houseWithMau()
  const browser = device(house.app)
  await browser.post('/office/sign-in', house.enter())
  const copied = device(house.app)
  for (const [name, value] of browser.cookies) copied.cookies.set(name, value)
  assert.equal(await isIn(copied), true)
  await browser.post('/office/sign-out')
  assert.deepEqual([await isIn(browser), await isIn(copied)], [false, false])
})

test('a new password ends every other sign-in; the one at hand goes on', async () => {
  await using house = await houseWithMau()
  const [desk, phone] = [device(house.app), device(house.app)]
  for (const browser of [desk, phone]) await browser.post('/office/sign-in', house.enter())
  const newPassword = 'nương rẫy tháng mười'
  const changed = await desk.post('/office/me/password', { oldPassword: password, newPassword, repeatPassword: newPassword })
  assert.equal(changed.status, 303)
  assert.deepEqual([await isIn(desk), await isIn(phone)], [true, false])
  assert.equal((await phone.post('/office/sign-in', house.enter())).status, 422)
  assert.equal((await phone.post('/office/sign-in', house.enter({ password: newPassword }))).status, 303)
})

test('a shared device locks itself; the PIN opens it where one was, and wrong PINs run out', async () => {
  await using house = await houseWithMau()
  const browser = device(house.app)
  await browser.post('/office/sign-in', house.enter())
  assert.equal((await browser.post('/office/me/pin', { pin: '1234' })).status, 422)
  await browser.post('/office/me/pin', { pin: '2580' })
  house.time.now = house.time.now.add({ minutes: 16 })
  assert.equal(await isIn(browser), false)
  assert.match(await (await browser.get('/office/sign-in')).text(), /Ai đang ngồi máy này\?[\s\S]*Nguyễn Thị Mẫu/)
  const unlock = (pin: string) => browser.post('/office/sign-in/unlocking', { who: house.mau.id, pin, next: '/office/me' })
  assert.match(await (await unlock('9999')).text(), /Còn 4 lần thử/)
  const opened = await unlock('2580')
  assert.deepEqual([opened.status, opened.headers.get('location')], [303, '/office/me'])
  assert.equal(await isIn(browser), true)
  await browser.post('/office/lock')
  for (let i = 0; i < 5; i++) await unlock('9999')
  assert.match(await (await unlock('2580')).text(), /Xin đăng nhập bằng mật khẩu/)
  assert.equal(await isIn(browser), false)
})

test('the next person takes over by PIN without the first one leaving, and the first one is locked out', async () => {
  await using house = await houseWithMau()
  const ka = await makeUser(house.db, { name: 'Ka Thử <script>', roles: ['office'] })
  const kaLogin = `ka${randomUUIDv7()}`
  await house.db
    .updateTable('users')
    .set({ login: kaLogin, passwordHash: await hashPassword(password) })
    .where('id', '=', ka.id)
    .execute()
  const browser = device(house.app)
  await browser.post('/office/sign-in', house.enter())
  await browser.post('/office/me/pin', { pin: '2580' })
  assert.doesNotMatch(await (await browser.get('/office/me')).text(), /Đổi người/, 'nobody else was here')
  await browser.post('/office/lock')
  await browser.post('/office/sign-in', { login: kaLogin, password, next: '/office' })
  await browser.post('/office/me/pin', { pin: '1470' })
  const offered = await (await browser.get('/office/me')).text()
  assert.ok(offered.includes(`<option value="${house.mau.id}">Nguyễn Thị Mẫu</option>`), 'whoever signed in here today is one PIN away')
  assert.equal((await browser.post('/office/sign-in/unlocking', { who: house.mau.id, pin: '2580', next: '/office/me' })).status, 303)
  assert.match(await (await browser.get('/office/me')).text(), /<option value="[^"]+">Ka Thử &lt;script>/)
  const { lockedAt } = await house.db.selectFrom('signIns').select('lockedAt').where('userId', '=', ka.id).executeTakeFirstOrThrow()
  assert.notEqual(lockedAt, null, 'who worked before must show a PIN again')
})

test('two people share a device: each is let in by their own PIN, on this device alone', async () => {
  await using house = await houseWithMau()
  const browser = device(house.app)
  const thu = await makeUser(house.db, { name: 'Điểu Thử', roles: ['division'] })
  await house.db
    .updateTable('users')
    .set({ login: `thu${thu.id}`, passwordHash: await hashPassword(password) })
    .where('id', '=', thu.id)
    .execute()
  await browser.post('/office/sign-in', house.enter())
  await browser.post('/office/me/pin', { pin: '2580' })
  await browser.post('/office/lock')
  await browser.post('/office/sign-in', { login: `thu${thu.id}`, password })
  await browser.post('/office/me/pin', { pin: '1470' })
  await browser.post('/office/lock')
  const unlock = (from: ReturnType<typeof device>, who: string, pin: string) =>
    from.post('/office/sign-in/unlocking', { who, pin, next: '/office' })
  assert.equal((await unlock(browser, thu.id, '2580')).status, 422)
  await unlock(browser, house.mau.id, '2580')
  assert.match(await (await browser.get('/office/me')).text(), /<p>Nguyễn Thị Mẫu/)
  assert.equal((await unlock(device(house.app), house.mau.id, '2580')).status, 422)
})

test('a form that arrives after its session ended is kept, and goes on once the person has signed in', async () => {
  await using house = await houseWithMau()
  const browser = device(house.app)
  await browser.post('/office/sign-in', house.enter())
  house.time.now = house.time.now.add({ hours: 13 })
  const typed = { purpose: 'Gửi danh sách <b>mẫu</b> từ phần mềm', endsOn: '31/12/2026', _key: 'once-1' }
  const refused = await browser.post('/office/tokens', typed)
  const page = await refused.text()
  assert.equal(refused.status, 403)
  assert.match(page, /Những gì vừa gõ vẫn được giữ/)
  assert.ok(page.includes('value="Gửi danh sách &lt;b>mẫu&lt;/b> từ phần mềm"'))
  assert.match(page, /action="\/office\/sign-in\/again\?to=%2Foffice%2Ftokens"/)
  const again = { ...typed, _login: house.login, _password: password }
  assert.equal((await browser.post('/office/sign-in/again?to=/office/tokens', { ...again, _password: 'sai rồi nhé' })).status, 403)
  const entered = await browser.post('/office/sign-in/again?to=/office/tokens', again)
  assert.deepEqual([entered.status, entered.headers.get('location')], [307, '/office/tokens'])
  assert.match(await (await browser.post('/office/tokens', again)).text(), /gs_[\w-]{40}/)
  const { purpose } = await house.db.selectFrom('apiTokens').select('purpose').executeTakeFirstOrThrow()
  assert.equal(purpose, typed.purpose)
})

test('what one person typed is not sent by the next one', async () => {
  await using house = await houseWithMau()
  const browser = device(house.app)
  const thu = await makeUser(house.db, { name: 'Điểu Thử' })
  await house.db
    .updateTable('users')
    .set({ login: `thu${thu.id}`, passwordHash: await hashPassword(password) })
    .where('id', '=', thu.id)
    .execute()
  await browser.post('/office/sign-in', house.enter())
  house.time.now = house.time.now.add({ hours: 13 })
  const answer = await browser.post('/office/sign-in/again?to=/office/tokens', {
    purpose: 'x',
    _login: `thu${thu.id}`,
    _password: password,
  })
  assert.equal(answer.status, 403)
  assert.match(await answer.text(), /do người khác gõ/)
})

test('a role ends with its last day, and with it the way in', async () => {
  await using house = await houseWithMau()
  const browser = device(house.app)
  await browser.post('/office/sign-in', house.enter())
  await house.db
    .updateTable('appointments')
    .set({ toOn: Temporal.PlainDate.from('2026-10-05') })
    .where('userId', '=', house.mau.id)
    .execute()
  assert.equal(await isIn(browser), true)
  house.time.now = Temporal.Instant.from('2026-10-06T00:00:00+07:00')
  const answer = await browser.post('/office/sign-in', house.enter())
  assert.match(await answer.text(), /hôm nay chưa được giao vai nào/)
})

test('a deputy acts in their own name for the other, in the named days only', async () => {
  await using house = await houseWithMau()
  const leader = await makeUser(house.db, { name: 'Phan Văn Ví', roles: ['leader'] })
  const days = { fromOn: Temporal.PlainDate.from('2026-10-01'), toOn: Temporal.PlainDate.from('2026-10-05') }
  const id = randomUUIDv7()
  await house.db
    .insertInto('deputies')
    .values({ id, deputyId: house.mau.id, forId: leader.id, form: 'KT.', basis: 'QĐ 1 (mẫu)', ...days })
    .execute()
  const browser = device(house.app)
  const entered = await browser.post('/office/sign-in', house.enter())
  assert.equal(entered.headers.get('location'), '/office/me/acting?next=%2Foffice%2Fme')
  assert.match(await (await browser.get('/office/me/acting')).text(), /KT\. Phan Văn Ví/)
  await browser.post('/office/me/acting', { deputy: id, next: '/office/me' })
  await browser.post('/office/me/language', { language: 'vi' })
  const last = () => house.db.selectFrom('journal').select(['actorId', 'onBehalfOf']).orderBy('id', 'desc').executeTakeFirstOrThrow()
  assert.deepEqual(await last(), { actorId: house.mau.id, onBehalfOf: leader.id })
  house.time.now = Temporal.Instant.from('2026-10-06T00:00:00+07:00')
  await browser.post('/office/sign-in', house.enter())
  assert.equal((await browser.post('/office/me/acting', { deputy: id })).status, 409)
  await browser.post('/office/me/language', { language: 'vi' })
  assert.deepEqual(await last(), { actorId: house.mau.id, onBehalfOf: null })
})
