import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeOrganisation, makeUser } from '#test/makers.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, ask, read, send } = house

const agency = await makeAgency(db)
const publicity = await makeOrganisation(db, { name: 'Phòng Tuyên truyền <mẫu>', kind: 'unit', parentId: agency })
const commune = await makeOrganisation(db, { name: 'Xã Đắk Ơ mẫu', kind: 'commune', parentId: agency })
const officer = await makeUser(db, { roles: ['office'] })
const editor = await makeUser(db, { name: "K'Brôi", roles: ['division'], organisationId: publicity })
const villager = await makeUser(db, { roles: ['commune'], organisationId: commune })

const planFields = {
  title: 'Kế hoạch <script>alert(1)</script> tuyên truyền gương điển hình',
  number: '',
  issuedOn: '',
  basis: '',
  purpose: '',
  execution: '',
  funding: 'Ngân sách tỉnh <mẫu>',
  fromOn: '01/01/2026',
  toOn: '31/12/2026',
}
const taskFields = {
  part: 'III.6.b',
  text: 'Viết mười bài về gương điển hình',
  leadId: publicity,
  dueOn: '30/09/2026',
  output: 'Mười bài đã đăng',
}

async function newPlan(fields: Partial<typeof planFields> = {}) {
  const made = await send(officer, '/office/plans', { ...planFields, ...fields })
  assert.equal(made.status, 303)
  return made.headers.get('location') ?? ''
}

async function newTask(plan: string, fields: Partial<typeof taskFields> = {}) {
  const given = await send(officer, `${plan}/tasks`, { ...taskFields, ...fields })
  assert.equal(given.status, 303)
  return given.headers.get('location') ?? ''
}

test('a plan is made, a task given, acknowledged, reported on and finished, and each deed leaves a line', async () => {
  const task = await newTask(await newPlan())
  assert.match(await read(editor, task), /Nhận việc/)
  assert.equal((await send(editor, `${task}/acknowledgement`)).status, 303)
  assert.equal((await send(editor, `${task}/progress`, { text: 'Đã xong bốn bài', percent: '40' })).status, 303)
  assert.match(await read(officer, task), /khoảng 40 %[\s\S]*Đã xong bốn bài[\s\S]*K&#39;Brôi|K'Brôi/)
  assert.equal((await send(editor, `${task}/completion`, { result: 'Mười bài, ở mục Gương điển hình' })).status, 303)
  assert.match(await read(officer, task), /đã xong[\s\S]*Mười bài, ở mục/)
  const id = task.split('/').at(-1) ?? ''
  const lines = await db.selectFrom('journal').select(['event', 'actorId']).where('subjectId', '=', id).orderBy('id').execute()
  assert.deepEqual(lines, [
    { event: 'task given', actorId: officer.id },
    { event: 'task acknowledged', actorId: editor.id },
    { event: 'task progress', actorId: editor.id },
    { event: 'task done', actorId: editor.id },
  ])
})

test('a name that looks like a script stays a name', async () => {
  const plan = await newPlan()
  assert.doesNotMatch(await read(officer, plan), /<script>alert/)
  assert.match(await read(officer, plan), /&lt;script>alert[\s\S]*Ngân sách tỉnh &lt;mẫu/)
})

test('a task past its deadline is shown as late, in the plan and among all tasks', async () => {
  const plan = await newPlan({ title: 'Kế hoạch có việc trễ' })
  await newTask(plan, { text: 'Việc đã trễ hạn' })
  await newTask(plan, { text: 'Việc còn hạn', dueOn: '31/12/2026' })
  const late = await read(officer, `${plan}?state=late`)
  assert.match(late, /Việc đã trễ hạn[\s\S]*quá hạn 5 ngày/)
  assert.doesNotMatch(late, /Việc còn hạn/)
  assert.match(await read(officer, '/office/plans'), /1 việc quá hạn/)
  assert.match(await read(officer, '/office/tasks?q=tre+han'), /Việc đã trễ hạn/)
})

test('an incomplete form comes back with every word and a sentence beside each field', async () => {
  const answer = await send(officer, '/office/plans', { ...planFields, fromOn: 'hôm qua', basis: 'Chữ đã gõ', number: '12/KH-BDT' })
  const text = await answer.text()
  assert.equal(answer.status, 422)
  assert.match(text, /Chữ đã gõ/)
  assert.match(text, /hôm qua/)
  assert.match(text, /Xin ghi ngày như 22\/11\/2026/)
  const plan = await newPlan()
  const task = await send(officer, `${plan}/tasks`, { ...taskFields, leadId: '', output: '' })
  assert.equal(task.status, 422)
  assert.match(await task.text(), /chọn một đơn vị chủ trì[\s\S]*kết quả phải có/)
})

test('a deadline outside the plan comes back beside its field, with every word still there', async () => {
  const plan = await newPlan()
  const answer = await send(officer, `${plan}/tasks`, { ...taskFields, dueOn: '01/01/2027' })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /Viết mười bài[\s\S]*ngoài thời gian của kế hoạch/)
})

