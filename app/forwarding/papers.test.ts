import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { perform } from '#platform/act.ts'
import { installationSigner } from '#platform/signing.ts'
import { closeDoor } from '#app/closures/index.ts'
import { addSeries } from '#app/documents/index.ts'
import { makeAgreedSession } from '#test/agreed-session.ts'
import { testHouse } from '#test/app.ts'
import { accepted, makeAgency, makeNomination, makeRound, makeSubject, makeUser, noon, today } from '#test/makers.ts'
import { preparePackage, sendPackage, waivePart } from './commands.ts'
import { exportPackage } from './export.ts'
import { openPackage } from './package.ts'
import { listParts, papersSaidOf } from './queries.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, ask, read, send, program } = house

const agency = await makeAgency(db)
const officer = await makeUser(db, { roles: ['office'] })
const member = await makeUser(db, { roles: ['council'] })
const roundId = await makeRound(db)
await perform(program, officer, noon, (act) =>
  addSeries(act, agency, today.year, { name: 'Chung', kinds: [], source: 'register', basis: 'Quy chế văn thư', last: 0 }),
)

const names = ["K'Brôi <script>alert(1)</script>", 'Thị Mai']

async function packed(organisationAuthored = false) {
  const nominationIds: string[] = []
  for (const name of names) {
    const born = { bornOn: Temporal.PlainDate.from('1975-01-01'), bornPrecision: 'year' }
    const subjectId = await makeSubject(db, { name, keptBy: agency, createdBy: officer.id })
    await db.updateTable('subjects').set(born).where('id', '=', subjectId).execute()
    const id = await makeNomination(db, { subjectId, roundId, nominator: officer, status: 'verified', awardCode: 'BK_BT' })
    nominationIds.push(id)
    const claim = { nominationId: id, subjectId, authorId: officer.id, createdAt: noon }
    const shown = randomUUIDv7()
    await db
      .insertInto('claims')
      .values([
        { ...claim, id: shown, ordinal: 1, text: 'Làm 1,2 km đường điện' },
        { ...claim, id: randomUUIDv7(), ordinal: 2, text: 'Điều chưa ai kiểm chứng' },
      ])
      .execute()
    const finding = { claimId: shown, claimVersion: 1, result: 'shown', reason: 'Có biên bản', checkerId: officer.id, foundAt: noon }
    await db
      .insertInto('findings')
      .values({ id: randomUUIDv7(), ...finding })
      .execute()
  }
  await makeAgreedSession(db, { by: officer, nominationIds, awardCode: 'BK_BT' })
  const input = {
    title: 'Bằng khen (mẫu)',
    otherParty: 'UBND tỉnh Mẫu',
    awardCode: 'BK_BT',
    organisationAuthored,
    dueOn: null,
    cases: nominationIds,
  }
  const id = await perform(program, officer, noon, (act) => preparePackage(act, input, accepted))
  return { id, nominationIds, path: `/office/forwarding/${id}` }
}

