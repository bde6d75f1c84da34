import type { Messages } from '#platform/language/messages.ts'

/** What a new office does before its first case. */
export const firstStepMessages = {
  title: { vi: 'Mấy việc đầu tiên của văn phòng mới', en: 'The first things a new office does' },
  done: { vi: 'Đã xong', en: 'Done' },
  byAdmin: { vi: 'Quản trị làm', en: 'For the administrator' },
  office: { vi: 'Mở tài khoản, giao vai Văn phòng', en: 'Open an account with the role Office' },
  officeWords: {
    vi: 'Người nhận danh sách, lo hồ sơ và văn bản. Một người có thể giữ vài vai.',
    en: 'Who takes in lists and sees to dossiers and papers. One person may hold several roles.',
  },
  leader: { vi: 'Mở tài khoản, giao vai Lãnh đạo', en: 'Open an account with the role Leader' },
  leaderWords: { vi: 'Người ký quyết định và xem việc gì đang chậm.', en: 'Who signs decisions and sees what is late.' },
  series: { vi: 'Đặt cách đánh số văn bản', en: 'Say how papers are numbered' },
  seriesWords: {
    vi: 'Mỗi loại văn bản lấy số từ sổ nào, năm nay bắt đầu từ số mấy.',
    en: 'Which register each kind of paper takes its number from, and where this year begins.',
  },
  criteria: { vi: 'Soạn và ban hành bộ tiêu chí', en: 'Write and issue a set of criteria' },
  criteriaWords: {
    vi: 'Hội đồng chấm theo bộ tiêu chí có số quyết định; mỗi loại đối tượng một bộ.',
    en: 'The council scores by a set that has a decision number; one set for each kind of candidate.',
  },
  council: { vi: 'Nhập quyết định thành lập Hội đồng', en: 'Enter the decision that set up the council' },
  councilWords: { vi: 'Nhiệm kỳ, Chủ tịch, Thư ký, các thành viên và Ban kiểm phiếu.', en: 'Term, chair, secretary, members and tellers.' },
  round: { vi: 'Mở một đợt xét khen', en: 'Open a round' },
  roundWords: {
    vi: 'Xã và đơn vị gửi đề nghị vào một đợt có ngày mở, ngày đóng.',
    en: 'Communes and units send nominations into a round with a first and a last day.',
  },
} satisfies Messages
