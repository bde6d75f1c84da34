import { publicNoticePaper } from '#app/appraisal/papers/public-notice.ts'
import { correctionPaper } from '#app/commendations/papers/correction.ts'
import { decisionPaper } from '#app/commendations/papers/decision.ts'
import { paymentPaper } from '#app/commendations/papers/payment-list.ts'
import { undoPaper } from '#app/commendations/papers/undo.ts'
import { ballotPaper } from '#app/council/papers/ballot.ts'
import { constitutionPaper } from '#app/council/papers/constitution.ts'
import { invitationPaper } from '#app/council/papers/invitation.ts'
import { minutesPaper } from '#app/council/papers/minutes.ts'
import { tellersPaper } from '#app/council/papers/tellers-minutes.ts'
import { criteriaDecisionPaper } from '#app/criteria/papers/criteria-decision.ts'
import { achievementReportPaper } from '#app/forwarding/papers/achievement-report.ts'
import { submissionPaper } from '#app/forwarding/papers/submission.ts'
import { summaryListPaper } from '#app/forwarding/papers/summary-list.ts'
import { planPaper } from '#app/plans/papers/plan.ts'
import { reminderPaper } from '#app/plans/papers/reminder.ts'
import type { Paper } from '#platform/paper/parts.ts'

/** Every paper of the product about made-up people, to be printed and looked at. */
export const office = {
  superior: 'Ủy ban nhân dân thành phố Đồng Nai',
  body: 'Sở Dân tộc và Tôn giáo thành phố Đồng Nai',
  place: 'Đồng Nai',
}
export const year = 2026
export const symbol = (kind: string) => `${kind}-BDT`
const authority = 'TRƯỞNG BAN DÂN TỘC'
const decider = 'Trưởng Ban Dân tộc'
export const signer = { capacity: ['TRƯỞNG BAN'], name: 'Phan Văn Ví' }
export const recipients = ['Như trên', 'Lưu: VT, VP']
export const council = 'Hội đồng Thi đua - Khen thưởng'
export const at = { hour: 7, minute: 30, day: 5, month: 10, year }
export const session = { number: 4, year, place: 'Phòng họp số 1' }
/** The record a sample speaks of. */
export const of = (record: string, id = 'mẫu') => ({ record, id })
const bases = ['Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022', 'Theo đề nghị của Chánh Văn phòng']
const execution = 'Chánh Văn phòng, các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này.'
const award = 'Giấy khen của Trưởng Ban Dân tộc'
export const names = [
  'Thị Mai',
  "K'Brôi <script>alert(1)</script>",
  'Điểu Krƀiêng',
  'Y Čuñ Ŏĕ',
  'Nguyễn Phan Hoàng Thị Thanh Xuân Mẫu'.normalize('NFD'),
  'Lý Văn Thử',
]
export const deed = 'Vận động 12 hộ cùng thôn làm đường điện thắp sáng dài 1,2 km; hiến 300 m² đất (dữ liệu mẫu)'
export const about = 'Thôn Bù Mẫu, xã Đắk Mẫu'
const frame = { basis: of('rule'), office, year, authority, bases, execution, recipients, signer, issued: null }
const common = {
  from: of('commendation decision'),
  letterhead: office,
  authority,
  decider,
  year,
  bases,
  execution,
  recipients,
  capacity: signer.capacity,
  signer: signer.name,
  awardName: award,
}
const people = names.map((name, i) => ({
  kind: 'individual' as const,
  address: i % 2 ? 'Ông' : 'Bà',
  name,
  about,
  achievement: deed,
  period: '2024-2026',
  amount: 760_000,
  from: { ...of('nomination', String(i)), sum: '0,3 × 2.530.000 = 759.000, làm tròn lên 760.000 đồng' },
}))
const lines = names.map((name, i) => ({
  from: of('nomination', String(i)),
  name,
  born: '1975',
  sex: 'nữ',
  ethnicGroup: 'S’tiêng',
  about,
  achievement: deed,
  award: 'Bằng khen',
  vote: '6/7 = 85,71 %',
  note: '',
}))
const issued = { number: 7, symbol: symbol('QĐ'), issuedOn: Temporal.PlainDate.from('2026-02-03') }

/** The same decision for as many people as wanted. */
export function sampleDecisionOf(size: number): Paper {
  return decisionPaper({
    ...common,
    symbol: symbol('QĐ'),
    abstract: 'Về việc tặng Giấy khen năm 2026',
    verb: 'Tặng',
    occasion: 'thành tích xuất sắc năm 2026',
    fund: 'trích từ Quỹ thi đua, khen thưởng',
    people: Array.from({ length: size }, (_, i) => people[i % people.length] ?? people[0]).filter((one) => one !== undefined),
  })
}

