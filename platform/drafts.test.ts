import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeUser, noon } from '#test/makers.ts'
import { findDraft, forgetOldDrafts } from './drafts.ts'

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
  assert.equal(await forgetOldDrafts(house.db, later), 1)
})

test('nobody saves a draft without signing in, and a book is no draft', async () => {
  await using house = await testHouse()
  await makeAgency(house.db)
  assert.equal((await house.send(null, '/office/drafts/a', { text: 'x' })).status, 403)
  const mai = await makeUser(house.db)
  assert.equal((await house.send(mai, '/office/drafts/a', { text: 'x'.repeat(600_000) })).status, 413)
})
