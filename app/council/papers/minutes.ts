import { headOfMinutes, paperOf, signature, type Office } from '#platform/paper/office.ts'
import { paragraph } from '#platform/paper/parts.ts'
import type { From, Paper, Part, Text } from '#platform/paper/parts.ts'
import { whole } from '#platform/paper/text.ts'
import { fact, sourced, told } from '#platform/paper/told.ts'
import { count, dayPhrase, timePhrase } from '#platform/paper/words.ts'

export type MinutesPaperData = {
  /** The session. */
  from: From
  /** Only some of the cases, for whoever may know only those. */
  extract?: boolean
  office: Office
  symbol: string
  /** Phiên 04/2026 */
  session: { number: number; year: number; place: string }
  council: string
  began: Moment
  ended: Moment
  chair: string
  /** Who signs as chair: the chair, or the deputy in their place. */
  signer?: { capacity: readonly string[]; name: string | null }
  secretary: string
  present: readonly { name: string; part: string }[]
  absent: readonly { name: string; part: string; reason: string }[]
  /** The sum of the quorum, as printed on screen, and the rule it rests on. */
  quorum: { text: string; from: From }
  invited: readonly string[]
  /** Who came late, who left and why, who presided in the chair's place. */
  changes: readonly string[]
  written: readonly string[]
  /** Rules relied on unchecked, and ties the council answered for. */
  rules: readonly string[]
  /** Awards whose places were limited: who goes on, who does not, and why. */
  places: readonly string[]
  items: readonly MinutesItem[]
  /** What the secretary wrote down, in order. */
  discussion: readonly string[]
  repeats: readonly string[]
  incidents: readonly string[]
  objections: readonly string[]
}

type MinutesItem = {
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

type Moment = { hour: number; minute: number; day: number; month: number; year: number }

/** Biên bản họp Hội đồng, from what happened. */
export function minutesPaper(data: MinutesPaperData): Paper {
  const { office, council, session, chair, secretary, ended, extract = false } = data
  const what = extract ? 'Trích biên bản' : 'Biên bản'
  const from = (part: Part) => (part.from ? part : sourced(data.from, part))
  return paperOf({
    title: `${what} họp ${council} phiên ${count(session.number)}/${session.year}`,
    author: office.body,
    parts: [
      headOfMinutes(office, data.symbol),
      from({
        part: 'title',
        kind: what.toLocaleUpperCase('vi'),
        abstract: `Họp ${council} phiên ${count(session.number)}/${session.year}`,
      }),
      ...opening(data).map(from),
      { part: 'heading', level: 1, text: 'II. Nội dung' },
      ...(data.discussion.length > 0
        ? data.discussion.map((text) => paragraph(`${text.replace(/[.;]$/, '')}.`, data.from))
        : [paragraph('Không có ý kiến ghi riêng.')]),
      ...section('Quy tắc và những trường hợp Hội đồng tự quyết định', data.rules).map(from),
      ...section('Phiếu lấy ý kiến thành viên vắng mặt', data.written).map(from),
      ...section('Các mục đã bỏ phiếu lại hoặc hủy', data.repeats).map(from),
      ...section('Sự cố trong phiên họp', data.incidents).map(from),
      { part: 'heading', level: 1, text: 'III. Kết quả xét từng trường hợp' },
      table(data.items),
      ...inWords(data.items),
      ...section('Số suất và thứ tự khi số đạt vượt số suất', data.places).map(from),
      ...ballots(data.items),
      ...raisedHands(data.items),
      ...namedVotes(data.items),
      ...away(data.items),
      ...section('Ý kiến, khiếu nại và cách giải quyết', data.objections).map(from),
      ...(extract ? [paragraph('Bản trích này chỉ gồm các trường hợp nêu trên; biên bản đầy đủ lưu tại hồ sơ phiên họp.')] : []),
      paragraph(
        `Cuộc họp kết thúc vào ${timePhrase(ended)}, ${dayPhrase(ended)}. Biên bản đã được đọc lại cho các thành viên dự họp cùng nghe và thống nhất`,
        data.from,
      ),
      {
        part: 'signatures',
        left: signature({ capacity: ['Thư ký'], name: secretary }),
        right: signature(data.signer ?? { capacity: ['Chủ tọa'], name: chair }),
        recipients: ['Các thành viên Hội đồng', 'Lưu: VT, hồ sơ phiên họp'],
        endMark: true,
      },
    ],
  })
}

function opening({ began, session, chair, secretary, present, absent, quorum, invited, changes }: MinutesPaperData): Part[] {
  const people = present.map(({ name, part }) => `${whole(name)}, ${part};`)
  const missing = absent.map(({ name, part, reason }) => `${whole(name)}, ${part}: ${reason};`)
  return [
    { part: 'heading', level: 1, text: 'I. Thời gian, địa điểm, thành phần' },
    paragraph(`1. Thời gian bắt đầu: ${timePhrase(began)}, ${dayPhrase(began)}.`),
    paragraph(`2. Địa điểm: ${session.place}.`),
    paragraph(`3. Chủ tọa: ${whole(chair)}. Thư ký (người ghi biên bản): ${whole(secretary)}.`),
    paragraph(`4. Thành viên có mặt: ${count(present.length)} người.`),
    { part: 'list', mark: '-', items: people },
    paragraph(`5. Thành viên vắng mặt: ${absent.length > 0 ? `${count(absent.length)} người.` : 'không.'}`),
    { part: 'list', mark: '-', items: missing },
    ...(invited.length > 0 ? [paragraph(`6. Đại biểu mời dự: ${invited.join('; ')}.`)] : []),
    paragraph(`Điều kiện họp: ${quorum.text}.`, quorum.from),
    ...section('Thay đổi thành phần và người chủ trì trong phiên', changes),
  ]
}

function section(title: string, texts: readonly Text[]): Part[] {
  if (texts.length === 0) return []
  return [
    { part: 'heading', level: 2, text: title },
    { part: 'list', mark: '-', items: texts },
  ]
}

function table(items: readonly MinutesItem[]): Part {
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
function inWords(items: readonly MinutesItem[]): Part[] {
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

function ballots(items: readonly MinutesItem[]): Part[] {
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

function raisedHands(items: readonly MinutesItem[]): Part[] {
  return section(
    'Biểu quyết giơ tay',
    items.flatMap(({ name, hands, from }) => (hands ? [[fact(`${whole(name)}: ${hands}`, from)]] : [])),
  )
}

function namedVotes(items: readonly MinutesItem[]): Part[] {
  const texts = items.flatMap(({ name, votes, from }) => (votes.length > 0 ? [[fact(`${whole(name)}: ${votes.join('; ')}`, from)]] : []))
  return section('Biểu quyết ghi tên', texts)
}

/** Who left the room for whom. */
function away(items: readonly MinutesItem[]): Part[] {
  const texts = items.flatMap(({ name, from, away: people }) =>
    people.map((one) => [fact(`${whole(one.name)} không dự phần xét ${whole(name)}: ${one.because}`, from)]),
  )
  return section('Thành viên không tham gia xét do có xung đột lợi ích', texts)
}
