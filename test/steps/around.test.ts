import { test } from 'node:test'
import { draftDecision } from '#app/commendations/index.ts'
import { addSeries } from '#app/documents/index.ts'
import { perform } from '#platform/act.ts'
import { showDay } from '#platform/language/time.ts'
import { makeAgreedSession } from '#test/agreed-session.ts'
import { makeCouncil, makeReadyCase } from '#test/council.ts'
import { acceptedFields, noon, today } from '#test/makers.ts'
import { cutHouse } from './cut.ts'
import { slowly } from './room.ts'

test('around the session: another body asked and its reply, a decision registered under its number', slowly, async () => {
  await using house = await cutHouse()
  const made = await house.beside(async (ground) => {
    const council = await makeCouncil(ground, { members: 3 })
    const { nominationId } = await makeReadyCase(ground, council)
    const other = await makeReadyCase(ground, council, { name: 'Thị Mai mẫu' })
    await ground.db.updateTable('nominations').set({ status: 'verified' }).where('id', '=', other.nominationId).execute()
    const agreed = { by: council.clerk, nominationIds: [other.nominationId], awardCode: 'GK' }
    const sessionId = await makeAgreedSession(ground.db, agreed)
    const office = <Result>(command: Parameters<typeof perform<Result>>[3]) => perform(ground, council.clerk, noon, command)
    const series = { name: 'Quyết định', source: 'register', basis: 'dữ liệu mẫu', last: 0, kinds: ['QĐ'] } as const
    await office((act) => addSeries(act, council.keptBy, today.year, { ...series, kinds: [...series.kinds] }))
    const decisionId = await office((act) => draftDecision(act, { awardCode: 'GK', sessionId, nominationIds: [other.nominationId] }))
    await ground.db.updateTable('commendationDecisions').set({ signer: 'Phan Văn Mẫu' }).where('id', '=', decisionId).execute()
    return { clerk: council.clerk, nominationId, decisionId }
  })
  const clerk = await house.signIn(made.clerk)
  const day = showDay(today)
  const asks = `/office/appraisal/${made.nominationId}/consultations`
  await house.everyStep(clerk, { path: asks, fields: { body: 'Công an xã Mẫu', askedOn: day, ...acceptedFields } })
  const asked = await house.beside(({ db }) => db.selectFrom('consultations').select('id').executeTakeFirstOrThrow())
  await house.everyStep(clerk, { path: `${asks}/${asked.id}/reply`, fields: { repliedOn: day, opinion: 'agrees', reply: 'đồng ý' } })
  const issue = { version: '1', issuedOn: day, number: '', ...acceptedFields }
  await house.everyStep(clerk, { path: `/office/commendations/${made.decisionId}/issue`, fields: issue })
})
