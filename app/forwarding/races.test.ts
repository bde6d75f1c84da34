import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { draftDecision } from '#app/commendations/commands.ts'
import { perform } from '#platform/act.ts'
import { testHouse } from '#test/app.ts'
import { accepted, makeAgency, makeNomination, makeRound, makeSubject, makeUser, noon } from '#test/makers.ts'
import { ownRule } from '#test/steps/rules.ts'
import { preparePackage } from './commands.ts'

/** Two people who take the same cases at the same moment: one has them, the other is told. */
const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, program } = house
const agency = await makeAgency(db)
const [one, other] = [await makeUser(db, { roles: ['office'] }), await makeUser(db, { roles: ['office'] })]
const roundId = await makeRound(db)

async function verified(names: readonly string[], awardCode: string) {
  const ids: string[] = []
  for (const name of names) {
    const subjectId = await makeSubject(db, { name, keptBy: agency, createdBy: one.id })
    ids.push(await makeNomination(db, { subjectId, roundId, nominator: one, status: 'verified', awardCode }))
  }
  return ids
}

const done = (results: readonly PromiseSettledResult<unknown>[]) => results.filter(({ status }) => status === 'fulfilled').length

test('two officers who pack the same cases at once: each case lies in one package', async () => {
  for (let turn = 0; turn < 4; turn++) {
    const cases = await verified([`Thị Mai ${turn}`, `K’Brôi ${turn}`], 'BK_BT')
    const pack = (officer: typeof one, some: string[]) => {
      const input = { title: 'Đợt mẫu', otherParty: 'Sở Nội vụ', awardCode: 'BK_BT', organisationAuthored: true, dueOn: null, cases: some }
      return perform(program, officer, noon, (act) => preparePackage(act, input, accepted))
    }
    assert.equal(done(await Promise.allSettled([pack(one, cases), pack(other, cases.toReversed())])), 1)
    const lying = await db.selectFrom('packageCases').select('nominationId').where('nominationId', 'in', cases).execute()
    assert.equal(lying.length, 2)
  }
})

test('two officers who begin the decision for the same people at once: one draft, and the other is told so', async () => {
  await ownRule(db, one.id, { voteRequired: false })
  for (let turn = 0; turn < 4; turn++) {
    const nominationIds = await verified([`Điểu Mẫu ${turn}`, `Lý Thử ${turn}`], 'THU_KHEN')
    const begin = (officer: typeof one, some: string[]) =>
      perform(program, officer, noon, (act) => draftDecision(act, { awardCode: 'THU_KHEN', sessionId: null, nominationIds: some }))
    const results = await Promise.allSettled([begin(one, nominationIds), begin(other, nominationIds.toReversed())])
    assert.equal(done(results), 1)
    const [refused] = results.filter((result) => result.status === 'rejected')
    assert.match(String(refused?.reason), /quyết định/)
  }
})
