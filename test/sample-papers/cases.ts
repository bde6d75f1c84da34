import { publicNoticePaper } from '#app/appraisal/papers/public-notice.ts'
import { achievementReportPaper } from '#app/forwarding/papers/achievement-report.ts'
import { submissionPaper } from '#app/forwarding/papers/submission.ts'
import { summaryListPaper } from '#app/forwarding/papers/summary-list.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { office, year, symbol, signer, recipients, council, of, bases, names, deed, about, lines, repeated } from './ground.ts'

/** A list on its side of as many people as wanted. */
export function sampleSummaryOf(size: number): Paper {
  return summaryListPaper({
    from: of('package'),
    office,
    year,
    title: 'Đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh năm 2026',
    people: repeated(lines, size),
    signer,
  })
}

/** Papers of cases: proposed upward, listed, told, made public. */
export const casesPapers: Record<string, Paper> = {
  'to-trinh': submissionPaper({
    from: of('package'),
    basis: of('rule'),
    office,
    symbol: symbol('TTr'),
    year,
    to: ['UBND tỉnh Mẫu', 'Sở Nội vụ'],
    award: 'Bằng khen của Chủ tịch UBND tỉnh',
    bases,
    sittings: [{ from: of('session'), council, number: 4, year, on: Temporal.PlainDate.from('2026-10-05'), cases: lines.length }],
    organisationAuthored: false,
    kinds: lines.map(() => ({ kind: 'individual' as const })),
    people: lines,
    enclosed: ['Biên bản họp Hội đồng', 'Báo cáo thành tích'],
    recipients,
    signer,
  }),
  'trich-ngang': sampleSummaryOf(lines.length),
  'bao-cao-thanh-tich': achievementReportPaper({
    from: of('nomination'),
    person: of('person'),
    office,
    year,
    award: 'Giấy khen',
    kind: 'individual',
    occasion: 'regular',
    authoredBy: null,
    name: 'Thị Mai',
    facts: [
      { label: 'Năm sinh', value: '1975' },
      { label: 'Dân tộc', value: 'S’tiêng' },
    ],
    duties: ['Dạy nghề dệt cho chị em trong sóc.'],
    achievements: [{ text: deed, period: '2024-2026', from: of('nomination') }],
    titles: [],
    awards: [{ year: '2022', name: 'Giấy khen', decision: '15/QĐ-BDT ngày 20/12/2022, Ban Dân tộc' }],
    confirmedBy: { left: 'UBND xã xác nhận', right: 'Người báo cáo' },
  }),
  'cong-khai': publicNoticePaper({
    from: of('public notice'),
    office,
    symbol: symbol('TB'),
    year,
    award: 'Giấy khen',
    people: names.map((name, i) => ({ from: of('nomination', String(i)), name, about, achievement: deed })),
    opensOn: '05/10/2026',
    closesOn: '16/10/2026',
    contact: 'Văn phòng Ban Dân tộc, điện thoại 0271 000 0000',
    recipients,
    signer,
  }),
}
