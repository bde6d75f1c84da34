import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readRows } from '#platform/spreadsheet/read.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeUser, today } from '#test/makers.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, read, ask } = house
await makeAgency(db)
const clerk = await makeUser(db)
const body = JSON.stringify({ text: 'Chỉ khen người <b>giữ rừng</b> ở sóc Ŏĕ' })
const head = { id: crypto.randomUUID(), kind: 'principle', key: 'giữ rừng', body, validFrom: today, certainty: 'read' }
await db
  .insertInto('legalRules')
  .values({ ...head, citation: 'Quy chế số 9'.normalize('NFD'), enteredBy: clerk.id, enteredAt: house.time.now })
  .execute()

async function fetched(query: string, column = 0) {
  const answer = await ask(clerk, `/office/rulebook/export.xlsx?${query}`)
  const [sheet] = await readRows(new Uint8Array(await answer.arrayBuffer()))
  return (sheet?.rows ?? []).slice(1).map((row) => row[column] ?? '')
}

test('the rulebook comes page by page, and its file holds every rule of the day', async () => {
  const page = await read(clerk, '/office/rulebook')
  assert.equal([...(page.split('<tbody>')[1] ?? '').matchAll(/<tr/g)].length, 50)
  const all = await fetched('')
  assert.ok(all.length > 100)
  assert.match(page, new RegExp(`1–50 trong ${all.length}`))
  assert.match(page, new RegExp(`Xuất ${all.length} dòng`))
})

test('a rule is found by what it says or rests on, marks or not; whose it is and whether it was checked narrow the list', async () => {
  for (const query of ['q=GIU+RUNG', 'q=quy+che+so+9', `q=${encodeURIComponent('sóc Ŏĕ'.normalize('NFD'))}`, 'whose=own'])
    assert.deepEqual(await fetched(query), ['giữ rừng'], query)
  assert.deepEqual(await fetched('q=giu+rung&whose=shipped'), [])
  assert.deepEqual(await fetched('checked=yes'), [])
  assert.doesNotMatch(await read(clerk, '/office/rulebook?q=giu+rung'), /<b>giữ rừng/)
  assert.match(await read(clerk, '/office/rulebook?q=khongcoai'), /Không có dòng nào khớp/)
})

test('sorted by what they are about or from when they hold; the day and what is searched go along with the pages', async () => {
  const from = await fetched('kind=base+salary&on=&sort=from', 2)
  assert.deepEqual(from.at(-1), '2.530.000 đồng')
  assert.deepEqual(await fetched('kind=base+salary&on=&sort=from&down=1', 2), from.toReversed())
  assert.deepEqual(await fetched('kind=base+salary&on=01%2F08%2F2024', 2), ['2.340.000 đồng'])
  const page = await read(clerk, '/office/rulebook?q=luat&on=01%2F08%2F2024')
  assert.match(page, /type="hidden" name="q" value="luat"/)
  assert.match(page, /type="hidden" name="on" value="01\/08\/2024"/)
})

test('a day that is none is told at its field, and all days are shown', async () => {
  const page = await read(clerk, '/office/rulebook?kind=base+salary&on=ngày+nào')
  assert.match(page, /value="ngày nào"/)
  assert.match(page, /Chưa đọc được ngày này/)
  assert.match(page, /2\.530\.000 đồng[\s\S]*1\.490\.000 đồng/)
})

test('a year nobody has entered days for says what that means for terms, and the form to enter them stands below', async () => {
  const page = await read(clerk, '/office/rulebook/calendar?year=2031')
  assert.match(page, /Chưa có ngày nghỉ, ngày làm bù nào của năm 2031[\s\S]*mới chỉ bỏ thứ Bảy, Chủ nhật[\s\S]*<form class="card"/)
  assert.doesNotMatch(await read(clerk, '/office/rulebook/calendar?year=2026'), /Chưa có ngày nghỉ/)
})
