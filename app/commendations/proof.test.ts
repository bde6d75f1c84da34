import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { test } from 'node:test'
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
  assert.ok(qr.length < 271, `${qr.length} signs are more than a QR of 24 mm should carry`)
})

test('another name, a changed letter, another key and another sheet are each found out', () => {
  const other = judge({ ...asked, name: 'Người Khác' })
  assert.ok(other.signed && other.sameName === false)
  const [head = '', proof = ''] = qr.split('#')
  const changed = Buffer.from(
    Buffer.from(proof.split('.')[0] ?? '', 'base64url')
      .toString()
      .replace('2026/0012', '2026/0013'),
  ).toString('base64url')
  assert.equal(judge({ ...asked, qr: `${head}#${changed}.${proof.split('.')[1]}` }).signed, false)
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
