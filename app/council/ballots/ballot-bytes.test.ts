import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fold } from '#platform/language/fold.ts'
import { byPhrase, decodeBallot, encodeBallot, fromBase64, hashOfToken, sealedSize, toBase64, wordsOfBox } from './ballot-bytes.ts'
import { openingKey, unsealBallot } from './unseal.ts'
import { destroyBoxKeys, isSigned, listBoxKeys, makeBoxKeys, readBoxKeys, signBlindly } from './box-keys.ts'
import { askForPaper, fillBallot, finishPaper, proposePhrase } from './device.ts'
import { words } from './words.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'gs-boxes-'))
after(() => rmSync(dataDir, { recursive: true, force: true }))
const bytes = (text: string) => fromBase64(text) ?? assert.fail('not base64')

const boxId = crypto.randomUUID()
const box = { id: boxId, ...(await makeBoxKeys(dataDir, boxId)) }
const keys = (await readBoxKeys(dataDir, boxId)) ?? assert.fail('no keys')
const sign = (blinded: string) => toBase64(signBlindly(keys.issuing, bytes(blinded)) ?? assert.fail('not signed'))

test('256 words, no two alike when read without marks', () => {
  assert.equal(words.length, 256)
  assert.equal(new Set(words.map(fold)).size, 256)
  assert.equal(proposePhrase().split(' ').length, 3)
})

test('a ballot of any choice and phrase has the same length, and what is no ballot is none', () => {
  for (const choice of ['yes', 'no', 'blank'] as const) {
    const ballot = { choice, phrase: "gùi suối mận k'brôi <script>" }
    assert.equal(encodeBallot(ballot).length, 160)
    assert.deepEqual(decodeBallot(encodeBallot(ballot)), ballot)
  }
  const wrong = encodeBallot({ choice: 'yes', phrase: 'ba' })
  wrong[0] = 7
  assert.equal(decodeBallot(wrong), null)
  const hidden = encodeBallot({ choice: 'yes', phrase: 'ba' })
  hidden[100] = 1
  assert.equal(decodeBallot(hidden), null)
})

test('a paper signed blindly is good, and the server never saw its token', async () => {
  const blank = await askForPaper(box)
  const paper = await finishPaper(box, blank, sign(blank.blinded))
  assert.ok(isSigned(box.issuingKey, bytes(paper.token), bytes(paper.signature)))
  assert.ok(!blank.blinded.includes(paper.token))
  assert.equal(sign(blank.blinded), sign(blank.blinded))
  assert.ok(!isSigned(box.issuingKey, crypto.getRandomValues(new Uint8Array(32)), bytes(paper.signature)))
})

test('a ballot opens with the key of its box, under its own token only', async () => {
  const blank = await askForPaper(box)
  const paper = await finishPaper(box, blank, sign(blank.blinded))
  const cast = await fillBallot(box, paper, { choice: 'no', phrase: 'cau dừa tre sóc' })
  const own = openingKey(keys.sealing)
  const sealed = bytes(cast.sealed)
  assert.equal(sealed.length, sealedSize)
  assert.deepEqual(unsealBallot(boxId, own, await hashOfToken(bytes(cast.token)), sealed), {
    choice: 'no',
    phrase: 'cau dừa tre sóc',
  })
  assert.equal(unsealBallot(boxId, own, await hashOfToken(new Uint8Array(32)), sealed), null)
  assert.equal(unsealBallot(crypto.randomUUID(), own, await hashOfToken(bytes(cast.token)), sealed), null)
  assert.equal(unsealBallot(boxId, own, await hashOfToken(bytes(cast.token)), new Uint8Array(sealedSize)), null)
})

test('the list is in the order of its phrases, marks aside', () => {
  const list = ['tre', 'đa', 'Ong', 'ổi'].map((phrase) => ({ phrase, choice: 'yes' as const }))
  assert.deepEqual(
    [...list].sort(byPhrase).map(({ phrase }) => phrase),
    list
      .toReversed()
      .sort(byPhrase)
      .map(({ phrase }) => phrase),
  )
  assert.deepEqual(
    [...list].sort(byPhrase).map(({ phrase }) => phrase),
    ['đa', 'ổi', 'Ong', 'tre'],
  )
})

test('four words name a box; another key or question gives other words', async () => {
  const named = { id: boxId, question: 'Giấy khen: Thị Mai', issuingKey: bytes(box.issuingKey), sealingKey: bytes(box.sealingKey) }
  const four = await wordsOfBox(named)
  assert.equal(four.split(' · ').length, 4)
  assert.equal(await wordsOfBox(named), four)
  assert.notEqual(await wordsOfBox({ ...named, question: 'Giấy khen: Thị Lành' }), four)
})

test('key files are for the owner only, and gone when destroyed', async () => {
  assert.equal(statSync(join(dataDir, 'boxes', `${boxId}.key`)).mode & 0o777, 0o600)
  const other = crypto.randomUUID()
  await makeBoxKeys(dataDir, other)
  assert.deepEqual(new Set(await listBoxKeys(dataDir)), new Set([boxId, other]))
  await destroyBoxKeys(dataDir, other)
  await destroyBoxKeys(dataDir, other)
  assert.equal(await readBoxKeys(dataDir, other), null)
})
