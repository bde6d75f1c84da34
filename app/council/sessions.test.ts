import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { draftCriteria, issueCriteriaSet } from '#app/criteria/index.ts'
import { Forbidden, NotFound, Refusal } from '#platform/errors.ts'
import { testHouse } from '#test/app.ts'
import { castOnDevice, makeCouncil, makeOpenSession, makeReadyCase, takeOnDevice } from '#test/council.ts'
import { accepted, makeSubject, noon, today } from '#test/makers.ts'
import { invite, prepareSession, setAgenda } from './agenda.ts'
import { countBox, offerPapers } from './box-desk.ts'
import { replaceSeat } from './constitution.ts'
import { messages as say } from './messages.ts'
import { findItem, listItems } from './items.ts'
import { findSession } from './queries.ts'
import { giveScores } from './score-commands.ts'
import { checkIn, leave } from './attendance-commands.ts'
import { openSession } from './session-commands.ts'
import { declareTies, stepAside } from './tie-commands.ts'
import { closeSession, signMinutes } from './sign-commands.ts'
import { answerComplaint, complain } from './complaint-commands.ts'
import { votesOnPaper } from './paper-voters.ts'
import { issueCodes, readPaper } from './teller-commands.ts'
import { askInWriting, receiveWritten } from './written-commands.ts'
import { decideByAuthority } from './authority-commands.ts'
import { openVote } from './open-vote.ts'
import { castNamed, closeHandVote, closeNamedVote } from './vote-commands.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)
const office = council.as(council.clerk)
const says = (pattern: RegExp) => (error: unknown) => error instanceof Refusal && pattern.test(error.sentence.vi)

async function invited(names: readonly string[], method: 'secret' | 'named' | 'hand' | 'paper' = 'named', awardCode = 'GK') {
  const sessionId = await office((act) =>
    prepareSession(act, { councilId: council.councilId, heldAt: noon, place: 'Phòng họp', writtenUntil: noon.add({ hours: 1 }) }),
  )
  const cases: Awaited<ReturnType<typeof makeReadyCase>>[] = []
  for (const name of names) cases.push(await makeReadyCase(program, council, { name, awardCode }))
  await office((act) =>
    setAgenda(
      act,
      sessionId,
      cases.map(({ nominationId }) => ({ nominationId, method })),
    ),
  )
  return { sessionId, cases }
}
const seatIds = new Map((await db.selectFrom('councilSeats').select(['id', 'userId']).execute()).map(({ id, userId }) => [userId, id]))
const seatOf = (actor: { id: string }) => seatIds.get(actor.id) ?? ''
const itemsSeenBy = async (actor: typeof council.chair, sessionId: string) => listItems(db, actor, await findSession(db, actor, sessionId))

test('names are hidden until ties are declared, and a tie that was said closes one item only', async () => {
  const { sessionId } = await invited(['Điểu Thị Brới', 'Thị Lành'])
  await office((act) => invite(act, sessionId, ''))
  const member = council.people[3]
  assert.ok(member)
  assert.deepEqual(await itemsSeenBy(member, sessionId), [])
  await council.as(member)((act) => declareTies(act, sessionId, [{ kind: 'kin', name: 'ĐIỂU THỊ BRỚI' }]))
  assert.deepEqual(
    (await itemsSeenBy(member, sessionId)).map(({ subjectName }) => subjectName),
    ['Thị Lành'],
  )
  const hidden = await db
    .selectFrom('agendaItems')
    .select('id')
    .where('sessionId', '=', sessionId)
    .orderBy('ordinal')
    .executeTakeFirstOrThrow()
  await assert.rejects(findItem(db, member, hidden.id), NotFound)
  const because = await db.selectFrom('itemConflicts').select(['kind']).where('itemId', '=', hidden.id).execute()
  assert.deepEqual(because, [{ kind: 'kin' }])
})

