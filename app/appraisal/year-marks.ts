import type { AwardRecord } from './award-record.ts'

const grades = { initiative: ['base', 'province', 'state'], rating: ['done', 'good', 'excellent'] } as const

export type YearRecord = { id: string; kind: 'rating' | 'initiative'; year: number; grade: string; words: string; decision: string }

/** What a mark asks of initiatives and of how years of work were rated. */
export type YearRequirement =
  | { kind: 'initiatives'; least: number; times: number; within: number | null; words: string }
  | { kind: 'ratings'; least: number; times: number; running: boolean; within: number; words: string }

const reach = ['cơ sở', 'tỉnh', 'toàn quốc']
const rated = ['hoàn thành', 'tốt', 'xuất sắc']

/** `sáng kiến tỉnh 2 trong 5 năm`, `xếp loại tốt liên tục 5`, `xếp loại xuất sắc 2 trong 5 năm`; null for any other mark. */
export function readYearMark(words: string, mark: string): YearRequirement | null {
  const initiative = /^sáng kiến(?: (cơ sở|tỉnh|toàn quốc))?(?: (\d{1,2}))?(?: trong (\d{1,2}) năm)?$/.exec(mark)
  if (initiative) {
    const [, of = 'cơ sở', times = '1', within] = initiative
    return { kind: 'initiatives', least: reach.indexOf(of), times: Number(times), within: within ? Number(within) : null, words }
  }
  const rating = /^xếp loại (hoàn thành|tốt|xuất sắc) (?:liên tục (\d{1,2})|(\d{1,2}) trong (\d{1,2}) năm)$/.exec(mark)
  if (!rating) return null
  const [, of = '', running, times, within] = rating
  const common = { kind: 'ratings' as const, least: rated.indexOf(of), words }
  if (running) return { ...common, times: Number(running), running: true, within: Number(running) }
  return { ...common, times: Number(times), running: false, within: Number(within) }
}

type Known = { years: readonly YearRecord[]; year: number }
type Found = { answer: 'met' | 'not met' | 'no data'; records: AwardRecord[] }

/** An initiative or a rating that is not recorded proves nothing; a rating that is too low does. */
export function answerYears(asked: YearRequirement, { years, year }: Known): Found {
  return asked.kind === 'initiatives' ? initiatives(asked, years, year) : ratings(asked, years, year)
}

type Initiatives = Extract<YearRequirement, { kind: 'initiatives' }>

function initiatives({ least, times, within }: Initiatives, years: readonly YearRecord[], year: number): Found {
  const since = within === null ? 0 : year - within + 1
  const enough = years.filter((one) => one.kind === 'initiative' && one.year <= year && one.year >= since && gradeOf(one) >= least)
  return { answer: enough.length >= times ? 'met' : 'no data', records: enough.map(asRecord) }
}

type Ratings = Extract<YearRequirement, { kind: 'ratings' }>

/** Years that end with the year of the nomination, or with the one before it, as with awards. */
function ratings({ least, times, within }: Ratings, years: readonly YearRecord[], year: number): Found {
  const known = new Map(years.filter((one) => one.kind === 'rating').map((one) => [one.year, one]))
  const tries = [year, year - 1].map((last) => {
    const span = Array.from({ length: within }, (_, back) => known.get(last - back) ?? null)
    const good = span.filter((one) => one !== null && gradeOf(one) >= least)
    const unknown = span.filter((one) => one === null).length
    const answer = good.length >= times ? ('met' as const) : good.length + unknown >= times ? ('no data' as const) : ('not met' as const)
    return { answer, records: span.flatMap((one) => (one ? [asRecord(one)] : [])) }
  })
  const best = tries.find((one) => one.answer === 'met') ?? tries.find((one) => one.answer === 'no data')
  return best ?? tries[0] ?? { answer: 'no data', records: [] }
}

function gradeOf({ kind, grade }: YearRecord) {
  const order: readonly string[] = grades[kind]
  return order.indexOf(grade)
}

function asRecord({ id, words, year, decision }: YearRecord): AwardRecord {
  return { id, code: null, name: words, year, type: null, decision: decision || null, from: null, to: null }
}