async function wordsOf(path: string) {
  const answer = await ask(officer, path)
  assert.equal(answer.status, 200, path)
  const xml = strFromU8(unzipSync(new Uint8Array(await answer.arrayBuffer()))['word/document.xml'] ?? new Uint8Array())
  return xml.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test('one press drafts the submission and puts extract and reports in place; the signed submission follows at the next', async () => {
  const { id, path } = await packed()
  assert.equal((await send(officer, `${path}/papers`)).status, 303)
  const parts = () => listParts(db, id).then((all) => all.map(({ part, fileName }) => [part.split(' ', 2).join(' '), fileName]))
  assert.deepEqual(await parts(), [
    ['Tờ trình', null],
    ['Báo cáo', 'bao-cao-thanh-tich-chua-ky.pdf'],
    ['Biên bản', 'trich-bien-ban-chua-ky.pdf'],
    ['Giấy chứng', null],
  ])
  assert.equal((await send(officer, `${path}/papers`)).status, 303, 'again: the same draft is written anew')
  const drafts = await db.selectFrom('documents').select(['id', 'kind', 'version']).where('causeId', '=', id).execute()
  assert.deepEqual(
    drafts.map(({ kind, version }) => [kind, version]),
    [['TTr', 2]],
  )
  const document = drafts[0]?.id ?? ''
  assert.match(await read(officer, path), new RegExp(`/office/documents/${document}`))
  assert.equal((await send(officer, `/office/documents/${document}/registration`, { version: '2', issuedOn: '05/10/2026' })).status, 303)
  await house.drain()
  await send(officer, `${path}/papers`)
  assert.equal((await parts())[0]?.[1], 'to-trinh.pdf')
})

test('a place named in the agency’s own words is told once which paper belongs there, and is known ever after', async () => {
  const { id, path } = await packed()
  const own = 'Văn bản ghi kết quả xét của Hội đồng <b>'
  const [, , part] = await listParts(db, id)
  await db
    .updateTable('packageParts')
    .set({ part: own, paper: 'other' })
    .where('id', '=', part?.id ?? '')
    .execute()
  const third = () => listParts(db, id).then((all) => all[2]?.fileName ?? null)
  await send(officer, `${path}/papers`)
  assert.equal(await third(), null)
  assert.equal((await send(officer, `${path}/parts/${part?.id}/paper`, { paper: 'bậy' })).status, 422)
  assert.equal((await send(member, `${path}/parts/${part?.id}/paper`, { paper: 'minutes-extract' })).status, 403)
  assert.equal((await send(officer, `${path}/parts/${part?.id}/paper`, { paper: 'minutes-extract' })).status, 303)
  assert.match(await read(officer, path), /Văn bản ghi kết quả xét của Hội đồng &lt;b>[\s\S]*Chương trình soạn cho mục này: Trích biên bản/)
  await send(officer, `${path}/papers`)
  assert.equal(await third(), 'trich-bien-ban-chua-ky.pdf')
  const said = await db.transaction().execute((tx) => papersSaidOf(tx, [own, 'Mục chưa ai nói']))
  assert.deepEqual([...said], [[own, 'minutes-extract']])
})

test('the papers say who, the vote and only what was shown; a year stays a year', async () => {
  const { path, nominationIds } = await packed()
  const list = await wordsOf(`${path}/summary-list.docx`)
  assert.match(list, /K&apos;Brôi &lt;script&gt;.* 1975 .*7\/7 = 100 %/)
  assert.doesNotMatch(list, /01\/01/)
  const extract = await wordsOf(`${path}/minutes-extract.docx`)
  assert.match(extract, /TRÍCH BIÊN BẢN/)
  const reports = await wordsOf(`${path}/achievement-reports.docx`)
  assert.match(reports, /Làm 1,2 km đường điện/)
  assert.doesNotMatch(reports, /chưa ai kiểm chứng/)
  assert.equal(reports.match(/Đề nghị tặng/g)?.length, 2)
  assert.match(await wordsOf(`/office/nominations/${nominationIds[1]}/achievement-report.docx`), /Thị Mai/)
})

test('a dossier written by the organisation says so and names the article', async () => {
  const { path } = await packed(true)
  assert.match(await wordsOf(`${path}/achievement-reports.docx`), /BÁO CÁO TÓM TẮT THÀNH TÍCH.*khoản 8 Điều 33/)
})

test('the council’s sum travels with the case', async () => {
  const { id } = await packed()
  for (const part of await listParts(db, id))
    await perform(program, officer, noon, (act) => waivePart(act, id, part.id, 'không áp dụng (mẫu)'))
  await perform(program, officer, noon, (act) => sendPackage(act, id))
  const signer = await installationSigner(db, noon)
  const { manifest } = openPackage(await exportPackage(db, program.files, officer, id, { name: 'Ban Dân tộc', signer }))
  assert.deepEqual(
    manifest.cases.map(({ vote }) => vote),
    ['7/7 = 100 % ≥ 80 %', '7/7 = 100 % ≥ 80 %'],
  )
})

test('papers of a case stay behind its door, drafted or registered', async () => {
  const { id, path, nominationIds } = await packed()
  await send(officer, `${path}/papers`)
  const { id: document } = await db.selectFrom('documents').select('id').where('causeId', '=', id).executeTakeFirstOrThrow()
  assert.equal((await ask(member, `/office/documents/${document}`)).status, 200)
  await perform(program, officer, noon, (act) =>
    closeDoor(act, { reason: 'conflict', userId: member.id, kind: 'nomination', subjectId: nominationIds[0] ?? '', because: 'em ruột' }),
  )
  await send(officer, `/office/documents/${document}/registration`, { version: '1', issuedOn: '05/10/2026' })
  for (const address of [`/office/documents/${document}`, `/office/documents/${document}/pdf`, `${path}/summary-list.pdf`])
    assert.equal((await ask(member, address)).status, 404, address)
  assert.equal((await ask(member, `/office/nominations/${nominationIds[0]}/achievement-report.pdf`)).status, 404)
})
