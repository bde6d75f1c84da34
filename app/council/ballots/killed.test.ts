import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeOpenSession } from '#test/council.ts'
import { accepted, noon } from '#test/makers.ts'
import type { VoteOrder } from '#test/vote-child.ts'
import { castBallot } from './ballot-box.ts'
import { listBoxKeys } from './box-keys.ts'
import { countBox, handOver, offerPapers, sweepKeys } from './box-desk.ts'
import { askForPaper, fillBallot, finishPaper } from './device.ts'
import { openVote } from '../votes/open-vote.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)

/** Runs one step in its own process and kills it -9 at the named point; fails when the point was never reached. */
async function killAt(point: string, order: Partial<VoteOrder> & Pick<VoteOrder, 'step' | 'userId' | 'sessionId'>) {
  const whole: VoteOrder = {
    url: house.url,
    dataDir: program.settings.dataDir,
    now: noon.toString(),
    itemId: '',
    boxId: '',
    blinded: '',
    sent: null,
    ...order,
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/vote-child.ts'], {
    env: { ...process.env, GS_VOTE: JSON.stringify(whole), GS_PAUSE_AT: point, NODE_TEST_CONTEXT: undefined },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  let said = ''
  for await (const text of child.stdout) {
    said += String(text)
    if (said.includes(`paused at ${point}`)) break
  }
  assert.match(said, new RegExp(`paused at ${point}`), `the point "${point}" was never reached`)
  child.kill('SIGKILL')
  await exited
}

test('killed while papers are handed out: no box without its key, no key without its box', async () => {
  const { sessionId } = await makeOpenSession(program, council)
  await killAt('papers offered', { step: 'offer', userId: council.secretary.id, sessionId })
  assert.deepEqual(await db.selectFrom('boxes').select('id').execute(), [])
  assert.equal((await listBoxKeys(program.settings.dataDir)).length, 1)
  assert.equal(await sweepKeys(program), 1)
  assert.equal((await offerPapers(program, secretary, sessionId)).length, 1)
})

test('killed while a paper is taken, a ballot is cast, the box is counted, the key destroyed: nothing lost, nothing doubled', async () => {
  const { sessionId, items } = await makeOpenSession(program, council, { names: ['Thị Lành'] })
  const [item, member] = [items[0], council.people[3]]
  const [box] = await offerPapers(program, secretary, sessionId)
  assert.ok(item && member && box?.keys)
  const keys = { id: box.boxId, ...box.keys }
  const blank = await askForPaper(keys)

  await killAt('papers taken', { step: 'take', userId: member.id, sessionId, boxId: keys.id, blinded: blank.blinded })
  assert.deepEqual(await db.selectFrom('papers').select('seatId').where('boxId', '=', keys.id).execute(), [])
  const [signed] = await handOver(program, council.as(member), sessionId, [{ boxId: keys.id, blinded: blank.blinded }])
  const paper = await finishPaper(keys, blank, signed?.signature ?? '')
  await secretary((act) => openVote(act, item.id, accepted))
  const sent = await fillBallot(keys, paper, { choice: 'yes', phrase: 'suối gùi mận mẫu' })

  await killAt('ballot cast', { step: 'cast', userId: member.id, sessionId, boxId: keys.id, sent })
  assert.deepEqual(await castBallot(db, keys.id, sent), { cast: true })
  assert.deepEqual(await castBallot(db, keys.id, sent), { cast: true })

  await killAt('box counted', { step: 'count', userId: council.secretary.id, sessionId, itemId: item.id })
  assert.deepEqual(await db.selectFrom('boxLines').select('place').where('boxId', '=', keys.id).execute(), [])

  await killAt('box closed', { step: 'count', userId: council.secretary.id, sessionId, itemId: item.id })
  assert.deepEqual(await db.selectFrom('boxLines').select(['place', 'phrase', 'choice']).where('boxId', '=', keys.id).execute(), [
    { place: 1, phrase: 'suối gùi mận mẫu', choice: 'yes' },
  ])
  assert.ok((await listBoxKeys(program.settings.dataDir)).includes(keys.id))
  await sweepKeys(program)
  assert.ok(!(await listBoxKeys(program.settings.dataDir)).includes(keys.id))
  await assert.rejects(countBox(program, secretary, item.id), /đã có kết quả/)
})
