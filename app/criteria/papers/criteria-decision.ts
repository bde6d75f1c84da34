import { headOf, paperOf, signature, type Issued, type Office, type Signed } from '#platform/paper/office.ts'
import { inYear, paragraph } from '#platform/paper/parts.ts'
import type { Annex, From, Paper, Row } from '#platform/paper/parts.ts'
import { sourced } from '#platform/paper/told.ts'

export type CriteriaDecisionData = {
  /** The rule that has the bases. */
  basis: From
  office: Office
  symbol: string
  year: number
  authority: string
  decider: string
  bases: readonly string[]
  execution: string
  recipients: readonly string[]
  signer: Signed
  issued: Issued | null
  sets: readonly CriteriaSet[]
}

type CriteriaSet = {
  /** The set itself. */
  from: From
  /** cá nhân, tập thể, hộ gia đình */
  subject: string
  name: string
  passMark: number
  criteria: readonly { code: string; text: string; kind: 'gate' | 'score'; weight: number; evidence: string }[]
}

/** Quyết định ban hành tiêu chí, one annex for each kind of subject. */
export function criteriaDecisionPaper(data: CriteriaDecisionData): Paper {
  const { office, symbol, year, authority, bases, execution, recipients, signer, issued, sets } = data
  const subjects = sets.map(({ subject }) => subject).join(', ')
  return paperOf({
    title: 'Quyết định ban hành tiêu chí xét chọn điển hình tiên tiến',
    author: office.body,
    parts: [
      headOf(office, { symbol, year, issued }),
      { part: 'title', kind: 'QUYẾT ĐỊNH', abstract: `Ban hành Tiêu chí xét chọn điển hình tiên tiến đối với ${subjects}` },
      { part: 'authority', text: authority },
      sourced(data.basis, { part: 'bases', bases }),
      { part: 'decides', text: 'QUYẾT ĐỊNH:' },
      {
        part: 'article',
        number: 1,
        text: `Ban hành kèm theo Quyết định này Tiêu chí xét chọn điển hình tiên tiến đối với ${subjects}.`,
        points: [],
      },
      {
        part: 'article',
        number: 2,
        text: 'Quyết định này có hiệu lực kể từ ngày ký; hồ sơ đã nhận trước ngày này xét theo tiêu chí khi nhận.',
        points: [],
      },
      { part: 'article', number: 3, text: execution, points: [] },
      { part: 'closing', recipients, signature: signature(signer), endMark: true },
    ],
    annexes: sets.map((set) => annexOf(set, data)),
  })
}

function annexOf({ from, name, subject, passMark, criteria }: CriteriaSet, { symbol, year, decider, issued }: CriteriaDecisionData): Annex {
  const line = (one: CriteriaSet['criteria'][number]): Row => ({
    row: 'line',
    cells: [one.code, one.text, one.kind === 'gate' ? 'bắt buộc' : String(one.weight), one.evidence],
    from,
  })
  const gates = criteria.filter(({ kind }) => kind === 'gate')
  const scores = criteria.filter(({ kind }) => kind === 'score')
  const total = scores.reduce((sum, { weight }) => sum + weight, 0)
  return {
    title: `${name} (${subject})`,
    orientation: 'portrait',
    attachedTo: { kind: 'Quyết định', number: issued?.number ?? { value: null, symbol }, day: issued?.day ?? inYear(year), of: decider },
    parts: [
      sourced(from, {
        part: 'table',
        size: 13,
        columns: [
          { title: 'Mã', share: 12, align: 'center' },
          { title: 'Tiêu chí', share: 70, align: 'left' },
          { title: 'Điểm tối đa', share: 20, align: 'center' },
          { title: 'Minh chứng', share: 45, align: 'left' },
        ],
        rows: [
          ...(gates.length > 0 ? [{ row: 'group' as const, text: 'I. Điều kiện bắt buộc' }, ...gates.map(line)] : []),
          { row: 'group', text: `${gates.length > 0 ? 'II' : 'I'}. Tiêu chí chấm điểm` },
          ...scores.map(line),
          {
            row: 'total',
            cells: ['', 'Cộng', String(total), ''],
            from: { ...from, sum: `${scores.map(({ weight }) => weight).join(' + ')} = ${total}` },
          },
        ],
      }),
      paragraph(`Được đề nghị khi đạt mọi điều kiện bắt buộc và từ ${passMark} điểm trở lên./.`, from),
    ],
  }
}