test('a member who accompanied the candidate on the way finds the item closed, with the why; ended help counts too', async () => {
  const { sessionId, cases } = await invited(['Điểu Đồng Hành', 'Lý Không Quen'])
  const mentor = council.people[4]
  assert.ok(mentor)
  const subjectId = cases[0]?.subjectId ?? ''
  const day = '01/03/2025'
  const address = `/office/people/${subjectId}/companions`
  assert.equal((await house.send(council.clerk, address, { userId: mentor.id, help: 'kèm nghề đan gùi', fromOn: day })).status, 303)
  const { id } = await db.selectFrom('companions').select('id').where('subjectId', '=', subjectId).executeTakeFirstOrThrow()
  assert.equal((await house.send(council.clerk, `${address}/${id}/end`)).status, 303)
  await office((act) => invite(act, sessionId, ''))
  await council.as(mentor)((act) => declareTies(act, sessionId, []))
  assert.deepEqual(
    (await itemsSeenBy(mentor, sessionId)).map(({ subjectName }) => subjectName),
    ['Lý Không Quen'],
  )
  assert.match(await house.read(council.clerk, `/office/council/sessions/${sessionId}`), /là người đồng hành, giúp đỡ người được xét/)
})

test('a chair who is the candidate’s checker never sees the item; the deputy presides', async () => {
  const { sessionId, cases } = await invited(['Hoàng Thị Dụ'])
  const claim = await db
    .selectFrom('claims')
    .select('id')
    .where('nominationId', '=', cases[0]?.nominationId ?? '')
    .executeTakeFirstOrThrow()
  await db.updateTable('findings').set({ checkerId: council.chair.id }).where('claimId', '=', claim.id).execute()
  await office((act) => invite(act, sessionId, ''))
  for (const member of council.people) {
    await council.as(member)((act) => declareTies(act, sessionId, []))
    await secretary((act) => checkIn(act, sessionId, seatOf(member)))
  }
  await secretary((act) => openSession(act, sessionId))
  assert.deepEqual(await itemsSeenBy(council.chair, sessionId), [])
  assert.equal((await itemsSeenBy(council.deputy, sessionId)).length, 1)
  const [item] = await itemsSeenBy(council.deputy, sessionId)
  assert.ok(item)
  await secretary((act) => openVote(act, item.id, accepted))
  await assert.rejects(
    council.as(council.chair)((act) => castNamed(act, item.id, 'yes')),
    NotFound,
  )
  for (const member of council.people.slice(1)) await council.as(member)((act) => castNamed(act, item.id, 'yes'))
  await assert.rejects(
    council.as(council.deputy)((act) => castNamed(act, item.id, 'no')),
    says(/đã biểu quyết/),
  )
  const outcome = await secretary((act) => closeNamedVote(act, item.id))
  assert.equal(outcome.sum, '6/7 = 85,71 % ≥ 70 %')
  const notes = await db
    .selectFrom('sessionNotes')
    .select('text')
    .where('sessionId', '=', sessionId)
    .where('kind', '=', 'presiding')
    .execute()
  assert.match(notes[0]?.text ?? '', /Phan Thị Ví chủ trì/)
})

test('the candidate who sits in the council is recused by their own record', async () => {
  const member = council.people[4]
  assert.ok(member)
  const subjectId = await makeSubject(db, { name: 'Hoàng Thị Dụ', keptBy: council.keptBy, createdBy: council.clerk.id })
  await db.updateTable('users').set({ subjectId }).where('id', '=', member.id).execute()
  const sessionId = await office((act) =>
    prepareSession(act, { councilId: council.councilId, heldAt: noon, place: 'Phòng họp', writtenUntil: null }),
  )
  const { nominationId } = await makeReadyCase(program, council, { subjectId })
  await office((act) => setAgenda(act, sessionId, [{ nominationId, method: 'secret' }]))
  await office((act) => invite(act, sessionId, ''))
  const kinds = await db
    .selectFrom('itemConflicts')
    .innerJoin('agendaItems', 'agendaItems.id', 'itemId')
    .select(['kind', 'seatId'])
    .where('sessionId', '=', sessionId)
    .execute()
  assert.deepEqual(kinds, [{ kind: 'self', seatId: seatOf(member) }])
  await db.updateTable('users').set({ subjectId: null }).where('id', '=', member.id).execute()
})

test('below two thirds the session does not open and says who is missing', async () => {
  const { sessionId } = await invited(["K'Brôi"])
  await office((act) => invite(act, sessionId, ''))
  for (const member of council.people.slice(0, 4)) await secretary((act) => checkIn(act, sessionId, seatOf(member)))
  await assert.rejects(
    secretary((act) => openSession(act, sessionId)),
    says(/Có mặt 4 trên 7 thành viên, cần ít nhất 5\. Còn thiếu: .*Lâm Văn Mẫu/),
  )
  await secretary((act) => checkIn(act, sessionId, seatOf(council.people[4] ?? council.chair)))
  await secretary((act) => openSession(act, sessionId))
  await secretary((act) => leave(act, sessionId, seatOf(council.people[4] ?? council.chair), 'việc gia đình'))
  const [item] = await itemsSeenBy(council.clerk, sessionId)
  await assert.rejects(
    secretary((act) => openVote(act, item?.id ?? '', accepted)),
    says(/cần ít nhất 5/),
  )
})

