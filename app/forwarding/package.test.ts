import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { test } from 'node:test'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { openPackage, openReply, sealPackage, sealReply, type Manifest, type Reply } from './package.ts'

function signer() {
  const pair = generateKeyPairSync('ed25519')
  const publicPem = pair.publicKey.export({ type: 'spki', format: 'pem' })
  return { publicPem, sign: (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, pair.privateKey)) }
}

const kroi = {
  number: 'ĐC-2026-0042',
  kind: 'individual',
  name: 'K’Brôi (mẫu)',
  sex: 'male',
  born: '1975-01-01',
  bornPrecision: 'year',
  ethnicGroup: 'mnong',
  address: 'Bon Mẫu, xã Thử',
  position: null,
  unit: null,
  achievement: 'Dạy 12 thanh niên đan gùi',
  achievementFrom: '2024-01-01',
  achievementTo: null,
  vote: '6/7 = 85,71 % ≥ 80 %: đạt',
  claims: [{ text: 'Dạy 12 người', figure: 12, unit: 'người', result: 'shown' }],
} as const
const manifest: Omit<Manifest, 'papers'> = {
  format: 'guong-sang-package',
  version: 1,
  id: '0198f0a0-0000-7000-8000-000000000001',
  title: 'Đợt cuối năm (mẫu)',
  from: 'Ban Dân tộc tỉnh Mẫu',
  to: 'Sở Nội vụ tỉnh Mẫu',
  awardCode: 'BK_BT',
  awardName: 'Bằng khen',
  organisationAuthored: true,
  rule: { citation: 'NĐ 152/2025/NĐ-CP', validFrom: '2025-07-01' },
  sentAt: '2026-10-05T05:00:00Z',
  cases: [{ ...kroi, claims: [...kroi.claims] }],
  checklist: [{ part: 'Tờ trình', status: 'there', because: '' }],
  history: [],
}
const papers = [{ path: 'papers/01-to-trinh.pdf', part: 'Tờ trình', name: 'Tờ trình.pdf', bytes: strToU8('%PDF mẫu') }]
const { notPackage, changed } = { notPackage: /không phải gói hồ sơ/, changed: /không khớp|không đúng bản/ }

test('a package opens as it was sealed, and names its sender’s key', () => {
  const office = signer()
  const opened = openPackage(sealPackage(manifest, papers, office))
  assert.equal(opened.manifest.cases[0]?.name, 'K’Brôi (mẫu)')
  assert.deepEqual(opened.papers, papers)
  assert.equal(opened.senderKey, office.publicPem)
})

test('a changed paper, a changed case, a removed paper and a borrowed signature are each refused', () => {
  const office = signer()
  const sealed = unzipSync(sealPackage(manifest, papers, office))
  const text = sealed['manifest.json'] ?? new Uint8Array()
  const forged = strToU8(new TextDecoder().decode(text).replace('K’Brôi', 'K’Brai'))
  const { 'papers/01-to-trinh.pdf': _, ...without } = sealed
  assert.throws(() => openPackage(zipSync({ ...sealed, 'papers/01-to-trinh.pdf': strToU8('%PDF khác') })), changed)
  assert.throws(() => openPackage(zipSync(without)), changed)
  assert.throws(() => openPackage(zipSync({ ...sealed, 'manifest.json': forged })), changed)
  assert.throws(() => openPackage(zipSync({ ...sealed, 'key.pem': strToU8(signer().publicPem) })), changed)
})

test('what is no package is said to be none', () => {
  assert.throws(() => openPackage(strToU8('<html>')), notPackage)
  assert.throws(() => openPackage(zipSync({ 'manifest.json': strToU8('{}') })), notPackage)
  const office = signer()
  const strange = strToU8('{"format":"guong-sang-package","version":9}')
  assert.throws(
    () => openPackage(zipSync({ 'manifest.json': strange, 'manifest.sig': office.sign(strange), 'key.pem': strToU8(office.publicPem) })),
    /mẫu khác/,
  )
  assert.throws(() => openPackage(zipSync({ 'bomb.bin': new Uint8Array(210_000_000) })), /quá lớn/)
})

test('a reply is signed too', () => {
  const province = signer()
  const reply: Reply = {
    format: 'guong-sang-reply',
    version: 1,
    packageId: manifest.id,
    event: 'returned',
    at: '2026-10-08T02:00:00Z',
    from: 'Sở Nội vụ tỉnh Mẫu',
    byName: 'Trần Văn Thử',
    note: 'Thiếu xác nhận',
    receiptNumber: null,
    results: [],
    history: [],
  }
  const sealed = sealReply(reply, province)
  assert.deepEqual(openReply(sealed), { reply, senderKey: province.publicPem })
  assert.throws(
    () => openReply(zipSync({ ...unzipSync(sealed), 'reply.json': strToU8(JSON.stringify({ ...reply, note: 'Đủ' })) })),
    changed,
  )
})
