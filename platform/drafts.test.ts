import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeUser, noon } from '#test/makers.ts'
import { createHouse } from '../app.ts'
import { findDraft } from './drafts.ts'

test('what was typed is kept for the one who typed it, and for nobody else', async () => {
  await using house = await testHouse()
  await makeAgency(house.db)
  const [mai, ha] = [await makeUser(house.db), await makeUser(house.db)]
  const saved = await house.send(mai, '/office/drafts/nomination:new', {
    achievement: 'Điểu Mẫu <script>',
    'purposes[]': 'PHOTO',
    _key: 'k',
  })
  assert.deepEqual(await saved.json(), { savedAt: '05/10/2026 12:00' })
  const draft = await findDraft(house.db, mai, 'nomination:new', noon)
  assert.deepEqual(draft?.form, { values: { achievement: 'Điểu Mẫu <script>' }, lists: { purposes: ['PHOTO'] }, problems: {} })
  assert.equal(await findDraft(house.db, ha, 'nomination:new', noon), null)
  assert.equal((await house.db.selectFrom('journal').select('id').execute()).length, 0)
})

test('a draft is thrown away by its writer, and after thirty days', async () => {
  await using house = await testHouse()
  await makeAgency(house.db)
  const mai = await makeUser(house.db)
  for (const form of ['a', 'b']) await house.send(mai, `/office/drafts/${form}`, { text: 'x' })
  await house.send(mai, '/office/drafts/a/removal')
  assert.equal(await findDraft(house.db, mai, 'a', noon), null)
  const later = noon.add({ hours: 31 * 24 })
  assert.equal(await findDraft(house.db, mai, 'b', later), null)
})

test('thirty days after, nothing of a draft or of a sent form’s key is left once the program has started again', async () => {
  await using house = await testHouse()
  await makeAgency(house.db)
  const mai = await makeUser(house.db)
  await house.send(mai, '/office/drafts/a', { text: 'số điện thoại của bà Điểu Mẫu' })
  const sent = { _key: crypto.randomUUID(), name: 'Đợt mẫu', year: '2026', opensOn: '01/11/2026', closesOn: '30/11/2026' }
  assert.equal((await house.send(mai, '/office/rounds', sent)).status, 303)
  const left = async () => [
    (await house.db.selectFrom('drafts').select('form').execute()).length,
    (await house.db.selectFrom('deedsDone').select('key').execute()).length,
  ]
  const { goOn } = createHouse(house.program, { log: () => undefined })
  house.time.now = noon.add({ hours: 29 * 24 })
  await goOn()
  assert.deepEqual(await left(), [1, 1])
  house.time.now = noon.add({ hours: 31 * 24 })
  await goOn()
  assert.deepEqual(await left(), [0, 0])
})

test('nobody saves a draft without signing in, and a book is no draft', async () => {
  await using house = await testHouse()
  await makeAgency(house.db)
  assert.equal((await house.send(null, '/office/drafts/a', { text: 'x' })).status, 403)
  const mai = await makeUser(house.db)
  assert.equal((await house.send(mai, '/office/drafts/a', { text: 'x'.repeat(600_000) })).status, 413)
})
