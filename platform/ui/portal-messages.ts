import type { Messages } from '../language/messages.ts'

/** What the pieces of the portal say by themselves. */
export const messages = {
  checkedSource: { vi: 'đã kiểm chứng, nguồn {at}', en: 'checked, source {at}' },
  backToFigure: { vi: 'Về bài, chỗ có con số {at}', en: 'Back to the text, figure {at}' },
  back: { vi: 'Về bài', en: 'Back to the text' },
  minutes: { vi: '{count} phút', en: '{count} min' },
  transcript: { vi: 'Lời ghi lại', en: 'Transcript' },
  find: { vi: 'Tìm', en: 'Find' },
  narrowed: { vi: 'Đang lọc, bấm để bỏ', en: 'Narrowed to; press to remove' },
  drop: { vi: 'bỏ', en: 'remove' },
  pages: { vi: 'Các trang', en: 'Pages' },
  earlier: { vi: 'Trang trước', en: 'Earlier page' },
  later: { vi: 'Trang sau', en: 'Next page' },
  pageOf: { vi: 'Trang {page} trên {last}', en: 'Page {page} of {last}' },
  qr: { vi: 'Mã QR dẫn tới trang này', en: 'QR code that leads to this page' },
  bySms: { vi: 'Gửi bằng tin nhắn', en: 'Send as a message' },
  byMail: { vi: 'Gửi bằng thư', en: 'Send by mail' },
} satisfies Messages
