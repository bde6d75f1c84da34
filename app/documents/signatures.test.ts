import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { perform } from '#platform/act.ts'
import { testHouse } from '#test/app.ts'
import { makeHolder, seal, type Holder } from '#test/authority.ts'
import { makeAgency, makeUser, noon } from '#test/makers.ts'
import { sampleDecision } from '#test/sample-decision.ts'
import { changeAfter, plainPdf, signPdf } from '#test/signed-pdf.ts'
import { draftDocument } from './index.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, ask, read, send, program, drain } = house

const agency = await makeAgency(db)
const officer = await makeUser(db, { name: "K'Brôi", roles: ['office'] })
const admin = await makeUser(db, { name: 'Thị Mai', roles: ['admin'] })
const publicity = await makeUser(db, { roles: ['publicity'] })
await send(
  officer,
  '/office/documents/numbering',
  new URLSearchParams({ name: 'Chung', source: 'register', basis: 'Quy chế văn thư', last: '' }),
)

const root = await makeHolder({ name: 'Nơi cấp gốc <script>alert(1)</script>', authority: true })
const between = await makeHolder({ name: 'Nơi cấp trung gian', authority: true, by: root })
const signer = await makeHolder({ name: 'Điểu Văn Ƀaƀ <b>', by: between })
const clerk = await makeHolder({ name: 'Văn thư Čuñ', by: between })

const trusted = '/office/trusted-certificates'
const upload = (actor: typeof officer, path: string, bytes: Uint8Array, name: string) => {
  const body = new FormData()
  body.append('file', new File([Uint8Array.from(bytes)], name))
  return ask(actor, path, { method: 'POST', body })
}
const install = (bytes: Uint8Array | string, actor = admin) =>
  upload(actor, trusted, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, 'goc.pem')
const signed = (by: Holder, file = plainPdf('Quyet dinh 01')) => signPdf(file, (bytes) => seal(bytes, { by, enclosed: [between] }))

async function issuedPaper() {
  const id = await perform(program, officer, noon, (act) =>
    draftDocument(act, {
      kind: 'QĐ',
      symbol: 'QĐ-SDTTG',
      abstract: 'Về việc tặng Giấy khen',
      paper: sampleDecision(2),
      organisationId: agency,
      signer: null,
      recipients: [],
      cause: null,
      nominationIds: [],
      registersAt: 'here',
    }),
  )
  assert.equal((await send(officer, `/office/documents/${id}/registration`, { version: '1', issuedOn: '05/10/2026' })).status, 303)
  return `/office/documents/${id}`
}

async function attached(file: Uint8Array) {
  const path = await issuedPaper()
  assert.equal((await upload(officer, `${path}/signed-copy`, file, 'ky.pdf')).status, 303)
  await drain()
  return path
}

const never = /chữ ký hợp lệ|đã xác thực|signature is valid/i

test('without roots a signed copy says “not checked” and never that it is valid', async () => {
  const path = await issuedPaper()
  assert.equal((await upload(officer, `${path}/signed-copy`, await signed(signer), 'ky.pdf')).status, 303)
  assert.match(await read(officer, path), /Đang kiểm tra chữ ký số/)
  await drain()
  const page = await read(officer, path)
  assert.match(page, /Điểu Văn Ƀaƀ &lt;b>/)
  assert.match(page, /chưa kiểm tra[\s\S]*chưa cài chứng thư gốc nào/)
  assert.match(page, /Ký lúc 05\/10\/2026 10:00 \(theo giờ máy người ký\)/)
  assert.doesNotMatch(page, /khớp chứng thư gốc/)
  assert.doesNotMatch(page, never)
})

