import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { makeAgency, makeUser } from '#test/makers.ts'
import { testHouse } from '#test/app.ts'
import { lawDay, rewardOn, ruleInForce } from './index.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db } = house
await makeAgency(db)
const clerk = await makeUser(db)
const farmer = await makeUser(db, { name: "K'Brôi", roles: ['commune'] })
const day = (text: string) => Temporal.PlainDate.from(text)

const trial = {
  voteRequired: 'yes',
  share: '80',
  comparison: 'atLeast',
  denominator: 'members',
  recused: 'stays',
  absent: 'writtenCounts',
  secrecy: 'secret',
  quorumShare: '2/3',
  quorumOf: 'members',
  blankBallots: 'valid',
  tie: 'fails',
  members: '7',
  present: '7',
  method: 'secret',
  yes: '6',
  no: '1',
  chair: 'unknown',
}
const asked = (changes: Record<string, string> = {}) => `/office/rulebook/trial?${new URLSearchParams({ ...trial, ...changes })}`

test('a rule and numbers give the outcome and the sum on one page', async () => {
  assert.match(await house.read(clerk, asked()), /6\/7 = 85,71 % ≥ 80 %[\s\S]*đạt/)
  assert.match(await house.read(clerk, asked({ yes: '5', no: '2' })), /5\/7 = 71,42 % &lt; 80 %|5\/7 = 71,42 % < 80 %/)
})

test('impossible numbers come back with a sentence and everything typed', async () => {
  const answer = await house.ask(clerk, asked({ present: '9' }))
  assert.equal(answer.status, 422)
  const text = await answer.text()
  assert.match(text, /Có mặt nhiều hơn tổng số thành viên/)
  assert.match(text, /name="present"[^>]*value="9"|value="9"[^>]*name="present"/)
})

test('programs get the same sum from the API, strangers get none', async () => {
  const post = (actor: typeof clerk | null, body: object) =>
    house.ask(actor, '/api/v1/rulebook/trial', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    })
  const answer = await post(clerk, { ...trial, members: 7, yes: 6 })
  assert.deepEqual(await answer.json(), {
    verdict: 'passed',
    reason: 'shareMet',
    yes: 6,
    of: 7,
    sum: '6/7 = 85,71 % ≥ 80 %',
    words: 'đạt',
    explanation: '6 phiếu đồng ý trên 7.',
  })
  assert.equal((await post(null, trial)).status, 401)
  assert.equal((await post(clerk, { ...trial, share: 'nhiều' })).status, 422)
})

test('the shipped rules wait for a legal check until an officer marks one, with name and day', async () => {
  const rule = await ruleInForce(db, 'threshold', 'GK', day('2026-11-01'))
  assert.ok(rule)
  assert.match(await house.read(clerk, `/office/rulebook/rules/${rule.id}`), /cần kiểm tra pháp lý/)
  const done = await house.send(clerk, `/office/rulebook/rules/${rule.id}/checks`, { note: 'Quy chế Hội đồng <script>' })
  assert.equal(done.status, 303)
  assert.match(await house.read(clerk, `/office/rulebook/rules/${rule.id}`), /đã kiểm tra: Nguyễn Thị Mẫu, 05\/10\/2026/)
  assert.equal((await house.send(farmer, `/office/rulebook/rules/${rule.id}/checks`, { note: 'xem qua' })).status, 403)
})

test('a new version is a new row, wins from its day, and leaves the old one as it was', async () => {
  const before = await ruleInForce(db, 'threshold', 'GK', day('2026-10-05'))
  const fields = {
    ...trial,
    key: 'GK',
    validFrom: '10/10/2026',
    citation: 'Quy chế Hội đồng, Điều 9 khoản 3 (mẫu)',
    certainty: 'read',
    share: '2/3',
  }
  const answer = await house.send(clerk, '/office/rulebook/rules?kind=threshold', fields)
  assert.equal(answer.status, 303)
  assert.deepEqual(await ruleInForce(db, 'threshold', 'GK', day('2026-10-05')), before)
  const now = await ruleInForce(db, 'threshold', 'GK', day('2026-10-11'))
  assert.deepEqual(now?.body.share, { over: 2, under: 3 })
  assert.equal(now?.enteredByName, 'Nguyễn Thị Mẫu')
  assert.equal((await house.send(farmer, '/office/rulebook/rules?kind=threshold', fields)).status, 403)
  const wrong = await house.send(clerk, '/office/rulebook/rules?kind=threshold', { ...fields, validFrom: '31/02/2026', citation: '' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /31\/02\/2026/)
})

test('every kind of rule can be opened for a new version and saved again as it stands', async () => {
  for (const kind of ['condition', 'dossier', 'decider', 'coefficient', 'base salary', 'quota', 'day count', 'principle']) {
    const { id } = await db.selectFrom('legalRules').select('id').where('kind', '=', kind).executeTakeFirstOrThrow()
    const text = await house.read(clerk, `/office/rulebook/new?kind=${encodeURIComponent(kind)}&from=${id}`)
    assert.match(text, /Lưu phiên bản mới/, kind)
  }
})

test('a dossier received before a change of law stays under the old one', async () => {
  assert.equal((await lawDay(db, day('2026-11-20'), day('2026-09-30'))).toString(), '2026-09-30')
  assert.equal((await lawDay(db, day('2026-11-20'), day('2026-10-01'))).toString(), '2026-11-20')
  assert.equal((await lawDay(db, day('2026-11-20'), null)).toString(), '2026-11-20')
})

test('reward money follows the decision date', async () => {
  const of = async (awardCode: string, subjectKind: 'individual' | 'household' | 'collective', on: string) =>
    (await rewardOn(db, { awardCode, subjectKind, decidedOn: day(on) }))?.amount
  assert.equal(await of('GK', 'individual', '2026-11-01'), 760_000)
  assert.equal(await of('BK_BT', 'household', '2026-08-01'), 5_700_000)
  assert.equal(await of('GK_XA', 'individual', '2025-03-01'), 360_000)
  assert.equal(await of('GK_XA', 'individual', '2025-08-01'), 710_000)
  assert.equal(await of('LDTT', 'collective', '2026-08-01'), undefined)
  assert.equal(await of('GK', 'individual', '2027-03-02'), undefined)
})

test('the base salary and the days off are on their pages', async () => {
  assert.match(await house.read(clerk, '/office/rulebook?kind=base+salary&on='), /2\.530\.000 đồng/)
  assert.match(await house.read(clerk, '/office/rulebook/calendar?year=2026'), /24\/11\/2026[\s\S]*Ngày Văn hóa Việt Nam/)
})
