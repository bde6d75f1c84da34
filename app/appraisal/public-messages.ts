import type { Messages } from '#platform/language/messages.ts'

export const publicMessages = {
  notices: { vi: 'Lấy ý kiến', en: 'Open to comment' },
  noticesWords: {
    vi: 'Danh sách đang công khai để mọi người cho ý kiến trước khi Hội đồng họp.',
    en: 'Lists open to everybody’s comment before the council meets.',
  },
  none: { vi: 'Hôm nay không có danh sách nào đang lấy ý kiến.', en: 'No list is open to comment today.' },
  until: { vi: 'Đến hết ngày {day}, {count} trường hợp', en: 'Until {day}, {count} cases' },
  description: { vi: 'Danh sách đề nghị khen thưởng đang công khai để lấy ý kiến.', en: 'Nominations open to public comment.' },
  period: { vi: 'Công khai từ ngày {from} đến hết ngày {to}.', en: 'Open from {from} to {to}.' },
  initials: {
    vi: 'Chỗ chỉ ghi chữ cái đầu là vì người ấy chưa đồng ý nêu tên ở đây.',
    en: 'Where only initials stand, the person has not agreed to be named here.',
  },
  say: { vi: 'Anh/chị có ý kiến?', en: 'Have you something to say?' },
  sayWords: {
    vi: 'Không cần tài khoản, không cần ghi tên. Ý kiến gửi thẳng tới văn phòng, không hiện trên trang này. Người góp ý được giữ kín.',
    en: 'No account and no name needed. It goes to the office and is not shown here. Who speaks is kept confidential.',
  },
  about: { vi: 'Về trường hợp nào', en: 'About whom' },
  text: { vi: 'Ý kiến', en: 'What you want to say' },
  textHint: { vi: 'Việc gì, ở đâu, khi nào; ai còn biết.', en: 'What, where, when; who else knows.' },
  fromName: { vi: 'Tên anh/chị (không bắt buộc)', en: 'Your name (not required)' },
  contact: { vi: 'Cách liên lạc lại (không bắt buộc)', en: 'How to reach you (not required)' },
  send: { vi: 'Gửi ý kiến', en: 'Send' },
  thanks: { vi: 'Văn phòng đã nhận ý kiến', en: 'The office has received it' },
  thanksWords: {
    vi: 'Mã biên nhận dưới đây chỉ hiện một lần. Giữ lại để xem ý kiến đã được giải quyết chưa; ngoài mã này, không gì nối ý kiến với anh/chị.',
    en: 'This receipt is shown once. Keep it to see whether it was dealt with; nothing else ties it to you.',
  },
  receipt: { vi: 'Mã biên nhận', en: 'Receipt' },
  receiptHint: {
    vi: 'Đã góp ý? Gõ mã trên biên nhận để xem văn phòng xử lý đến đâu.',
    en: 'Had your say? Type the receipt to see what came of it.',
  },
  look: { vi: 'Xem', en: 'Look' },
  received: { vi: 'Văn phòng nhận ngày {day}, đang xem xét.', en: 'Received on {day}; being looked at.' },
  handled: { vi: 'Nhận ngày {day}, đã giải quyết ngày {done} và báo cáo Hội đồng.', en: 'Received on {day}, dealt with on {done}.' },
  unknown: { vi: 'Không có ý kiến nào mang mã này. Xin xem lại từng chữ.', en: 'No objection has this receipt. Please check each sign.' },
  award: { vi: 'Đề nghị', en: 'Nominated for' },
} satisfies Messages
