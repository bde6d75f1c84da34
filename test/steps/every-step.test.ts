import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { askForPaper, fillBallot, finishPaper } from '#app/council/device.ts'
import type { Method } from '#app/council/rules.ts'
import { draftDecision } from '#app/commendations/index.ts'
import { addSeries } from '#app/documents/index.ts'
import { perform } from '#platform/act.ts'
import { showDay } from '#platform/language/time.ts'
import { makeAgreedSession } from '#test/agreed-session.ts'
import { makeCouncil, makeOpenSession, makeReadyCase } from '#test/council.ts'
import { acceptedFields, noon, today } from '#test/makers.ts'
import { cutHouse, type Press } from './cut.ts'
import { ownRule } from './rules.ts'

/**
 * kill -9 between any two steps: the program is a process, the database is PostgreSQL, and each deed is cut at every
 * statement that writes, at both ends of every commit and at every change of a key file, then sent again.
 */
const hour = noon.add({ hours: 1 })
/** Some hundred starts of the program one after another. */
const slowly = { timeout: 1_200_000 }

type Room = { methods: readonly Method[]; opened?: boolean; present?: number; members?: number; awardCode?: string }

async function room({ methods, opened = true, members = 3, present = members, awardCode = 'GK' }: Room) {
  const house = await cutHouse()
  const made = await house.beside(async (ground) => {
    const council = await makeCouncil(ground, { members })
    if (awardCode === 'THU_KHEN') await ownRule(ground.db, council.clerk.id, { tie: 'authorityDecides' })
    const names = methods.map((_, at) => `Thị Lành <b>mẫu ${at + 1}</b>`)
    const parts = { names, methods, opened, awardCode, present: council.people.slice(0, present) }
    return { council, ...(await makeOpenSession(ground, council, parts)) }
  })
  const { council, items, sessionId } = made
  const secretary = await house.signIn(council.secretary)
  const session = `/office/council/sessions/${sessionId}`
  const item = (at: number) => `/office/council/items/${items[at - 1]?.id ?? ''}`
  const idOf = (at: number) => items[at - 1]?.id ?? ''
  /** The secretary presses a button, and each step of what follows is cut. */
  const cut = (path: string, fields: Record<string, string> = {}, more: Partial<Press> = {}) =>
    house.everyStep(secretary, { path, fields, ...more })
  return { ...made, house, cut, session, item, idOf }
}

test('open votes: opened, undone, cast by name, counted by hands, voided, decided by a person', slowly, async () => {
  const { house, council, seatOf, cut, session, item } = await room({
    methods: ['named', 'hand'],
    opened: false,
    members: 4,
    awardCode: 'THU_KHEN',
  })
  await using _ = house
  await cut(`${session}/opening`)
  await cut(`${item(1)}/opening`, acceptedFields)
  await cut(`${item(1)}/undoing`)
  await cut(`${item(1)}/opening`, acceptedFields)
  await house.everyStep(await house.signIn(council.chair), { path: `${item(1)}/named-vote`, fields: { choice: 'yes' } })
  await cut(`${item(1)}/count`)
  await cut(`${item(2)}/opening`, acceptedFields)
  const hands = { yes: '2', no: '2', blank: '0', chair: 'unknown' }
  await cut(`${item(2)}/hand-count`, { ...hands, yes: '4', no: '0' })
  await cut(`${item(2)}/voiding`, { because: 'đếm nhầm' })
  await cut(`${item(2)}/opening`, acceptedFields)
  await cut(`${item(2)}/hand-count`, hands)
  const decision = { decided: 'passed', because: 'đã giúp cả thôn' }
  await house.everyStep(await house.signIn(council.chair), { path: `${item(2)}/decision`, fields: decision })
  await cut(`${session}/departures`, { seatId: seatOf(council.people[3] ?? council.chair), because: 'có việc nhà' })
})

test('secret votes: papers offered, taken, printed, boxes opened together, ballots cast and read, counted, voided', slowly, async () => {
  const { house, council, seatOf, cut, session, item, idOf } = await room({ methods: ['secret', 'secret'] })
  await using _ = house
  const [, deputy, third] = council.people
  assert.ok(deputy && third)
  await cut(`${session}/papers`, { kind: 'electronic' })
  await cut(`${session}/paper-voters`, { seatId: seatOf(third) })
  const keys = await house.beside(({ db }) =>
    db.selectFrom('boxes').select(['id', 'itemId', 'issuingKey', 'sealingKey']).orderBy('itemId').execute(),
  )
  const boxes = keys.map(({ id, issuingKey, sealingKey }) => ({ id, issuingKey: issuingKey ?? '', sealingKey: sealingKey ?? '' }))
  const blank = await Promise.all(boxes.map(askForPaper))
  const chair = await house.signIn(council.chair)
  const asked = blank.map(({ boxId, blinded }) => ({ boxId, blinded }))
  const taken = await house.everyStep(chair, { path: `${session}/taken-papers`, json: asked, eachTime: 'papers given again' })
  const signed = z.object({ papers: z.array(z.object({ boxId: z.string(), signature: z.string() })) }).parse(JSON.parse(taken.text))
  const printed = await cut(`${session}/codes`, {}, { eachTime: 'papers shown to be printed' })
  const codes = [...printed.text.matchAll(/value="([0-9a-f-]{36}):([^"]+)"/g)].map(([, itemId = '', code = '']) => ({ itemId, code }))
  assert.equal(codes.length, 2, 'a paper for the one who votes on paper, in each box')
  await cut(`${session}/votes`, acceptedFields)
  for (const [at, box] of boxes.entries()) {
    const own = blank[at]
    assert.ok(own)
    const paper = await finishPaper(box, own, signed.papers[at]?.signature ?? '')
    const json = await fillBallot(box, paper, { choice: 'yes', phrase: `suối gùi mận mẫu ${at}` })
    await house.everyStep('', { path: `/ballot-boxes/${box.id}`, json })
  }
  const first = codes.find(({ itemId }) => itemId === idOf(1))?.code ?? ''
  for (const teller of council.tellers)
    await house.everyStep(await house.signIn(teller), { path: `${item(1)}/readings`, fields: { code: first, choice: 'no' } })
  await cut(`${session}/count`)
  await house.everyStep(chair, {
    path: `/office/council/boxes/${boxes[0]?.id ?? ''}/complaints`,
    fields: { text: 'không thấy dòng của tôi' },
  })
  const complaint = await house.beside(({ db }) => db.selectFrom('boxComplaints').select('id').executeTakeFirstOrThrow())
  await cut(`/office/council/complaints/${complaint.id}/answer`, { text: 'đã xem lại cùng tổ kiểm phiếu' })
  await cut(`${item(1)}/voiding`, { because: 'khiếu nại đúng' })
})