test('only the administrator installs certificates, only those of authorities, and each stands in the journal', async () => {
  assert.match(await read(admin, trusted), /Chưa cài chứng thư nào/)
  assert.equal((await install(root.pem, officer)).status, 403)
  assert.equal((await ask(publicity, trusted)).status, 403)
  for (const [file, sentence] of [
    ['không phải chứng thư', /Không đọc được chứng thư nào/],
    [signer.pem, /của một người hay một máy/],
    [`${root.pem}\n${signer.pem}`, /của một người hay một máy/],
    ['', /Chọn tệp chứng thư/],
    ['x'.repeat(300_000), /không phải chứng thư/],
  ] as const) {
    const answer = await install(file)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), sentence)
  }
  assert.equal((await install(`${root.pem}\n${between.pem}`)).status, 303)
  const page = await read(officer, trusted)
  assert.match(page, /Nơi cấp gốc &lt;script>alert\(1\)[\s\S]*gốc[\s\S]*Nơi cấp trung gian[\s\S]*trung gian/)
  const groups = root.x509.fingerprint256.replaceAll(':', '').match(/.{4}/g)?.join(' ') ?? ''
  assert.ok(page.includes(groups))
  assert.match(page, /Thị Mai cài, 05\/10\/2026 12:00/)
  assert.doesNotMatch(page, /Gỡ…/)
  assert.match(await (await install(root.der)).text(), /đều đã cài rồi/)
  const lines = await db.selectFrom('journal').select('actorId').where('event', '=', 'authority trusted').execute()
  assert.deepEqual(lines, [{ actorId: admin.id }, { actorId: admin.id }])
})

test('with the root, what was checked is said in full, and what was not asked', async () => {
  const page = await read(officer, await attached(await signed(signer)))
  assert.match(page, /khớp chứng thư gốc đã cài/)
  assert.match(page, /Chưa hỏi chứng thư có bị thu hồi không \(CRL, OCSP\)/)
  assert.doesNotMatch(page, never)
  const english = await (await ask(officer, `${await attached(await signed(signer))}?lang=en`, {}, 'en')).text()
  assert.match(english, /leads to an installed root[\s\S]*Not asked: whether a certificate was revoked/)
})

test('a copy altered, added to, or signed by a stranger says so', async () => {
  const whole = await signed(signer)
  const altered = Buffer.from(whole)
  altered.write('99', altered.indexOf('dinh 01') + 5, 'latin1')
  assert.match(await read(officer, await attached(new Uint8Array(altered))), /đã bị sửa sau khi ký/)
  assert.match(await read(officer, await attached(changeAfter(whole, 'Quyet dinh 99'))), /có phần ghi thêm sau khi ký[\s\S]*không ai ký/)
  const stranger = await makeHolder({ name: 'Người lạ', by: await makeHolder({ name: 'Gốc lạ', authority: true }) })
  assert.match(await read(officer, await attached(await signed(stranger))), /không rõ nơi cấp/)
  const late = await makeHolder({ name: 'Hết hạn', by: between, to: '2026-01-01T00:00:00Z' })
  assert.match(await read(officer, await attached(await signed(late))), /chứng thư không còn hạn lúc ký/)
  assert.match(await read(officer, await attached(plainPdf('Ban quet'))), /Không thấy chữ ký số nào/)
})

test('leader and clerk sign one after the other: the first signature is not called added to', async () => {
  const page = await read(officer, await attached(await signed(clerk, await signed(signer))))
  assert.match(page, /Điểu Văn Ƀaƀ &lt;b>[\s\S]*nằm trong chữ ký sau[\s\S]*Văn thư Čuñ/)
  assert.doesNotMatch(page, /có phần ghi thêm sau khi ký/)
})

test('when a root is removed, no old answer stands: the copies are looked at again', async () => {
  const path = await attached(await signed(signer))
  const { id } = await db
    .selectFrom('trustedCertificates')
    .select('id')
    .where('isRoot', '=', true)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow()
  assert.equal((await send(officer, `${trusted}/${id}/removal`)).status, 403)
  assert.equal((await send(admin, `${trusted}/${id}/removal`)).status, 303)
  assert.match(await read(officer, path), /Đang kiểm tra chữ ký số/)
  await drain()
  assert.match(await read(officer, path), /chưa kiểm tra[\s\S]*chưa cài chứng thư gốc nào/)
  assert.match(await (await send(admin, `${trusted}/${id}/removal`)).text(), /đã gỡ/)
  assert.equal((await install(root.pem)).status, 303)
  await drain()
  assert.match(await read(officer, path), /khớp chứng thư gốc đã cài/)
})

test('a wrong file is replaced by another; a file that only calls itself PDF is refused', async () => {
  const path = await attached(plainPdf('Nham tep'))
  const wrong = await upload(officer, `${path}/signed-copy`, new TextEncoder().encode('%TXT'), 'ky.pdf')
  assert.equal(wrong.status, 422)
  assert.equal((await upload(officer, `${path}/signed-copy`, await signed(signer), 'dung.pdf')).status, 303)
  await drain()
  assert.match(await read(officer, path), /Điểu Văn Ƀaƀ/)
})