test('an unchecked rule is asked about, a missing one stops the vote', async () => {
  const { items } = await makeOpenSession(program, council, { names: ['Thị Mai'], method: 'named' })
  await assert.rejects(
    secretary((act) => openVote(act, items[0]?.id ?? '', { rely: false, because: '' })),
    says(/cần kiểm tra pháp lý/),
  )
  const none = await makeOpenSession(program, council, { names: ['Lý Văn Thử'], method: 'named', awardCode: 'GDVH' })
  await assert.rejects(
    secretary((act) => openVote(act, none.items[0]?.id ?? '', accepted)),
    says(/Chưa có quy tắc nào/),
  )
})

test('a rule that demands secrecy refuses a show of hands: on the agenda already, and again when the vote opens', async () => {
  const parts = { names: ['Điểu Ví'], awardCode: 'CSTDCS' }
  await assert.rejects(
    makeOpenSession(program, council, { ...parts, method: 'hand' }),
    says(/Điểu Ví: quy tắc đang dùng không cho biểu quyết theo cách này/),
  )
  const { sessionId, items } = await makeOpenSession(program, council, { ...parts, method: 'secret' })
  await db.updateTable('agendaItems').set({ method: 'hand' }).where('sessionId', '=', sessionId).execute()
  await assert.rejects(
    secretary((act) => openVote(act, items[0]?.id ?? '', accepted)),
    says(/bỏ phiếu kín/),
  )
})

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
  await read(second, a, 'yes')
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
    says(/chưa hết hạn/),
  )
  await secretary((act) => receiveWritten(act, sessionId, seatOf(absent)))
  assert.equal((await secretary((act) => closeNamedVote(act, item.id))).verdict, 'passed')
})

test('where the rule leaves a tie to a person, that person decides with a reason, once', async () => {
  const body = {
    voteRequired: true,
    share: { over: 1, under: 2 },
    comparison: 'moreThan',
    denominator: 'members',
    recused: 'stays',
    absent: 'notAgree',
    secrecy: 'open',
    quorum: null,
    mustIncludeChair: false,
    blank: 'valid',
    tie: 'authorityDecides',
    proxy: 'none',
    change: 'final',
    mixing: 'allowed',
  }
  const rule = {
    id: crypto.randomUUID(),
    kind: 'threshold',
    key: 'THU_KHEN',
    body: JSON.stringify(body),
    validFrom: today,
    citation: 'Quy chế mẫu, Điều 9',
    certainty: 'read',
    enteredBy: council.clerk.id,
    enteredAt: noon,
  }
  await db.insertInto('legalRules').values(rule).execute()
  const { items } = await makeOpenSession(program, council, { names: ['Thị Ba'], method: 'hand', awardCode: 'THU_KHEN' })
  const [item] = items
  assert.ok(item)
  await council.as(council.people[5] ?? council.chair)((act) => stepAside(act, item.id, 'hàng xóm thân'))
  await secretary((act) => openVote(act, item.id, accepted))
  const outcome = await secretary((act) => closeHandVote(act, item.id, { yes: 3, no: 3, blank: 0, chair: 'unknown' }))
  assert.equal(outcome.verdict, 'authorityDecides')
  const decide = { decided: 'passed', because: 'việc làm đã giúp cả thôn' } as const
  await assert.rejects(
    council.as(council.people[3] ?? council.chair)((act) => decideByAuthority(act, item.id, decide)),
    Forbidden,
  )
  const clocks = await house.read(council.secretary, '/office/clocks')
  assert.match(clocks, /Quyết định mục quy tắc để lại cho người chủ trì[\s\S]*Trần Văn Thử[\s\S]*hôm nay/)
  const aside = council.people[5] ?? council.chair
  assert.doesNotMatch(await house.read(aside, '/office/clocks'), /Quyết định mục/)
  assert.match(
    await house.read(council.secretary, `/office/council/items/${item.id}`),
    /Ba trên bảy tổng số thành viên Hội đồng đồng ý|Ba trên sáu/,
  )
  await council.as(council.chair)((act) => decideByAuthority(act, item.id, decide))
  assert.doesNotMatch(await house.read(council.secretary, '/office/clocks'), /Quyết định mục/)
  await assert.rejects(
    council.as(council.chair)((act) => decideByAuthority(act, item.id, decide)),
    Refusal,
  )
})