test('units see the tasks they lead or support, and their plans; others do not exist for them', async () => {
  const plan = await newPlan({ title: 'Kế hoạch kín đáo' })
  const task = await newTask(plan)
  assert.equal((await ask(villager, plan)).status, 404)
  assert.equal((await ask(villager, task)).status, 404)
  assert.equal((await send(villager, `${task}/acknowledgement`)).status, 404)
  assert.doesNotMatch(await read(villager, '/office/plans'), /kín đáo/)
  assert.equal((await ask(null, plan)).status, 303)
  const fields = new URLSearchParams({ ...taskFields, text: 'Việc phối hợp' })
  fields.append('support[]', commune)
  const shared = (await send(officer, `${plan}/tasks`, fields)).headers.get('location') ?? ''
  const seen = await read(villager, plan)
  assert.match(seen, /Việc phối hợp/)
  assert.doesNotMatch(seen, /Viết mười bài/)
  assert.equal((await send(villager, `${shared}/acknowledgement`)).status, 403)
})

test('making a plan is not for everybody', async () => {
  assert.equal((await ask(editor, '/office/plans/new')).status, 403)
  assert.equal((await send(editor, '/office/plans', planFields)).status, 403)
})

test('two officers change one plan: the second sees both versions and loses nothing', async () => {
  const plan = await newPlan({ title: 'Kế hoạch hai người sửa' })
  assert.equal((await send(officer, plan, { ...planFields, title: 'Bản của người trước', version: '1' })).status, 303)
  const second = await send(officer, plan, { ...planFields, title: 'Bản của người sau', version: '1' })
  const text = await second.text()
  assert.equal(second.status, 409)
  assert.match(text, /Bản của người sau/)
  assert.match(text, /Bản của người trước/)
  assert.equal((await send(officer, plan, { ...planFields, title: 'Bản của người sau', version: '2' })).status, 303)
})

test('the same form sent twice gives one task', async () => {
  const plan = await newPlan({ title: 'Kế hoạch bấm hai lần' })
  const fields = { ...taskFields, _key: 'mot-lan' }
  const [first, second] = [await send(officer, `${plan}/tasks`, fields), await send(officer, `${plan}/tasks`, fields)]
  assert.equal(first.headers.get('location'), second.headers.get('location'))
  const id = plan.split('/').at(-1) ?? ''
  assert.equal((await db.selectFrom('planTasks').select('id').where('planId', '=', id).execute()).length, 1)
})

test('a dropped task keeps its reason and can be reopened by the office, not by the unit', async () => {
  const task = await newTask(await newPlan())
  assert.equal((await send(officer, `${task}/dropping`, { reason: '' })).status, 422)
  assert.equal((await send(officer, `${task}/dropping`, { reason: 'Đã có đơn vị khác làm' })).status, 303)
  assert.match(await read(editor, task), /thôi không làm[\s\S]*Đã có đơn vị khác làm/)
  assert.equal((await send(editor, `${task}/progress`, { text: 'Vẫn làm', percent: '' })).status, 409)
  assert.equal((await send(editor, `${task}/reopening`, { reason: 'Muốn làm' })).status, 403)
  assert.equal((await send(officer, `${task}/reopening`, { reason: 'Cần làm tiếp' })).status, 303)
})

