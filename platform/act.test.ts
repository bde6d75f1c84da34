import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeAgency, makeUser, noon } from '#test/makers.ts'
import { testHouse } from '#test/app.ts'
import { deed, perform, type Act } from './act.ts'
import { Forbidden } from './errors.ts'
import { sealJournal, verifyJournal } from './journal.ts'
import { sql } from 'kysely'

const anything = deed<null>('test anything', ['office'])
const record = { kind: 'test', id: 'x' }

async function honest(act: Act) {
  act.authorise(anything, null)
  await act.record('tested', record, { after: { name: 'Điểu Mẫu' } })
  return { number: 12 }
}

test('a deed that asked no permission, or left no line, is not saved', async () => {
  await using house = await testHouse()
  await makeAgency(house.db)
  const office = await makeUser(house.db)
  const forgetful = async (act: Act) => act.record('tested', record)
  const silent = async (act: Act) => act.authorise(anything, null)
  await assert.rejects(perform(house.program, office, noon, forgetful), /must authorise and record/)
  await assert.rejects(perform(house.program, office, noon, silent), /must authorise and record/)
  assert.equal((await house.db.selectFrom('journal').select('id').execute()).length, 0)
})

test('who holds no role for a deed is refused, and nothing is saved', async () => {
  await using house = await testHouse()
  await makeAgency(house.db)
  const commune = await makeUser(house.db, { roles: ['commune'] })
  await assert.rejects(perform(house.program, commune, noon, honest), Forbidden)
  assert.equal((await house.db.selectFrom('journal').select('id').execute()).length, 0)
})

test('the same key has one effect, also when both arrive at once', async () => {
  await using house = await testHouse()
  await makeAgency(house.db)
  const office = await makeUser(house.db)
  const results = await Promise.all([1, 2, 3].map(() => perform(house.program, office, noon, honest, 'form-1')))
  assert.deepEqual(results, [{ number: 12 }, { number: 12 }, { number: 12 }])
  assert.equal((await house.db.selectFrom('journal').select('id').execute()).length, 1)
})

test('the chain is looked at as of one moment: what a running program seals meanwhile is no damage', async () => {
  await using house = await testHouse()
  await makeAgency(house.db)
  const office = await makeUser(house.db)
  const done = new AbortController()
  const work = (async () => {
    while (!done.signal.aborted) {
      await perform(house.program, office, noon, honest)
      await sealJournal(house.db)
    }
  })()
  const found = []
  for (let i = 0; i < 40; i++) found.push((await verifyJournal(house.db)).broken)
  done.abort()
  await work
  assert.deepEqual(
    found,
    found.map(() => null),
  )
})

test('the journal is one chain: a changed line, a changed value and a missing line are each found', async () => {
  await using house = await testHouse()
  await makeAgency(house.db)
  const office = await makeUser(house.db)
  for (let i = 0; i < 4; i++) await perform(house.program, office, noon, honest)
  assert.equal((await verifyJournal(house.db)).unsealed, 4)
  assert.equal(await sealJournal(house.db), 4)
  assert.deepEqual(await verifyJournal(house.db), { lines: 4, unsealed: 0, broken: null })

  const broken = async (damage: string) => {
    await using copy = await testHouse()
    await makeAgency(copy.db)
    const person = await makeUser(copy.db)
    for (let i = 0; i < 4; i++) await perform(copy.program, person, noon, honest)
    await sealJournal(copy.db)
    await sql.raw(damage).execute(copy.db)
    return (await verifyJournal(copy.db)).broken?.why
  }
  assert.equal(await broken(`update journal set event = 'nothing' where id = 2`), 'line changed')
  assert.equal(await broken(`update journal_values set after_text = '{}' where journal_id = 2`), 'values changed')
  assert.equal(await broken(`delete from journal_values where journal_id = 2; delete from journal where id = 2`), 'line missing')
  assert.equal(await broken(`delete from journal_values where journal_id = 4; delete from journal where id = 4`), 'line missing')
  assert.equal(await broken(`delete from journal_values where journal_id = 2`), undefined)
})
