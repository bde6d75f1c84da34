import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { dayOf } from '#platform/language/time.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeNomination, makeRound, makeSubject, makeUser } from '#test/makers.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, ask, read, send } = house

const agency = await makeAgency(db)
const officer = await makeUser(db, { roles: ['office'] })
const leader = await makeUser(db, { name: 'Lãnh đạo mẫu', roles: ['leader'] })
const kin = await makeUser(db, { name: 'Người nhà mẫu', roles: ['office'] })
const commune = await makeUser(db, { roles: ['commune'] })
const roundId = await makeRound(db)

async function nominated(name: string, receivedOn: string, submittedAt = `${receivedOn}T09:00:00+07:00`) {
  const subjectId = await makeSubject(db, { name, keptBy: agency, createdBy: officer.id })
  const id = await makeNomination(db, { subjectId, roundId, nominator: officer })
  await db
    .updateTable('nominations')
    .set({ receivedOn: Temporal.PlainDate.from(receivedOn), submittedAt: Temporal.Instant.from(submittedAt) })
    .where('id', '=', id)
    .execute()
  return { id, subjectId }
}

const brown = await nominated("K'Brôi <b>mẫu</b>", '2026-03-01')
await nominated('Điểu Thị Mẫu', '2026-06-01')
await nominated('Thị Mai', '2025-12-31')
// Received in the year, typed in after the day that is asked about.
await nominated('Đến muộn mẫu', '2026-02-01', '2026-09-20T09:00:00+07:00')

const countOf = (page: string) => Number(/href="[^"]*discovered[^"]*">[^<]*<b class="sum">(\d+)/.exec(page)?.[1])

test('people are counted in the year their nomination was received, and the figure opens exactly them', async () => {
  assert.equal(countOf(await read(officer, '/office/reports/2026')), 3)
  assert.equal(countOf(await read(officer, '/office/reports/2025')), 1)
  const list = await read(officer, '/office/reports/2026/discovered')
  assert.match(list, /K&#39;Brôi &lt;b>mẫu|K'Brôi &lt;b>mẫu/)
  assert.match(list, /Đến muộn mẫu/)
  assert.doesNotMatch(list, /Thị Mai/)
  assert.match(await read(officer, '/office/reports/2026'), /\+2 so với 2025/)
})

test('a report as of a day knows only what had been entered by then', async () => {
  assert.equal(countOf(await read(officer, '/office/reports/2026?asOf=31/08/2026')), 2)
  assert.equal(countOf(await read(officer, '/office/reports/2026?asOf=01/06/2026')), 2)
  assert.equal(countOf(await read(officer, '/office/reports/2026?asOf=31/05/2026')), 1)
})

test('a record that is closed to somebody is in none of their counts and lists', async () => {
  await closeDoor(kin.id, brown.id)
  assert.equal(countOf(await read(kin, '/office/reports/2026')), 2)
  assert.doesNotMatch(await read(kin, '/office/reports/2026/discovered'), /Brôi/)
})

test('whoever does not see everything that is counted cannot freeze it', async () => {
  const answer = await send(kin, '/office/reports/2026/freezing')
  assert.equal(answer.status, 409)
  assert.match(await answer.text(), /đóng với anh\/chị/)
})

test('a frozen report stays as it was, proves it by its checksum, and opens as far as one may see', async () => {
  const frozen = await send(leader, '/office/reports/2026/freezing?asOf=31/08/2026')
  assert.equal(frozen.status, 303)
  const address = frozen.headers.get('location') ?? ''
  await nominated('Sau khi chốt mẫu', '2026-04-01', '2026-04-01T09:00:00+07:00')
  assert.equal(countOf(await read(officer, '/office/reports/2026?asOf=31/08/2026')), 3)
  const page = await read(officer, address)
  assert.equal(countOf(page), 2)
  assert.match(page, /khớp với những gì đang giữ/)
  assert.doesNotMatch(await read(officer, `${address}/discovered`), /Sau khi chốt/)
  const kinList = await read(kin, `${address}/discovered`)
  assert.doesNotMatch(kinList, /Brôi/)
  assert.match(kinList, /xem được 1 trong 2/)
})

test('the database itself refuses to change a frozen report; a change behind its back shows', async () => {
  await assert.rejects(sql`update frozen_reports set year = 2020`.execute(db), /never changes/)
  await assert.rejects(sql`delete from frozen_report_rows`.execute(db), /never changes/)
  const { id } = await db.selectFrom('frozenReports').select('id').executeTakeFirstOrThrow()
  await sql`alter table frozen_reports disable trigger user`.execute(db)
  await sql`update frozen_reports set figures_text = replace(figures_text, '"total":2', '"total":9')`.execute(db)
  assert.match(await read(officer, `/office/reports/frozen/${id}`), /KHÔNG khớp/)
})

test('small groups are not printed on the page', async () => {
  const page = await read(officer, '/office/reports/2026')
  assert.match(page, /không in/)
  assert.match(page, /xóm giềng/)
})

test('what has no figure is named, not written as zero', async () => {
  assert.match(await read(officer, '/office/reports/2026'), /Chưa đếm[\s\S]*Tập huấn nghiệp vụ/)
})

test('reports are for those who steer; strange years do not exist', async () => {
  assert.equal((await ask(commune, '/office/reports')).status, 403)
  assert.equal((await ask(commune, '/office/reports/2026/discovered')).status, 403)
  assert.equal((await ask(officer, '/office/reports/99999')).status, 404)
  assert.equal((await ask(officer, '/office/reports/2026/nothing')).status, 404)
  assert.equal((await ask(null, '/office/reports/2026')).status, 303)
  assert.equal((await read(officer, '/office/reports')).includes('Báo cáo năm 2026'), true)
})

test('a task that is due next year opens no report of a year that has not begun', async () => {
  const given = { createdBy: leader.id, createdAt: house.time.now }
  const year = dayOf(house.time.now).year
  const [fromOn, toOn] = [
    Temporal.PlainDate.from({ year, month: 1, day: 1 }),
    Temporal.PlainDate.from({ year: year + 1, month: 6, day: 30 }),
  ]
  const planId = randomUUIDv7()
  await db
    .insertInto('plans')
    .values({ id: planId, title: 'Kế hoạch hai năm mẫu', fromOn, toOn, ...given })
    .execute()
  await db
    .insertInto('planTasks')
    .values({
      id: randomUUIDv7(),
      planId,
      ordinal: 1,
      text: 'Việc của năm sau',
      leadId: agency,
      dueOn: toOn,
      output: 'Báo cáo',
      state: 'given',
      createdAt: house.time.now,
    })
    .execute()
  const page = await read(leader, '/office/reports')
  assert.ok(page.includes(`Báo cáo năm ${year}`))
  assert.equal(page.includes(String(year + 1)), false)
})

function closeDoor(userId: string, nominationId: string) {
  return db
    .insertInto('closures')
    .values({
      id: randomUUIDv7(),
      reason: 'conflict',
      userId,
      subjectKind: 'nomination',
      subjectId: nominationId,
      because: 'người nhà',
      byId: userId,
      since: house.time.now,
    })
    .execute()
}
