import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { askForPaper, fillBallot, finishPaper } from '#app/council/ballots/device.ts'
import { acceptedFields } from '#test/makers.ts'
import { room, slowly } from './room.ts'

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
