import type { Messages } from '#platform/language/messages.ts'

export const relianceMessages = {
  nobodyChecked: { vi: 'Chưa ai đối chiếu với văn bản đang có hiệu lực:', en: 'Nobody has compared this with the law in force:' },
  noRuleYet: { vi: 'chưa có quy tắc', en: 'no rule in force' },
  nothingSays: {
    vi: 'Sổ quy tắc chưa nói gì về: {about}. Chương trình không tự đoán; xin tự đối chiếu và ghi đã so với văn bản nào.',
    en: 'The rulebook says nothing of: {about}. The program does not guess; please compare it yourself and say with which document.',
  },
  needsLegalCheck: { vi: 'cần kiểm tra pháp lý', en: 'needs legal check' },
  useAllTheSame: {
    vi: 'Tôi vẫn dùng, và chịu trách nhiệm về việc này',
    en: 'I use it all the same, and answer for it',
  },
  whyRely: { vi: 'Vì sao', en: 'Why' },
  whyRelyHint: {
    vi: 'Ví dụ: đã hỏi Sở Nội vụ; quy chế của cơ quan giữ đúng mức này.',
    en: 'For example: the Department of Home Affairs was asked; our own rules keep this figure.',
  },
  saidBefore: {
    vi: 'Anh/chị đã trả lời về đúng bản quy tắc này ngày {day}; lý do ấy điền sẵn ở đây. Đánh dấu lại cho hồ sơ này, sửa lý do nếu lần này khác.',
    en: 'You answered about this very version on {day}; that reason is filled in here. Tick it again for this record, and change the reason if this time is different.',
  },
  acceptFirst: {
    vi: 'Việc này dựa vào quy tắc cần kiểm tra pháp lý: {citations}. Xin đọc rồi nói rõ có dùng hay không; hoặc nhờ người có trách nhiệm đánh dấu đã kiểm tra trong Sổ quy tắc.',
    en: 'This rests on a rule that needs a legal check: {citations}. Please read it and say whether it is used; or have somebody mark it as checked in the rulebook.',
  },
  sayWhyRely: { vi: 'Xin ghi vì sao vẫn dùng, ít nhất vài chữ.', en: 'Please say why it is used all the same, in a few words at least.' },
  reliedOn: { vi: 'Quy tắc đã dùng', en: 'Rules used' },
  reliedBy: {
    vi: 'Dùng khi chưa kiểm tra pháp lý. {name}, {at}: {because}',
    en: 'Used before a legal check. {name}, {at}: {because}',
  },
} satisfies Messages
