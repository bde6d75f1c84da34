import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Refusal } from '#platform/errors.ts'
import { testHouse } from '#test/app.ts'
import { castOnDevice, makeCouncil, makeOpenSession, takeOnDevice } from '#test/council.ts'
import { accepted, noon, today } from '#test/makers.ts'
import { castBallot } from './ballot-box.ts'
import { countBox, offerPapers } from './box-desk.ts'
import { messages as say } from '../messages.ts'
import { votesOnPaper } from './paper-voters.ts'
import { openVote } from '../votes/open-vote.ts'
import { castNamed, closeNamedVote } from '../votes/vote-commands.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)
const says = (sentence: { vi: string }) => (error: unknown) => error instanceof Refusal && error.sentence.vi === sentence.vi

/** The agency's own rule for the letter of thanks, as the office would enter it. */
async function ruleSays(own: object) {
  const body = {
    voteRequired: true,
    share: { over: 1, under: 2 },
    comparison: 'moreThan',
    denominator: 'members',
    recused: 'stays',
    absent: 'notAgree',
    secrecy: 'either',
    quorum: null,
    mustIncludeChair: false,
    blank: 'valid',
    tie: 'fails',
    proxy: 'none',
    ...own,
  }
  const row = { kind: 'threshold', key: 'THU_KHEN', validFrom: today, certainty: 'read', enteredBy: council.clerk.id }
  const id = crypto.randomUUID()
  await db.deleteFrom('legalRules').where('key', '=', 'THU_KHEN').where('kind', '=', 'threshold').where('enteredBy', 'is', null).execute()
  await db
    .insertInto('legalRules')
    .values({ ...row, id, body: JSON.stringify(body), citation: `Quy chế mẫu ${id}`, enteredAt: noon.add({ minutes: ruled++ }) })
    .execute()
}
let ruled = 0

async function election(own: object) {
  await ruleSays(own)
  const session = await makeOpenSession(program, council, { names: ['Thị Ba'], awardCode: 'THU_KHEN' })
  const [item] = session.items
  const [box] = await offerPapers(program, secretary, session.sessionId)
  assert.ok(item && box)
  return { ...session, item, boxId: box.boxId }
}

test('where the rule lets minds change, the later ballot of a paper counts and the earlier one is gone', async () => {
  const { sessionId, item, boxId } = await election({ change: 'untilClosing' })
  const [first] = await takeOnDevice(program, council, sessionId, council.chair, [boxId])
  const [second] = await takeOnDevice(program, council, sessionId, council.deputy, [boxId])
  assert.ok(first && second)
  await secretary((act) => openVote(act, item.id, accepted))
  const before = await castOnDevice(program, first, 'no', 'gùi suối mận đầu')
  await castOnDevice(program, second, 'yes', 'ba ong cau khác')
  const later = await castOnDevice(program, first, 'yes', 'gùi suối mận đầu', 2)
  assert.deepEqual([before.answer, later.answer], [{ cast: true }, { cast: true }])
  assert.deepEqual(await castBallot(db, boxId, later.sent), { cast: true }, 'the same again has one effect')
  assert.deepEqual(await castBallot(db, boxId, before.sent), { cast: false, sentence: say.paperUsed }, 'an old one does not come back')
  assert.equal((await countBox(program, secretary, item.id)).yes, 2)
  const lines = await db.selectFrom('boxLines').select(['phrase', 'choice']).where('boxId', '=', boxId).orderBy('place').execute()
  assert.deepEqual(lines, [
    { phrase: 'ba ong cau khác', choice: 'yes' },
    { phrase: 'gùi suối mận đầu', choice: 'yes' },
  ])
  assert.deepEqual((await castOnDevice(program, first, 'no', 'gùi suối mận đầu', 3)).answer, { cast: false, sentence: say.boxClosed })
})

test('where the rule says nothing of it, cast is cast', async () => {
  const { sessionId, item, boxId } = await election({})
  const [paper] = await takeOnDevice(program, council, sessionId, council.chair, [boxId])
  assert.ok(paper)
  await secretary((act) => openVote(act, item.id, accepted))
  await castOnDevice(program, paper, 'no')
  assert.deepEqual((await castOnDevice(program, paper, 'yes', undefined, 2)).answer, { cast: false, sentence: say.paperUsed })
  assert.equal((await countBox(program, secretary, item.id)).yes, 0)
})

test('a mind changed while the box is closing is counted one way or the other, and the member is told which', async () => {
  for (let round = 0; round < 5; round++) {
    const { sessionId, item, boxId } = await election({ change: 'untilClosing' })
    const papers = []
    for (const member of council.people) papers.push(...(await takeOnDevice(program, council, sessionId, member, [boxId])))
    await secretary((act) => openVote(act, item.id, accepted))
    for (const paper of papers) await castOnDevice(program, paper, 'no')
    const [answers, outcome] = await Promise.all([
      Promise.all(papers.map((paper) => castOnDevice(program, paper, 'yes', undefined, 2))),
      countBox(program, secretary, item.id),
    ])
    const lines = await db.selectFrom('boxLines').select('choice').where('boxId', '=', boxId).execute()
    assert.equal(lines.length, 7)
    assert.equal(answers.filter(({ answer }) => answer.cast).length, outcome.yes)
  }
})

test('in a named vote too a mind is changed only where the rule says so', async () => {
  await ruleSays({ change: 'untilClosing', secrecy: 'open' })
  const { items } = await makeOpenSession(program, council, { names: ['Thị Mai'], method: 'named', awardCode: 'THU_KHEN' })
  const [item] = items
  assert.ok(item)
  await secretary((act) => openVote(act, item.id, accepted))
  await council.as(council.chair)((act) => castNamed(act, item.id, 'no'))
  await council.as(council.chair)((act) => castNamed(act, item.id, 'yes'))
  assert.equal((await secretary((act) => closeNamedVote(act, item.id))).yes, 1)
})

test('one method for all, where the rule wants it: nobody votes on paper beside devices', async () => {
  const { sessionId, seatOf } = await election({ mixing: 'oneMethod' })
  await assert.rejects(
    secretary((act) => votesOnPaper(act, sessionId, seatOf(council.chair))),
    says(say.oneMethodHere),
  )
})

test('whoever took papers on a device gets no printed ones, and whoever votes on paper gets none on a device', async () => {
  const { sessionId, seatOf, boxId } = await election({})
  await takeOnDevice(program, council, sessionId, council.chair, [boxId])
  await assert.rejects(
    secretary((act) => votesOnPaper(act, sessionId, seatOf(council.chair))),
    says(say.hasDevicePapers),
  )
  await secretary((act) => votesOnPaper(act, sessionId, seatOf(council.deputy)))
  await assert.rejects(takeOnDevice(program, council, sessionId, council.deputy, [boxId]), says(say.onPaperHere))
})
