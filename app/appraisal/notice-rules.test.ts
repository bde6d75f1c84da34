import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeNomination, makeRound, makeSubject, makeUser } from '#test/makers.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db } = house
const keptBy = await makeAgency(db)
const clerk = await makeUser(db)
const roundId = await makeRound(db)
const form = '/office/appraisal/notice'
const sorted = { state: /Điều 44 khoản 2/, base: /nếp làm của nhiều cơ quan/ }

async function caseOf(awardCode: string) {
  const subjectId = await makeSubject(db, { name: `Thị Mai ${awardCode}`, keptBy, createdBy: clerk.id })
  const id = await makeNomination(db, { subjectId, roundId, nominator: clerk })
  await db.updateTable('nominations').set({ awardCode }).where('id', '=', id).execute()
  return id
}
const base = await caseOf('GK')
const post = (cases: string) =>
  house.send(
    clerk,
    form,
    { title: 'Danh sách mẫu', 'channels[]': 'board', opensOn: '05/10/2026', closesOn: '30/10/2026', 'cases[]': cases },
    form,
  )

test('where every case waits under one rule the form shows that one, and no other', async () => {
  const page = await house.read(clerk, form)
  assert.match(page, sorted.base)
  assert.doesNotMatch(page, sorted.state)
})

test('where it depends on the cases the form asks once they are chosen, and only about the rule they rest on', async () => {
  const state = await caseOf('HCLD_3')
  const page = await house.read(clerk, form)
  assert.doesNotMatch(page, sorted.base)
  assert.doesNotMatch(page, sorted.state)
  for (const [id, asks, not] of [
    [state, sorted.state, sorted.base],
    [base, sorted.base, sorted.state],
  ] as const) {
    const answer = await post(id)
    assert.equal(answer.status, 422)
    const text = await answer.text()
    const list = text.slice(text.indexOf('Chưa ai đối chiếu'), text.lastIndexOf('Tôi vẫn dùng'))
    assert.match(list, asks)
    assert.doesNotMatch(list, not)
    assert.match(text, /Danh sách mẫu/)
  }
})
