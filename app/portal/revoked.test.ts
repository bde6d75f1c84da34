import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeDecision, draftDecision, draftUndo, issueDecision } from '#app/commendations/index.ts'
import { addSeries } from '#app/documents/index.ts'
import type { Act } from '#platform/act.ts'
import { makeAgreedSession } from '#test/agreed-session.ts'
import { testHouse } from '#test/app.ts'
import { accepted, makeNomination, makeRound, makeUser, today } from '#test/makers.ts'
import { newsroom, tell } from '#test/telling.ts'

test('a commendation taken back takes its story from the portal with the same commit, and from the years in a row; restored, both are there again', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const [{ slug, nominationId }, other] = [await tell(room), await tell(room)]
  const officer = await makeUser(house.db, { roles: ['office', 'leader', 'division'] })
  const as = <R>(command: (act: Act) => Promise<R>) => room.as(officer, command)
  const agency = await house.db.selectFrom('agency').select('organisationId').executeTakeFirstOrThrow()
  const series = { name: 'Chung', kinds: [], source: 'register', basis: 'Quy chế văn thư', last: 0 } as const
  await as((act) => addSeries(act, agency.organisationId, today.year, { ...series, kinds: [] }))
  const { awardCode, subjectId } = await house.db
    .selectFrom('nominations')
    .select(['awardCode', 'subjectId'])
    .where('id', '=', nominationId)
    .executeTakeFirstOrThrow()
  const nominationIds = [nominationId]
  const sessionId = await makeAgreedSession(house.db, { by: officer, nominationIds, awardCode })
  const issue = async (id: string) => {
    const paper = {
      version: 1,
      abstract: 'Về việc khen thưởng (mẫu)',
      occasion: 'thành tích',
      bases: ['Căn cứ Luật Thi đua, khen thưởng'],
      fund: 'Quỹ',
      execution: 'Chánh Văn phòng thi hành.',
      recipients: ['Lưu: VT'],
      signingForm: 'head' as const,
      signerTitle: '',
      signer: 'Phan Văn Ví',
    }
    await as((act) => changeDecision(act, id, paper))
    await as((act) => issueDecision(act, id, { version: 2, issuedOn: today, number: null }, accepted))
  }
  const decision = await as((act) => draftDecision(act, { awardCode, sessionId, nominationIds }))
  await issue(decision)
  const given = await house.db.selectFrom('commendations').select('id').where('decisionId', '=', decision).executeTakeFirstOrThrow()
  const undo = async (kind: 'revocation' | 'restoration') =>
    issue(await as((act) => draftUndo(act, given.id, { kind, reason: 'Kết luận thanh tra số 12/KL-TTr (mẫu).' })))

  const roundId = await makeRound(house.db)
  const next = await makeNomination(house.db, { subjectId, roundId, nominator: officer, status: 'verified', awardCode })
  const seen = async () => {
    await house.program.kept.settled()
    const statuses = []
    for (const path of [`/guong/${slug}`, `/api/public/v1/stories/${slug}`, `/guong/${other.slug}`])
      statuses.push((await house.ask(null, path)).status)
    const list = await (await house.ask(null, '/guong')).text()
    const appraisal = await house.read(officer, `/office/appraisal/${next}`)
    return [...statuses, list.includes(`"/guong/${slug}"`), appraisal.includes('01/QĐ-BDT')]
  }
  assert.deepEqual(await seen(), [200, 200, 200, true, true])
  await undo('revocation')
  await assert.rejects(
    as((act) => draftUndo(act, given.id, { kind: 'revocation', reason: 'Kết luận thanh tra số 12/KL-TTr (mẫu).' })),
    /không còn/,
  )
  assert.deepEqual(await seen(), [410, 410, 200, false, false])
  const life = await house.read(officer, `/office/people/${subjectId}`)
  assert.match(life, new RegExp(`/office/commendations/${decision}`))
  assert.match(life, /[Đđ]ã thu hồi/)
  await undo('restoration')
  assert.deepEqual(await seen(), [200, 200, 200, true, true])
})
