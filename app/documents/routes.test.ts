import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { perform } from '#platform/act.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeNomination, makeRound, makeSubject, makeUser, noon } from '#test/makers.ts'
import { openPdf } from '#test/pdf.ts'
import { sampleDecision } from '#test/sample-decision.ts'
import { hashOf } from './commands.ts'
import { draftAnew, draftDocument, redraftDocument, registerDocument, type Draft } from './index.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, ask, read, send, program } = house

const agency = await makeAgency(db)
const officer = await makeUser(db, { name: "K'Brôi", roles: ['office'] })
const colleague = await makeUser(db, { name: 'Thị Mai', roles: ['office'] })
const commune = await makeUser(db, { roles: ['commune'] })
const party = await makeUser(db, { roles: ['party'] })

const draft: Draft = {
  kind: 'QĐ',
  symbol: 'QĐ-SDTTG',
  abstract: 'Về việc tặng Giấy khen <script>alert(1)</script>',
  paper: sampleDecision(2),
  organisationId: agency,
  signer: 'Điểu Văn Ƀaƀ',
  recipients: ['Như Điều 2', 'Lưu: VT, VP.'],
  cause: null,
  nominationIds: [],
  registersAt: 'here',
}

const draftOne = (fields: Partial<Draft> = {}) => perform(program, officer, noon, (act) => draftDocument(act, { ...draft, ...fields }))
const register = (id: string, fields: Record<string, string> = {}, actor = officer) =>
  send(actor, `/office/documents/${id}/registration`, { version: '1', issuedOn: '05/10/2026', ...fields })

test('before the head of the agency has said how papers are numbered, none can be registered', async () => {
  const id = await draftOne()
  assert.match(await read(officer, `/office/documents/${id}`), /Chưa có dãy số cho loại văn bản này trong năm 2026/)
  assert.equal((await register(id)).status, 409)
})

test('numbering is set once, by a basis; a kind is not counted twice', async () => {
  const fields = new URLSearchParams({ name: 'Quyết định', source: 'register', basis: 'Quy chế văn thư', last: '11', 'kinds[]': 'QĐ' })
  assert.equal((await send(officer, '/office/documents/numbering', fields)).status, 303)
  fields.set('name', 'Quyết định khác')
  assert.equal((await send(officer, '/office/documents/numbering', fields)).status, 409)
  const wrong = await send(officer, '/office/documents/numbering', { name: 'Tờ trình', source: '', basis: '' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /value="Tờ trình"[\s\S]*Chọn nơi cấp số/)
  assert.equal((await ask(party, '/office/documents/numbering')).status, 403)
})

test('two people who register at once get 12 and 13', async () => {
  const [one, two] = [await draftOne(), await draftOne()]
  const answers = await Promise.all([register(one), register(two, {}, colleague)])
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  )
  const numbers = await db.selectFrom('documents').select('number').where('id', 'in', [one, two]).orderBy('number').execute()
  assert.deepEqual(
    numbers.map(({ number }) => number),
    [12, 13],
  )
})