test('an absent member: asked in writing, the envelope received and opened; the room: a device, the power', slowly, async () => {
  const { house, council, seatOf, cut, session, item } = await room({ methods: ['named', 'paper'], members: 4, present: 3 })
  await using _ = house
  const absent = seatOf(council.people[3] ?? council.chair)
  await cut(`${session}/written`, { seatId: absent }, { eachTime: 'written sheets shown to be printed' })
  await cut(`${session}/written/receipt`, { seatId: absent })
  await cut(`${item(1)}/opening`, acceptedFields)
  await cut(`${item(1)}/envelopes`, { seatId: absent, choice: 'no' })
  await cut(`${session}/devices`, { text: 'máy của Lý Văn Thử hỏng' })
  await cut(`${session}/interruptions`, { text: 'mất điện' })
})

test('the end: places limited, one chosen among equals, the session closed, the minutes signed by two', slowly, async () => {
  const { house, council, cut, session, item, idOf } = await room({ methods: ['hand', 'hand'] })
  await using _ = house
  await cut(`${session}/places`, { awardCode: 'GK', places: '1', basis: 'Kế hoạch đợt mẫu', ...acceptedFields })
  for (const at of [1, 2]) {
    await cut(`${item(at)}/opening`, acceptedFields)
    await cut(`${item(at)}/hand-count`, { yes: '3', no: '0', blank: '0', chair: 'agreed' })
  }
  const chair = await house.signIn(council.chair)
  const chosen = { awardCode: 'GK', 'items[]': idOf(2), because: 'giúp nhiều hộ hơn (mẫu)' }
  await house.everyStep(chair, { path: `${session}/equals`, fields: chosen })
  await cut(`${session}/closing`)
  await cut(`${session}/signatures`, { part: 'secretary' }, { now: hour })
  await house.everyStep(chair, { path: `${session}/signatures`, fields: { part: 'chair' }, now: hour })
})

test('around the session: another body asked and its reply, a decision registered under its number', slowly, async () => {
  await using house = await cutHouse()
  const made = await house.beside(async (ground) => {
    const council = await makeCouncil(ground, { members: 3 })
    const { nominationId } = await makeReadyCase(ground, council)
    const other = await makeReadyCase(ground, council, { name: 'Thị Mai mẫu' })
    await ground.db.updateTable('nominations').set({ status: 'verified' }).where('id', '=', other.nominationId).execute()
    const agreed = { by: council.clerk, nominationIds: [other.nominationId], awardCode: 'GK' }
    const sessionId = await makeAgreedSession(ground.db, agreed)
    const office = <Result>(command: Parameters<typeof perform<Result>>[3]) => perform(ground, council.clerk, noon, command)
    const series = { name: 'Quyết định', source: 'register', basis: 'dữ liệu mẫu', last: 0, kinds: ['QĐ'] } as const
    await office((act) => addSeries(act, council.keptBy, today.year, { ...series, kinds: [...series.kinds] }))
    const decisionId = await office((act) => draftDecision(act, { awardCode: 'GK', sessionId, nominationIds: [other.nominationId] }))
    await ground.db.updateTable('commendationDecisions').set({ signer: 'Phan Văn Mẫu' }).where('id', '=', decisionId).execute()
    return { clerk: council.clerk, nominationId, decisionId }
  })
  const clerk = await house.signIn(made.clerk)
  const day = showDay(today)
  const asks = `/office/appraisal/${made.nominationId}/consultations`
  await house.everyStep(clerk, { path: asks, fields: { body: 'Công an xã Mẫu', askedOn: day, ...acceptedFields } })
  const asked = await house.beside(({ db }) => db.selectFrom('consultations').select('id').executeTakeFirstOrThrow())
  await house.everyStep(clerk, { path: `${asks}/${asked.id}/reply`, fields: { repliedOn: day, opinion: 'agrees', reply: 'đồng ý' } })
  const issue = { version: '1', issuedOn: day, number: '', ...acceptedFields }
  await house.everyStep(clerk, { path: `/office/commendations/${made.decisionId}/issue`, fields: issue })
})
