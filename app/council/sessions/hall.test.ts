import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeOpenSession } from '#test/council.ts'
import { acceptedFields } from '#test/makers.ts'
import { messages as say } from '../messages.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
/** The laptop as the room's Wi-Fi reaches it. */
const plain = 'http://192.168.1.5:4141'
const locked = 'https://hop.bandantoc.mau'

/** A form sent to the address the room knows. */
async function press(origin: string, path: string, fields: Record<string, string>) {
  await house.ask(council.secretary, '/office/council')
  return house.app.request(`${origin}${path}`, { method: 'POST', headers: { Origin: origin }, body: new URLSearchParams(fields) })
}

test('over plain HTTP secret items go on printed papers, the page says why, and open votes go on', async () => {
  const { sessionId, items } = await makeOpenSession(program, council, { names: ['Thị Lành', 'Điểu Hai'], methods: ['secret', 'named'] })
  const path = `/office/council/sessions/${sessionId}`
  const open = items[1]?.id ?? ''
  assert.ok((await house.read(council.secretary, `${plain}${path}`)).includes(say.httpNoSecret.vi))
  assert.equal((await press(plain, `${path}/papers`, { kind: 'electronic' })).status, 303)
  const boxes = await db
    .selectFrom('boxes')
    .innerJoin('agendaItems', 'agendaItems.id', 'itemId')
    .select(['kind', 'issuingKey'])
    .where('sessionId', '=', sessionId)
    .execute()
  assert.deepEqual(boxes, [{ kind: 'paper', issuingKey: null }], 'asked for on devices, printed all the same')
  assert.equal((await press(plain, `/office/council/items/${open}/opening`, acceptedFields)).status, 303)
  assert.match(await house.read(council.chair, `${plain}/office/council/items/${open}/vote`), /name="choice"/)
})

test('over HTTPS with the agency’s own certificate papers are taken on devices, and the wall shows that address', async () => {
  const { sessionId } = await makeOpenSession(program, council, { names: ['Thị Ba'] })
  const path = `/office/council/sessions/${sessionId}`
  assert.ok(!(await house.read(council.secretary, `${locked}${path}`)).includes(say.httpNoSecret.vi))
  assert.equal((await press(locked, `${path}/papers`, { kind: 'electronic' })).status, 303)
  const box = await db
    .selectFrom('boxes')
    .innerJoin('agendaItems', 'agendaItems.id', 'itemId')
    .select('kind')
    .where('sessionId', '=', sessionId)
    .executeTakeFirst()
  assert.equal(box?.kind, 'electronic')
  assert.ok((await house.read(council.secretary, `${locked}${path}/projector`)).includes(`${locked}${path}/seat`))
})
