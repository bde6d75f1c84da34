import type { Messages } from '#platform/language/messages.ts'

export const messages = {
  first: {
    vi: 'mở địa chỉ trên và chọn một vai; không cần mật khẩu',
    en: 'open the address above and choose a role; no password is needed',
  },
  title: { vi: 'Hôm nay bạn thử làm ai?', en: 'Who would you like to be today?' },
  words: {
    vi: 'Chọn một vai để vào thẳng, không cần mật khẩu. Mọi người ở đây đều do chúng tôi đặt ra và đang ở những chặng khác nhau của con đường. Đổi vai lúc nào cũng được.',
    en: 'Choose a role and you are in; no password is needed. Everybody here is made up and stands at some stage of the path. Change roles whenever you like.',
  },
  roles: { vi: 'Các vai', en: 'Roles' },
  now: { vi: 'đang là vai này', en: 'you are this now' },
  again: { vi: 'Làm lại từ đầu', en: 'Start over' },
  againWords: {
    vi: 'Xóa mọi thứ đã thử và đưa dữ liệu mẫu về như cũ. Dữ liệu thật ở nơi khác, không bị đụng tới.',
    en: 'Forgets everything that was tried and puts the sample data back. Real data lives elsewhere and is not touched.',
  },
  againAsk: { vi: 'Đưa dữ liệu mẫu về như cũ?', en: 'Put the sample data back?' },
  againLost: {
    vi: 'Những gì đã thử trong văn phòng thực hành sẽ mất. Không hoàn tác được.',
    en: 'What was tried in the practice office will be lost. This cannot be undone.',
  },
  againDeed: { vi: 'Làm lại…', en: 'Start over…' },
  telling: { vi: 'Đang dựng lại văn phòng thực hành', en: 'The practice office is being set up again' },
  tellingWords: { vi: 'Chừng nửa phút. Trang này tự mở lại khi xong.', en: 'About half a minute. This page opens again by itself.' },
  office: {
    vi: 'Nhận hồ sơ, soát, gửi Hội đồng, ra văn bản.',
    en: 'Receives cases, checks them, sends them to the council, issues papers.',
  },
  commune: {
    vi: 'Phát hiện người tốt việc tốt, gửi danh sách từ xã.',
    en: 'Discovers good people and deeds, sends lists from the commune.',
  },
  checker: { vi: 'Xem chứng cứ và kết luận từng thành tích.', en: 'Looks at evidence and concludes on each claim.' },
  member: { vi: 'Đọc hồ sơ, khai lợi ích liên quan, bỏ phiếu.', en: 'Reads cases, declares interests, votes.' },
  secretary: { vi: 'Điểm danh, mở và đóng phiếu, làm biên bản.', en: 'Checks people in, opens and closes votes, writes the minutes.' },
  leader: { vi: 'Ký quyết định; xem chỗ chậm, chỗ yếu.', en: 'Signs decisions; sees what is late and what is weak.' },
  publicity: {
    vi: 'Viết bài bên cạnh chứng cứ, lo sự đồng ý, công bố.',
    en: 'Writes stories beside the evidence, cares for consent, publishes.',
  },
  neighbour: { vi: 'Xã khác học theo mô hình và báo kết quả.', en: 'Another commune that copies a model and reports what came of it.' },
  admin: { vi: 'Đơn vị, người dùng, vai, sao lưu.', en: 'Organisations, people, roles, backup.' },
} satisfies Messages