test('a registration that is refused gives its number back: the register has no hole', async () => {
  const id = await draftOne()
  assert.equal((await register(id, { version: '9' })).status, 409)
  assert.equal((await register(id, { issuedOn: '06/10/2026' })).status, 409)
  assert.equal((await register(id, { issuedOn: '04/10/2026' })).status, 409)
  const wrong = await register(id, { issuedOn: 'mai mốt' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /value="mai mốt"/)
  assert.equal((await register(id)).status, 303)
  const { number } = await db.selectFrom('documents').select('number').where('id', '=', id).executeTakeFirstOrThrow()
  assert.equal(number, 14)
})

test('the same form sent twice registers once', async () => {
  const id = await draftOne()
  const fields = { _key: randomUUIDv7(), version: '1', issuedOn: '05/10/2026' }
  const answers = [await register(id, fields), await register(id, fields)]
  assert.deepEqual(
    answers.map(({ status }) => status),
    [303, 303],
  )
  assert.equal((await db.selectFrom('takenNumbers').select('number').where('documentId', '=', id).execute()).length, 1)
})

test('a registered paper never changes: not by a redraft, not by hand in the database', async () => {
  const id = await draftOne()
  await register(id)
  await assert.rejects(
    perform(program, officer, noon, (act) => redraftDocument(act, id, draft)),
    /không sửa được nữa/,
  )
  await assert.rejects(db.updateTable('documents').set({ content: '{}' }).where('id', '=', id).execute(), /does not change/)
  const { content, contentHash } = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  assert.equal(hashOf(content), contentHash)
})

test('a draft is downloaded with blanks, a registered paper with its number, from the files that were kept', async () => {
  const id = await draftOne()
  const word = async () =>
    strFromU8(
      unzipSync(new Uint8Array(await (await ask(officer, `/office/documents/${id}/docx`)).arrayBuffer()))['word/document.xml'] ??
        new Uint8Array(),
    )
  assert.match(await word(), /Số: \u00a0{8}\/QĐ-SDTTG/)
  await register(id)
  await house.drain()
  const kept = await db.selectFrom('documents').select(['number', 'wordSha256', 'pdfSha256']).where('id', '=', id).executeTakeFirstOrThrow()
  assert.match(await word(), new RegExp(`Số: ${kept.number}/QĐ-SDTTG.*ngày 05 tháng 10 năm 2026`, 's'))
  const pdf = new Uint8Array(await (await ask(officer, `/office/documents/${id}/pdf`)).arrayBuffer())
  assert.equal(openPdf(pdf).tagged, true)
  assert.deepEqual(pdf, new Uint8Array(await program.files.read(kept.pdfSha256 ?? '')))
})

test('a cancelled number stays in the register with its reason and is not given again', async () => {
  const id = await draftOne()
  await register(id)
  const path = `/office/documents/${id}`
  assert.equal((await send(officer, `${path}/cancellation`, { because: 'nhầm' })).status, 422)
  assert.equal((await send(party, `${path}/cancellation`, { because: 'Ký nhầm bản chưa sửa' })).status, 403)
  assert.equal((await send(officer, `${path}/cancellation`, { because: 'Ký nhầm bản chưa sửa' })).status, 303)
  assert.match(await read(officer, path), /Số này đã hủy: Ký nhầm bản chưa sửa/)
  const next = await draftOne()
  await register(next)
  const [was, is] = await Promise.all(
    [id, next].map((one) => db.selectFrom('documents').select('number').where('id', '=', one).executeTakeFirstOrThrow()),
  )
  assert.equal(is?.number, (was?.number ?? 0) + 1)
})

test('a number typed from the clerical office is checked for doubles under the same symbol', async () => {
  const fields = new URLSearchParams({ name: 'Còn lại', source: 'clerical office', basis: 'Quy chế văn thư', last: '' })
  await send(officer, '/office/documents/numbering', fields)
  const submission = { kind: 'TTr' as const, symbol: 'TTr-SDTTG', abstract: 'Tờ trình mẫu' }
  const [one, two, three] = [await draftOne(submission), await draftOne(submission), await draftOne({ kind: 'BC', symbol: 'BC-SDTTG' })]
  assert.equal((await register(one)).status, 409)
  assert.equal((await register(one, { number: '40' })).status, 303)
  assert.match(await (await register(two, { number: '40' })).text(), /Số này đã có ở một văn bản khác/)
  assert.equal((await register(three, { number: '40' })).status, 303)
  assert.equal((await register(two, { number: '4O' })).status, 422)
})

test('a draft that speaks of a case is closed to whoever is closed out of the case; its list, page and files', async () => {
  const subjectId = await makeSubject(db, { keptBy: agency, createdBy: officer.id })
  const nominationId = await makeNomination(db, { subjectId, roundId: await makeRound(db), nominator: officer })
  const id = await draftOne({ abstract: 'Về việc khen người của một hồ sơ khép', nominationIds: [nominationId] })
  const closure = {
    id: randomUUIDv7(),
    reason: 'conflict',
    userId: colleague.id,
    subjectKind: 'nomination',
    subjectId: nominationId,
    because: 'chị em',
    byId: officer.id,
    since: noon,
  }
  await db.insertInto('closures').values(closure).execute()
  for (const path of ['', '/docx', '/pdf']) assert.equal((await ask(colleague, `/office/documents/${id}${path}`)).status, 404)
  assert.doesNotMatch(await read(colleague, '/office/documents?q=ho+so+khep'), /hồ sơ khép/)
  assert.match(await read(officer, '/office/documents?q=ho+so+khep'), /hồ sơ khép/)
})

test('the register goes out as a sheet of ten columns, cancelled numbers and their reasons in it, drafts not', async () => {
  const answer = await ask(officer, '/office/documents/register.xlsx?year=2026')
  assert.equal(answer.status, 200)
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const text = Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join('')
  for (const words of ['Số, ký hiệu', 'Tên loại và trích yếu', '12/QĐ-SDTTG', 'Đã hủy số: Ký nhầm bản chưa sửa'])
    assert.ok(text.includes(words), words)
  assert.ok(!text.includes('hồ sơ khép'))
})

test('a stranger and a commune see no drafts', async () => {
  const id = await draftOne()
  assert.equal((await ask(null, `/office/documents/${id}`)).status, 303)
  assert.equal((await ask(commune, `/office/documents/${id}`)).status, 404)
  assert.equal((await ask(party, `/office/documents/${id}`)).status, 404)
  assert.equal((await ask(officer, '/office/documents/nonsense')).status, 404)
})

test('an abstract that looks like a script stays words', async () => {
  const page = await read(officer, `/office/documents/${await draftOne()}`)
  assert.doesNotMatch(page, /<script>alert/)
  assert.match(page, /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/)
})

test('a list costs the same number of queries for one paper as for many', async () => {
  const one = await house.countQueries(() => read(officer, '/office/documents?q=to+trinh+mau'))
  const many = await house.countQueries(() => read(officer, '/office/documents'))
  assert.equal(one, many)
})

test('a paper with a letter we cannot print is not registered', async () => {
  const paper = { ...sampleDecision(1), title: 'កែវ' }
  const id = await draftOne({ paper })
  assert.match(await (await register(id)).text(), /U\+1780/)
  await assert.rejects(
    perform(program, officer, noon, (act) =>
      registerDocument(act, id, { version: 1, issuedOn: Temporal.PlainDate.from('2026-10-05'), number: null }),
    ),
  )
})

test('who signs a draft is said beside it, in the form of the decree, and stays when the record writes the paper anew', async () => {
  const cause = { kind: 'plan', id: randomUUIDv7(), path: '/office/plans' }
  const id = await perform(program, officer, noon, (act) => draftAnew(act, { ...draft, cause }))
  assert.equal(
    (await send(officer, `/office/documents/${id}/signature`, { version: '1', signingForm: 'KT.', signer: 'Thị Xuân' })).status,
    422,
  )
  const said = { version: '1', signingForm: 'KT.', signerTitle: 'Phó Trưởng ban', signer: 'Thị Xuân' }
  assert.equal((await send(officer, `/office/documents/${id}/signature`, said)).status, 303)
  assert.match(await read(officer, `/office/documents/${id}`), /KT\. TRƯỞNG BAN[\s\S]*PHÓ TRƯỞNG BAN/)
  assert.equal(await perform(program, officer, noon, (act) => draftAnew(act, { ...draft, cause })), id)
  assert.match(await read(officer, `/office/documents/${id}`), /KT\. TRƯỞNG BAN/)
  assert.equal((await send(officer, `/office/documents/${id}/signature`, said)).status, 409, 'the draft moved on')
})

test('at the turn of the year the series begin again at 01, once', async () => {
  const before = house.time.now
  house.time.now = Temporal.Instant.from('2027-01-04T02:00:00Z')
  assert.match(await read(officer, '/office/documents/numbering'), /Chuyển các dãy số của năm 2026/)
  assert.equal((await send(officer, '/office/documents/numbering/roll-over')).status, 303)
  const rows = await db.selectFrom('numberSeries').select(['name', 'last']).where('year', '=', 2027).execute()
  assert.ok(rows.length > 0)
  assert.deepEqual([...new Set(rows.map(({ last }) => last))], [0])
  assert.equal((await send(officer, '/office/documents/numbering/roll-over')).status, 409)
  house.time.now = before
})