export const samplePapers: Record<string, Paper> = {
  'quyet-dinh': sampleDecisionOf(people.length),
  'thu-hoi': undoPaper({
    ...common,
    symbol: symbol('QĐ'),
    abstract: 'Về việc hủy bỏ Giấy khen',
    kind: 'revocation',
    reason: 'Xác minh lại, số liệu trong hồ sơ không đúng.',
    person: 'Ông Trần Văn Mẫu',
    about,
    given: { number: 7, symbol: symbol('QĐ'), on: issued.issuedOn, from: of('commendation decision', 'trước') },
    amount: 760_000,
    paid: of('nomination'),
    returned: { days: 15, from: of('rule') },
  }),
  'dinh-chinh': correctionPaper({
    from: of('commendation decision'),
    letterhead: office,
    symbol: 'BDT-VP',
    year,
    wrong: 'Thi Mai',
    right: 'Thị Mai',
    capacity: signer.capacity,
    corrected: { ...issued, abstract: 'Về việc tặng Giấy khen', recipients },
  }),
  'chi-tien': paymentPaper({
    from: of('commendation decision'),
    letterhead: office,
    year,
    headTitle: 'TRƯỞNG BAN',
    decision: issued,
    people,
  }),
  'bien-ban-hop': minutesPaper({
    from: of('session'),
    places: [],
    office,
    symbol: symbol('BB'),
    session,
    council,
    began: at,
    ended: { ...at, hour: 10 },
    chair: 'Phan Văn Ví',
    secretary: 'Nguyễn Thị Mẫu',
    present: names.map((name, i) => ({ name, part: i === 0 ? 'Phó Chủ tịch Hội đồng' : 'Ủy viên' })),
    absent: [{ name: 'Trần Văn Vắng', part: 'Ủy viên', reason: 'đi công tác, gửi phiếu lấy ý kiến' }],
    quorum: { text: '6/7 = 85,71 % ≥ 66,67 %, đủ số người để họp', from: of('rule') },
    invited: ['Đại diện Công đoàn'],
    items: names.map((name, i) => ({
      from: of('agenda item', String(i)),
      rule: of('rule'),
      name,
      award: 'Giấy khen',
      away: i === 1 ? [{ name: 'Lý Văn Thử', because: 'cùng đơn vị' }] : [],
      method: 'bỏ phiếu kín',
      ballots: [7, 7, 7, 0, 6, 1, 0],
      sum: '6/7 = 85,71 % ≥ 80 %',
      sumWords: 'Sáu trên bảy tổng số thành viên Hội đồng đồng ý, bằng 85,71 %, cần từ 80 % trở lên',
      citation: 'Quy chế mẫu, Điều 9',
      hands: null,
      votes: [],
      verdict: 'đạt',
      outcome: 'đạt',
      decidedBy: null,
    })),
    discussion: ['Ông Lý Văn Thử đề nghị làm rõ số hộ tham gia; thư ký đã đối chiếu minh chứng số 3.'],
    changes: ['08 giờ 10 phút: Phan Thị Ví chủ trì mục 3.'],
    written: ['07 giờ 40 phút: Nhận phong bì phiếu lấy ý kiến của Trần Văn Vắng, còn niêm phong.'],
    rules: ['07 giờ 35 phút: Hội đồng dùng quy tắc "Quy chế mẫu, Điều 9", chưa có người kiểm tra pháp lý.'],
    incidents: ['08 giờ 20 phút: Gián đoạn phiên họp: mất điện năm phút. Các phiếu đã nhận trước đó còn nguyên.'],
    repeats: ['Mục 2 bỏ phiếu lại một lần do điện thoại của một thành viên hỏng giữa chừng;'],
    objections: [],
  }),
  'bien-ban-kiem-phieu': tellersPaper({
    from: of('session'),
    office,
    symbol: symbol('BB'),
    council,
    session,
    counted: { ...at, hour: 9 },
    tellers: ['Thị Xuân', 'Lê Văn Đếm'],
    signer: { capacity: ['Chủ tọa'], name: 'Phan Văn Ví' },
    boxes: names.map((name, i) => ({
      from: of('agenda item', String(i)),
      name,
      award: 'Giấy khen',
      issued: 7,
      returned: 7,
      valid: 7,
      invalid: 0,
      yes: 6,
      no: 1,
      blank: 0,
      sum: '6/7 = 85,71 % ≥ 80 %: đạt',
    })),
    voided: [],
    notes: ['Thị Mai: suối gùi mận sóc', 'Lý Văn Thử: lửa rẫy trăng chiêng'].map((text) => ({ text, from: of('agenda item') })),
  }),
  'giay-moi': invitationPaper({
    from: of('session'),
    office,
    symbol: symbol('GM'),
    year,
    council,
    session,
    at,
    invited: ['Các thành viên Hội đồng', 'Đại diện Công đoàn'],
    chair: 'Phan Văn Ví',
    agenda: ['Thị Mai: Giấy khen của Trưởng Ban Dân tộc', 'Lý Văn Thử: Giấy khen của Trưởng Ban Dân tộc'].map((text) => ({
      text,
      from: of('agenda item'),
    })),
    signer,
    recipients,
  }),
  'phieu-bau': ballotPaper({
    from: of('session'),
    superior: office.superior,
    body: council,
    council,
    session: { ...session, on: at },
    candidates: names.map((name, i) => ({ name, award, from: of('agenda item', String(i)) })),
  }),
  'thanh-lap-hoi-dong': constitutionPaper({
    from: of('council'),
    ...frame,
    symbol: symbol('QĐ'),
    council,
    term: { from: { ...at, month: 1 }, to: { ...at, month: 12 } },
    members: names.map((name, i) => ({ name, position: 'Trưởng phòng', part: i === 0 ? 'Chủ tịch' : 'Ủy viên' })),
    tellers: ['Thị Xuân', 'Lê Văn Đếm'],
    duties: ['Xét, bỏ phiếu, đề nghị khen thưởng.', 'Giải quyết ý kiến về kết quả xét.'],
  }),
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
  'trich-ngang': summaryListPaper({
    from: of('package'),
    office,
    year,
    title: 'Đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh năm 2026',
    people: lines,
    signer,
  }),
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
