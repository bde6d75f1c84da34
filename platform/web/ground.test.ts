import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { createHouse } from '../../app.ts'
import { testHouse } from '#test/app.ts'
import { device, openHouse } from '#test/device.ts'
import { makeAgency, makeUser } from '#test/makers.ts'
import { connect } from '../db/database.ts'
import { logText } from '../log-text.ts'
import { mostAnonymousForms } from './crowd.ts'

test('health says yes while the database answers, and no when it does not', async () => {
  await using house = await testHouse()
  const well = await house.ask(null, '/health')
  assert.deepEqual([well.status, (await well.json()).ok], [200, true])
  const db = connect('postgres://nobody@127.0.0.1:1/nowhere')
  const { app } = createHouse({ ...house.program, db }, { whoIs: async () => null, log: () => undefined })
  const ill = await app.request('/health')
  assert.deepEqual([ill.status, (await ill.json()).ok], [503, false])
  await db.destroy()
})

test('an error in the log keeps its place and loses its words: no name, no phone', async () => {
  await using house = await testHouse()
  const agency = await makeAgency(house.db)
  const name = "Điểu K'Zươn"
  const broken = await sql`insert into users (id, login, name, phone, created_at) values (${agency}, ${name}, ${name}, '0999123457', null)`
    .execute(house.db)
    .catch((error: unknown) => error)
  const text = logText(broken)
  assert.match(text, /^error 23502\n\s+at /)
  assert.doesNotMatch(text, /Zươn|0999123457|null value/)
})

test('a request line names the route, not what was looked for', async () => {
  await using house = await testHouse()
  await makeAgency(house.db)
  const admin = await makeUser(house.db, { roles: ['admin'] })
  const lines: object[] = []
  const { app } = createHouse(house.program, { whoIs: async () => ({ actor: admin, language: 'vi' }), log: (line) => lines.push(line) })
  await app.request(`/office/users/${admin.id}?q=0999123457`)
  const [line] = lines.map((one) => JSON.stringify(one))
  assert.match(line ?? '', /"route":"\/office\/users\/:id"/)
  assert.doesNotMatch(line ?? '', new RegExp(`0999123457|${admin.id}|Mẫu`))
})

test('a statement that runs too long is ended, and the page says that the program is busy', async () => {
  await using house = await testHouse()
  const db = connect(house.url, { statementTimeout: 100 })
  const { app } = createHouse({ ...house.program, db }, { whoIs: async () => null, log: () => undefined })
  app.get('/slow', async (c) => c.json((await sql`select pg_sleep(5)`.execute(db)).rows))
  assert.equal((await app.request('/slow')).status, 503)
  await db.destroy()
})

test('one address may send many forms but not without end; reading goes on', async () => {
  await using house = await testHouse()
  await makeAgency(house.db)
  const browser = device(openHouse(house.program))
  const send = async () => (await browser.post('/office/sign-in', {})).status
  for (let i = 0; i < mostAnonymousForms; i++) assert.equal(await send(), 422)
  const refused = await browser.post('/office/sign-in', {})
  assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '60'])
  assert.equal((await browser.get('/office/sign-in')).status, 200)
})
