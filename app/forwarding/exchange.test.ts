import assert from 'node:assert/strict'
import { test } from 'node:test'
import { perform } from '#platform/act.ts'
import { installationSigner } from '#platform/signing.ts'
import { testHouse } from '#test/app.ts'
import { accepted, makeAgency, makeNomination, makeRound, makeSubject, makeUser } from '#test/makers.ts'
import { closeDoor } from '#app/closures/index.ts'
import { preparePackage, sendPackage, waivePart } from './commands.ts'
import { decidePackage, returnPackage, takeInReply } from './exchange.ts'
import { receivePackage } from './receiving.ts'
import { exportPackage, exportReply } from './export.ts'
import { openPackage, openReply } from './package.ts'
import { listPackages } from './list.ts'
import { findPackage, listCases, listEvents, listParts } from './queries.ts'
import { spansAbove } from './rules.ts'

async function office() {
  const house = await testHouse()
  const keptBy = await makeAgency(house.db)
  const officer = await makeUser(house.db)
  return { house, officer, keptBy }
}

async function agencyWithCases() {
  const { house, officer, keptBy } = await office()
  const roundId = await makeRound(house.db)
  const ids: string[] = []
  for (const name of ['K’Brôi (mẫu)', 'Thị Mai (mẫu)']) {
    const subjectId = await makeSubject(house.db, { name, keptBy, createdBy: officer.id, phone: '0900000001' })
    ids.push(await makeNomination(house.db, { subjectId, roundId, nominator: officer, status: 'verified', awardCode: 'BK_BT' }))
  }
  const input = {
    title: 'Bằng khen cuối năm (mẫu)',
    otherParty: 'Sở Nội vụ tỉnh Mẫu',
    awardCode: 'BK_BT',
    organisationAuthored: true,
    dueOn: null,
    cases: ids,
  }
  const id = await perform(house.program, officer, house.time.now, (act) => preparePackage(act, input, accepted))
  return { house, officer, ids, id }
}

async function waiveAll({ house, officer, id }: Awaited<ReturnType<typeof agencyWithCases>>) {
  for (const part of await listParts(house.db, id))
    await perform(house.program, officer, house.time.now, (act) => waivePart(act, id, part.id, 'không áp dụng (mẫu)'))
}

test('a package goes up, is returned, goes up again and its result stands on the life records', async () => {
  const below = await agencyWithCases()
  const above = await office()
  await using _a = below.house
  await using _b = above.house
  const { house, officer, id } = below
  const run = <R>(command: Parameters<typeof perform<R>>[3]) => perform(house.program, officer, house.time.now, command)
  const runAbove = <R>(command: Parameters<typeof perform<R>>[3]) =>
    perform(above.house.program, above.officer, above.house.time.now, command)
  const carry = async () =>
    openPackage(
      await exportPackage(house.db, house.program.files, officer, id, {
        name: 'Ban Dân tộc tỉnh Mẫu',
        signer: await installationSigner(house.db, house.time.now),
      }),
    )
  const reply = async (receivedId: string) =>
    openReply(
      await exportReply(above.house.db, above.officer, receivedId, {
        name: 'Sở Nội vụ tỉnh Mẫu',
        signer: await installationSigner(above.house.db, above.house.time.now),
      }),
    )

  await assert.rejects(
    run((act) => sendPackage(act, id)),
    /còn thiếu “Tờ trình/,
  )
  await waiveAll(below)
  await run((act) => sendPackage(act, id))
  const opened = await carry()
  assert.doesNotMatch(JSON.stringify(opened.manifest), /0900000001/)

  const receivedId = await runAbove((act) => receivePackage(act, above.house.program.files, opened))
  await assert.rejects(
    runAbove((act) => receivePackage(act, above.house.program.files, opened)),
    /đã nhận rồi, số nhận TN-2026-0001/,
  )
  const receipt = await reply(receivedId)

  above.house.time.now = above.house.time.now.add({ hours: 48 })
  await runAbove((act) => returnPackage(act, receivedId, 'Thiếu xác nhận của xã'))
  const returned = await reply(receivedId)
  for (let twice = 0; twice < 2; twice++)
    assert.equal(await run((act) => takeInReply(act, returned.reply, returned.senderKey)), id, 'the way back to the package, every time')
  await run((act) => takeInReply(act, receipt.reply, receipt.senderKey))
  const { status, receiptNumber } = await findPackage(house.db, officer, id)
  assert.deepEqual([status, receiptNumber], ['returned', 'TN-2026-0001'], 'a receipt that comes late takes no return back')

  await assert.rejects(carry(), /package/, 'what came back goes out again only once it was sent again')
  house.time.now = house.time.now.add({ hours: 96 })
  above.house.time.now = house.time.now
  await run((act) => sendPackage(act, id))
  const again = await carry()
  assert.equal(await runAbove((act) => receivePackage(act, above.house.program.files, again)), receivedId)
  const on = Temporal.PlainDate.from('2026-10-20')
  const results = {
    1: { result: 'awarded', reason: '', decision: '15/QĐ-UBND', on, by: 'Chủ tịch UBND tỉnh Mẫu' },
    2: { result: 'not awarded', reason: 'Chưa đủ hai năm', decision: '', on: null, by: '' },
  } as const
  await runAbove((act) => decidePackage(act, receivedId, results))
  const decided = await reply(receivedId)
  await assert.rejects(
    run((act) => takeInReply(act, { ...decided.reply, results: decided.reply.results.slice(1) }, decided.senderKey)),
    /không có kết quả cho đúng từng trường hợp/,
  )
  await run((act) => takeInReply(act, decided.reply, decided.senderKey))

  const seen = async (db: typeof house.db, packageId: string) => (await listEvents(db, packageId)).map(({ event }) => event)
  const whole = ['sent', 'received', 'returned', 'sent again', 'received', 'decided']
  assert.deepEqual(await seen(above.house.db, receivedId), whole)
  assert.deepEqual(await seen(house.db, id), whole, 'what no file was sent for comes with the next one')

  const awards = await house.db
    .selectFrom('pastAwards')
    .innerJoin('subjects', 'subjects.id', 'pastAwards.subjectId')
    .select(['subjects.name', 'decisionNumber', 'issuer'])
    .execute()
  assert.deepEqual(awards, [{ name: 'K’Brôi (mẫu)', decisionNumber: '15/QĐ-UBND', issuer: 'Chủ tịch UBND tỉnh Mẫu' }])
  assert.deepEqual(
    (await listCases(house.db, id)).map((one) => [one.result, one.resultReason]),
    [
      ['awarded', ''],
      ['not awarded', 'Chưa đủ hai năm'],
    ],
  )
})

