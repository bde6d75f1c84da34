import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Forbidden, Refusal } from '#platform/errors.ts'
import { fold } from '#platform/language/fold.ts'
import { testHouse } from '#test/app.ts'
import { castOnDevice, makeCouncil, makeOpenSession, takeOnDevice } from '#test/council.ts'
import { accepted } from '#test/makers.ts'
import { countBox, offerPapers } from './box-desk.ts'
import { votesOnPaper } from './paper-voters.ts'
import { issueCodes, readPaper } from './teller-commands.ts'
import { askInWriting, openEnvelope, receiveWritten } from './written-commands.ts'
import { openVote } from '../votes/open-vote.ts'
import { castNamed, closeNamedVote } from '../votes/vote-commands.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)
const says = (pattern: RegExp) => (error: unknown) => error instanceof Refusal && pattern.test(error.sentence.vi)

const seatIds = new Map((await db.selectFrom('councilSeats').select(['id', 'userId']).execute()).map(({ id, userId }) => [userId, id]))
const seatOf = (actor: { id: string }) => seatIds.get(actor.id) ?? ''

test('printed papers count only as two tellers read them alike, and join the electronic ones in one list', async () => {
  const { sessionId, items } = await makeOpenSession(program, council, { names: ['Thị Lành'] })
  const [item, teller, second] = [items[0], council.tellers[0], council.tellers[1]]
  const [box] = await offerPapers(program, secretary, sessionId)
  assert.ok(item && teller && second && box)
  await assert.rejects(
    secretary((act) => issueCodes(act, item.id, 3)),
    says(/Không còn ai cần phiếu in/),
  )
  for (const member of council.people.slice(4)) await secretary((act) => votesOnPaper(act, sessionId, seatOf(member)))
  await assert.rejects(
    secretary((act) => issueCodes(act, item.id, 4)),
    says(/Chỉ in được 3 phiếu/),
  )
  const codes = await secretary((act) => issueCodes(act, item.id, 3))
  await assert.rejects(takeOnDevice(program, council, sessionId, council.people[4] ?? council.chair, [box.boxId]), says(/dùng phiếu in/))
  const papers = []
  for (const member of council.people.slice(0, 4)) papers.push(...(await takeOnDevice(program, council, sessionId, member, [box.boxId])))
  await secretary((act) => openVote(act, item.id, accepted))
  for (const paper of papers) await castOnDevice(program, paper, 'yes')
  const read = (who: typeof teller, code: string, choice: 'yes' | 'no' | 'invalid') =>
    council.as(who)((act) => readPaper(act, item.id, { code, choice }))
  const [a, b, c] = [codes[0] ?? '', codes[1] ?? '', codes[2] ?? '']
  await read(teller, a.toUpperCase(), 'yes')
  await read(teller, b, 'no')
  await read(teller, c, 'invalid')
  await assert.rejects(read(teller, 'mã bịa ra thôi', 'yes'), says(/Không có phiếu in/))
  await assert.rejects(
    council.as(council.chair)((act) => readPaper(act, item.id, { code: a, choice: 'no' })),
    Forbidden,
  )
  await assert.rejects(countBox(program, secretary, item.id), says(/Mục 1: phải có hai người kiểm phiếu/))
  await read(second, fold(a).replaceAll(' ', '-'), 'yes')
  await read(second, b, 'yes')
  await read(second, c, 'invalid')
  await assert.rejects(countBox(program, secretary, item.id), says(/kiểm phiếu đọc khác nhau ở 1 phiếu/))
  await read(second, b, 'no')
  const outcome = await countBox(program, secretary, item.id)
  assert.equal(outcome.sum, '5/7 = 71,43 % ≥ 70 %')
  const counted = await db
    .selectFrom('boxes')
    .select(['issued', 'returned', 'valid', 'invalid'])
    .where('id', '=', box.boxId)
    .executeTakeFirstOrThrow()
  assert.deepEqual(counted, { issued: 7, returned: 7, valid: 6, invalid: 1 })
})

test('the written ballot of an absent member is waited for until its hour', async () => {
  const absent = council.people[6]
  assert.ok(absent)
  const { sessionId, items } = await makeOpenSession(program, council, {
    names: ['Tổ dệt Sóc Mẫu'],
    method: 'named',
    present: council.people.slice(0, 6),
  })
  const [item] = items
  assert.ok(item)
  await secretary((act) => askInWriting(act, sessionId, seatOf(absent)))
  await secretary((act) => openVote(act, item.id, accepted))
  for (const member of council.people.slice(0, 6)) await council.as(member)((act) => castNamed(act, item.id, 'yes'))
  await assert.rejects(
    secretary((act) => closeNamedVote(act, item.id)),
    says(/còn chờ phiếu bằng văn bản của [^,]+, chưa hết hạn nhận \(05\/10\/2026 14:00\)/),
  )
  await secretary((act) => receiveWritten(act, sessionId, seatOf(absent)))
  await assert.rejects(
    secretary((act) => closeNamedVote(act, item.id)),
    /phong bì của Lâm Văn Mẫu đã nhận mà chưa bóc|phong bì của/,
    'what came in is not left out in silence',
  )
  await secretary((act) => openEnvelope(act, item.id, { seatId: seatOf(absent), choice: 'no' }))
  const outcome = await secretary((act) => closeNamedVote(act, item.id))
  assert.deepEqual([outcome.sum, outcome.verdict], ['6/7 = 85,71 % ≥ 70 %', 'passed'])
})
