import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeHolder, seal, sealTime, type Holder } from '#test/authority.ts'
import { changeAfter, plainPdf, signPdf } from '#test/signed-pdf.ts'
import { authorityOf, certificatesIn } from './certificates.ts'
import { checkFile } from './check.ts'
import type { Finding } from './finding.ts'
import { checkSignatures } from './index.ts'

const root = await makeHolder({ name: 'Nơi cấp chứng thư gốc (mẫu)', authority: true })
const between = await makeHolder({ name: 'Nơi cấp chứng thư cấp dưới (mẫu)', authority: true, by: root, below: 0 })
const signer = await makeHolder({ name: "K'Brôi <script>alert(1)</script> \u202eẫM", by: between })
const trust = { roots: [root.x509], between: [between.x509] }
const nobody = { roots: [], between: [] }
const seenAt = Temporal.Instant.from('2026-10-06T00:00:00Z')

const paper = plainPdf('Quyet dinh so 07')
const signedBy = (by: Holder, file = paper, more: Partial<Parameters<typeof seal>[1]> = {}) =>
  signPdf(file, (bytes) => seal(bytes, { by, ...more }))
const whole = await signedBy(signer)

async function findings(file: Uint8Array, given = trust): Promise<Finding[]> {
  const answer = await checkFile(file, given, seenAt)
  assert.ok('findings' in answer)
  return answer.findings
}
async function one(file: Uint8Array, given = trust): Promise<Finding> {
  const [found, second] = await findings(file, given)
  assert.ok(found && !second)
  return found
}

test('a file as it was signed: its bytes, its signer, its time and the root its chain reaches', async () => {
  const { bytes, chain, added, signer: name, organisation, issuer, signedAt, timeFrom, root: reached, kind } = await one(whole)
  assert.deepEqual({ kind, bytes, chain, added }, { kind: 'signature', bytes: 'unchanged', chain: 'reaches root', added: 0 })
  assert.equal(name, "K'Brôi <script>alert(1)</script>  ẫM")
  assert.deepEqual([organisation, issuer], ['Cơ quan mẫu', 'Nơi cấp chứng thư cấp dưới (mẫu)'])
  assert.deepEqual([signedAt, timeFrom], ['2026-10-05T03:00:00Z', 'signer'])
  assert.equal(reached?.name, 'Nơi cấp chứng thư gốc (mẫu)')
  assert.equal(reached?.fingerprint, root.x509.fingerprint256.replaceAll(':', '').toLowerCase())
})

test('without a root of the agency’s the chain is not checked, whatever the file says of itself', async () => {
  const { bytes, chain, root: reached } = await one(whole, nobody)
  assert.deepEqual({ bytes, chain, reached }, { bytes: 'unchanged', chain: 'not checked', reached: null })
  const own = await signedBy(signer, paper, { enclosed: [between, root] })
  assert.equal((await one(own, nobody)).chain, 'not checked')
})

test('the way to the root may lie in the file, but trust begins only where the agency put it', async () => {
  const enclosed = await signedBy(signer, paper, { enclosed: [between] })
  assert.equal((await one(enclosed, { roots: [root.x509], between: [] })).chain, 'reaches root')
  assert.equal((await one(whole, { roots: [root.x509], between: [] })).chain, 'unknown')
  const otherRoot = await makeHolder({ name: 'Nơi cấp chứng thư gốc (mẫu)', authority: true })
  assert.equal(
    (await one(await signedBy(signer, paper, { enclosed: [between, root] }), { ...nobody, roots: [otherRoot.x509] })).chain,
    'unknown',
  )
})

test('one letter changed after signing is seen', async () => {
  const changed = Buffer.from(whole)
  changed.write('so 70', changed.indexOf('so 07'), 'latin1')
  assert.equal((await one(new Uint8Array(changed))).bytes, 'altered')
})

test('what is added after signing is said, although the signed bytes are whole', async () => {
  const { bytes, added } = await one(changeAfter(whole, 'Quyet dinh so 99'))
  assert.equal(bytes, 'unchanged')
  assert.ok(added > 100)
})