test('a reply under another key than before is not believed', async () => {
  const below = await agencyWithCases()
  await using _ = below.house
  const { house, officer, id } = below
  await waiveAll(below)
  await perform(house.program, officer, house.time.now, (act) => sendPackage(act, id))
  const reply = {
    format: 'guong-sang-reply',
    version: 1,
    packageId: id,
    event: 'received',
    at: '2026-10-06T01:00:00Z',
    from: 'Sở',
    byName: 'Thử',
    note: '',
    receiptNumber: '1',
    results: [],
    history: [],
  } as const
  await perform(house.program, officer, house.time.now, (act) => takeInReply(act, { ...reply, results: [], history: [] }, 'key one'))
  await assert.rejects(
    perform(house.program, officer, house.time.now, (act) =>
      takeInReply(act, { ...reply, event: 'returned', results: [], history: [] }, 'key two'),
    ),
    /khóa khác/,
  )
  await assert.rejects(
    perform(house.program, officer, house.time.now, (act) =>
      takeInReply(act, { ...reply, packageId: below.ids[0] ?? '', results: [], history: [] }, 'key one'),
    ),
    /không phải của gói nào/,
  )
})

test('a package that carries a case closed to somebody is not there for them: list, page, zip', async () => {
  const below = await agencyWithCases()
  await using _ = below.house
  const { house, officer, id, ids } = below
  const chair = await makeUser(house.db, { roles: ['leader', 'council'] })
  assert.equal((await listPackages(house.db, chair, { direction: 'out' })).length, 1)
  await perform(house.program, officer, house.time.now, (act) =>
    closeDoor(act, { reason: 'conflict', userId: chair.id, kind: 'nomination', subjectId: ids[0] ?? '', because: 'em ruột' }),
  )
  await waiveAll(below)
  await perform(house.program, officer, house.time.now, (act) => sendPackage(act, id))
  assert.equal((await listPackages(house.db, chair, { direction: 'out' })).length, 0)
  for (const path of [`/office/forwarding/${id}`, `/office/forwarding/${id}/package.zip`])
    assert.equal((await house.ask(chair, path)).status, 404)
  assert.equal((await house.ask(officer, `/office/forwarding/${id}/package.zip`)).status, 200)
})

test('the clock runs while the package lies above, and stands still after a return', () => {
  const at = (text: string) => Temporal.Instant.from(text)
  const events = [
    { event: 'sent', at: at('2026-10-05T01:00:00Z') },
    { event: 'received', at: at('2026-10-06T01:00:00Z') },
    { event: 'returned', at: at('2026-10-08T01:00:00Z') },
    { event: 'sent again', at: at('2026-10-12T01:00:00Z') },
  ]
  assert.deepEqual(
    spansAbove(events).map(({ from, to }) => [from.toString(), to?.toString() ?? null]),
    [
      ['2026-10-05T01:00:00Z', '2026-10-08T01:00:00Z'],
      ['2026-10-12T01:00:00Z', null],
    ],
  )
})
