import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeReadyCase } from '#test/council.ts'
import { noon } from '#test/makers.ts'
import { formsOf } from '#test/walk/forms.ts'
import { prepareSession, setAgenda } from './agenda.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const office = council.as(council.clerk)
const sessionId = await office((act) =>
  prepareSession(act, { councilId: council.councilId, heldAt: noon, place: 'Phòng họp', writtenUntil: null }),
)
const caseOf = async (name: string) => (await makeReadyCase(program, council, { name })).nominationId
const [first, second, third] = [await caseOf("K'Brôi <b>"), await caseOf('Thị Mai'), await caseOf('Lý Thử')]
const address = `/office/council/sessions/${sessionId}/agenda`

/** What a person who opens the agenda has in the form. */
async function opened() {
  const form = formsOf(await house.read(council.clerk, address)).find(({ action }) => action === address)
  return new Map(form?.fields ?? assert.fail('no agenda to set'))
}

/** Sends the agenda as one who ticked these cases, with the ways of voting that were changed. */
function send(from: Map<string, string>, taken: readonly string[], methods: Record<string, string> = {}) {
  const body = new URLSearchParams({ version: from.get('version') ?? '', was: from.get('was') ?? '' })
  if (from.has('_clash')) body.set('_clash', from.get('_clash') ?? '')
  for (const id of taken) body.append('nomination[]', id)
  for (const id of [first, second, third]) body.set(`method:${id}`, methods[id] ?? 'secret')
  return house.send(council.clerk, address, body)
}

const agenda = () =>
  db.selectFrom('agendaItems').select(['nominationId', 'method', 'ordinal']).where('sessionId', '=', sessionId).orderBy('ordinal').execute()

test('two secretaries set one agenda: what either took up or took off holds, and a person picks how a case is voted on', async () => {
  assert.equal((await send(await opened(), [first, second])).status, 303)
  const mine = await opened()
  const theirs = await opened()
  assert.equal((await send(theirs, [first, third], { [first]: 'hand' })).status, 303)

  const met = await send(mine, [first, second], { [first]: 'paper' })
  assert.equal(met.status, 409)
  const html = await met.text()
  assert.match(html, /Thị Mai Văn phòng/, 'who wrote otherwise is named')
  const form = formsOf(html).find(({ action }) => action === address) ?? assert.fail('no form came back')
  const both = form.fields.filter(([name]) => name === `method:${first}`).map(([, value]) => value)
  assert.deepEqual(both, ['paper', 'hand'])
  assert.deepEqual(
    (await agenda()).map(({ nominationId, method }) => [nominationId, method]),
    [
      [first, 'hand'],
      [third, 'secret'],
    ],
    'nothing is saved before somebody picks',
  )

  assert.equal((await send(new Map(form.fields), [first, third], { [first]: 'paper' })).status, 303)
  assert.deepEqual(
    (await agenda()).map(({ nominationId, method, ordinal }) => [nominationId, method, ordinal]),
    [
      [first, 'paper', 1],
      [third, 'secret', 2],
    ],
  )
})

test('who sets the agenda does not take off what they may not see, and is not told of it', async () => {
  await office((act) =>
    setAgenda(
      act,
      sessionId,
      [first, second].map((nominationId) => ({ nominationId, method: 'named' as const })),
    ),
  )
  const door = { reason: 'conflict', userId: council.clerk.id, subjectKind: 'nomination', subjectId: first, because: 'chị em' }
  await db
    .insertInto('closures')
    .values({ ...door, id: randomUUIDv7(), byId: council.clerk.id, since: noon })
    .execute()
  assert.doesNotMatch(await house.read(council.clerk, address), new RegExp(first))
  assert.equal((await send(await opened(), [second, third])).status, 303)
  assert.deepEqual(
    (await agenda()).map(({ nominationId, method, ordinal }) => [nominationId, method, ordinal]),
    [
      [second, 'secret', 1],
      [third, 'secret', 2],
      [first, 'named', 3],
    ],
  )
})
