import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromCapitals, inCapitals } from './proof-bytes.ts'
import { bookLine, judge, proofOf, readRevokedList, revokedList } from './proof.ts'

const pair = generateKeyPairSync('ed25519')
const publicPem = pair.publicKey.export({ type: 'spki', format: 'pem' })
const signer = { publicPem, sign: (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, pair.privateKey)) }
const [name, code] = ['Y Čuñ <script>', '23456789ABCD']
const facts = { decision: '07/QĐ-BDT', award: 'GK', on: '2026-10-05', book: bookLine(2026, 12) }
const qr = `https://example.vn/giay-khen/${code}#${proofOf(facts, { name, code }, signer)}`
const asked = { qr, publicPem, revoked: null, name: '' }

test('the QR alone says what was given, and that the agency says so', () => {
  const found = judge({ ...asked, name: name.normalize('NFD') })
  assert.ok(found.signed)
  const { nameHash: _, ...told } = found.proven
  assert.deepEqual(told, facts)
  assert.equal(found.sameName, true)
  assert.equal(found.revoked, null, 'without a list nobody says that it stands')
  assert.ok(qr.length < 200, `${qr.length} signs`)
})

test('another name, a changed letter, another key and another sheet are each found out', () => {
  const other = judge({ ...asked, name: 'Người Khác' })
  assert.ok(other.signed && other.sameName === false)
  const [head = '', proof = ''] = qr.split('#')
  const changed = fromCapitals(proof) ?? Buffer.alloc(0)
  changed.writeUIntBE(13, 5, 3)
  assert.equal(judge({ ...asked, qr: `${head}#${inCapitals(changed)}` }).signed, false)
  const stranger = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' })
  assert.equal(judge({ ...asked, publicPem: stranger }).signed, false)
  const moved = judge({ ...asked, qr: `https://example.vn/giay-khen/AAAABBBBCCCC#${proof}`, name })
  assert.ok(moved.signed && moved.sameName === false)
  assert.equal(judge({ ...asked, qr: head }).signed, false)
})

test('the list of what was revoked is believed only whole and signed', () => {
  const text = revokedList(['2026/0012'], Temporal.PlainDate.from('2026-11-01'), signer)
  const revoked = readRevokedList(text, publicPem)
  const found = judge({ ...asked, revoked })
  assert.ok(found.signed && found.revoked === true && found.asOf === '2026-11-01')
  assert.equal(readRevokedList(text.replace('2026/0012\n', ''), publicPem), null)
  assert.equal(readRevokedList('', publicPem), null)
})

test('a sheet printed with the first, longer code stays checkable', () => {
  const nameHash = createHash('sha256').update(`${code}|${name}`).digest().subarray(0, 8).toString('base64url')
  const bytes = Buffer.from(['1', facts.decision, facts.award, facts.on, facts.book, nameHash].join('|'), 'utf8')
  const old = `https://example.vn/giay-khen/${code}#${bytes.toString('base64url')}.${Buffer.from(signer.sign(bytes)).toString('base64url')}`
  assert.deepEqual(judge({ ...asked, qr: old, name }), judge({ ...asked, name }))
})

test('any bytes come back from capitals, and what is not in capitals is refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
      const text = inCapitals(bytes)
      assert.match(text, /^[0-9A-Z$*+/-]*$/)
      assert.deepEqual(fromCapitals(text), Buffer.from(bytes))
    }),
  )
  for (const wrong of ['a00', '///', '//', '0', '00%']) assert.equal(fromCapitals(wrong), null, wrong)
})
