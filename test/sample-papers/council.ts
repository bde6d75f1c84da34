import { ballotPaper } from '#app/council/ballots/papers/ballot.ts'
import { constitutionPaper } from '#app/council/constitution/papers/constitution.ts'
import { invitationPaper } from '#app/council/sessions/papers/invitation.ts'
import { minutesPaper } from '#app/council/minutes/papers/minutes.ts'
import { tellersPaper } from '#app/council/ballots/papers/tellers-minutes.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { office, year, symbol, signer, recipients, council, at, session, of, award, names, frame, repeated } from './ground.ts'

/** Tellers' minutes of as many boxes as wanted. */
export function sampleTellersOf(size: number, tellers = ['Thị Xuân', 'Lê Văn Đếm']): Paper {
  return tellersPaper({
    from: of('session'),
    office,
    symbol: symbol('BB'),
    council,
    session,
    counted: { ...at, hour: 9 },
    tellers,
    signer: { capacity: ['Chủ tọa'], name: 'Phan Văn Ví' },
    boxes: repeated(names, size).map((name, i) => ({
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
  })
}

/** An invitation with as many cases on its agenda as wanted. */
export function sampleInvitationOf(size: number): Paper {
  return invitationPaper({
    from: of('session'),
    office,
    symbol: symbol('GM'),
    year,
    council,
    session,
    at,
    invited: ['Các thành viên Hội đồng', 'Đại diện Công đoàn'],
    chair: 'Phan Văn Ví',
    agenda: repeated(['Thị Mai: Giấy khen của Trưởng Ban Dân tộc', 'Lý Văn Thử: Giấy khen của Trưởng Ban Dân tộc'], size).map((text) => ({
      text,
      from: of('agenda item'),
    })),
    signer,
    recipients,
  })
}

/** Papers of a council and its session. */
export const councilPapers: Record<string, Paper> = {
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
  'bien-ban-kiem-phieu': sampleTellersOf(names.length),
  'giay-moi': sampleInvitationOf(2),
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
}
