import { headOfMinutes, paperOf, signature, type Office } from '#platform/paper/office.ts'
import { paragraph } from '#platform/paper/parts.ts'
import type { From, Paper, Part } from '#platform/paper/parts.ts'
import {
  ballotNumbers,
  inWords,
  namedVotes,
  raisedHands,
  resultsTable,
  section,
  standingAside,
  type MinutesItem,
} from './minutes-results.ts'
import { whole } from '#platform/paper/text.ts'
import { sourced } from '#platform/paper/told.ts'
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
      resultsTable(data.items),
      ...inWords(data.items),
      ...section('Số suất và thứ tự khi số đạt vượt số suất', data.places).map(from),
      ...ballotNumbers(data.items),
      ...raisedHands(data.items),
      ...namedVotes(data.items),
      ...standingAside(data.items),
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
