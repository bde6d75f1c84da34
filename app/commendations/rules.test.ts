import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCode, readCode, showCode } from '#platform/codes.ts'
import { messages } from './messages.ts'
import { runs } from '#platform/paper/text.ts'
import { decisionPaper, howMany, type DecisionData } from './papers/decision.ts'
import { checkMayBecome, checkMayDecide, checkSums, checkUnpaid, checkWayBack, isPaid } from './rules.ts'
import { capacityOf } from '#app/documents/index.ts'

const sentence = (expected: object) => (error: unknown) => error instanceof Error && 'sentence' in error && error.sentence === expected

test('an agency gives a Giấy khen, not a Bằng khen, and asks when no rule says', () => {
  checkMayDecide({ who: 'Thủ trưởng cơ quan', agencyMayDecide: true })
  assert.throws(() => checkMayDecide({ who: 'Chủ tịch UBND tỉnh', agencyMayDecide: false }), /Chủ tịch UBND tỉnh/)
  assert.throws(() => checkMayDecide(null), sentence(messages.noDecider))
})

test('only what stands is taken back, only what was taken back is given again', () => {
  checkMayBecome('effective', 'revocation')
  checkMayBecome('restored', 'revocation')
  checkMayBecome('revoked', 'restoration')
  assert.throws(() => checkMayBecome('draft', 'revocation'), sentence(messages.standsNoMore))
  assert.throws(() => checkMayBecome('revoked', 'revocation'), sentence(messages.standsNoMore))
  assert.throws(() => checkMayBecome('effective', 'restoration'), sentence(messages.stillStands))
  assert.throws(() => checkWayBack('stripping', 'base'), sentence(messages.strippingIsForState))
})

test('of several titles for one period only the highest is paid; forms and other periods are paid beside it', () => {
  const low = { subjectId: 'mai', family: 'title', period: '2026', rank: 440, amount: 760_000 }
  const high = { ...low, rank: 430 }
  assert.equal(isPaid(low, [high]), false)
  assert.equal(isPaid(high, [low]), true)
  assert.equal(isPaid({ ...low, period: '2025' }, [high]), true)
  assert.equal(isPaid({ ...low, family: 'form' }, [high]), true)
  assert.equal(isPaid(low, [{ ...high, subjectId: 'brôi' }]), true)
})

test('a sum that differs on the day of issue sends the paper back', () => {
  checkSums([{ name: 'Thị Mai', amount: 760_000 }], [{ name: 'Thị Mai', amount: 760_000 }])
  assert.throws(() => checkSums([{ name: 'Thị Mai', amount: 710_000 }], [{ name: 'Thị Mai', amount: 760_000 }]), /Thị Mai/)
})

test('money is handed over once, for what stands', () => {
  checkUnpaid({ status: 'effective' }, null)
  assert.throws(() => checkUnpaid({ status: 'revoked' }, null), sentence(messages.standsNoMore))
  assert.throws(
    () => checkUnpaid({ status: 'effective' }, { paidOn: Temporal.PlainDate.from('2026-10-05') }),
    sentence(messages.alreadyPaid),
  )
})

test('whoever signs for another says so', () => {
  assert.deepEqual(capacityOf('head', 'TRƯỞNG BAN', ''), ['TRƯỞNG BAN'])
  assert.deepEqual(capacityOf('TM.', 'CHỦ TỊCH', '', 'ỦY BAN NHÂN DÂN'), ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
  assert.deepEqual(capacityOf('KT.', 'TRƯỞNG BAN', 'Phó Trưởng ban'), ['KT. TRƯỞNG BAN', 'Phó Trưởng ban'])
})

test('a code is read however it is typed, and nothing else is a code', () => {
  const code = newCode()
  assert.equal(readCode(` ${showCode(code).toLowerCase()} `), code)
  assert.equal(new Set(Array.from({ length: 1000 }, newCode)).size, 1000)
  for (const wrong of ['', '7KQ4M2TD', '7KQ4M2TD9XH0', `${code}A`, "' or 1=1 --"]) assert.equal(readCode(wrong), null)
})

const person = {
  kind: 'individual' as const,
  address: 'Bà',
  name: 'Thị Mai',
  about: '',
  achievement: 'Dạy dệt',
  period: '2026',
  amount: 760_000,
  from: { record: 'nomination', id: 'thi-mai' },
}

test('a count names each kind once, below ten with a zero', () => {
  const people = [person, { ...person, kind: 'household' as const }, { ...person, kind: 'collective' as const }, person]
  assert.equal(howMany(people), '01 tập thể, 01 hộ gia đình và 02 cá nhân')
  assert.equal(howMany([person]), '01 cá nhân')
})

const data: DecisionData = {
  from: { record: 'commendation decision', id: 'quyet-dinh' },
  letterhead: { superior: 'UBND tỉnh Mẫu', body: 'Ban Dân tộc', place: 'Mẫu' },
  authority: 'TRƯỞNG BAN DÂN TỘC',
  decider: 'Trưởng Ban Dân tộc',
  symbol: 'QĐ-BDT',
  year: 2026,
  abstract: 'Về việc tặng Giấy khen',
  awardName: 'Giấy khen của Trưởng Ban Dân tộc',
  verb: 'Tặng',
  occasion: 'thành tích xuất sắc năm 2026',
  bases: ['Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022'],
  fund: 'trích từ Quỹ thi đua, khen thưởng',
  execution: 'Chánh Văn phòng thi hành Quyết định này.',
  recipients: ['Lưu: VT'],
  capacity: ['TRƯỞNG BAN'],
  signer: null,
  people: [person, { ...person, name: 'Lý Văn Thử', address: 'Ông' }],
}

test('the decision says who and for what, the sum in figures and words, and who carries it out', () => {
  const articles = decisionPaper(data).parts.flatMap((part) =>
    part.part === 'article'
      ? [
          runs(part.text)
            .map(({ text }) => text)
            .join(''),
        ]
      : [],
  )
  assert.deepEqual(articles, [
    'Tặng Giấy khen của Trưởng Ban Dân tộc cho 02 cá nhân đã có thành tích xuất sắc năm 2026 (có danh sách kèm theo).',
    'Tiền thưởng kèm theo là 1.520.000 đồng (bằng chữ: Một triệu năm trăm hai mươi nghìn đồng), trích từ Quỹ thi đua, khen thưởng.',
    'Chánh Văn phòng thi hành Quyết định này.',
  ])
})

test('without money there is no article and no column of money', () => {
  const paper = decisionPaper({ ...data, people: [{ ...person, amount: null }] })
  assert.equal(paper.parts.filter(({ part }) => part === 'article').length, 2)
  const table = paper.annexes[0]?.parts.find((part) => part.part === 'table')
  assert.deepEqual(table?.part === 'table' && table.columns.map(({ title }) => title), [
    'STT',
    'Họ và tên',
    'Chức vụ, đơn vị, nơi ở',
    'Thành tích',
    'Thời gian',
  ])
})
