import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '#test/database.ts'
import { noon } from '#test/makers.ts'
import { fingerprint, installationSigner, isSignedBy } from './signing.ts'

const text = new TextEncoder().encode('Giấy khen số 12 (mẫu)')

test('an installation has one key, also when two ask for it at once', async () => {
  await using database = await testDatabase()
  const [a, b] = await Promise.all([installationSigner(database.db, noon), installationSigner(database.db, noon)])
  assert.equal(a.publicPem, b.publicPem)
  assert.match(fingerprint(a.publicPem), /^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
  assert.equal(isSignedBy(a.publicPem, text, b.sign(text)), true)
})

test('a changed text, another key and a broken key are not accepted', async () => {
  await using database = await testDatabase()
  await using other = await testDatabase()
  const [ours, theirs] = [await installationSigner(database.db, noon), await installationSigner(other.db, noon)]
  const signature = ours.sign(text)
  assert.equal(isSignedBy(ours.publicPem, new TextEncoder().encode('Giấy khen số 13 (mẫu)'), signature), false)
  assert.equal(isSignedBy(theirs.publicPem, text, signature), false)
  assert.equal(isSignedBy('no key', text, signature), false)
})
