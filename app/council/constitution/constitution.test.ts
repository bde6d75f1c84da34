import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeOrganisation, makeUser } from '#test/makers.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, read, send } = house

const agency = await makeAgency(db)
const unit = await makeOrganisation(db, { name: 'Phòng Địa bàn <b>', kind: 'unit', parentId: agency })
const officer = await makeUser(db, { roles: ['office'] })
const people: string[] = []
for (const name of ["K'Brôi", 'Y Čuñ', 'Thị Mai', 'Lò Thị Ŏĕ'])
  people.push((await makeUser(db, { name, roles: ['council'], organisationId: unit })).id)
const [chair = '', secretary = '', member = ''] = people
await db.updateTable('appointments').set({ title: 'Phó Trưởng phòng' }).where('userId', '=', chair).execute()

type Seat = readonly [person: string, part: string]
function form(seats: readonly Seat[], tellers: readonly string[], more: Record<string, string> = {}) {
  const days = { decidedOn: '02/01/2026', termFrom: '05/01/2026', termTo: '31/12/2028' }
  const body = new URLSearchParams({ name: 'Hội đồng mẫu <script>', decisionNumber: '01/QĐ-BDT', ...days, ...more })
  for (const [person, part] of seats) {
    body.append('member[]', person)
    body.append('part[]', part)
  }
  for (const teller of tellers) body.append('tellers[]', teller)
  return body
}

const whole: readonly Seat[] = [
  [chair, 'chair'],
  [secretary, 'secretary'],
  [member, 'member'],
]
const address = '/office/council/councils'

test('all that is wrong is told at once, each at its field, and everything typed and chosen is still there', async () => {
  const wrong = form(
    [
      [chair, 'chair'],
      [chair, 'member'],
    ],
    [member],
    { name: '', decidedOn: '31/02/2026', termTo: '01/01/2025' },
  )
  const answer = await send(officer, address, wrong)
  assert.equal(answer.status, 422)
  const page = await answer.text()
  const told = /data-problems[\s\S]*?<\/ul>/.exec(page)?.[0] ?? assert.fail('no summary')
  const fields = [...told.matchAll(/href="#f-(\w+)"/g)].map(([, name]) => name)
  assert.deepEqual(
    fields.toSorted((a = '', b = '') => a.localeCompare(b)),
    ['decidedOn', 'member', 'name', 'tellers', 'termTo'],
  )
  assert.match(told, /một Chủ tịch và một Thư ký, và một người chỉ giữ một vị trí/)
  assert.match(page, /value="31\/02\/2026"/)
  assert.match(page, new RegExp(`<option[^>]*(value="${chair}"[^>]*selected|selected[^>]*value="${chair}")`))
  assert.match(page, new RegExp(`<input[^>]*(value="${member}"[^>]*checked|checked[^>]*value="${member}")`))
})

test('people stand by given name with post and unit; an empty seat is not yet chosen; there is room for more than nine', async () => {
  const page = await read(officer, `${address}/new`)
  assert.match(page, /K(&#39;|')Brôi – Phó Trưởng phòng, Phòng Địa bàn &lt;b>/)
  assert.match(page, /Y Čuñ – Hội đồng, Phòng Địa bàn/)
  assert.doesNotMatch(page, /không tham gia/)
  assert.match(page, /<option[^>]*>chưa chọn/)
  const order = ['Čuñ', 'Brôi', 'Mai', 'Mẫu', 'Ŏĕ'].map((name) => page.indexOf(`${name} –`))
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
    'by given name',
  )
  assert.equal([...page.matchAll(/name="member\[\]"/g)].length, 21)
  const [, more = ''] = page.split('Thêm thành viên…')
  assert.equal([...more.matchAll(/name="member\[\]"/g)].length, 12)
})

test('a member in the folded lines is kept, and the lines stand open when the form comes back', async () => {
  const gap = Array.from({ length: 8 }, (): Seat => ['', 'member'])
  const page = await (await send(officer, address, form([[chair, 'chair'], ...gap, [member, 'member']], [chair, member]))).text()
  assert.match(page, /<details[^>]*open[^>]*>\s*<summary[^>]*>Thêm thành viên…/)
})

test('a second council in force with the same chair is remarked on, on both, until one of them ends', async () => {
  const first = (await send(officer, address, form(whole, [secretary, member]))).headers.get('location') ?? assert.fail('not made')
  assert.doesNotMatch(await read(officer, first), /cũng đang là Chủ tịch/)
  const second =
    (await send(officer, address, form(whole, [secretary, member], { name: 'Hội đồng thứ hai' }))).headers.get('location') ?? ''
  assert.match(await read(officer, second), /Brôi cũng đang là Chủ tịch một Hội đồng khác[\s\S]*Hội đồng mẫu &lt;script>/)
  assert.match(await read(officer, first), /cũng đang là Chủ tịch[\s\S]*Hội đồng thứ hai/)
  assert.equal((await send(officer, `${first}/closing`, { because: 'có Hội đồng mới (mẫu)', handedTo: '' })).status, 303)
  assert.doesNotMatch(await read(officer, second), /cũng đang là Chủ tịch/)
})
