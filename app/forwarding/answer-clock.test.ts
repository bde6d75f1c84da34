import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { enterRule } from '#app/rulebook/commands.ts'
import { perform } from '#platform/act.ts'
import { installationSigner } from '#platform/signing.ts'
import { testHouse } from '#test/app.ts'
import { accepted, makeAgency, makeNomination, makeRound, makeSubject, makeUser } from '#test/makers.ts'
import { preparePackage, sendPackage, waivePart } from './commands.ts'
import { returnPackage, takeInReply } from './exchange.ts'
import { exportPackage, exportReply } from './export.ts'
import { listAnswersDue } from './index.ts'
import { openPackage, openReply } from './package.ts'
import { listParts } from './queries.ts'
import { receivePackage } from './receiving.ts'

const [below, above] = [await testHouse(), await testHouse()]
after(() => Promise.all([below, above].map((house) => house[Symbol.asyncDispose]())))

async function office(house: typeof below) {
  const keptBy = await makeAgency(house.db)
  const officer = await makeUser(house.db)
  const run = <R>(command: Parameters<typeof perform<R>>[3]) => perform(house.program, officer, house.time.now, command)
  const due = async () => (await listAnswersDue(house.db, officer)).map(({ dueOn, citation }) => [dueOn.toString(), citation])
  const rule = (days: number, validFrom: string) =>
    run((act) =>
      enterRule(act, 'day count', {
        key: 'province appraises',
        body: { days, unit: 'calendar', what: 'Thẩm định' },
        validFrom: Temporal.PlainDate.from(validFrom),
        validTo: null,
        citation: `Quy định ${days} ngày`,
        certainty: 'read',
        note: '',
      }),
    )
  return { house, keptBy, officer, run, due, rule }
}

async function sentPackage({ house, keptBy, officer, run }: Awaited<ReturnType<typeof office>>, awardCode: string) {
  const roundId = await makeRound(house.db)
  const subjectId = await makeSubject(house.db, { name: 'Thị Mai (mẫu)', keptBy, createdBy: officer.id })
  const one = await makeNomination(house.db, { subjectId, roundId, nominator: officer, status: 'verified', awardCode })
  const head = { title: 'Hồ sơ (mẫu)', otherParty: 'Sở Nội vụ tỉnh Mẫu', awardCode, organisationAuthored: true, dueOn: null }
  const id = await run((act) => preparePackage(act, { ...head, cases: [one] }, accepted))
  for (const part of await listParts(house.db, id)) await run((act) => waivePart(act, id, part.id, 'không áp dụng (mẫu)'))
  await run((act) => sendPackage(act, id))
  return id
}

test('the clock of a package keeps the rule of the day it went, stands still while returned, and runs on both sides', async () => {
  const [ours, theirs] = [await office(below), await office(above)]
  await ours.rule(10, '2026-10-01')
  await theirs.rule(20, '2026-10-01')
  const id = await sentPackage(ours, 'BK_TTG')
  assert.deepEqual(await ours.due(), [['2026-10-15', 'Quy định 10 ngày']])
  assert.match(await below.read(ours.officer, `/office/forwarding/${id}`), /Hạn cấp trên trả lời[\s\S]*15\/10\/2026[\s\S]*Quy định 10 ngày/)
  await ours.rule(5, '2026-10-02')
  assert.deepEqual(await ours.due(), [['2026-10-15', 'Quy định 10 ngày']], 'a rule of later changes no clock that runs')

  const signer = await installationSigner(below.db, below.time.now)
  const opened = openPackage(await exportPackage(below.db, below.program.files, ours.officer, id, { name: 'Ban Dân tộc tỉnh Mẫu', signer }))
  above.time.now = above.time.now.add({ hours: 48 })
  const received = await theirs.run((act) => receivePackage(act, above.program.files, opened))
  assert.deepEqual(await theirs.due(), [['2026-10-27', 'Quy định 20 ngày']], 'counted from the day it was taken in')
  const answer = async () =>
    openReply(
      await exportReply(above.db, theirs.officer, received, {
        name: 'Sở Nội vụ tỉnh Mẫu',
        signer: await installationSigner(above.db, above.time.now),
      }),
    )
  const receipt = await answer()
  await ours.run((act) => takeInReply(act, receipt.reply, receipt.senderKey))
  assert.deepEqual(await ours.due(), [['2026-10-15', 'Quy định 10 ngày']], 'a receipt is no answer')

  await theirs.run((act) => returnPackage(act, received, 'Thiếu xác nhận của xã'))
  assert.deepEqual(await theirs.due(), [])
  const returned = await answer()
  await ours.run((act) => takeInReply(act, returned.reply, returned.senderKey))
  assert.deepEqual(await ours.due(), [])
  below.time.now = below.time.now.add({ hours: 96 })
  await ours.run((act) => sendPackage(act, id))
  assert.deepEqual(await ours.due(), [['2026-10-14', 'Quy định 5 ngày']], 'sent again, it stands under the rule of that day')
})

test('an award below the state has no such day', async () => {
  const house = await testHouse()
  await using _ = house
  const one = await office(house)
  await sentPackage(one, 'BK_BT')
  assert.deepEqual(await one.due(), [])
})
