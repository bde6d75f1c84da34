import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeOrganisation, makeRound, makeSubject, makeUser } from '#test/makers.ts'

async function scene() {
  const house = await testHouse()
  const agency = await makeAgency(house.db)
  const officer = await makeUser(house.db)
  const subjectId = await makeSubject(house.db, { keptBy: agency, createdBy: officer.id, name: 'Điểu Thị Mẫu' })
  const roundId = await makeRound(house.db)
  const fields = { subjectId, roundId, awardCode: 'GK', achievement: 'Mười năm dạy nghề dệt cho chị em trong sóc.' }
  const add = async (more: Record<string, string> = {}) => {
    const answer = await house.send(officer, '/office/nominations', { ...fields, ...more })
    assert.equal(answer.status, 303)
    return (answer.headers.get('location') ?? '').replace('/office/nominations/', '')
  }
  const numbers = async () =>
    (await house.db.selectFrom('nominations').select('number').where('number', 'is not', null).orderBy('number').execute()).map(
      ({ number }) => number,
    )
  return { house, agency, officer, subjectId, roundId, fields, add, numbers }
}

test('a nomination is drafted, submitted with the next number of the year, returned with a reason and submitted again', async () => {
  const { house, officer, add, numbers } = await scene()
  await using _ = house
  const id = await add()
  assert.deepEqual(await numbers(), [])
  assert.equal((await house.send(officer, `/office/nominations/${id}/submission`)).status, 303)
  await add({ _then: 'send' })
  assert.deepEqual(await numbers(), ['ĐC-2026-0001', 'ĐC-2026-0002'])
  assert.equal((await house.send(officer, `/office/nominations/${id}/submission`)).status, 409)
  assert.equal((await house.send(officer, `/office/nominations/${id}/return`, { reason: 'Thiếu nơi ở' })).status, 303)
  assert.match(await house.read(officer, '/office/nominations'), /Đã trả lại[\s\S]*Thiếu nơi ở/)
  assert.equal((await house.send(officer, `/office/nominations/${id}/submission`)).status, 303)
  assert.deepEqual(await numbers(), ['ĐC-2026-0001', 'ĐC-2026-0002'])
  assert.match(await house.read(officer, '/office/nominations?q=dc-2026-0002'), /ĐC-2026-0002/)
})

test('the same sending twice has one effect', async () => {
  const { house, officer, fields } = await scene()
  await using _ = house
  const sent = { ...fields, _key: 'a1', _then: 'send' }
  const [first, second] = [await house.send(officer, '/office/nominations', sent), await house.send(officer, '/office/nominations', sent)]
  assert.equal(first.headers.get('location'), second.headers.get('location'))
  assert.equal((await house.db.selectFrom('nominations').select('id').execute()).length, 1)
})

test('the rules say no in one sentence, and nothing is saved', async () => {
  const { house, agency, officer, subjectId, add } = await scene()
  await using _ = house
  const refused = async (path: string, who = officer) => (await (await house.send(who, path)).text()).replace(/\s+/g, ' ')
  const short = await add({ achievement: 'Tốt.' })
  assert.match(await refused(`/office/nominations/${short}/submission`), /Thành tích ghi quá ngắn/)
  const title = await add({ awardCode: 'TTLDTT' })
  assert.match(await refused(`/office/nominations/${title}/submission`), /không dành cho loại đối tượng/)
  const self = await makeUser(house.db, { name: 'Điểu Thị Mẫu', subjectId })
  const own = await add()
  assert.match(await refused(`/office/nominations/${own}/submission`, self), /tự đề nghị khen chính mình/)
  house.time.now = Temporal.Instant.from('2027-02-01T09:00:00+07:00')
  assert.match(await refused(`/office/nominations/${own}/submission`), /đã khóa sổ/)
  assert.deepEqual(await house.db.selectFrom('nominationNumbers').select('number').execute(), [])
  assert.ok(agency)
})

test('a form without what is needed comes back whole', async () => {
  const { house, officer } = await scene()
  await using _ = house
  const answer = await house.send(officer, '/office/nominations', { achievement: 'Giữ chữ này', achievementFrom: '31/02/2026' })
  const page = await answer.text()
  assert.equal(answer.status, 422)
  for (const text of ['Chọn người, hộ hoặc tập thể', 'Chọn danh hiệu hoặc hình thức', 'Lịch không có ngày này', 'Giữ chữ này'])
    assert.match(page, new RegExp(text), text)
})

