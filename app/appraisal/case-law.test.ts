import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { enterRule } from '#app/rulebook/commands.ts'
import { ruleFor } from '#app/council/votes/item-rule.ts'
import { decidersOn, lawDays } from '#app/commendations/rests-on.ts'
import { perform, type Act } from '#platform/act.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeNomination, makeRound, makeSubject, makeUser, noon } from '#test/makers.ts'

/** The law changed on 01/10/2026; today is 05/10/2026. */
const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, program } = house
const keptBy = await makeAgency(db)
const [clerk, farmer] = [await makeUser(db), await makeUser(db, { name: "K'Brôi", roles: ['commune'] })]
const day = (text: string) => Temporal.PlainDate.from(text)
const subjectId = await makeSubject(db, { name: 'Thị Mai <script>', keptBy, createdBy: clerk.id })
const id = await makeNomination(db, { subjectId, roundId: await makeRound(db), nominator: clerk })
const at = `/office/appraisal/${id}`
const does = <Result>(command: (act: Act) => Promise<Result>) => perform(program, clerk, noon, command)
const head = { validTo: null, certainty: 'read', note: '' } as const
const { awardCode } = await db.selectFrom('nominations').select('awardCode').where('id', '=', id).executeTakeFirstOrThrow()
const oldLaw = { ...head, key: awardCode, validFrom: day('2024-01-01'), validTo: day('2026-09-30'), citation: 'Luật cũ (mẫu)' }
const newLaw = { ...head, key: awardCode, validFrom: day('2026-10-01'), citation: 'Luật mới (mẫu)' }
for (const version of [oldLaw, newLaw]) {
  const isNew = version === newLaw
  await does((act) => enterRule(act, 'condition', { ...version, body: { parts: [isNew ? 'Điều kiện mới' : 'Điều kiện cũ'] } }))
  await does((act) => enterRule(act, 'decider', { ...version, body: { who: isNew ? 'Tỉnh' : 'Ban', agencyMayDecide: !isNew } }))
}
const received = async () =>
  db.selectFrom('nominations').select(['receivedOn', 'receivedUnder', 'law']).where('id', '=', id).executeTakeFirstOrThrow()
const choose = (fields: Record<string, string>, who = clerk) =>
  house.send(who, `${at}/law`, { receivedOn: '28/09/2026', law: 'by date', because: 'sổ công văn đến số 214', ...fields }, at)

test('a dossier that came in after the change is asked by the new law; put right to the day it really came, by the old', async () => {
  await db
    .updateTable('nominations')
    .set({ receivedOn: day('2026-10-05') })
    .where('id', '=', id)
    .execute()
  assert.match(await house.read(clerk, at), /Theo các quy tắc có hiệu lực ngày 05\/10\/2026[\s\S]*Điều kiện mới/)
  assert.equal((await choose({})).status, 303)
  const page = await house.read(clerk, at)
  assert.match(page, /tiếp nhận ngày 28\/09\/2026, trước ngày đổi luật, nên tiếp tục theo luật cũ \(ngày 30\/09\/2026\)/)
  assert.match(page, /Điều kiện cũ/)
  assert.match(page, /sổ công văn đến số 214 \(Nguyễn Thị Mẫu/)
  assert.doesNotMatch(page, /Điều kiện mới/)
})

test('the vote and who may decide follow the law of the case too, whatever the day they happen on', async () => {
  const { receivedUnder } = await received()
  const on = day('2026-11-20')
  assert.match((await ruleFor(db, { awardCode, receivedOn: receivedUnder }, on))?.citation ?? '', /152\/2025/)
  const [decider] = await decidersOn(db, awardCode, await lawDays(db, [id], on))
  assert.deepEqual([decider?.citation, decider?.body.agencyMayDecide], ['Luật cũ (mẫu)', true])
})

test('where the newest law is kinder the office chooses it with a reason, and everything follows', async () => {
  assert.equal((await choose({ law: 'newest', because: 'luật mới bỏ điều kiện về sáng kiến' })).status, 303)
  assert.match(await house.read(clerk, at), /đã chọn luật mới vì có lợi hơn[\s\S]*Điều kiện mới/)
  assert.deepEqual([(await received()).receivedOn?.toString(), (await received()).receivedUnder], ['2026-09-28', null])
  const [decider] = await decidersOn(db, awardCode, await lawDays(db, [id], day('2026-11-20')))
  assert.equal(decider?.citation, 'Luật mới (mẫu)')
  assert.equal((await db.selectFrom('lawChoices').select('id').execute()).length, 2, 'both choices stay, each with its reason')
})

test('a day to come, a day that is none and a missing reason come back with what was typed; only the office says it', async () => {
  for (const [fields, says] of [
    [{ receivedOn: '06/10/2026' }, /không thể sau hôm nay/],
    [{ receivedOn: '31/02/2026' }, /31\/02\/2026/],
    [{ because: '' }, /Xin ghi lý do/],
  ] as const) {
    const answer = await choose(fields)
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), says)
  }
  assert.ok([403, 404].includes((await choose({}, farmer)).status))
})