test('the second signer signs the first one’s signature too', async () => {
  const second = await makeHolder({ name: 'Văn thư mẫu', by: between })
  const found = await findings(await signedBy(second, whole))
  assert.deepEqual(
    found.map(({ bytes, chain, added, signer: name }) => [bytes, chain, added > 0, name]),
    [
      ['unchanged', 'reaches root', true, "K'Brôi <script>alert(1)</script>  ẫM"],
      ['unchanged', 'reaches root', false, 'Văn thư mẫu'],
    ],
  )
})

test('a certificate that had run out when it signed, or not begun, does not count; one that ran out later does', async () => {
  const past = await makeHolder({ name: 'Hết hạn', by: between, to: '2026-09-30T00:00:00Z' })
  assert.equal((await one(await signedBy(past))).chain, 'out of time')
  assert.equal((await one(await signedBy(past, paper, { at: '2026-09-01T00:00:00Z' }))).chain, 'reaches root')
  const future = await makeHolder({ name: 'Chưa bắt đầu', by: between, from: '2026-11-01T00:00:00Z' })
  assert.equal((await one(await signedBy(future))).chain, 'out of time')
})

test('a signer’s key certifies nobody, and an authority goes only as deep as it was allowed', async () => {
  const byAPerson = await makeHolder({ name: 'Do một người cấp', by: signer })
  assert.equal((await one(await signedBy(byAPerson, paper, { enclosed: [signer] }))).chain, 'unknown')
  const tooDeep = await makeHolder({ name: 'Cấp dưới của cấp dưới', authority: true, by: between })
  const below = await makeHolder({ name: 'Quá sâu', by: tooDeep })
  assert.equal((await one(await signedBy(below, paper, { enclosed: [tooDeep] }))).chain, 'unfit')
  const mayNot = await makeHolder({ name: 'Không được cấp', authority: true, by: root, usage: 0x02 })
  const thereby = await makeHolder({ name: 'Cấp sai', by: mayNot })
  assert.equal((await one(await signedBy(thereby, paper, { enclosed: [mayNot] }))).chain, 'unknown')
})

test('another key with the signer’s name in front is found out', async () => {
  const thief = await makeHolder({ name: 'Kẻ giả', by: between })
  const forged = await signPdf(paper, (bytes) => seal(bytes, { by: { ...signer, key: thief.key } }))
  assert.equal((await one(forged)).bytes, 'broken')
})

test('elliptic keys are understood', async () => {
  const curved = await makeHolder({ name: 'Khóa đường cong', by: between, curve: true })
  const { bytes, chain } = await one(await signedBy(curved))
  assert.deepEqual([bytes, chain], ['unchanged', 'reaches root'])
})

test('a time stamp of a trusted stamper tells the time; anybody else’s does not', async () => {
  const stamper = await makeHolder({ name: 'Nơi cấp dấu thời gian (mẫu)', by: between, stamper: true })
  const stamped = await one(await signedBy(signer, paper, { stamp: { by: stamper, at: '2026-10-05T03:00:09Z' } }))
  assert.deepEqual([stamped.signedAt, stamped.timeFrom], ['2026-10-05T03:00:09Z', 'stamp'])
  const noStamper = await one(await signedBy(signer, paper, { stamp: { by: signer, at: '2024-10-05T03:00:09Z' } }))
  assert.deepEqual([noStamper.signedAt, noStamper.timeFrom], ['2026-10-05T03:00:00Z', 'signer'])
  const onTheFile = await signPdf(whole, (bytes) => sealTime(bytes, { by: stamper, at: '2026-10-05T04:00:00Z' }), {
    manner: 'ETSI.RFC3161',
    type: 'DocTimeStamp',
  })
  const [, stamp] = await findings(onTheFile)
  assert.deepEqual(
    [stamp?.kind, stamp?.bytes, stamp?.chain, stamp?.signedAt],
    ['time stamp', 'unchanged', 'reaches root', '2026-10-05T04:00:00Z'],
  )
})

