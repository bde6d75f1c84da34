import type { Messages } from '#platform/language/messages.ts'

export const messages = {
  alreadyLifted: { vi: 'Việc không cho xem này đã được bỏ từ trước.', en: 'This door was opened again already.' },
  onHold: {
    vi: 'Hồ sơ đang tạm dừng vì có đơn, thanh tra hoặc kỷ luật đang được xem xét: {because}. Chưa xét và chưa khen cho tới khi có kết luận.',
    en: 'The case is on hold because a complaint, an inspection or a discipline matter is open: {because}. It is neither judged nor commended until that is settled.',
  },
} satisfies Messages
