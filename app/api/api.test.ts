import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { device, openHouse } from '#test/device.ts'
import { makeOrganisation, makeRound, makeSubject, makeUser } from '#test/makers.ts'
import { newsroom, tell } from '#test/telling.ts'
import { withdrawStory } from '#app/stories/index.ts'
import { apiRoutes, openApi } from './index.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const room = await newsroom(house)
const office = await makeUser(house.db, { name: 'Nguyễn Thị Mẫu', roles: ['office'] })
const roundId = await makeRound(house.db)

const json = (body: object, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json', ...headers },
})

async function answer<Body>(asked: Response | Promise<Response>, status: number): Promise<Body> {
  const response = await asked
  const body: Body = await response.json()
  assert.equal(response.status, status, JSON.stringify(body))
  return body
}

test('a record is opened and found by the API with the rules of the office’s own form', async () => {
  const wrong: { problems: object } = await answer(
    house.ask(office, '/api/v1/people', json({ kind: 'individual', name: '', born: 'hồi xưa' })),
    422,
  )
  assert.deepEqual(Object.keys(wrong.problems), ['name', 'born'])
  const born = { kind: 'individual', name: 'Điểu Thị Bčũ'.normalize('NFD'), born: '1979', ethnicGroup: 'xtieng', phone: '0912345678' }
  const { id }: { id: string } = await answer(house.ask(office, '/api/v1/people', json(born)), 201)
  const found = await answer<object>(house.ask(office, `/api/v1/people/${id}`), 200)
  assert.deepEqual(found, {
    id,
    kind: 'individual',
    name: 'Điểu Thị Bčũ',
    otherNames: [],
    sex: null,
    bornOn: '1979-01-01',
    bornPrecision: 'year',
    ethnicName: 'Xtiêng',
    placeName: null,
    village: null,
  })
  const { people, total }: { people: { id: string }[]; total: number } = await answer(
    house.ask(office, '/api/v1/people?q=dieu+thi+bcu'),
    200,
  )
  assert.deepEqual([people.map((one) => one.id), total], [[id], 1])
  assert.equal((await house.ask(office, '/api/v1/people', json([]))).status, 422)
  assert.equal((await house.ask(office, '/api/v1/people', { ...json({}), body: '{' })).status, 422)
})

test('a nomination is drafted and sent in; the same request twice is one', async () => {
  const subjectId = await makeSubject(house.db, { keptBy: room.agency, createdBy: office.id })
  const body = { subjectId, awardCode: 'GK', roundId, achievement: 'Mười năm dạy dệt cho chị em trong sóc.' }
  const send = () => house.ask(office, '/api/v1/nominations', json(body, { 'Idempotency-Key': 'once' }))
  const [first, second] = [await answer<{ id: string }>(send(), 201), await answer<{ id: string }>(send(), 201)]
  assert.deepEqual(first, second)
  const { number }: { number: string } = await answer(house.ask(office, `/api/v1/nominations/${first.id}/submission`, json({})), 201)
  assert.match(number, /^ĐC-2026-\d{4}$/)
  const again = await house.ask(office, `/api/v1/nominations/${first.id}/submission`, json({}))
  assert.equal(again.status, 409)
  const { nominations }: { nominations: { status: string }[] } = await answer(
    house.ask(office, `/api/v1/nominations?q=${encodeURIComponent(number)}`),
    200,
  )
  assert.deepEqual(
    nominations.map(({ status }) => status),
    ['submitted'],
  )
})

test('a token reaches as far as its owner, and no cookie opens the API', async () => {
  const commune = await makeOrganisation(house.db, { name: 'Xã Khác', kind: 'commune', parentId: room.agency })
  const far = await makeUser(house.db, { roles: ['commune'], organisationId: commune })
  const hidden = await makeSubject(house.db, { name: 'Người Của Xã Mẫu', keptBy: room.commune, createdBy: office.id })
  assert.equal((await house.ask(far, `/api/v1/people/${hidden}`)).status, 404)
  const { total }: { total: number } = await answer(house.ask(far, '/api/v1/people?q=nguoi+cua+xa'), 200)
  assert.equal(total, 0)
  const partner = await makeUser(house.db, { roles: ['partner'] })
  assert.equal((await house.ask(partner, '/api/v1/people', json({ kind: 'individual', name: 'X' }))).status, 403)
  const nobody = device(openHouse(house.program))
  const refused = await nobody.get('/api/v1/people')
  assert.deepEqual([refused.status, refused.headers.get('www-authenticate')], [401, 'Bearer'])
})

test('the public API tells what is told, and answers 410 from the moment it is withdrawn', async () => {
  const { storyId, slug } = await tell(room)
  const { stories }: { stories: { slug: string; address: string }[] } = await answer(house.ask(null, '/api/public/v1/stories'), 200)
  assert.deepEqual(
    stories.map((one) => [one.slug, one.address]),
    [[slug, `http://localhost/guong/${slug}`]],
  )
  const story: { text: string; claims: object[] } = await answer(house.ask(null, `/api/public/v1/stories/${slug}`), 200)
  assert.match(story.text, /Đến nay có 26 người dệt thành thạo/)
  assert.equal(story.claims.length, 1)
  assert.doesNotMatch(JSON.stringify(story), /0912345678/)
  await room.as(room.approver, (act) => withdrawStory(act, storyId, { because: 'asked', note: '' }))
  assert.equal((await house.ask(null, `/api/public/v1/stories/${slug}`)).status, 410)
  const left: { stories: object[] } = await answer(house.ask(null, '/api/public/v1/stories'), 200)
  assert.deepEqual(left.stories, [])
  assert.equal((await house.ask(null, '/api/public/v1/stories/khong-co')).status, 404)
})

test('openapi.json is what the routes say today', async () => {
  assert.deepEqual(JSON.parse(readFileSync('openapi.json', 'utf8')), JSON.parse(JSON.stringify(await openApi(apiRoutes))))
  const page = await house.read(office, '/office/api')
  assert.match(page, /POST \/api\/v1\/nominations[\s\S]*GET \/api\/public\/v1\/stories/)
})
