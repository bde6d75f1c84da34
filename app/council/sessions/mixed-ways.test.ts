import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { castOnDevice, makeCouncil, makeOpenSession, takeOnDevice } from '#test/council.ts'
import { accepted, acceptedFields } from '#test/makers.ts'
import { offerPapers } from '../ballots/box-desk.ts'
import { openVote } from '../votes/open-vote.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)

test('on an agenda with devices and printed papers nothing printed is opened before its papers exist', async () => {
  const names = ["K'Brôi <script>", 'Thị Mai', 'Y Bčũ Ƀar']
  const { sessionId, items } = await makeOpenSession(program, council, { names, methods: ['secret', 'paper', 'secret'] })
  await offerPapers(program, secretary, sessionId)
  const address = `/office/council/sessions/${sessionId}`
  const before = await house.read(council.secretary, address)
  assert.match(before, /In phiếu giấy \(7 phiếu mỗi mục\)/, 'the papers are offered while item 1 still waits')
  assert.match(before, /Mục 2, Thị Mai: còn 7 phiếu giấy chưa in/, 'what stays shut is said before')

  const all = await house.send(council.secretary, `${address}/votes`, acceptedFields)
  assert.equal(all.status, 409)
  assert.match(await all.text(), /còn 7 phiếu giấy chưa in/)
  const open = () =>
    db.selectFrom('agendaItems').select('ordinal').where('sessionId', '=', sessionId).where('status', '=', 'voting').execute()
  assert.deepEqual(await open(), [], 'not one of them was opened')

  assert.equal((await house.send(council.secretary, `${address}/codes`, { _key: crypto.randomUUID() })).status, 200)
  assert.doesNotMatch(await house.read(council.secretary, address), /chưa in/)
  assert.equal((await house.send(council.secretary, `${address}/votes`, acceptedFields)).status, 303)
  assert.equal((await open()).length, items.length)
})

test('who closes boxes is told which of them still lack ballots, alone or together', async () => {
  const { sessionId, items } = await makeOpenSession(program, council, {
    names: ['Ka Thử', 'Danh Mẫu'],
    present: council.people.slice(0, 5),
  })
  const boxes = await offerPapers(program, secretary, sessionId)
  const taken = await Promise.all(
    council.people.slice(0, 5).map((member) =>
      takeOnDevice(
        program,
        council,
        sessionId,
        member,
        boxes.map(({ boxId }) => boxId),
      ),
    ),
  )
  for (const { id } of items) await secretary((act) => openVote(act, id, accepted))
  for (const papers of taken) if (papers[0]) await castOnDevice(program, papers[0], 'yes')
  const page = await house.read(council.secretary, `/office/council/sessions/${sessionId}`)
  const told = [...page.matchAll(/Chưa đủ phiếu trong hòm: ([^.]*)\./g)].map(([, which]) => which)
  assert.deepEqual(told, ['mục 2 mới có 0/5'], 'of both together; the first one alone is full')
})
