import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { makeAgency, makeUser } from '#test/makers.ts'
import { testHouse } from '#test/app.ts'
import { sampleTrial } from '#test/sample-rule.ts'
import { speak } from '#platform/language/messages.ts'
import { ruleKinds } from './kinds.ts'
import { saysInWords } from './pages/words.ts'
import { perform } from '#platform/act.ts'
import { writeRules } from './rules.ts'
import { checkAwardGiven, lawDay, listAwards, rewardOn, ruleInForce } from './index.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db } = house
await makeAgency(db)
const clerk = await makeUser(db)
const farmer = await makeUser(db, { name: "K'Brôi", roles: ['commune'] })
const t = speak('vi')
const day = (text: string) => Temporal.PlainDate.from(text)

const trial = { ...sampleTrial, yes: '6', no: '1' }
const asked = (changes: Record<string, string> = {}) => `/office/rulebook/trial?${new URLSearchParams({ ...trial, ...changes })}`

test('a rule and numbers give the outcome and the sum on one page', async () => {
  assert.match(await house.read(clerk, asked()), /6\/7 = 85,71 % ≥ 80 %[\s\S]*đạt/)
  assert.match(await house.read(clerk, asked({ yes: '5', no: '2' })), /5\/7 = 71,43 % &lt; 80 %|5\/7 = 71,43 % < 80 %/)
})

test('all eight outcomes are reached from the page by following its own examples, each with its words', async () => {
  const first = await house.read(clerk, asked({ tie: 'authorityDecides', share: '1/2', comparison: 'moreThan' }))
  const words = [
    'đạt',
    'không đạt',
    'thiếu điều kiện họp',
    'chờ phiếu lấy ý kiến',
    'bỏ phiếu lại',
    'sai hình thức bỏ phiếu',
    'chưa có quy tắc',
  ]
  const rows = first.slice(first.indexOf('Mỗi kết quả một ví dụ')).split('<tr').slice(2)
  assert.equal(rows.length, 8)
  for (const [at, outcome] of [...words, 'cần người có thẩm quyền quyết định'].entries()) {
    const address = plain(/href="(\/office\/rulebook\/trial[^"]*)"/.exec(rows[at] ?? '')?.[1] ?? '')
    const shown = await house.read(clerk, address)
    const said = shown.slice(shown.indexOf('</form>'), shown.indexOf('Trong phòng họp'))
    assert.ok(said.toLowerCase().includes(outcome), `${outcome}: ${address}`)
  }
})

test('an outcome the rule never comes to says why, and a rule of the rulebook is cited with what was checked', async () => {
  const open = await house.read(clerk, asked({ absent: 'notAgree', quorumShare: '' }))
  assert.match(open, /Quy tắc không nhận phiếu lấy ý kiến, nên không có phiếu nào để chờ/)
  assert.match(open, /Quy tắc không đặt số người phải có mặt/)
  assert.match(open, /Quy tắc đặt ra để thử/)
  const shippedRule = await house.read(clerk, '/office/rulebook/trial?award=CSTDTQ')
  assert.match(shippedRule, /Luật 06\/2026\/QH16[\s\S]*cần kiểm tra pháp lý/)
  assert.match(shippedRule, /Cần ít nhất 7 phiếu đồng ý trên 7; có 6/)
  assert.match(
    await house.read(clerk, '/office/rulebook/trial?award=GDVH'),
    /Chưa có quy tắc nào có hiệu lực[\s\S]*kind=threshold&(amp;)?key=GDVH/,
  )
})

