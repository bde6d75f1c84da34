import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { draftCriteria, issueCriteriaSet } from '#app/criteria/index.ts'
import { Refusal } from '#platform/errors.ts'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makePreparedSession } from '#test/council.ts'
import { accepted, today } from '#test/makers.ts'
import { invite } from './invitation-commands.ts'
import { listItems } from '../votes/items.ts'
import { findSession } from '../queries.ts'
import { giveScores } from '../scores/score-commands.ts'
import { checkIn, leave } from './attendance-commands.ts'
import { openSession } from './session-commands.ts'
import { declareTies } from '../conflicts/tie-commands.ts'
import type { Method } from '../rules.ts'
import { openVote } from '../votes/open-vote.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)
const office = council.as(council.clerk)
const says = (pattern: RegExp) => (error: unknown) => error instanceof Refusal && pattern.test(error.sentence.vi)

const invited = (names: readonly string[], method: Method = 'named', awardCode = 'GK') =>
  makePreparedSession(program, council, { names, method, awardCode })
const seatIds = new Map((await db.selectFrom('councilSeats').select(['id', 'userId']).execute()).map(({ id, userId }) => [userId, id]))
const seatOf = (actor: { id: string }) => seatIds.get(actor.id) ?? ''
const itemsSeenBy = async (actor: typeof council.chair, sessionId: string) => listItems(db, actor, await findSession(db, actor, sessionId))

test('below two thirds the session does not open and says who is missing', async () => {
  const { sessionId } = await invited(["K'Brôi"])
  await office((act) => invite(act, sessionId, ''))
  for (const member of council.people.slice(0, 4)) await secretary((act) => checkIn(act, sessionId, seatOf(member)))
  await assert.rejects(
    secretary((act) => openSession(act, sessionId)),
    says(/Có mặt 4 trên 7 thành viên, cần ít nhất 5\. Còn thiếu: .*Lâm Văn Mẫu/),
  )
  await secretary((act) => checkIn(act, sessionId, seatOf(council.people[4] ?? council.chair)))
  await secretary((act) => openSession(act, sessionId))
  await secretary((act) => leave(act, sessionId, seatOf(council.people[4] ?? council.chair), 'việc gia đình'))
  const [item] = await itemsSeenBy(council.clerk, sessionId)
  await assert.rejects(
    secretary((act) => openVote(act, item?.id ?? '', accepted)),
    says(/cần ít nhất 5/),
  )
})

test('31 of 30 is refused, and far from the others a reason is asked', async () => {
  const setId = await office((act) =>
    draftCriteria(act, {
      name: 'Tiêu chí mẫu',
      subjectKind: 'individual',
      passMark: 80,
      criteria: [{ code: 'A', text: 'Kết quả', kind: 'score', weight: 100, evidence: '' }],
    }),
  )
  await office((act) => issueCriteriaSet(act, setId, { decisionNumber: '1/QĐ', issuedOn: today, validFrom: today }))
  const { sessionId } = await invited(['Điểu Brang'])
  await office((act) => invite(act, sessionId, ''))
  const item = await db.selectFrom('agendaItems').select('id').where('sessionId', '=', sessionId).executeTakeFirstOrThrow()
  const criterion = await db.selectFrom('criteria').select('id').where('setId', '=', setId).executeTakeFirstOrThrow()
  const give = async (at: number, points: number, reason = '') => {
    const member = council.people[at] ?? council.chair
    await council.as(member)((act) => declareTies(act, sessionId, []))
    return council.as(member)((act) => giveScores(act, item.id, { points: new Map([[criterion.id, points]]), reason, note: '' }))
  }
  await assert.rejects(give(0, 10_100), says(/Tối đa 100 điểm/))
  await give(0, 9000)
  await give(1, 8550)
  await assert.rejects(give(3, 4000), says(/cách khá xa điểm giữa/))
  await give(3, 4000, 'chưa thấy người học làm theo')
})
