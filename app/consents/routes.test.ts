import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeOrganisation, makeSubject, makeUser } from '#test/makers.ts'

async function scene() {
  const house = await testHouse()
  const agency = await makeAgency(house.db)
  const commune = await makeOrganisation(house.db, { name: 'Xã Mẫu', kind: 'commune', parentId: agency })
  const elsewhere = await makeOrganisation(house.db, { name: 'Xã Khác', kind: 'commune', parentId: agency })
  const officer = await makeUser(house.db, { roles: ['commune'], organisationId: commune })
  const publicity = await makeUser(house.db, { roles: ['publicity'] })
  const stranger = await makeUser(house.db, { roles: ['commune'], organisationId: elsewhere })
  const subject = await makeSubject(house.db, { name: 'Điểu Ƀrơi <script>', keptBy: commune, createdBy: officer.id })
  const agree = (fields: [string, string][] = []) => {
    const all: [string, string][] = [
      ['purposes[]', 'WEB_STORY'],
      ['purposes[]', 'BULLETIN_PRINT'],
      ['givenBy', 'self'],
      ['method', 'witnessed mark'],
      ['witness', 'Thị Mẫu'],
      ['explainedIn', 'tiếng S’tiêng'],
      ['givenOn', '1/10/2026'],
      ...fields,
    ]
    return house.send(officer, `/office/people/${subject}/consents`, new URLSearchParams(all))
  }
  return { house, officer, publicity, stranger, subject, agree }
}

test('a receipt says who agreed to what, how, in which language, and the words that were read', async () => {
  const { house, officer, stranger, subject, agree } = await scene()
  await using _ = house
  const answer = await agree()
  assert.equal(answer.status, 303)
  const page = answer.headers.get('location') ?? ''
  const text = await house.read(officer, page)
  assert.match(text, /Còn hiệu lực[\s\S]*Kể chuyện trên cổng thông tin; In trong bản tin[\s\S]*Thị Mẫu[\s\S]*tiếng S’tiêng/)
  assert.match(text, /Ban Dân tộc tỉnh Mẫu xin được kể lại việc làm của Điểu Ƀrơi &lt;script>/)
  assert.equal((await house.ask(stranger, page)).status, 404)
  assert.equal((await house.ask(stranger, `/office/people/${subject}/consents`)).status, 404)
  assert.doesNotMatch(await house.read(stranger, '/office/consents'), /Điểu/)
})

test('nothing is agreed by silence, tomorrow, or by a thumbprint nobody saw', async () => {
  const { house, agree } = await scene()
  await using _ = house
  const nobody = await agree([['witness', '']])
  assert.equal(nobody.status, 422)
  assert.match(await nobody.text(), /Điểm chỉ cần có người làm chứng/)
  assert.equal((await agree([['givenOn', '6/10/2026']])).status, 422)
  assert.equal((await agree([['expiresOn', '30/9/2026']])).status, 422)
  const silent = await agree([['givenBy', 'guardian']])
  assert.match(await silent.text(), /Xin ghi họ tên người đồng ý thay[\s\S]*value="tiếng S’tiêng"/)
  assert.equal((await house.db.selectFrom('consents').select('id').execute()).length, 0)
})

test('a withdrawal starts the clocks: two working days to answer, fifteen to be done, once fifteen more', async () => {
  const { house, officer, publicity, agree } = await scene()
  await using _ = house
  const page = (await agree()).headers.get('location') ?? ''
  const ask = new URLSearchParams([
    ['purposes[]', 'BULLETIN_PRINT'],
    ['askedOn', '2/10/2026'],
    ['how', 'gọi điện cho cán bộ xã'],
  ])
  assert.equal((await house.send(officer, `${page}/withdrawal`, ask)).status, 303)
  const tasks = () => house.db.selectFrom('consentTasks').select(['id', 'kind', 'dueOn']).orderBy('kind').execute()
  assert.deepEqual(
    (await tasks()).map(({ kind, dueOn }) => [kind, dueOn.toString()]),
    [
      ['acknowledge', '2026-10-06'],
      ['printed', '2026-10-17'],
    ],
  )
  assert.match(await house.read(publicity, '/office/consents'), /Hạn 06\/10\/2026 · còn 1 ngày[\s\S]*Hạn 17\/10\/2026 · còn 12 ngày/)
  const [answer, printed] = await tasks()
  const deed = (id = '', what: string, fields = {}) => house.send(publicity, `/office/consent-tasks/${id}/${what}`, fields)
  assert.equal((await deed(answer?.id, 'extension', { because: 'bận' })).status, 409)
  assert.equal((await deed(printed?.id, 'extension', { because: 'chờ nhà in' })).status, 303)
  assert.equal((await deed(printed?.id, 'extension', { because: 'chờ nữa' })).status, 409)
  assert.equal((await tasks())[1]?.dueOn.toString(), '2026-11-01')
  assert.equal((await house.send(officer, `/office/consent-tasks/${answer?.id}/completion`)).status, 403)
  assert.equal((await deed(answer?.id, 'completion', { note: 'Đã gọi lại' })).status, 303)
  assert.equal((await deed(answer?.id, 'completion')).status, 409)
  const held = await house.db.selectFrom('consents').select(['purposes', 'withdrawnAt']).executeTakeFirstOrThrow()
  assert.deepEqual(held, { purposes: ['WEB_STORY'], withdrawnAt: null })
})

test('the form to sign is a PDF with the person’s name and no box ticked', async () => {
  const { house, officer, subject } = await scene()
  await using _ = house
  await house.db.updateTable('subjects').set({ name: 'Điểu Ƀrơi' }).execute()
  const pdf = await house.ask(officer, `/office/people/${subject}/consents/form.pdf`)
  assert.equal(pdf.headers.get('content-type'), 'application/pdf')
  const bytes = Buffer.from(await pdf.arrayBuffer())
  assert.equal(bytes.subarray(0, 5).toString(), '%PDF-')
  assert.ok(bytes.length > 10_000)
})