test('exactly the tasks that are seen go out as a sheet', async () => {
  const plan = await newPlan({ title: 'Kế hoạch xuất ra' })
  await newTask(plan, { text: '=HYPERLINK("http://mau")' })
  const answer = await ask(editor, `${plan}/export`)
  assert.equal(answer.status, 200)
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const text = Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join('')
  assert.match(text, /HYPERLINK/)
  assert.doesNotMatch(text, /<f>/)
  assert.equal((await ask(villager, `${plan}/export`)).status, 404)
})

test('a list costs the same number of queries for one row and for three', async () => {
  const plan = await newPlan({ title: 'Kế hoạch đếm câu hỏi' })
  const counts: number[] = []
  for (let tasks = 1; tasks <= 3; tasks++) {
    await newTask(plan, { text: `Việc thứ ${tasks}` })
    counts.push(await house.countQueries(() => read(officer, plan)))
  }
  assert.equal(counts[0], counts[2])
})

async function paperOf(answer: Response) {
  assert.equal(answer.status, 303, await answer.clone().text())
  const path = answer.headers.get('location') ?? ''
  const file = await ask(officer, `${path}/docx`)
  const xml = strFromU8(unzipSync(new Uint8Array(await file.arrayBuffer()))['word/document.xml'] ?? new Uint8Array())
  return { path, words: xml.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') }
}

test('a plan becomes a paper with its tasks; once more writes the same draft anew', async () => {
  const plan = await newPlan({ basis: 'Quyết định số 12/QĐ-UBND' })
  await newTask(plan)
  const first = await paperOf(await send(officer, `${plan}/paper`))
  assert.match(first.words, /KẾ HOẠCH.*Quyết định số 12\/QĐ[- ]*UBND.*III\.6\.b Viết mười bài.*30\/09\/2026/)
  await newTask(plan, { text: 'Việc thêm sau' })
  const again = await paperOf(await send(officer, `${plan}/paper`))
  assert.equal(again.path, first.path)
  assert.match(again.words, /Việc thêm sau/)
  assert.match(await read(officer, plan), new RegExp(first.path))
  assert.match(await read(officer, first.path), new RegExp(`href="${plan}"`))
  assert.equal((await send(editor, `${plan}/paper`)).status, 403)
})

test('purpose and execution are the officer’s words, a point a line; where none were written the usual ones stand', async () => {
  const blank = await read(officer, '/office/plans/new')
  assert.match(blank, /name="purpose"[^>]*>Phân công rõ đơn vị chủ trì/)
  const plan = await newPlan({ purpose: '1. Tìm người làm thật <b>\n- Kể cho đúng', execution: 'Văn phòng đôn đốc hằng tháng.' })
  const own = await paperOf(await send(officer, `${plan}/paper`))
  assert.match(own.words, /1\. Tìm người làm thật &lt;b&gt; .*2\. Kể cho đúng .*1\. Văn phòng đôn đốc hằng tháng\. .*2\. Nguồn kinh phí/)
  assert.doesNotMatch(own.words, /Phân công rõ đơn vị chủ trì/)
  assert.match(await read(officer, `${plan}/edit`), /1\. Tìm người làm thật &lt;b>\n- Kể cho đúng/)
  const usual = await paperOf(await send(officer, `${await newPlan()}/paper`))
  assert.match(usual.words, /1\. Phân công rõ đơn vị chủ trì/)
  assert.equal((await send(officer, '/office/plans', { ...planFields, purpose: 'a'.repeat(4001) })).status, 422)
})

test('a late task and a late unit each get their letter of reminder; what is not late gets none', async () => {
  const plan = await newPlan()
  const late = await newTask(plan)
  const later = await newTask(plan, { dueOn: '30/11/2026' })
  assert.match(await read(officer, late), /reminder/)
  assert.doesNotMatch(await read(officer, later), /reminder/)
  const one = await paperOf(await send(officer, `${late}/reminder`))
  assert.match(one.words, /V\/v đôn đốc.*Kính gửi: Phòng Tuyên truyền.*01 nhiệm vụ.*30\/09\/2026 05/)
  assert.equal((await send(officer, `${later}/reminder`)).status, 409)
  const all = await paperOf(await send(officer, '/office/tasks/reminders', { lead: publicity }))
  assert.match(all.words, /Quá hạn/)
  assert.match(await read(officer, `/office/tasks?lead=${publicity}&state=late`), /\/office\/tasks\/reminders/)
  assert.equal((await send(officer, '/office/tasks/reminders', { lead: commune })).status, 409)
})