test('another commune neither sees nor touches it; a withdrawn one keeps its number', async () => {
  const { house, agency, officer, add, numbers } = await scene()
  await using _ = house
  const commune = await makeOrganisation(house.db, { name: 'Xã Đồi Thử', kind: 'commune', parentId: agency })
  const stranger = await makeUser(house.db, { roles: ['commune'], organisationId: commune })
  const id = await add({ _then: 'send' })
  for (const path of ['', '/edit', '/claims']) assert.equal((await house.ask(stranger, `/office/nominations/${id}${path}`)).status, 404)
  for (const path of ['', '/submission', '/return', '/withdrawal'])
    assert.equal((await house.send(stranger, `/office/nominations/${id}${path}`, { reason: 'không được' })).status, 404)
  assert.doesNotMatch(await house.read(stranger, '/office/nominations'), /Điểu Thị Mẫu/)
  assert.equal((await house.send(officer, `/office/nominations/${id}/withdrawal`, { reason: 'Gửi nhầm đợt' })).status, 303)
  assert.deepEqual(await numbers(), ['ĐC-2026-0001'])
  assert.equal((await house.send(officer, `/office/nominations/${id}/withdrawal`, { reason: 'Gửi nhầm đợt' })).status, 409)
})

test('two officers on one draft: the field both changed is picked by a person', async () => {
  const { house, officer, fields, add } = await scene()
  await using _ = house
  const id = await add()
  const was = JSON.stringify({ ...fields, track: 'regular', achievementFrom: '', achievementTo: '' })
  const send = (achievement: string, more = {}) =>
    house.send(officer, `/office/nominations/${id}`, { ...fields, track: 'regular', version: '1', was, achievement, ...more })
  assert.equal((await send('Cách ghi của người thứ nhất, đủ dài.')).status, 303)
  const clash = await send('Cách ghi của người thứ hai, cũng đủ dài.')
  assert.equal(clash.status, 409)
  assert.match(await clash.text(), /Cách ghi của người thứ hai[\s\S]*Cách ghi của người thứ nhất/)
  assert.equal((await send(fields.achievement, { awardCode: 'DHTT_T' })).status, 303)
  const saved = await house.db.selectFrom('nominations').select(['achievement', 'awardCode']).executeTakeFirstOrThrow()
  assert.deepEqual(saved, { achievement: 'Cách ghi của người thứ nhất, đủ dài.', awardCode: 'DHTT_T' })
})

test('a round is opened by the office, with its days in order', async () => {
  const { house, officer } = await scene()
  await using _ = house
  const wrong = await house.send(officer, '/office/rounds', {
    name: 'Đợt đột xuất',
    year: '2026',
    opensOn: '01/12/2026',
    closesOn: '01/11/2026',
  })
  assert.equal(wrong.status, 422)
  assert.equal(
    (await house.send(officer, '/office/rounds', { name: 'Đợt đột xuất', year: '2026', opensOn: '01/11/2026', closesOn: '01/12/2026' }))
      .status,
    303,
  )
  assert.match(await house.read(officer, '/office/rounds'), /Đợt đột xuất/)
})

test('several are looked at before they go: those that can are submitted together, the others say why', async () => {
  const { house, officer, add, numbers } = await scene()
  await using _ = house
  const [first, second, short, stranger] = [await add(), await add(), await add({ achievement: 'Tốt.' }), await makeUser(house.db)]
  const asked = (ids: readonly string[]) => `/office/nominations/chosen?${ids.map((id) => `nomination[]=${id}`).join('&')}`
  const seen = await house.read(officer, asked([first, second, short, 'không phải mã', '00000000-0000-7000-8000-000000000000']))
  assert.match(seen, /Gửi 2 đề nghị/)
  assert.match(seen, /Chưa gửi được[\s\S]*Thành tích ghi quá ngắn/)
  assert.deepEqual(await numbers(), [], 'looking changes nothing')
  const send = (ids: readonly string[]) =>
    house.send(officer, '/office/nominations/submissions', new URLSearchParams(ids.map((id) => ['nomination[]', id])))
  assert.equal((await send([first, short])).status, 409)
  assert.deepEqual(await numbers(), [], 'one that cannot go holds all of them back')
  assert.equal((await send([first, second])).status, 303)
  assert.deepEqual(await numbers(), ['ĐC-2026-0001', 'ĐC-2026-0002'])
  assert.equal((await send([])).status, 409)
  assert.match(await house.read(officer, asked([])), /Chưa chọn đề nghị nào gửi được/)
  assert.ok(stranger)
})

test('the list says how far each has come and keeps to it what is filtered and exported', async () => {
  const { house, officer, add } = await scene()
  await using _ = house
  await add()
  const sent = await add({ _then: 'send' })
  assert.match(await house.read(officer, `/office/nominations/${sent}`), /aria-current="step"[^>]*>Kiểm chứng/)
  const waiting = await house.read(officer, '/office/nominations?status=submitted')
  assert.match(waiting, /Xuất 1 dòng/)
  assert.doesNotMatch(await house.read(officer, '/office/nominations?status=honoured'), /Xuất \d/)
})

test('words typed over an earlier choice count: the page comes back with who they may mean', async () => {
  const { house, agency, officer, fields } = await scene()
  await using _ = house
  await makeSubject(house.db, { keptBy: agency, createdBy: officer.id, name: "K'Brôi <b>" })
  const answer = await house.send(officer, '/office/nominations', { ...fields, 'subjectId~find': "k'broi" })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /<option value="[0-9a-f-]{36}">K('|&#39;)Brôi/)
})
