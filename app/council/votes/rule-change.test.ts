import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { endRule, enterRule } from '#app/rulebook/commands.ts'
import { showDay } from '#platform/language/time.ts'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeOpenSession } from '#test/council.ts'
import { accepted, acceptedFields, noon, today } from '#test/makers.ts'
import { councilRule } from '#test/sample-rule.ts'
import { countBox, offerPapers } from '../ballots/box-desk.ts'
import { minutesPaperOf } from '../minutes/minutes-papers.ts'
import { openVote } from './open-vote.ts'
import { openSession } from '../sessions/session-commands.ts'
import { closeNamedVote } from './vote-commands.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)
const clerk = council.as(council.clerk)

/** The agency's own rule: more than half of those present, in the open or in secret as the session likes. */
const rule = (changes: Record<string, string> = {}) =>
  councilRule({ denominator: 'present', absent: 'notCounted', quorumShare: '2/3', tie: 'fails', ...changes })
const enter = (changes: Record<string, string> = {}, at = noon) =>
  council.as(council.clerk, at)((act) => enterRule(act, 'threshold', rule(changes)))
const page = (actor: typeof council.chair, sessionId: string, language = 'vi') =>
  house.read(actor, `/office/council/sessions/${sessionId}?lang=${language}`)
type One = { id: string; sessionId: string }
const opening = ({ id, sessionId }: One, fields: Record<string, string> = {}) =>
  house.send(council.secretary, `/office/council/items/${id}/opening`, {
    _from: `/office/council/sessions/${sessionId}`,
    ...acceptedFields,
    ...fields,
  })
const keyIn = (html: string) => /name="changes\[\]" value="([^"]+)"/.exec(html)?.[1] ?? assert.fail('no change to tell')
const minutes = async (sessionId: string) => JSON.stringify(await minutesPaperOf(db, sessionId))

await enter()

test('a version entered after the invitation is remarked on for chair and secretary, and no vote opens in silence under it', async () => {
  const { sessionId, items } = await makeOpenSession(program, council, { names: ['Thị Mai <b>', 'Y Čuñ'], method: 'named' })
  const [first, second] = items
  assert.ok(first && second)
  assert.equal((await page(council.secretary, sessionId)).includes('đã khác lúc gửi giấy mời'), false)
  const id = await enter({ validFrom: showDay(today), citation: 'Quy chế mẫu sửa đổi, Điều 7a', share: '4/5', comparison: 'atLeast' })
  for (const actor of [council.secretary, council.chair]) {
    const seen = await page(actor, sessionId)
    assert.match(seen, /Mục 1, 2: quy tắc biểu quyết đã khác lúc gửi giấy mời/)
    assert.match(seen, /Lúc gửi giấy mời: Quy chế mẫu, Điều 7 \(từ 05\/09\/2026\)/)
    assert.match(seen, /Ngày họp: Quy chế mẫu sửa đổi, Điều 7a \(từ 05\/10\/2026\), Thị Mai Văn phòng nhập lúc 05\/10\/2026 12:00/)
    assert.match(seen, /Lúc mời: [^<]*50 %/)
    assert.match(seen, /Nay: [^<]*80 %/)
  }
  assert.doesNotMatch(await page(council.people[3] ?? council.chair, sessionId), /đã khác lúc gửi giấy mời/)
  const refused = await opening({ ...first, sessionId })
  assert.equal(refused.status, 422)
  const again = await refused.text()
  assert.match(again, /Xem chỗ khác, báo cho phiên họp rồi đánh dấu/)
  assert.equal((await opening({ ...first, sessionId }, { told: 'yes', 'changes[]': keyIn(again) })).status, 303)
  assert.match(await page(council.secretary, sessionId), /Đã báo cho phiên họp, biên bản có ghi/)
  await secretary((act) => closeNamedVote(act, first.id))
  assert.equal((await opening({ ...second, sessionId })).status, 303, 'told once for the session')
  await secretary((act) => closeNamedVote(act, second.id))
  const used = await db.selectFrom('agendaItems').select('ruleId').where('sessionId', '=', sessionId).execute()
  assert.deepEqual(used, [{ ruleId: id }, { ruleId: id }], 'the rule of the day governs')
  const text = await minutes(sessionId)
  assert.match(
    text,
    /Mục 1, 2: lúc gửi giấy mời áp dụng .{1,3}Quy chế mẫu, Điều 7.{1,3} \(từ 05\/09\/2026\); ngày họp áp dụng .{1,3}Quy chế mẫu sửa đổi, Điều 7a/,
  )
  assert.match(text, /Nguyễn Thị Mẫu đã báo cho phiên họp trước khi mở bỏ phiếu/)
})

