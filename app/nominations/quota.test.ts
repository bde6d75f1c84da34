import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { closeDoor } from '#app/closures/index.ts'
import { enterRule } from '#app/rulebook/commands.ts'
import { perform, type Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { testHouse } from '#test/app.ts'
import { accepted, makeAgency, makeRound, makeSubject, makeUser, noon, today } from '#test/makers.ts'
import { draftNomination, submitNomination } from './commands.ts'
import { enterQuotaBase } from './quota-commands.ts'
import { mostAllowed, standingOf } from './quota.ts'

const fifteen = { percentOver: 15, percentUnder: 100, rounding: 'down', strict: true } as const

test('fifteen percent of twenty-two is three, or four where the rule rounds up; of twenty it is three either way', () => {
  assert.equal(mostAllowed(fifteen, 22), 3)
  assert.equal(mostAllowed({ ...fifteen, rounding: 'up' }, 22), 4)
  assert.equal(mostAllowed({ ...fifteen, rounding: 'up' }, 20), 3)
  assert.deepEqual(
    [null, 22, 22, 22].map((base, at) => standingOf(fifteen, base, [9, 2, 3, 4][at] ?? 0)),
    ['no base', 'room', 'full', 'over'],
  )
})

test('a quota is a whole number, never above its base, and cut off never above rounded up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.nat({ max: 100_000 }), (percent, base) => {
      const down = mostAllowed({ ...fifteen, percentOver: percent }, base)
      const up = mostAllowed({ ...fifteen, percentOver: percent, rounding: 'up' }, base)
      assert.ok(Number.isSafeInteger(down) && down <= up && up <= down + 1 && up <= base)
    }),
  )
})

test('a binding quota asks for its base, then lets in as many as it allows and no more', async () => {
  await using house = await testHouse()
  const { db, program } = house
  const keptBy = await makeAgency(db)
  const clerk = await makeUser(db)
  const roundId = await makeRound(db)
  const does = <Result>(command: (act: Act) => Promise<Result>) => perform(program, clerk, noon, command)
  const body = { ...fifteen, percentOver: 50, numerator: 'người được đề nghị', denominator: 'người trong danh sách mẫu' }
  const head = { key: 'GK', validFrom: today, validTo: null, citation: 'Quy chế mẫu, Điều 4', certainty: 'read', note: '' } as const
  await does((act) => enterRule(act, 'quota', { ...head, body }))
  const send = async (name: string) => {
    const subjectId = await makeSubject(db, { name, keptBy, createdBy: clerk.id })
    const period = { achievementFrom: null, achievementTo: null }
    const input = {
      subjectId,
      awardCode: 'GK',
      roundId,
      track: 'regular' as const,
      achievement: 'Dạy nghề đan gùi cho 12 thanh niên trong bon.',
    }
    const id = await does((act) => draftNomination(act, { ...input, ...period }))
    return does((act) => submitNomination(act, id))
  }
  const says = (pattern: RegExp) => (error: unknown) => error instanceof Refusal && pattern.test(error.sentence.vi)
  await assert.rejects(send('Thị Mai'), says(/chưa ghi mẫu số \(người trong danh sách mẫu\)/))
  await does((act) => enterQuotaBase(act, { roundId, awardCode: 'GK', number: 3, basis: 'danh sách đã duyệt (mẫu)' }, accepted))
  assert.ok(await send('Thị Lành'))
  await assert.rejects(send("K'Brôi"), says(/Đã đủ số được đề nghị: 1, tính trên 3/))
  const { id: only } = await db.selectFrom('nominations').select('id').where('status', '=', 'submitted').executeTakeFirstOrThrow()
  await does((act) => closeDoor(act, { reason: 'conflict', userId: clerk.id, kind: 'nomination', subjectId: only, because: 'em ruột' }))
  assert.ok(await send('Điểu Sau'), 'that it is full would tell that a closed case is there')
})