test('where the envelope has no time, the one written beside it is told', async () => {
  const file = await signPdf(paper, (bytes) => seal(bytes, { by: signer, at: null }), { manner: 'ETSI.CAdES.detached' })
  assert.deepEqual([(await one(file)).signedAt, (await one(file)).timeFrom], ['2026-10-05T03:00:00Z', 'signer'])
})

test('a manner of signing we do not know is said not to be known', async () => {
  const old = await signPdf(paper, (bytes) => seal(bytes, { by: signer }), { manner: 'adbe.pkcs7.sha1' })
  assert.equal((await one(old)).bytes, 'unsupported')
})

test('a file without a signature has none', async () => {
  assert.deepEqual(await findings(paper), [])
})

test('a hole wide enough to hide words in is not a signature', async () => {
  const wide = Buffer.from(whole)
  const range = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(wide.toString('latin1'))
  assert.ok(range)
  const [text, before, from = '', length = ''] = range
  const wider = `/ByteRange [0 ${before} ${Number(from) + 40} ${Number(length) - 40}]`
  wide.write(wider.padEnd(text.length), range.index, 'latin1')
  assert.equal((await one(new Uint8Array(wide))).bytes, 'broken')
})

const hostile: Record<string, string> = {
  'a range beyond the file': '/ByteRange [0 10 20 99999999]',
  'a range that turns back': '/ByteRange [0 40 20 5]',
  'huge numbers': '/ByteRange [0 9999999999 9999999999 9999999999]',
  'no numbers': '/ByteRange [0 /*** /*** /***]',
  'an envelope of rubbish': '/ByteRange [0 100 140 3] /Contents <' + '30'.repeat(16) + '>',
  'deep nesting': `/ByteRange [0 60 20064 1]`.padEnd(60) + `<${'30'.repeat(10_000)}>..`,
}
for (const [what, words] of Object.entries(hostile))
  test(`${what} ends in an answer, not in a crash`, async () => {
    const answer = await checkSignatures(new TextEncoder().encode(`${words}\n%%EOF`), { roots: [root.der], between: [] }, seenAt)
    assert.ok('findings' in answer)
    assert.deepEqual(
      answer.findings.map(({ bytes, signer: name }) => [bytes, name]),
      [['broken', null]],
    )
  })

test('a file made of a million signatures is put away', async () => {
  const answer = await checkSignatures(new TextEncoder().encode('/ByteRange [0 1 2 3]'.repeat(500_000)), { roots: [], between: [] }, seenAt)
  assert.deepEqual(answer, { problem: 'too many' })
})

test('whatever takes too long is ended', async () => {
  const answer = await checkSignatures(whole, { roots: [root.der], between: [] }, seenAt, { seconds: 0.001 })
  assert.deepEqual(answer, { problem: 'too slow' })
})

test('authorities that certify each other in a ring do not lead us round', async () => {
  const rings: Holder[] = []
  for (let step = 0; step < 6; step++) rings.push(await makeHolder({ name: 'Vòng', authority: true, by: rings.at(-1) }))
  const last = rings.at(-1)
  assert.ok(last)
  const leaf = await makeHolder({ name: 'Cuối vòng', by: last })
  assert.equal((await one(await signedBy(leaf, paper, { enclosed: rings }))).chain, 'unknown')
})

test('an authority’s certificate is read from PEM and DER; a person’s is none', () => {
  const [fromPem] = certificatesIn(new TextEncoder().encode(`Gốc\n${root.pem}\n${between.pem}`)) ?? []
  assert.ok(fromPem)
  const read = authorityOf(fromPem)
  assert.deepEqual([read?.subject, read?.isRoot], ['Nơi cấp chứng thư gốc (mẫu)', true])
  const [fromDer] = certificatesIn(between.der) ?? []
  assert.ok(fromDer)
  assert.deepEqual([authorityOf(fromDer)?.isRoot, authorityOf(fromDer)?.issuer], [false, 'Nơi cấp chứng thư gốc (mẫu)'])
  assert.equal(authorityOf(signer.x509), null)
  assert.equal(certificatesIn(new TextEncoder().encode('không phải chứng thư')), null)
})
