import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { closeDoor } from '#app/closures/index.ts'
import { perform } from '#platform/act.ts'
import { inYear, paragraph } from '#platform/paper/parts.ts'
import { fact, told } from '#platform/paper/told.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeNomination, makeRound, makeSubject, makeUser } from '#test/makers.ts'
import { draftDocument } from './commands.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, program, read } = house

test('a figure leads to its record for whoever may open it; through a closed door no link is drawn', async () => {
  const organisationId = await makeAgency(db)
  const [officer, kin] = [await makeUser(db, { roles: ['office'] }), await makeUser(db, { roles: ['office'] })]
  const subjectId = await makeSubject(db, { name: "K'Brôi <script>", keptBy: organisationId, createdBy: officer.id })
  const nomination = await makeNomination(db, { subjectId, roundId: await makeRound(db), nominator: officer })
  const from = { record: 'nomination', id: nomination }
  const part = paragraph(told`Tiền thưởng ${fact('760.000 đồng', from, '0,3 × 2.530.000 = 759.000')}.`)
  const head = { part: 'letterhead' as const, superior: null, body: 'Ban Dân tộc', number: { value: null, symbol: 'BC-BDT' } }
  const paper = {
    title: 'Báo cáo mẫu',
    author: 'Ban Dân tộc',
    orientation: 'portrait' as const,
    annexes: [],
    parts: [{ ...head, subject: null, place: 'Mẫu', day: inYear(2026) }, part],
  }
  const draft = { kind: 'BC' as const, symbol: 'BC-BDT', abstract: 'Báo cáo mẫu', paper, organisationId, signer: null, recipients: [] }
  const id = await perform(program, officer, house.time.now, (act) => draftDocument(act, { ...draft, cause: null, nominationIds: [] }))
  const link = `href="/office/nominations/${nomination}"`
  assert.ok((await read(officer, `/office/documents/${id}`)).includes(link))
  assert.match(await read(officer, `/office/documents/${id}`), /0,3 × 2\.530\.000 = 759\.000/)
  await perform(program, officer, house.time.now, (act) =>
    closeDoor(act, { reason: 'conflict', userId: kin.id, kind: 'nomination', subjectId: nomination, because: 'em ruột' }),
  )
  const seen = await read(kin, `/office/documents/${id}`)
  assert.ok(!seen.includes(link) && seen.includes('760.000 đồng'))
})
