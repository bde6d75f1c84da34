import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeUser } from '#test/makers.ts'
import { fundOf } from './rules.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, ask, read, send } = house

await makeAgency(db)
const leader = await makeUser(db, { roles: ['leader'] })
const commune = await makeUser(db, { roles: ['commune'] })
const office = '/office/commendations'
const entered = (fields: Record<string, string> = {}) => ({
  version: '0',
  amount: '100.000.001',
  setAsidePercent: '20',
  spentAside: '0',
  basis: 'Quyết định <i>giao dự toán</i>',
  ...fields,
})

test('what is set aside and what rewards may take are the whole fund, to the đồng', () => {
  const set = { amount: 100_000_001, percent: 20, spentAside: 25_000_000 }
  const lines = fundOf(set, { decided: 90_000_000 })
  assert.deepEqual(lines, { aside: 20_000_000, asideLeft: -5_000_000, rewards: 80_000_001, rewardsLeft: -9_999_999 })
  assert.equal(lines.aside + lines.rewards, set.amount)
})

test('the fund of the year is entered with its basis, and shown beside what was decided', async () => {
  assert.equal((await send(leader, `${office}/fund`, entered())).status, 303)
  const page = await read(leader, office)
  assert.match(page, /80\.000\.001/)
  assert.match(page, /Quyết định &lt;i>giao dự toán|Quyết định &lt;i&gt;giao dự toán/)
})

test('a fund without a basis comes back with what was typed', async () => {
  const answer = await send(leader, `${office}/fund`, entered({ version: '1', amount: '55.000.000', basis: '' }))
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /55\.000\.000/)
})

test('somebody who entered the fund meanwhile is not written over; a commune neither sees nor enters it', async () => {
  assert.equal((await send(leader, `${office}/fund`, entered({ version: '0', amount: '1' }))).status, 409)
  assert.match(await read(leader, office), /80\.000\.001/)
  assert.notEqual((await send(commune, `${office}/fund`, entered({ version: '1' }))).status, 303)
  const seen = await ask(commune, office)
  assert.doesNotMatch(await seen.text(), /80\.000\.001/)
})
