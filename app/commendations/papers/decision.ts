import { inYear, paragraph } from '#platform/paper/parts.ts'
import type { Annex, From, Letterhead, Paper, PaperNumber, Part, Row } from '#platform/paper/parts.ts'
import { fact, sourced, told } from '#platform/paper/told.ts'
import { count, grouped, moneyInWords } from '#platform/paper/words.ts'

export type DecisionData = {
  /** The record of the decision itself. */
  from: From
  letterhead: { superior: string; body: string; place: string }
  authority: string
  /** The same in a sentence: Trưởng Ban Dân tộc tỉnh … */
  decider: string
  symbol: string
  year: number
  abstract: string
  /** Giấy khen của Trưởng Ban Dân tộc tỉnh … */
  awardName: string
  /** "Tặng" for a form of commendation, "Tặng danh hiệu" for a title. */
  verb: string
  occasion: string
  bases: readonly string[]
  fund: string
  execution: string
  recipients: readonly string[]
  capacity: readonly string[]
  signer: string | null
  people: readonly Commended[]
}

export type Commended = {
  kind: 'individual' | 'household' | 'collective'
  address: string
  name: string
  about: string
  achievement: string
  period: string
  amount: number | null
  /** The case it comes from, and how the money was reckoned. */
  from: From
}

const kinds = [
  { kind: 'collective', words: 'tập thể', heading: 'TẬP THỂ' },
  { kind: 'household', words: 'hộ gia đình', heading: 'HỘ GIA ĐÌNH' },
  { kind: 'individual', words: 'cá nhân', heading: 'CÁ NHÂN' },
] as const

/** Quyết định khen thưởng, with the list as its annex: collectives first, then households, then people. */
export function decisionPaper(data: DecisionData): Paper {
  const number: PaperNumber = { value: null, symbol: data.symbol }
  return {
    title: `Quyết định ${data.abstract}`,
    author: data.letterhead.body,
    orientation: 'portrait',
    parts: [
      head(data, number),
      sourced(data.from, { part: 'title', kind: 'QUYẾT ĐỊNH', abstract: data.abstract }),
      { part: 'authority', text: data.authority },
      sourced(data.from, { part: 'bases', bases: data.bases }),
      { part: 'decides', text: 'QUYẾT ĐỊNH:' },
      ...articles(data),
      {
        part: 'closing',
        recipients: data.recipients,
        signature: { capacity: data.capacity, hint: null, name: data.signer },
        endMark: true,
      },
    ],
    annexes: [listOf(data, number)],
  }
}

export function head({ letterhead, year }: Pick<DecisionData, 'letterhead' | 'year'>, number: PaperNumber): Letterhead {
  return { part: 'letterhead', ...letterhead, number, subject: null, day: inYear(year) }
}

function articles(data: DecisionData): Part[] {
  const total = data.people.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const occasion = data.occasion ? ` đã có ${data.occasion}` : ''
  const first = told`${data.verb} ${data.awardName} cho ${fact(howMany(data.people), data.from)}${occasion} (có danh sách kèm theo).`
  const sum = fact(`${grouped(total)} đồng`, data.from, sumOf(data.people))
  const money = told`Tiền thưởng kèm theo là ${sum} (bằng chữ: ${moneyInWords(total)})${data.fund ? `, ${data.fund}` : ''}.`
  const texts = [first, ...(total > 0 ? [money] : []), data.execution]
  return texts.map((text, i) => sourced(data.from, { part: 'article', number: i + 1, text, points: [] }))
}

/** 02 × 1.170.000 + 15 × 702.000 = 12.870.000 */
export function sumOf(people: readonly { amount: number | null }[]) {
  const amounts = people.flatMap(({ amount }) => (amount ? [amount] : []))
  const parts = [...new Set(amounts)].map((one) => `${count(amounts.filter((amount) => amount === one).length)} × ${grouped(one)}`)
  return `${parts.join(' + ')} = ${grouped(amounts.reduce((sum, amount) => sum + amount, 0))}`
}

/** 02 tập thể, 01 hộ gia đình và 15 cá nhân */
export function howMany(people: readonly Pick<Commended, 'kind'>[]) {
  const groups = kinds.flatMap(({ kind, words }) => {
    const some = people.filter((one) => one.kind === kind).length
    return some > 0 ? [`${count(some)} ${words}`] : []
  })
  return groups.length < 2 ? (groups[0] ?? '') : `${groups.slice(0, -1).join(', ')} và ${groups.at(-1)}`
}

function listOf(data: DecisionData, number: PaperNumber): Annex {
  const paid = data.people.some(({ amount }) => amount !== null && amount > 0)
  return {
    title: `Danh sách ${groupsOf(data.people).join(', ')} được ${data.verb.toLocaleLowerCase('vi')} ${data.awardName}`,
    orientation: 'landscape',
    attachedTo: { kind: 'Quyết định', number, day: inYear(data.year), of: data.decider },
    parts: [
      { part: 'table', size: 13, columns: columns(data.people, paid), rows: rows(data, paid) },
      paragraph(told`Danh sách này gồm ${fact(howMany(data.people), data.from)}./.`),
    ],
  }
}

/** tập thể, hộ gia đình, cá nhân: those that are on the list. */
function groupsOf(people: readonly Pick<Commended, 'kind'>[]) {
  return kinds.filter(({ kind }) => people.some((one) => one.kind === kind)).map(({ words }) => words)
}

function columns(people: readonly Commended[], paid: boolean) {
  const [left, center, right] = ['left' as const, 'center' as const, 'right' as const]
  return [
    { title: 'STT', share: 7, align: center },
    {
      title: people.every(({ kind }) => kind === 'individual') ? 'Họ và tên' : `Tên ${groupsOf(people).join(', ')}`,
      share: 26,
      align: left,
    },
    { title: 'Chức vụ, đơn vị, nơi ở', share: 34, align: left },
    { title: 'Thành tích', share: 54, align: left },
    ...(timed(people) ? [{ title: 'Thời gian', share: 16, align: center }] : []),
    ...(paid ? [{ title: 'Tiền thưởng (đồng)', share: 18, align: right }] : []),
  ]
}

function rows({ people, from }: DecisionData, paid: boolean): Row[] {
  let at = 0
  const groups = kinds.filter(({ kind }) => people.some((one) => one.kind === kind))
  const listed = groups.flatMap(({ kind, heading }, i): Row[] => [
    ...(groups.length > 1 ? [{ row: 'group' as const, text: `${['I', 'II', 'III'][i]}. ${heading}` }] : []),
    ...people
      .filter((one) => one.kind === kind)
      .map((one): Row => ({ row: 'line', cells: cells(one, ++at, { paid, timed: timed(people) }), from: one.from })),
  ])
  const total = people.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const sum = {
    row: 'total' as const,
    cells: ['', 'Cộng', '', '', ...(timed(people) ? [''] : []), grouped(total)],
    from: { ...from, sum: sumOf(people) },
  }
  return paid ? [...listed, sum] : listed
}

/** A column that would be empty is not drawn. */
const timed = (people: readonly Commended[]) => people.some(({ period }) => period)

function cells(one: Commended, at: number, { paid, timed: dated }: { paid: boolean; timed: boolean }) {
  const name = one.kind === 'collective' ? one.name : `${one.address} ${one.name}`.trim()
  return [
    String(at),
    name,
    one.about,
    one.achievement,
    ...(dated ? [one.period] : []),
    ...(paid ? [one.amount === null ? '' : grouped(one.amount)] : []),
  ]
}
