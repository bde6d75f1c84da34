import assert from 'node:assert/strict'
import { test } from 'node:test'
import { perform, type Act } from '#platform/act.ts'
import { Forbidden, Refusal } from '#platform/errors.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeNomination, makeRound, makeSubject, makeUser, noon } from '#test/makers.ts'
import { checkNotOnHold, closeDoor, liftClosure, openTo } from './index.ts'

async function scene() {
  const house = await testHouse()
  const keptBy = await makeAgency(house.db)
  const [secretary, chair] = [await makeUser(house.db), await makeUser(house.db, { roles: ['leader', 'council'] })]
  const subjectId = await makeSubject(house.db, { keptBy, createdBy: secretary.id })
  const nomination = await makeNomination(house.db, { subjectId, roundId: await makeRound(house.db), nominator: secretary })
  const sees = async (actor: typeof chair) =>
    (
      await house.db
        .selectFrom('nominations')
        .select('id')
        .where(openTo(actor, 'nomination', 'nominations.id'))
        .execute()
    ).length
  return { house, secretary, chair, nomination, sees }
}

test('a door closed to the chair is closed to the chair, and to whoever acts for them, and to nobody else', async () => {
  const { house, secretary, chair, nomination, sees } = await scene()
  await using _ = house
  const conflict = { reason: 'conflict', userId: chair.id, kind: 'nomination', subjectId: nomination, because: 'chị em ruột' } as const
  const door = await perform(house.program, secretary, noon, (act) => closeDoor(act, conflict))
  const again = async (act: Act) => {
    await closeDoor(act, { ...conflict, because: 'khai lần nữa' })
    await act.record('conflict declared again', { kind: 'nomination', id: nomination })
  }
  await perform(house.program, secretary, noon, again)
  assert.equal(await sees(chair), 0)
  assert.equal(await sees({ ...secretary, onBehalfOf: { userId: chair.id, form: 'KT.' } }), 0)
  assert.equal(await sees(secretary), 1)
  assert.equal((await house.db.selectFrom('closures').select('id').execute()).length, 1)

  await assert.rejects(
    perform(house.program, chair, noon, (act) => liftClosure(act, door)),
    Forbidden,
  )
  await perform(house.program, secretary, noon, (act) => liftClosure(act, door))
  assert.equal(await sees(chair), 1)
  await assert.rejects(
    perform(house.program, secretary, noon, (act) => liftClosure(act, door)),
    Refusal,
  )
})

test('a case on hold says why it is neither judged nor commended, and stays visible', async () => {
  const { house, secretary, nomination, sees } = await scene()
  await using _ = house
  await checkNotOnHold(house.db, 'nomination', nomination)
  await perform(house.program, secretary, noon, (act) =>
    closeDoor(act, { reason: 'hold', userId: null, kind: 'nomination', subjectId: nomination, because: 'đơn số 5 (mẫu)' }),
  )
  await assert.rejects(checkNotOnHold(house.db, 'nomination', nomination), /đơn số 5 \(mẫu\)/)
  assert.equal(await sees(secretary), 1)
})
