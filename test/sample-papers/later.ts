import { hardDecision } from './hard-decision.ts'
import { scriptPaper } from '#app/events/script.ts'
import { postponementPaper } from '#app/council/sessions/papers/postponement.ts'
import { minutesPaper } from '#app/council/minutes/papers/minutes.ts'
import { achievementReportPaper } from '#app/forwarding/papers/achievement-report.ts'
import { resultsPaper } from '#app/forwarding/papers/results.ts'
import { yearlyReport } from '#app/reports/papers/yearly-report.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { about, at, council, deed, names, of, office, recipients, repeated, session, signer, symbol, year } from './ground.ts'

/** The papers that come out of a session put off, a package, a year and a ceremony, about the same made-up people. */
const award = 'Giấy khen của Trưởng Ban Dân tộc'

const report = {
  from: of('nomination'),
  person: of('person'),
  office,
  year,
  award,
  authoredBy: null,
  duties: ['Nhiều năm liền được tổ chức trong thôn tín nhiệm.'],
  achievements: names.slice(0, 3).map(() => ({ text: deed, period: '2024-2026', from: of('nomination') })),
  titles: [{ year: '2025', name: 'Tập thể Lao động tiên tiến', decision: '09/QĐ-BDT ngày 05/01/2026, Ban Dân tộc' }],
  awards: [{ year: '2022', name: 'Giấy khen', decision: '15/QĐ-BDT ngày 20/12/2022, Ban Dân tộc' }],
  confirmedBy: { left: 'UBND xã xác nhận', right: 'Người báo cáo' },
}

const handed = (name: string, subjectKind: string, achievement = deed) => ({
  id: name,
  awardCode: 'GK',
  awardName: award,
  family: 'form',
  level: 'base',
  rank: 90,
  subjectKind,
  posthumous: false,
  givenName: name,
  name,
  about,
  achievement,
  number: 7,
  symbol: symbol('QĐ'),
  status: 'effective',
  issuedOn: Temporal.PlainDate.from('2026-02-03'),
})

/** The answer to a unit that proposed as many as wanted. */
export function sampleResultsOf(size: number): Paper {
  return resultsPaper({
    from: of('results'),
    office,
    symbol: 'BDT-VP',
    year,
    to: 'Ủy ban nhân dân xã Đắk Mẫu',
    round: 'Điển hình tiên tiến năm 2026',
    lines: repeated(names, size).map((name, i) => ({
      from: of('nomination', String(i)),
      name,
      award: 'Giấy khen',
      passed: i % 3 === 0 ? true : i % 3 === 1 ? false : null,
      result: i % 3 === 0 ? 'Được khen' : i % 3 === 1 ? 'Hội đồng không tán thành' : 'Đang thẩm định',
      why: i % 3 === 0 ? 'Quyết định số 07/QĐ-BDT' : i % 3 === 1 ? '3/7 = 42,86 %, cần từ 80 % trở lên' : '',
    })),
    recipients,
    signer,
  })
}

