import type { Messages } from '#platform/language/messages.ts'

/** What is said while chosen nominations go onto an agenda. */
export const takeUpMessages = {
  takeUpTitle: { vi: 'Đưa hồ sơ vào phiên họp', en: 'Put cases on an agenda' },
  takeUpWords: {
    vi: 'Xem trước khi đưa vào. Hồ sơ đứng cuối chương trình; cách bỏ phiếu chọn ở trang chương trình, trước khi gửi giấy mời.',
    en: 'Look before it is done. Cases go to the end of the agenda; how to vote on each is chosen there, before the invitation.',
  },
  takeUpOthers: {
    vi: '{count} đề nghị đã chọn chưa đưa ra Hội đồng được: chưa gửi, còn thành tích chưa ai kiểm, đã nằm trong một phiên, hoặc đã có kết quả.',
    en: '{count} of the selected cannot go to the council now: not submitted, a claim unchecked, already on an agenda, or already decided.',
  },
  takeUpHeld: { vi: 'Đang tạm dừng', en: 'On hold' },
  takeUpWhich: { vi: 'Phiên họp đang chuẩn bị', en: 'Session being prepared' },
  takeUpDo: { vi: 'Đưa {count} hồ sơ vào chương trình', en: 'Put {count} cases on the agenda' },
  takenUp: {
    vi: 'Đã đưa {count} hồ sơ vào chương trình. Xem lại cách bỏ phiếu từng mục.',
    en: '{count} cases are on the agenda. Look at how each is voted on.',
  },
  nonePrepared: { vi: 'Chưa có phiên nào đang chuẩn bị', en: 'No session is being prepared' },
  nonePreparedWords: {
    vi: 'Chương trình của phiên đã gửi giấy mời không thêm được. Chuẩn bị một phiên mới rồi quay lại.',
    en: 'An agenda that was sent out does not grow. Prepare a new session, then come back.',
  },
  backToNominations: { vi: 'Đề nghị khen thưởng', en: 'Nominations' },
} satisfies Messages
