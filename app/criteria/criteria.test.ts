import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeUser } from '#test/makers.ts'
import { criteriaInForce } from './index.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
await makeAgency(house.db)
const clerk = await makeUser(house.db)
const commune = await makeUser(house.db, { name: "K'Brôi", roles: ['commune'] })
const on = Temporal.PlainDate.from('2026-10-05')

const form = (weights: readonly string[], name = 'Tiêu chí cá nhân 2026 <script>') => {
  const body = new URLSearchParams({ name, subjectKind: 'individual', passMark: '75' })
  for (const [at, weight] of weights.entries()) {
    body.append('code[]', '')
    body.append('text[]', `Tiêu chí số ${at + 1}`)
    body.append('weight[]', weight)
    body.append('evidence[]', 'quyết định, ảnh')
  }
  return body
}
const decision = { decisionNumber: '22/QĐ-BDT (mẫu)', issuedOn: '10/03/2026', validFrom: '15/03/2026' }

test('a set whose points add up to 100 is issued with number and day, and is then in force', async () => {
  const drafted = await house.send(clerk, '/office/criteria', form(['', '60', '40']))
  const address = drafted.headers.get('location') ?? ''
  assert.equal(drafted.status, 303)
  assert.equal(await criteriaInForce(house.db, 'individual', on), null)
  assert.equal((await house.send(clerk, `${address}/issue`, decision)).status, 303)
  const set = await criteriaInForce(house.db, 'individual', on)
  assert.deepEqual(
    set?.criteria.map(({ kind, weight }) => [kind, weight]),
    [
      ['gate', 0],
      ['score', 60],
      ['score', 40],
    ],
  )
  assert.match(await house.read(clerk, address), /Cộng: 100\/100/)
})

test('99 points are refused with the sum, and what was typed wrong comes back', async () => {
  const drafted = await house.send(clerk, '/office/criteria', form(['59', '40']))
  const refused = await house.send(clerk, `${drafted.headers.get('location')}/issue`, decision)
  assert.equal(refused.status, 409)
  assert.match(await refused.text(), /hiện là 99/)
  const wrong = await house.send(clerk, '/office/criteria', form(['mười']))
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /value="mười"/)
})

test('an issued set never changes; a new version is a new set', async () => {
  const set = await criteriaInForce(house.db, 'individual', on)
  assert.ok(set)
  assert.equal((await house.send(clerk, `/office/criteria/${set.id}`, form(['100'], 'Sửa trộm'))).status, 409)
  assert.match(await house.read(clerk, `/office/criteria/new?from=${set.id}`), /Tiêu chí số 2/)
  assert.equal((await criteriaInForce(house.db, 'individual', on))?.name, set.name)
})

test('a commune may read criteria, not write them', async () => {
  assert.equal((await house.ask(commune, '/office/criteria')).status, 200)
  assert.equal((await house.send(commune, '/office/criteria', form(['100']))).status, 403)
})