test('a version entered between the question and the yes is not accepted by that yes', async () => {
  const { sessionId, items } = await makeOpenSession(program, council, { names: ["K'Brôi"], method: 'named' })
  const [item] = items
  assert.ok(item)
  await enter({ validFrom: showDay(today), citation: 'Bản thứ hai', share: '3/4' })
  const html = await page(council.secretary, sessionId)
  const asked = keyIn(html)
  await enter({ validFrom: showDay(today), citation: 'Bản thứ ba', share: '2/3' })
  const refused = await opening({ ...item, sessionId }, { told: 'yes', 'changes[]': asked })
  assert.equal(refused.status, 422)
  const now = await refused.text()
  assert.match(now, /Bản thứ ba/)
  assert.equal((await opening({ ...item, sessionId }, { told: 'yes', 'changes[]': keyIn(now) })).status, 303)
})

test('the many opened at once ask the same, and a change that forbids the way of voting names the items', async () => {
  const session = await makeOpenSession(program, council, {
    names: ['Thị Ơn', 'Thị Lành', 'Điểu Ƀrôi'],
    methods: ['secret', 'secret', 'hand'],
  })
  await offerPapers(program, secretary, session.sessionId)
  await enter({ validFrom: showDay(today), citation: 'Bản phải kín', secrecy: 'secret' })
  const seen = await page(council.secretary, session.sessionId)
  assert.match(seen, /Cách biểu quyết đã ghi ở mục 3 không còn hợp quy tắc này/)
  const at = `/office/council/sessions/${session.sessionId}/votes`
  const refused = await house.send(council.secretary, at, acceptedFields)
  assert.equal(refused.status, 422)
  const opened = await house.send(council.secretary, at, { ...acceptedFields, told: 'yes', 'changes[]': keyIn(await refused.text()) })
  assert.equal(opened.status, 303)
  const [one] = session.items
  assert.equal((await countBox(program, secretary, one?.id ?? '')).of, 7)
})

test('opened on another day, the session is under the rule of that day; a rule that has ended opens nothing', async () => {
  const tomorrow = noon.add({ hours: 24 })
  const { sessionId, items } = await makeOpenSession(program, council, { names: ['Châu Mẫu'], method: 'paper', opened: false })
  const id = await enter({ validFrom: showDay(today.add({ days: 1 })), citation: 'Bản của ngày mai', secrecy: 'secret' })
  await council.as(council.secretary, tomorrow)((act) => openSession(act, sessionId))
  assert.match(await page(council.secretary, sessionId), /Ngày họp: Bản của ngày mai/)
  await clerk((act) => endRule(act, id, { validFrom: today.add({ days: 1 }), citation: 'Bãi bỏ', note: '' }))
  const seen = await page(council.secretary, sessionId)
  assert.match(seen, /không còn quy tắc nào có hiệu lực, nên chưa mở bỏ phiếu được/)
  await offerPapers(program, council.as(council.secretary, tomorrow), sessionId)
  await assert.rejects(
    council.as(council.secretary, tomorrow)((act) => openVote(act, items[0]?.id ?? '', accepted)),
    /Chưa có quy tắc nào có hiệu lực/,
  )
})
