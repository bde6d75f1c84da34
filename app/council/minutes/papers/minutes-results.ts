import { paragraph } from '#platform/paper/parts.ts'
import type { From, Part, Text } from '#platform/paper/parts.ts'
import { whole } from '#platform/paper/text.ts'
import { fact, told } from '#platform/paper/told.ts'
import { count } from '#platform/paper/words.ts'

/** What each case came to, as the minutes print it: the table, the sums in words, ballots, hands, names, who stood aside. */
export type MinutesItem = {
  from: From
  award: string
  name: string
  /** Who stayed outside, and why. */
  away: readonly { name: string; because: string }[]
  method: string
  /** Phát ra, thu về, hợp lệ, không hợp lệ, đồng ý, không đồng ý, trắng; null where no box was opened. */
  ballots: readonly number[] | null
  /** 6/7 = 85,71 % ≥ 80 %: đạt; empty where the item was not decided. */
  sum: string
  sumWords: string
  citation: string
  /** The rule that is cited. */
  rule: From | null
  /** In a show of hands: how many for each. */
  hands: string | null
  /** In a named vote: who chose what. */
  votes: readonly string[]
  /** What the rule came to; differs from the outcome where it leaves the case to a person. */
  verdict: string
  outcome: string
  decidedBy: string | null
}

export function section(title: string, texts: readonly Text[]): Part[] {
  if (texts.length === 0) return []
  return [
    { part: 'heading', level: 2, text: title },
    { part: 'list', mark: '-', items: texts },
  ]
}

export function resultsTable(items: readonly MinutesItem[]): Part {
  return {
    part: 'table',
    size: 12,
    columns: [
      { title: 'STT', share: 7, align: 'center' },
      { title: 'Trường hợp', share: 28, align: 'left' },
      { title: 'Hình thức, danh hiệu', share: 26, align: 'left' },
      { title: 'Cách biểu quyết', share: 20, align: 'left' },
      { title: 'Phép tính', share: 34, align: 'left' },
      { title: 'Kết quả', share: 20, align: 'left' },
    ],
    rows: items.map(({ name, award, method, sum, outcome, decidedBy, from }, i) => ({
      row: 'line',
      cells: [String(i + 1), name, award, method, sum, decidedBy ? `${outcome} (${decidedBy})` : outcome],
      from,
    })),
  }
}

/** Each sum once more, so that nobody need read signs; a rule they all share is cited once. */
export function inWords(items: readonly MinutesItem[]): Part[] {
  const said = items.filter(({ sumWords }) => sumWords)
  const citations = [...new Set(said.map(({ citation }) => citation))]
  const shared = citations.length === 1 ? citations[0] : null
  const texts = said.map(({ name, sumWords, verdict, outcome, decidedBy, citation, rule, from }) => [
    fact(`${whole(name)}: ${sumWords}: ${decidedBy ? `${verdict}; ${outcome} theo quyết định của ${decidedBy}` : outcome}`, from),
    ...(shared ? [] : told`. Căn cứ: ${fact(citation, rule ?? from)}`),
  ])
  const [first] = said
  const basis = shared && first ? [paragraph(`Căn cứ: ${shared}.`, first.rule ?? first.from)] : []
  return [...section('Kết quả bằng chữ', texts), ...basis]
}

export function ballotNumbers(items: readonly MinutesItem[]): Part[] {
  const counted = items.filter((item) => item.ballots !== null)
  if (counted.length === 0) return []
  const numbers = ['Phát ra', 'Thu về', 'Hợp lệ', 'Không hợp lệ', 'Đồng ý', 'Không đồng ý', 'Trắng']
  return [
    { part: 'heading', level: 2, text: 'Số phiếu' },
    {
      part: 'table',
      size: 12,
      columns: [
        { title: 'Trường hợp', share: 40, align: 'left' },
        ...numbers.map((title) => ({ title, share: 15, align: 'center' as const })),
      ],
      rows: counted.map((item) => ({ row: 'line', cells: [item.name, ...(item.ballots ?? []).map((n) => count(n))], from: item.from })),
    },
  ]
}

export function raisedHands(items: readonly MinutesItem[]): Part[] {
  return section(
    'Biểu quyết giơ tay',
    items.flatMap(({ name, hands, from }) => (hands ? [[fact(`${whole(name)}: ${hands}`, from)]] : [])),
  )
}

export function namedVotes(items: readonly MinutesItem[]): Part[] {
  const texts = items.flatMap(({ name, votes, from }) => (votes.length > 0 ? [[fact(`${whole(name)}: ${votes.join('; ')}`, from)]] : []))
  return section('Biểu quyết ghi tên', texts)
}

/** Who left the room for whom. */
export function standingAside(items: readonly MinutesItem[]): Part[] {
  const texts = items.flatMap(({ name, from, away: people }) =>
    people.map((one) => [fact(`${whole(one.name)} không dự phần xét ${whole(name)}: ${one.because}`, from)]),
  )
  return section('Thành viên không tham gia xét do có xung đột lợi ích', texts)
}
