import type { Messages } from '#platform/language/messages.ts'

/** Another version of a rule governs the session than the one it was invited under. */
export const ruleChangeMessages = {
  changed: {
    vi: 'Mục {ordinals}: quy tắc biểu quyết đã khác lúc gửi giấy mời.',
    en: 'Item {ordinals}: the rule of the vote is no longer the one of the invitation.',
  },
  atInvitation: { vi: 'Lúc gửi giấy mời: {citation} (từ {day}).', en: 'At the invitation: {citation} (from {day}).' },
  noneAtInvitation: { vi: 'Lúc gửi giấy mời chưa có quy tắc nào.', en: 'At the invitation there was no rule.' },
  onTheDay: {
    vi: 'Ngày họp: {citation} (từ {day}), {by} nhập lúc {time}.',
    en: 'On the day of the session: {citation} (from {day}), entered by {by} at {time}.',
  },
  noneOnTheDay: {
    vi: 'Ngày họp không còn quy tắc nào có hiệu lực, nên chưa mở bỏ phiếu được.',
    en: 'On the day of the session no rule is in force, so the vote cannot be opened.',
  },
  shipped: { vi: 'có sẵn khi cài đặt', en: 'shipped with the program' },
  before: { vi: 'Lúc mời', en: 'At the invitation' },
  after: { vi: 'Nay', en: 'Now' },
  onlyCitation: { vi: 'Nội dung không khác, chỉ khác căn cứ.', en: 'It says the same; only its basis is another.' },
  governs: {
    vi: 'Áp dụng quy tắc của ngày họp. Báo cho phiên họp trước khi mở bỏ phiếu; biên bản ghi lại.',
    en: 'The rule of the day of the session governs. Tell the session before the vote is opened; the minutes keep it.',
  },
  alreadyTold: { vi: 'Đã báo cho phiên họp, biên bản có ghi.', en: 'The session was told; the minutes say so.' },
  wrongWay: {
    vi: 'Cách biểu quyết đã ghi ở mục {ordinals} không còn hợp quy tắc này: tạm dừng mục ấy và đưa vào phiên sau.',
    en: 'The way of voting set for item {ordinals} is not allowed by this rule: suspend it and take it up in a later session.',
  },
  toldNow: {
    vi: 'Tôi đã báo cho phiên họp rằng quy tắc đã đổi, và đổi chỗ nào',
    en: 'I have told the session that the rule has changed, and how',
  },
  tellFirst: {
    vi: 'Mục {ordinals}: quy tắc đã khác lúc gửi giấy mời. Xem chỗ khác, báo cho phiên họp rồi đánh dấu ô ấy mới mở bỏ phiếu được.',
    en: 'Item {ordinals}: the rule is not the one of the invitation. Look at what differs, tell the session and tick the box; then the vote can be opened.',
  },
} satisfies Messages