test('impossible numbers come back with a sentence and everything typed', async () => {
  const answer = await house.ask(clerk, asked({ present: '9' }))
  assert.equal(answer.status, 422)
  const text = await answer.text()
  assert.match(text, /Có mặt nhiều hơn tổng số thành viên/)
  assert.match(text, /name="present"[^>]*value="9"|value="9"[^>]*name="present"/)
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
  const shown = await house.read(clerk, `/office/rulebook/rules/${now?.id ?? ''}`)
  assert.match(shown, /Từ 10\/10\/2026 áp dụng phiên bản khác/)
  assert.match(shown, /Hôm nay, 05\/10\/2026, áp dụng phiên bản có hiệu lực từ/)
  house.time.now = house.time.now.add({ hours: 24 * 4 })
  assert.match(await house.read(clerk, `/office/rulebook/rules/${now?.id ?? ''}`), /Từ ngày mai/)
  house.time.now = house.time.now.add({ hours: 24 })
  const [own, shipped] = [/áp dụng ngày này/g, /không áp dụng: phiên bản khác đứng trước/g]
  const list = await house.read(clerk, '/office/rulebook?kind=threshold&key=GK')
  assert.deepEqual([list.match(own)?.length, list.match(shipped)?.length], [1, 1])
  house.time.now = house.time.now.subtract({ hours: 24 * 5 })
  assert.equal((await house.send(farmer, '/office/rulebook/rules?kind=threshold', fields)).status, 403)
  const wrong = await house.send(clerk, '/office/rulebook/rules?kind=threshold', { ...fields, validFrom: '31/02/2026', citation: '' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /31\/02\/2026/)
})

test('every kind of rule can be opened for a new version and is saved again as it stands, from its own day on', async () => {
  for (const kind of ruleKinds) {
    const old = await db
      .selectFrom('legalRules')
      .selectAll()
      .where('kind', '=', kind)
      .orderBy('validFrom', 'desc')
      .executeTakeFirstOrThrow()
    const text = await house.read(clerk, `/office/rulebook/new?kind=${encodeURIComponent(kind)}&from=${old.id}`)
    const fields = asShown(text, '/office/rulebook/rules')
    for (const [name, value] of Object.entries({ validFrom: '01/03/2027', citation: 'Văn bản mẫu', certainty: 'read' }))
      fields.set(name, value)
    const answer = await house.send(clerk, `/office/rulebook/rules?kind=${encodeURIComponent(kind)}`, fields)
    assert.equal(answer.status, 303, kind)
    const now = await db
      .selectFrom('legalRules')
      .selectAll()
      .where('kind', '=', kind)
      .where('enteredBy', '=', clerk.id)
      .where('citation', '=', 'Văn bản mẫu')
      .executeTakeFirstOrThrow()
    assert.deepEqual([now.key, saysInWords(t, now)], [old.key, saysInWords(t, old)], kind)
  }
})

test('a dossier received before a change of law stays under the old one', async () => {
  assert.equal((await lawDay(db, day('2026-11-20'), day('2026-09-30'))).toString(), '2026-09-30')
  assert.equal((await lawDay(db, day('2026-11-20'), day('2026-10-01'))).toString(), '2026-11-20')
  assert.equal((await lawDay(db, day('2026-11-20'), null)).toString(), '2026-11-20')
  const own = {
    key: 'dossiers received before',
    receivedBefore: 'new law',
    validFrom: '01/10/2026',
    citation: 'Nghị định mẫu',
    certainty: 'read',
  }
  assert.equal((await house.send(clerk, '/office/rulebook/rules?kind=law+change', own)).status, 303)
  assert.equal((await lawDay(db, day('2026-11-20'), day('2026-09-30'))).toString(), '2026-11-20')
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

const ownAward = {
  code: 'bh_buon',
  family: 'programme',
  level: 'unit',
  after: 'GK',
  nameVi: 'Biểu hiện buôn <script> Č’Jang',
  'subjects[]': 'household',
  'items[]': 'certificate',
  validFrom: '01/01/2026',
  citation: 'Quy chế khen thưởng của Ban (mẫu), Điều 4',
  certainty: 'practice',
}
const namesOn = async (on: string) => new Map((await listAwards(db, 'vi', day(on))).map(({ code, name }) => [code, name]))

test('the agency adds an award of its own, right after the one it names, and only the office may', async () => {
  assert.equal((await house.send(farmer, '/office/rulebook/awards', ownAward)).status, 403)
  const blank = await house.send(clerk, '/office/rulebook/awards', { ...ownAward, 'subjects[]': '', code: 'mã có dấu' })
  assert.equal(blank.status, 422)
  assert.match(await blank.text(), /Biểu hiện buôn &lt;script>|Biểu hiện buôn &lt;script&gt;/)
  assert.equal((await house.send(clerk, '/office/rulebook/awards', ownAward)).status, 303)
  const awards = await listAwards(db, 'vi', day('2026-10-05'))
  const place = awards.findIndex(({ code }) => code === 'BH_BUON')
  assert.deepEqual([awards[place - 1]?.code, awards[place + 1]?.code], ['GK', 'DHTT_CS'])
  assert.match(await house.read(clerk, '/office/rulebook/awards'), /BH_BUON · của cơ quan/)
  const twice = await house.send(clerk, '/office/rulebook/awards', { ...ownAward, nameVi: 'Tên khác' }, '/office/rulebook/awards/new')
  assert.equal(twice.status, 422)
  assert.match(await twice.text(), /Mã BH_BUON đã thuộc một danh hiệu/)
})

test('an award renamed from a day on keeps its old name on every earlier day, and cannot be renamed backwards', async () => {
  const rename = { ...ownAward, key: 'GK', nameVi: 'Giấy khen mới', 'subjects[]': 'individual', validFrom: '01/11/2026' }
  const backwards = await house.send(
    clerk,
    '/office/rulebook/rules?kind=award',
    { ...rename, validFrom: '05/10/2026' },
    '/office/rulebook/new?kind=award',
  )
  assert.equal(backwards.status, 422)
  assert.match(await backwards.text(), /Xin chọn từ ngày mai trở đi/)
  assert.equal((await house.send(clerk, '/office/rulebook/rules?kind=award', rename)).status, 303)
  assert.equal((await namesOn('2026-10-31')).get('GK'), 'Giấy khen')
  assert.equal((await namesOn('2026-11-01')).get('GK'), 'Giấy khen mới')
})

test('a slip in an award of our own is corrected the same day, until somebody has been proposed for it', async () => {
  const correct = (nameVi: string) =>
    house.send(clerk, '/office/rulebook/rules?kind=award', { ...ownAward, key: 'BH_BUON', nameVi }, '/office/rulebook/new?kind=award')
  assert.equal((await correct('Biểu dương buôn')).status, 303)
  assert.equal((await namesOn('2026-10-05')).get('BH_BUON'), 'Biểu dương buôn')
  await perform(house.program, clerk, house.time.now, async (act) => {
    act.authorise(writeRules, null)
    await checkAwardGiven(act, 'BH_BUON')
    await act.record('award proposed', { kind: 'award', id: clerk.id })
  })
  const late = await correct('Tên khác nữa')
  assert.equal(late.status, 422)
  assert.match(await late.text(), /đã có người được đề nghị/)
  assert.equal((await namesOn('2026-10-05')).get('BH_BUON'), 'Biểu dương buôn')
})

test('a rule that ends leaves nothing in its place, and says who ended it and on what basis', async () => {
  const { id } = await db
    .selectFrom('legalRules')
    .select('id')
    .where('kind', '=', 'award')
    .where('key', '=', 'BH_BUON')
    .executeTakeFirstOrThrow()
  const end = { validFrom: '01/12/2026', citation: 'Thông báo của Ban (mẫu)' }
  assert.equal((await house.send(farmer, `/office/rulebook/rules/${id}/end`, end)).status, 403)
  const done = await house.send(clerk, `/office/rulebook/rules/${id}/end`, end)
  assert.equal(done.status, 303)
  assert.match(await house.read(clerk, done.headers.get('location') ?? ''), /Thôi hiệu lực\. Trước đó[\s\S]*Nguyễn Thị Mẫu/)
  assert.ok((await namesOn('2026-11-30')).has('BH_BUON'))
  assert.ok(!(await namesOn('2026-12-01')).has('BH_BUON'))
  const quota = await ruleInForce(db, 'quota', 'CSTDCS', day('2026-11-20'))
  assert.ok(quota)
  await house.send(clerk, `/office/rulebook/rules/${quota.id}/end`, { ...end, validFrom: '15/11/2026' })
  assert.ok(await ruleInForce(db, 'quota', 'CSTDCS', day('2026-11-14')))
  assert.equal(await ruleInForce(db, 'quota', 'CSTDCS', day('2026-11-15')), null)
})

/** What a browser would send of a form as it stands on the page. */
function asShown(html: string, action: string) {
  const form = html.split('<form').find((part) => part.includes(`action="${action}`)) ?? ''
  const of = (tag: string, name: string) => plain(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
  const fields = new URLSearchParams()
  for (const [, tag = ''] of form.matchAll(/<input\b([^>]*)>/g))
    if (of(tag, 'type') !== 'checkbox' || / checked/.test(tag)) fields.append(of(tag, 'name'), of(tag, 'value'))
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g))
    fields.append(of(tag, 'name'), plain(text))
  for (const [, tag = '', options = ''] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g))
    fields.append(of(tag, 'name'), of(/<option\b[^>]* selected[^>]*>/.exec(options)?.[0] ?? '', 'value'))
  return fields
}

function plain(text: string) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}
