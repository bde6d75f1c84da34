import { criteriaDecisionPaper } from '#app/criteria/papers/criteria-decision.ts'
import { planPaper } from '#app/plans/papers/plan.ts'
import { reminderPaper } from '#app/plans/papers/reminder.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { office, year, symbol, decider, signer, recipients, of, names, deed, frame } from './ground.ts'

/** Papers the work rests on: criteria, plans, reminders. */
export const plansPapers: Record<string, Paper> = {
  'tieu-chi': criteriaDecisionPaper({
    ...frame,
    decider,
    symbol: symbol('QĐ'),
    sets: ['cá nhân', 'tập thể'].map((subject) => ({
      from: of('criteria', subject),
      subject,
      name: 'Tiêu chí xét chọn điển hình tiên tiến',
      passMark: 80,
      criteria: [
        { code: 'ĐK1', text: 'Chấp hành chủ trương, pháp luật', kind: 'gate' as const, weight: 0, evidence: 'Xác nhận của xã' },
        {
          code: 'TC1',
          text: 'Việc làm cụ thể, có kết quả đo được',
          kind: 'score' as const,
          weight: 60,
          evidence: 'Biên bản, ảnh, người làm chứng',
        },
        { code: 'TC2', text: 'Nhiều người học theo', kind: 'score' as const, weight: 40, evidence: 'Danh sách hộ làm theo' },
      ],
    })),
  }),
  'ke-hoach': planPaper({
    from: of('plan'),
    office,
    symbol: symbol('KH'),
    year,
    about: 'Tuyên truyền, nhân rộng gương điển hình tiên tiến năm 2026',
    basis: 'Kế hoạch số 12/KH-UBND của UBND tỉnh',
    purpose: ['Phát hiện, biểu dương người tốt, việc tốt.'],
    tasks: names.map((lead, i) => ({
      from: of('task', String(i)),
      part: 'III.6',
      text: deed,
      lead,
      support: ['Văn phòng'],
      due: '30/9/2026',
      output: 'Mười bài viết',
    })),
    execution: ['Văn phòng theo dõi, báo cáo.'],
    recipients,
    signer,
  }),
  'don-doc': reminderPaper({
    from: of('late tasks'),
    office,
    symbol: 'BDT-VP',
    year,
    to: ['Phòng Tuyên truyền và Địa bàn', 'UBND xã Đắk Mẫu'],
    plan: 'Kế hoạch số 12/KH-BDT',
    tasks: [
      { from: of('task'), text: 'Viết mười bài về gương điển hình', lead: 'Phòng Tuyên truyền và Địa bàn', due: '30/9/2026', daysLate: 5 },
    ],
    replyBy: '15/10/2026',
    recipients,
    signer,
  }),
}