export const laterPapers: Record<string, Paper> = {
  'quyet-dinh-kho': hardDecision,
  'hoan-hop': postponementPaper({
    from: of('session'),
    office,
    symbol: symbol('TB'),
    year,
    council,
    session,
    at,
    to: { ...at, day: 8, month: 2, year: 2027 },
    because: 'chưa đủ số thành viên có mặt',
    present: 3,
    members: 7,
    missing: names.slice(0, 4),
    invited: names.map((name) => `${name}, Ủy viên`),
    signer: { capacity: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'], name: 'Phan Văn Ví' },
    recipients,
  }),
  'trich-bien-ban': minutesPaper({
    from: of('session'),
    extract: true,
    office,
    symbol: symbol('BB'),
    session,
    council,
    began: at,
    ended: { ...at, hour: 10 },
    chair: 'Phan Văn Ví',
    secretary: 'Nguyễn Thị Mẫu',
    present: names.map((name) => ({ name, part: 'Ủy viên' })),
    absent: [],
    quorum: { text: '7/7 = 100 % ≥ 66,67 %, đủ số người để họp', from: of('rule') },
    invited: [],
    changes: [],
    places: [],
    written: [],
    rules: [],
    items: names.slice(0, 2).map((name, i) => ({
      from: of('agenda item', String(i)),
      rule: of('rule'),
      name,
      award,
      away: [],
      method: 'bỏ phiếu kín',
      ballots: [7, 7, 7, 0, 7, 0, 0],
      sum: '7/7 = 100 % ≥ 80 %',
      sumWords: 'Bảy trên bảy tổng số thành viên Hội đồng đồng ý, bằng 100 %, cần từ 80 % trở lên',
      citation: 'Quy chế mẫu, Điều 9',
      hands: null,
      votes: [],
      verdict: 'đạt',
      outcome: 'đạt',
      decidedBy: null,
    })),
    discussion: [],
    repeats: [],
    incidents: [],
    objections: [],
  }),
  'bao-cao-tap-the': achievementReportPaper({
    ...report,
    kind: 'collective',
    occasion: 'thematic',
    name: 'Tập thể cán bộ, giáo viên và học sinh Trường Phổ thông Dân tộc nội trú Ƀaƀ Čuñ Ŏĕ',
    facts: [
      { label: 'Địa chỉ', value: about },
      { label: 'Số thành viên', value: '12' },
    ],
  }),
  'bao-cao-ho': achievementReportPaper({
    ...report,
    kind: 'household',
    occasion: 'regular',
    authoredBy: 'Ủy ban nhân dân xã Đắk Mẫu',
    name: "Hộ ông K'Brôi",
    facts: [
      { label: 'Năm sinh của chủ hộ', value: '1975' },
      { label: 'Dân tộc', value: 'S’tiêng' },
    ],
  }),
  'bao-cao-dot-xuat': achievementReportPaper({
    ...report,
    kind: 'individual',
    occasion: 'sudden',
    name: 'Thị Mai',
    facts: [
      { label: 'Năm sinh', value: '1975' },
      { label: 'Dân tộc', value: 'S’tiêng' },
    ],
    titles: [],
    awards: [],
  }),
  'tra-don-vi': sampleResultsOf(names.length),
  'bao-cao-tong-ket': yearlyReport({
    report: '2026',
    year,
    asOf: Temporal.Instant.from('2026-12-20T05:00:00Z'),
    today: Temporal.PlainDate.from('2026-12-20'),
    letterhead: { ...office, organisationId: 'mẫu', headTitle: 'TRƯỞNG BAN', abbreviation: 'BDT' },
    figures: [
      {
        code: 'discovered',
        total: 42,
        before: 7,
        parts: [
          {
            part: 'kind',
            total: 42,
            cells: [
              { code: 'individual', count: 30 },
              { code: 'household', count: null },
              { code: 'collective', count: null },
            ],
          },
        ],
      },
      { code: 'rewarded', total: 12, before: 5, parts: [] },
    ],
    tasks: [
      { leadId: 'mẫu', leadName: 'Phòng Tuyên truyền và Địa bàn', given: 7, done: 5, late: 1 },
      { leadId: 'mẫu', leadName: 'Văn phòng', given: 3, done: 3, late: 0 },
    ],
  }),
  'loi-dan': scriptPaper(
    {
      id: 'mẫu',
      title: 'Lễ trao thưởng điển hình tiên tiến năm 2026',
      heldOn: Temporal.PlainDate.from('2026-02-10'),
      place: 'Hội trường Ban Dân tộc',
    },
    [
      { awardName: award, posthumous: false, kind: 'collective', rows: [handed('Tập thể thôn Bù Mẫu', 'collective')] },
      { awardName: award, posthumous: false, kind: 'individual', rows: names.map((name) => handed(name, 'individual')) },
    ],
    'Ban Dân tộc',
  ),
}
