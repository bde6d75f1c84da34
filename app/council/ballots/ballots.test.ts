import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Refusal } from '#platform/errors.ts'
import { testHouse } from '#test/app.ts'
import { castOnDevice, makeCouncil, makeOpenSession, takeOnDevice } from '#test/council.ts'
import { accepted, noon } from '#test/makers.ts'
import { castBallot } from './ballot-box.ts'
import { countBox, offerPapers, sweepKeys, voidAndRepeat } from './box-desk.ts'
import { messages as say } from '../messages.ts'
import { undoOpening } from '../sessions/panic-commands.ts'
import { stepAside } from '../conflicts/tie-commands.ts'
import { openVote } from '../votes/open-vote.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)
const sentence = (expected: { vi: string }) => (error: unknown) => error instanceof Refusal && error.sentence.vi === expected.vi

async function election(names: readonly string[] = ['Điểu Krơng']) {
  const session = await makeOpenSession(program, council, { names })
  const [item] = session.items
  assert.ok(item)
  const boxes = await offerPapers(program, secretary, session.sessionId)
  const [box] = boxes
  assert.ok(box)
  return { ...session, item, boxes, boxId: box.boxId }
}

test('seven members take papers, cast, find their lines, and 6/7 passes by the rule in force', async () => {
  const { sessionId, item, boxId } = await election()
  const papers = []
  for (const member of council.people) papers.push(...(await takeOnDevice(program, council, sessionId, member, [boxId])))
  assert.equal(await secretary((act) => openVote(act, item.id, accepted)), 'open')
  const phrases = []
  for (const [at, paper] of papers.entries()) {
    const { answer, phrase } = await castOnDevice(program, paper, at === 0 ? 'no' : 'yes')
    assert.deepEqual(answer, { cast: true })
    phrases.push(phrase)
  }
  const outcome = await countBox(program, secretary, item.id)
  assert.equal(outcome.sum, '6/7 = 85,71 % ≥ 70 %')
  assert.equal(outcome.verdict, 'passed')
  const lines = await db.selectFrom('boxLines').select(['phrase', 'choice']).where('boxId', '=', boxId).orderBy('place').execute()
  assert.deepEqual(new Set(lines.map(({ phrase }) => phrase)), new Set(phrases))
  assert.deepEqual(
    lines.filter(({ choice }) => choice === 'no').map(({ phrase }) => phrase),
    [phrases[0]],
  )
  const box = await db
    .selectFrom('boxes')
    .select(['issued', 'returned', 'valid', 'invalid', 'yes', 'no'])
    .where('id', '=', boxId)
    .executeTakeFirstOrThrow()
  assert.deepEqual(box, { issued: 7, returned: 7, valid: 7, invalid: 0, yes: 6, no: 1 })
  assert.equal(existsSync(join(program.settings.dataDir, 'boxes', `${boxId}.key`)), false)
  assert.deepEqual(await db.selectFrom('sealed').selectAll().where('boxId', '=', boxId).execute(), [])
})

test('asking for the same paper again, and sending the same ballot again, has one effect', async () => {
  const { sessionId, item, boxId } = await election()
  const [member] = council.people
  assert.ok(member)
  const [paper] = await takeOnDevice(program, council, sessionId, member, [boxId])
  assert.ok(paper)
  await assert.rejects(takeOnDevice(program, council, sessionId, member, [boxId]), sentence(say.paperTaken))
  await secretary((act) => openVote(act, item.id, accepted))
  const { sent, answer } = await castOnDevice(program, paper, 'yes')
  assert.deepEqual(answer, { cast: true })
  assert.deepEqual(await castBallot(db, boxId, sent), { cast: true })
  assert.deepEqual((await castOnDevice(program, paper, 'no')).answer, { cast: false, sentence: say.paperUsed })
  const twice = await Promise.all([castBallot(db, boxId, sent), castBallot(db, boxId, sent)])
  assert.deepEqual(twice, [{ cast: true }, { cast: true }])
  const outcome = await countBox(program, secretary, item.id)
  assert.equal(outcome.yes, 1)
})

test('before opening and after closing no ballot is taken, and a forged paper never is', async () => {
  const { sessionId, item, boxId } = await election()
  const [first, second] = council.people
  assert.ok(first && second)
  const [paper] = await takeOnDevice(program, council, sessionId, first, [boxId])
  const [late] = await takeOnDevice(program, council, sessionId, second, [boxId])
  assert.ok(paper && late)
  assert.deepEqual((await castOnDevice(program, paper, 'yes')).answer, { cast: false, sentence: say.boxNotOpen })
  await secretary((act) => openVote(act, item.id, accepted))
  await assert.rejects(takeOnDevice(program, council, sessionId, council.people[3] ?? first, [boxId]), sentence(say.papersOver))
  const forged = { ...paper, token: Buffer.alloc(32, 7).toString('base64') }
  assert.deepEqual((await castOnDevice(program, forged, 'yes')).answer, { cast: false, sentence: say.paperForged })
  await countBox(program, secretary, item.id)
  assert.deepEqual((await castOnDevice(program, late, 'yes')).answer, { cast: false, sentence: say.boxClosed })
})

