import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Forbidden, Refusal } from '#platform/errors.ts'
import { testHouse } from '#test/app.ts'
import { makeCouncil, makeOpenSession } from '#test/council.ts'
import { accepted, noon, today } from '#test/makers.ts'
import { stepAside } from '../conflicts/tie-commands.ts'
import { decideByAuthority } from './authority-commands.ts'
import { openVote } from './open-vote.ts'
import { closeHandVote } from './vote-commands.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const secretary = council.as(council.secretary)
const says = (pattern: RegExp) => (error: unknown) => error instanceof Refusal && pattern.test(error.sentence.vi)

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