test('31 of 30 is refused, and far from the others a reason is asked', async () => {
  const setId = await office((act) =>
    draftCriteria(act, {
      name: 'Tiêu chí mẫu',
      subjectKind: 'individual',
      passMark: 80,
      criteria: [{ code: 'A', text: 'Kết quả', kind: 'score', weight: 100, evidence: '' }],
    }),
  )
  await office((act) => issueCriteriaSet(act, setId, { decisionNumber: '1/QĐ', issuedOn: today, validFrom: today }))
  const { sessionId } = await invited(['Điểu Brang'])
  await office((act) => invite(act, sessionId, ''))
  const item = await db.selectFrom('agendaItems').select('id').where('sessionId', '=', sessionId).executeTakeFirstOrThrow()
  const criterion = await db.selectFrom('criteria').select('id').where('setId', '=', setId).executeTakeFirstOrThrow()
  const give = async (at: number, points: number, reason = '') => {
    const member = council.people[at] ?? council.chair
    await council.as(member)((act) => declareTies(act, sessionId, []))
    return council.as(member)((act) => giveScores(act, item.id, { points: new Map([[criterion.id, points]]), reason, note: '' }))
  }
  await assert.rejects(give(0, 10_100), says(/Tối đa 100 điểm/))
  await give(0, 9000)
  await give(1, 8550)
  await assert.rejects(give(3, 4000), says(/cách khá xa điểm giữa/))
  await give(3, 4000, 'chưa thấy người học làm theo')
})

test('minutes wait for complaints, are signed by chair and secretary, and are frozen after that', async () => {
  const { sessionId, items } = await makeOpenSession(program, council, { names: ['Điểu Sóc'] })
  const [item] = items
  const [box] = await offerPapers(program, secretary, sessionId)
  assert.ok(item && box)
  const [paper] = await takeOnDevice(program, council, sessionId, council.chair, [box.boxId])
  assert.ok(paper)
  await secretary((act) => openVote(act, item.id, accepted))
  await castOnDevice(program, paper, 'yes')
  await assert.rejects(
    secretary((act) => closeSession(act, sessionId)),
    says(/đang bỏ phiếu/),
  )
  await countBox(program, secretary, item.id)
  const complaint = await council.as(council.people[3] ?? council.chair)((act) => complain(act, box.boxId, 'không thấy câu của tôi'))
  await secretary((act) => closeSession(act, sessionId))
  await assert.rejects(
    council.as(council.chair)((act) => signMinutes(act, sessionId, 'chair')),
    says(/Thời gian nhận ý kiến về phiếu còn đến 05\/10\/2026 12:15/),
  )
  const later = noon.add({ minutes: 16 })
  await assert.rejects(
    council.as(council.chair, later)((act) => signMinutes(act, sessionId, 'chair')),
    says(/chưa trả lời/),
  )
  await secretary((act) => answerComplaint(act, complaint, 'Thành viên chưa bỏ phiếu nên không có dòng.'))
  await council.as(council.chair, later)((act) => signMinutes(act, sessionId, 'chair'))
  await council.as(council.secretary, later)((act) => signMinutes(act, sessionId, 'secretary'))
  const { status, signedText } = await db
    .selectFrom('councilSessions')
    .select(['status', 'signedText'])
    .where('id', '=', sessionId)
    .executeTakeFirstOrThrow()
  assert.equal(status, 'signed')
  assert.match(signedText ?? '', /Điểu Sóc/)
  await assert.rejects(
    secretary((act) => checkIn(act, sessionId, seatOf(council.chair))),
    says(new RegExp(say.frozen.vi.slice(0, 20))),
  )
})

test('a seat passes to another person during the term; earlier sessions keep who sat then', async () => {
  const seat = seatOf(council.people[6] ?? council.chair)
  await office((act) =>
    replaceSeat(act, seat, { userId: council.clerk.id, part: 'member', fromOn: today.add({ days: 10 }), basis: '30/QĐ-BDT (mẫu)' }),
  )
  const { seats } = await findSession(
    db,
    council.clerk,
    (await db.selectFrom('councilSessions').select('id').limit(1).executeTakeFirstOrThrow()).id,
  )
  assert.ok(seats.some(({ id }) => id === seat))
})
