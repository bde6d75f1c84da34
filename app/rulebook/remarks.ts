import type { Messages, T } from '#platform/language/messages.ts'

/** What the program itself remarks beside the rules it ships. Laws and what an officer writes stay in the language they are in. */
const remarks = {
  keptFor: {
    vi: 'Tạm giữ mức của bộ quy tắc trước ngày 01/10/2026 cho tới khi có người đối chiếu với luật sửa đổi.',
    en: 'The figure from before 01/10/2026 is kept until somebody has compared it with the amending law.',
  },
  namesKept: {
    vi: 'Tạm giữ tên và đối tượng của bộ quy tắc trước ngày 01/10/2026.',
    en: 'Name and subjects from before 01/10/2026 are kept for now.',
  },
  mayBeOver: {
    vi: 'Nghị định 152/2025/NĐ-CP có thể đã hết hiệu lực ở phần trùng với Luật sửa đổi; cần đối chiếu.',
    en: 'Nghị định 152/2025/NĐ-CP may no longer hold where the amending law speaks of the same; to be compared.',
  },
  smallOffice: {
    vi: 'Cơ quan ít người thì người cùng phòng là chuyện thường: chương trình nêu ra, Hội đồng quyết định từng trường hợp. Cơ quan lớn có thể chọn đóng ngay.',
    en: 'In a small agency people of one room are an everyday thing: the program names them, the council decides each case. A large one may choose to close the door.',
  },
  onlyReminds: {
    vi: 'Chỉ nhắc, không chặn, cho tới khi đơn vị nhập quy định của mình.',
    en: 'It only reminds and stops nothing until the agency enters its own rule.',
  },
  forWhom: {
    vi: 'Dành cho ngư dân, đồng bào dân tộc thiểu số, nông dân, công nhân, người yếu thế, người khuyết tật do người đứng đầu phát hiện.',
    en: 'For fishers, ethnic minorities, farmers, workers, vulnerable and disabled people whom the head has found.',
  },
  households: { vi: 'Hộ gia đình: 1,5 lần mức cá nhân (Điều 54 khoản 3).', en: 'Households: 1.5 times the rate of a person (Art. 54.3).' },
  votesNotSecret: {
    vi: 'Nghị định nói "bỏ phiếu", không nói "kín". Tỷ lệ tính trên tổng số thành viên Hội đồng và phải ghi trong biên bản.',
    en: 'The decree says “by ballot”, not “secret”. The share is of all members of the council and stands in the minutes.',
  },
  absentAsked: { vi: 'Người vắng được lấy ý kiến bằng văn bản.', en: 'Absent members are asked in writing.' },
  ownShare: {
    vi: 'Từ 01/7/2025 bộ, tỉnh tự quy định tỷ lệ phiếu cho Hội đồng của mình: hãy nhập quy chế của đơn vị.',
    en: 'From 01/07/2025 ministries and provinces set the share for their own councils: enter your rules.',
  },
  notReadWhole: { vi: '(chưa đọc được toàn văn)', en: '(its text could not be read in full)' },
  articleNotRead: { vi: '(điều khoản chưa đọc được)', en: '(the article could not be read)' },
  before: { vi: 'trước đó:', en: 'before that:' },
  presetNoPaper: { vi: '(mức gợi ý, chưa có văn bản)', en: '(a preset, no document yet)' },
  preset: { vi: '(mức gợi ý)', en: '(a preset)' },
  usualDays: {
    vi: 'Chưa có quy định chung; 5–10 ngày là nếp làm của nhiều cơ quan',
    en: 'No common rule yet; 5 to 10 days are the practice of many agencies',
  },
  usualShare: {
    vi: 'Mức thường dùng; từ năm 2024 Luật không còn đặt tỷ lệ chung, bộ và tỉnh tự quy định',
    en: 'The usual share; since 2024 the law sets none in common, ministries and provinces set their own',
  },
  lawSilent: {
    vi: 'Luật không quy định; quy chế làm việc của Hội đồng quy định',
    en: 'The law does not say; the working rules of the council do',
  },
  ownPractice: {
    vi: 'Nếp làm của cơ quan; Luật cho phép hình thức động viên khác',
    en: 'Practice of the agency; the law allows other forms of encouragement',
  },
} satisfies Messages

/** A citation or a note as it is kept, with the program's own remarks in the reader's language. */
export function withRemarks(t: T, text: string) {
  return Object.values(remarks).reduce((read, remark) => read.replaceAll(remark.vi, t(remark)), text)
}
