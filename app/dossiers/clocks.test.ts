import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeDoor } from '#app/closures/index.ts'
import { ruleInForce } from '#app/rulebook/index.ts'
import { perform } from '#platform/act.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeNomination, makeRound, makeSubject, makeUser, noon, today } from '#test/makers.ts'
import { runningClocks } from './clocks.ts'

test('a public notice is due in working days, holidays left out, and is not there for whom its case is closed', async () => {
  await using house = await testHouse()
  const { db, program } = house
  const keptBy = await makeAgency(db)
  const [clerk, leader] = [await makeUser(db), await makeUser(db, { roles: ['leader'] })]
  const subjectId = await makeSubject(db, { name: 'Thị Mai <b>', keptBy, createdBy: clerk.id })
  const nominationId = await makeNomination(db, { subjectId, roundId: await makeRound(db), nominator: clerk })
  const id = crypto.randomUUID()
  const closesOn = today.add({ days: 7 })
  const days = { opensOn: today, closesOn }
  await db
    .insertInto('publicNotices')
    .values({ id, title: 'Danh sách mẫu', channels: ['board'], ...days, postedBy: clerk.id, postedAt: noon })
    .execute()
  await db.insertInto('publicNoticeCases').values({ noticeId: id, nominationId }).execute()
  const seen = async (actor: typeof clerk) => (await runningClocks({ db, actor, today })).map(({ about, left }) => [about, left])
  assert.deepEqual(await seen(clerk), [['Danh sách mẫu', 5]])
  const day = { day: today.add({ days: 1 }), kind: 'off', name: 'Nghỉ mẫu', source: 'mẫu', certainty: 'announced' }
  await db.insertInto('calendarDays').values(day).execute()
  assert.deepEqual(await seen(leader), [['Danh sách mẫu', 4]])
  await perform(program, clerk, noon, (act) =>
    closeDoor(act, { reason: 'conflict', userId: leader.id, kind: 'nomination', subjectId: nominationId, because: 'em ruột' }),
  )
  assert.deepEqual(await seen(leader), [])
})

test('a package has its day to go until it is sent, and then the level above has the days of the rule', async () => {
  await using house = await testHouse()
  const { db } = house
  await makeAgency(db)
  const clerk = await makeUser(db)
  const id = crypto.randomUUID()
  const due = { dueOn: today.add({ days: 2 }), status: 'prepared', direction: 'out', awardCode: 'HCLD_3' }
  await db
    .insertInto('packages')
    .values({ ...due, id, sharedId: id, title: 'Hồ sơ mẫu', otherParty: 'Sở Nội vụ mẫu', createdBy: clerk.id, createdAt: noon })
    .execute()
  const seen = async () =>
    (await runningClocks({ db, actor: clerk, today })).map(({ what, who, left }) => [what.vi, typeof who === 'string' ? who : who.vi, left])
  assert.deepEqual(await seen(), [['Gửi hồ sơ trình', 'Văn phòng', 2]])
  const answerRuleId = (await ruleInForce(db, 'day count', 'province appraises', today))?.id ?? assert.fail('no such rule')
  await db.updateTable('packages').set({ status: 'sent', answerRuleId }).where('id', '=', id).execute()
  await db.insertInto('packageEvents').values({ packageId: id, event: 'sent', at: noon, byName: clerk.name }).execute()
  assert.deepEqual(await seen(), [['Chờ cấp trên trả lời hồ sơ trình', 'Sở Nội vụ mẫu', 30]])
  await db.updateTable('packages').set({ status: 'decided' }).where('id', '=', id).execute()
  assert.deepEqual(await seen(), [])
})
