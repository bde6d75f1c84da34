import assert from 'node:assert/strict'
import { z } from 'zod'
import { listBoxKeys } from '#app/council/ballots/box-keys.ts'
import { askForPaper, fillBallot, finishPaper, type BlankPaper, type Paper } from '#app/council/ballots/device.ts'
import { acceptedFields } from '#test/makers.ts'
import { makeCouncil, makeOpenSession, type Council } from '#test/council.ts'
import { form, type Browser, type Form } from '../browser.ts'
import type { Office } from '../office.ts'
import { linesOf, sooner, type Scenario } from '../scenario.ts'

type Room = { council: Council; secretary: string; voter: string }
const rooms = new WeakMap<Office, Room>()
const phrase = 'suối gùi mận mẫu'
let sessions = 0

/** A session from its opening to the last count: one item by secret ballot, one by name. Each step waits for the one before. */
export const voting: Scenario = {
  name: 'a session that votes',
  points: [
    'session opened',
    'papers offered',
    'papers taken',
    'vote opened',
    'ballot cast',
    'box counted',
    'box closed',
    'key destroyed',
    'named vote cast',
    'vote closed',
  ],
  async begin(office) {
    const council = await makeCouncil(office, { members: 3, agency: office.agency })
    rooms.set(office, { council, secretary: await office.signIn(council.secretary), voter: await office.signIn(council.chair) })
  },
  async next(office) {
    const room = rooms.get(office)
    assert.ok(room)
    const number = ++sessions
    const names = [`Thị Lành mẫu ${number}`, `Điểu Mẫu ${number}`]
    const { sessionId, items } = await makeOpenSession(office, room.council, { names, methods: ['secret', 'named'], opened: false })
    const ids = items.map(({ id }) => id)
    const steps = stepsOf(office, room, sessionId, ids)
    let done = 0
    return {
      async carryOut(browser) {
        for (; done < steps.length; done += 1) if (!(await steps[done]?.(browser))) return false
        return true
      },
      once: () => votedOnce(office, sessionId, ids),
    }
  },
  sound: keysAndBoxes,
}

type Step = (browser: Browser) => Promise<boolean>

/** What the secretary and one member press; what a device keeps, it keeps over the cut. */
function stepsOf(
  { db }: Office,
  { secretary, voter }: Room,
  sessionId: string,
  [secret = '', named = '']: readonly string[],
): readonly Step[] {
  const press =
    (asked: Form, status = 303): Step =>
    async ({ send }) =>
      (await send(asked))?.status === status
  const session = `/office/council/sessions/${sessionId}`
  const item = '/office/council/items'
  const deed = (path: string, fields: Record<string, string> = {}, cookie = secretary) => press(form(path, fields, { cookie }))
  const device: { blank: BlankPaper | null; paper: Paper | null; sent: unknown } = { blank: null, paper: null, sent: null }
  const keys = async () => {
    const box = await db
      .selectFrom('boxes')
      .select(['id', 'issuingKey', 'sealingKey'])
      .where('itemId', '=', secret)
      .executeTakeFirstOrThrow()
    return { id: box.id, issuingKey: box.issuingKey ?? '', sealingKey: box.sealingKey ?? '' }
  }
  const takePaper: Step = async ({ send }) => {
    const box = await sooner(keys)
    assert.ok(box)
    const blank = (device.blank ??= await askForPaper(box))
    const answer = await send(form(`${session}/taken-papers`, {}, { cookie: voter, json: [{ boxId: box.id, blinded: blank.blinded }] }))
    if (answer?.status !== 200) return false
    const [signed] = signatures.parse(JSON.parse(answer.text)).papers
    device.paper = await finishPaper(box, blank, signed?.signature ?? '')
    return true
  }
  const cast: Step = async ({ send }) => {
    const box = await sooner(keys)
    assert.ok(box && device.paper)
    device.sent ??= await fillBallot(box, device.paper, { choice: 'yes', phrase })
    return (await send(form(`/ballot-boxes/${box.id}`, {}, { cookie: '', json: device.sent })))?.status === 200
  }
  return [
    deed(`${session}/opening`),
    deed(`${session}/papers`, { kind: 'electronic' }),
    takePaper,
    deed(`${item}/${secret}/opening`, acceptedFields),
    cast,
    deed(`${item}/${secret}/count`),
    deed(`${item}/${named}/opening`, acceptedFields),
    deed(`${item}/${named}/named-vote`, { choice: 'yes' }, voter),
    deed(`${item}/${named}/count`),
  ]
}

const signatures = z.object({ papers: z.array(z.object({ signature: z.string() })) })

async function votedOnce(office: Office, sessionId: string, [secret = '', named = '']: readonly string[]) {
  const { db, dataDir } = office
  const box = await db
    .selectFrom('boxes')
    .select(['id', 'state', 'yes', 'valid', 'issued'])
    .where('itemId', '=', secret)
    .executeTakeFirstOrThrow()
  assert.deepEqual({ ...box, id: '' }, { id: '', state: 'closed', yes: 1, valid: 1, issued: 1 })
  const lines = await db.selectFrom('boxLines').select(['place', 'phrase', 'choice']).where('boxId', '=', box.id).execute()
  assert.deepEqual(lines, [{ place: 1, phrase, choice: 'yes' }])
  const votes = await db.selectFrom('namedVotes').select('choice').where('itemId', '=', named).execute()
  assert.deepEqual(votes, [{ choice: 'yes' }])
  const outcomes = await db.selectFrom('outcomes').select('itemId').where('itemId', 'in', [secret, named]).execute()
  assert.equal(outcomes.length, 2)
  const told = await Promise.all([
    linesOf(office, 'session opened', sessionId),
    linesOf(office, 'papers offered', sessionId),
    linesOf(office, 'vote opened', secret),
    linesOf(office, 'box opened and counted', secret),
    linesOf(office, 'vote opened', named),
    linesOf(office, 'named vote cast', named),
    linesOf(office, 'vote closed', named),
  ])
  assert.deepEqual(told, [1, 1, 1, 1, 1, 1, 1])
  const gone = async () => ((await listBoxKeys(dataDir)).includes(box.id) ? null : true)
  assert.ok(await sooner(gone), 'the key of a counted box is destroyed')
}

/** Never a box in use without its key, never a counted box with ballots left in it, never a count without its box. */
async function keysAndBoxes({ db, dataDir }: Office) {
  const boxes = await db.selectFrom('boxes').select(['id', 'itemId', 'state', 'valid']).execute()
  const keys = new Set(await listBoxKeys(dataDir))
  const left = new Set((await db.selectFrom('sealed').select('boxId').execute()).map(({ boxId }) => boxId))
  const counted = new Set((await db.selectFrom('outcomes').select('itemId').execute()).map(({ itemId }) => itemId))
  for (const { id, itemId, state } of boxes) {
    assert.equal(state === 'closed', counted.has(itemId), 'counted when it is closed, and only then')
    assert.ok(state === 'closed' || keys.has(id), 'a box in use has its key')
    assert.ok(state !== 'closed' || !left.has(id), 'nothing lies in a counted box')
  }
}
