import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { agreedOn } from '#app/commendations/candidates.ts'
import { Forbidden, Refusal } from '#platform/errors.ts'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeOpenSession } from '#test/council.ts'
import { accepted, acceptedFields } from '#test/makers.ts'
import { minutesData } from '../minutes/minutes.ts'
import { chooseAmongEquals, limitPlaces } from './place-commands.ts'
import { closeSession, signMinutes } from '../minutes/sign-commands.ts'
import { stepAside } from '../conflicts/tie-commands.ts'
import { openVote } from '../votes/open-vote.ts'
import { closeHandVote } from '../votes/vote-commands.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)
const chair = council.as(council.chair)
const says = (pattern: RegExp) => (error: unknown) => error instanceof Refusal && pattern.test(error.sentence.vi)

/** Three candidates with these votes of seven, raised hands; two places. */
async function session(people: readonly { name: string; sex: 'female' | 'male' | null; yes: number }[]) {
  const { sessionId, items } = await makeOpenSession(program, council, { names: people.map(({ name }) => name), method: 'hand' })
  for (const { name, sex } of people) await db.updateTable('subjects').set({ sex }).where('name', '=', name).execute()
  const path = `/office/council/sessions/${sessionId}`
  const limit = { awardCode: 'GK', places: '2', basis: 'Kế hoạch đợt <mẫu>' }
  const asked = await house.send(council.secretary, `${path}/places`, limit, path)
  assert.equal(asked.status, 422, 'the rule for equals is one nobody has checked')
  assert.equal((await house.send(council.people[3] ?? council.chair, `${path}/places`, { ...limit, ...acceptedFields })).status, 403)
  assert.equal((await house.send(council.secretary, `${path}/places`, { ...limit, ...acceptedFields })).status, 303)
  for (const [at, { id }] of items.entries()) {
    const yes = people[at]?.yes ?? 0
    await secretary((act) => openVote(act, id, accepted))
    await secretary((act) => closeHandVote(act, id, { yes, no: 7 - yes, blank: 0, chair: 'unknown' }))
  }
  return { sessionId, items, path }
}

async function signed(sessionId: string) {
  await secretary((act) => closeSession(act, sessionId))
  await secretary((act) => signMinutes(act, sessionId, 'secretary'))
  await chair((act) => signMinutes(act, sessionId, 'chair'))
  const agreed = await agreedOn(db, council.clerk)
  return agreed.filter((one) => one.sessionId === sessionId).map(({ name }) => name)
}

test('more pass than there are places: votes first, then the woman among equals; the third is in no decision, and the minutes say why', async () => {
  const people = [
    { name: 'Điểu <b>Sáu</b>', sex: 'male', yes: 6 },
    { name: 'Điểu Năm', sex: 'male', yes: 5 },
    { name: 'Thị Mai', sex: 'female', yes: 5 },
  ] as const
  const { sessionId, path } = await session(people)
  await assert.rejects(
    secretary((act) => limitPlaces(act, sessionId, { awardCode: 'GK', places: 3, basis: 'đổi sau khi biết kết quả' }, accepted)),
    says(/Đã bỏ phiếu/),
  )
  assert.match(await house.read(council.secretary, path), /Điểu Năm[\s\S]*ngoài số suất/)
  await assert.rejects(
    chair((act) => chooseAmongEquals(act, sessionId, { awardCode: 'GK', items: [], because: 'không cần' })),
    says(/Không có trường hợp bằng nhau/),
  )
  assert.deepEqual(await signed(sessionId), ['Điểu <b>Sáu</b>', 'Thị Mai'])
  const { places } = await minutesData(db, sessionId)
  assert.match(places.join('\n'), /hai suất[\s\S]*Điểu Năm: đạt phiếu, ngoài 2 suất[\s\S]*phân theo cá nhân nữ/i)
})

test('no data, no ranking: whoever presides chooses exactly as many as are free, with a reason; nothing is signed before', async () => {
  const people = [
    { name: 'Bùi Một', sex: null, yes: 6 },
    { name: 'Bùi Hai', sex: null, yes: 5 },
    { name: 'Bùi Ba', sex: 'female', yes: 5 },
  ] as const
  const { sessionId, items, path } = await session(people)
  assert.match(await house.read(council.chair, path), /chưa có dữ liệu[\s\S]*Chọn trong những trường hợp bằng nhau/)
  await secretary((act) => closeSession(act, sessionId))
  await assert.rejects(
    secretary((act) => signMinutes(act, sessionId, 'secretary')),
    says(/còn 1 suất cho những trường hợp bằng nhau/),
  )
  const [, second, third] = items
  const pick = (ids: readonly string[]) => ({ awardCode: 'GK', items: ids, because: 'giúp nhiều hộ hơn (mẫu)' })
  await assert.rejects(
    chair((act) => chooseAmongEquals(act, sessionId, pick([second?.id ?? '', third?.id ?? '']))),
    says(/đúng 1 trường hợp/),
  )
  await assert.rejects(
    secretary((act) => chooseAmongEquals(act, sessionId, pick([second?.id ?? '']))),
    Forbidden,
  )
  await chair((act) => chooseAmongEquals(act, sessionId, pick([second?.id ?? ''])))
  const { places } = await minutesData(db, sessionId)
  assert.match(places.join('\n'), /Trần Văn Thử chọn[\s\S]*Bùi Hai[\s\S]*giúp nhiều hộ hơn/)
})

test('a member to whom one of the equals is closed sees no ranking of that award at all', async () => {
  const member = council.people[5] ?? council.chair
  const { sessionId, items } = await makeOpenSession(program, council, { names: ['Lâm Kín', 'Lâm Mở'], method: 'hand' })
  await council.as(member)((act) => stepAside(act, items[0]?.id ?? '', 'em ruột'))
  await secretary((act) => limitPlaces(act, sessionId, { awardCode: 'GK', places: 1, basis: 'mẫu' }, accepted))
  for (const { id } of items) {
    await secretary((act) => openVote(act, id, accepted))
    await secretary((act) => closeHandVote(act, id, { yes: 6, no: 0, blank: 0, chair: 'unknown' }))
  }
  const path = `/office/council/sessions/${sessionId}`
  assert.match(await house.read(council.secretary, path), /Lâm Kín[\s\S]*chờ người chủ trì chọn/)
  const seen = await house.read(member, path)
  assert.match(seen, /Lâm Mở/)
  assert.doesNotMatch(seen, /Lâm Kín|Số suất/)
})