test('a stranger, a member who is not in the room and a conflicted member get no paper', async () => {
  const session = await makeOpenSession(program, council, { names: ['Lý Văn Thử'], present: council.people.slice(0, 6) })
  const [item] = session.items
  const [absent, conflicted] = [council.people[6], council.people[4]]
  assert.ok(item && absent && conflicted)
  await council.as(conflicted)((act) => stepAside(act, item.id, 'anh em họ'))
  const [box] = await offerPapers(program, secretary, session.sessionId)
  assert.ok(box)
  for (const somebody of [absent, conflicted])
    await assert.rejects(takeOnDevice(program, council, session.sessionId, somebody, [box.boxId]), sentence(say.notOnRoll))
  await assert.rejects(takeOnDevice(program, council, session.sessionId, council.clerk, [box.boxId]), /take part as a member/)
})

test('a tie found after papers were taken voids the box, and the vote is repeated without that member', async () => {
  const { sessionId, item, boxId } = await election(['Hoàng Thị Lành'])
  const member = council.people[5]
  assert.ok(member)
  await takeOnDevice(program, council, sessionId, member, [boxId])
  await db.updateTable('nominations').set({ nominatorId: member.id }).where('id', '=', item.nominationId).execute()
  assert.equal(await secretary((act) => openVote(act, item.id, accepted)), 'conflict found')
  const box = await db.selectFrom('boxes').select(['state', 'voidBecause']).where('id', '=', boxId).executeTakeFirstOrThrow()
  assert.equal(box.state, 'void')
  const [again] = await offerPapers(program, secretary, sessionId)
  assert.ok(again)
  const roll = await db.selectFrom('boxRoll').select('seatId').where('boxId', '=', again.boxId).execute()
  assert.equal(roll.length, 6)
  assert.equal(await secretary((act) => openVote(act, item.id, accepted)), 'open')
})

test('opening is undone while the box is empty; with a ballot inside it can only be voided and repeated', async () => {
  const { sessionId, item, boxId } = await election()
  const [member] = council.people
  assert.ok(member)
  const [paper] = await takeOnDevice(program, council, sessionId, member, [boxId])
  assert.ok(paper)
  await secretary((act) => openVote(act, item.id, accepted))
  await secretary((act) => undoOpening(act, item.id))
  await secretary((act) => openVote(act, item.id, accepted))
  await castOnDevice(program, paper, 'yes')
  await assert.rejects(
    secretary((act) => undoOpening(act, item.id)),
    sentence(say.ballotsCast),
  )
  await voidAndRepeat(program, secretary, item.id, 'máy chiếu hiện sai tên')
  assert.deepEqual((await castOnDevice(program, paper, 'yes')).answer, { cast: false, sentence: say.boxClosed })
  assert.equal(existsSync(join(program.settings.dataDir, 'boxes', `${boxId}.key`)), false)
  const [again] = await offerPapers(program, secretary, sessionId)
  assert.notEqual(again?.boxId, boxId)
  const notes = await db
    .selectFrom('sessionNotes')
    .select('kind')
    .where('sessionId', '=', sessionId)
    .where('kind', 'in', ['opening undone', 'box voided'])
    .execute()
  assert.deepEqual(
    notes.map(({ kind }) => kind),
    ['opening undone', 'box voided'],
  )
})

test('without its key a box cannot be counted, only voided', async () => {
  const { sessionId, item, boxId } = await election()
  const [member] = council.people
  assert.ok(member)
  const [paper] = await takeOnDevice(program, council, sessionId, member, [boxId])
  assert.ok(paper)
  await secretary((act) => openVote(act, item.id, accepted))
  await castOnDevice(program, paper, 'yes')
  const { destroyBoxKeys } = await import('./box-keys.ts')
  await destroyBoxKeys(program.settings.dataDir, boxId)
  await assert.rejects(countBox(program, secretary, item.id), /không còn khóa của hòm/)
  await voidAndRepeat(program, secretary, item.id, 'mất khóa')
})

test('two who close at the same moment: one counts, the other is told', async () => {
  const { sessionId, item, boxId } = await election()
  const papers = []
  for (const member of council.people) papers.push(...(await takeOnDevice(program, council, sessionId, member, [boxId])))
  await secretary((act) => openVote(act, item.id, accepted))
  for (const paper of papers) await castOnDevice(program, paper, 'yes')
  const both = await Promise.allSettled([countBox(program, secretary, item.id), countBox(program, council.as(council.clerk), item.id)])
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const lines = await db.selectFrom('boxLines').select('place').where('boxId', '=', boxId).execute()
  assert.equal(lines.length, 7)
})

test('a ballot cast while the box is closing is either counted or refused, never lost', async () => {
  for (let round = 0; round < 5; round++) {
    const { sessionId, item, boxId } = await election()
    const papers = []
    for (const member of council.people) papers.push(...(await takeOnDevice(program, council, sessionId, member, [boxId])))
    await secretary((act) => openVote(act, item.id, accepted))
    const [answers, outcome] = await Promise.all([
      Promise.all(papers.map((paper) => castOnDevice(program, paper, 'yes'))),
      countBox(program, secretary, item.id),
    ])
    assert.equal(answers.filter(({ answer }) => answer.cast).length, outcome.yes)
  }
})

test('what lies in the key folder without a living box is removed at start', async () => {
  const { boxId } = await election()
  const { makeBoxKeys } = await import('./box-keys.ts')
  await makeBoxKeys(program.settings.dataDir, crypto.randomUUID())
  assert.ok((await sweepKeys(program)) >= 1)
  assert.equal(existsSync(join(program.settings.dataDir, 'boxes', `${boxId}.key`)), true)
  assert.ok(noon)
})
