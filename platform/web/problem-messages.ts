import type { Messages } from '../language/messages.ts'

/** What is said when something could not be done, and what to do now. */
export const messages = {
  title400: { vi: 'Không đọc được thứ vừa gửi lên', en: 'What was sent cannot be read' },
  words400: {
    vi: 'Chưa có gì được lưu. Quay lại trang trước, tải lại trang rồi gửi lại từ đó.',
    en: 'Nothing was saved. Go back, reload the page and send it again from there.',
  },
  title403: { vi: 'Việc này không thuộc quyền của anh/chị', en: 'This is not yours to do' },
  words403: {
    vi: 'Hồ sơ vẫn mở để xem; chỉ việc vừa bấm là của vai khác. Nếu thấy chưa đúng, hỏi người quản trị về vai và thời hạn của mình.',
    en: 'You may still read the record; only this deed belongs to another role. If that seems wrong, ask the administrator about your role and its dates.',
  },
  title404: { vi: 'Không có trang này, hoặc anh/chị không được xem', en: 'There is no such page, or it is not open to you' },
  words404: {
    vi: 'Địa chỉ có thể bị gõ sai, hoặc hồ sơ thuộc phần việc của người khác. Thử tìm ở ô trên cùng.',
    en: 'The address may be mistyped, or the record is somebody else’s work. Try the search on top.',
  },
  title409: { vi: 'Chưa làm được việc này', en: 'This cannot be done yet' },
  words409: {
    vi: 'Chưa có gì thay đổi. Quay lại trang trước để xem tình trạng mới nhất rồi làm tiếp.',
    en: 'Nothing has changed. Go back to see how things stand, then go on.',
  },
  title413: { vi: 'Phần gửi lên quá lớn', en: 'What was sent is too large' },
  words413: {
    vi: 'Chưa có gì được lưu. Quay lại trang trước và gửi tệp nhỏ hơn, tới 20 MB.',
    en: 'Nothing was saved. Go back and send a smaller file, up to 20 MB.',
  },
  title429: { vi: 'Gửi quá nhanh', en: 'Too much at once' },
  words429: {
    vi: 'Từ nơi này vừa có rất nhiều lượt gửi. Chờ một phút rồi gửi lại; chưa có gì mất.',
    en: 'Very much was sent from here just now. Wait a minute and send again; nothing is lost.',
  },
  title500: { vi: 'Chương trình gặp lỗi', en: 'Something broke on our side' },
  words500: {
    vi: 'Lỗi ở phía chương trình, không phải do anh/chị. Những gì đã lưu vẫn còn nguyên. Thử lại sau ít phút; nếu vẫn vậy, báo người quản trị mã dưới đây.',
    en: 'The fault is ours, not yours. What was saved is safe. Try again in a few minutes; if it stays, give the administrator the code below.',
  },
  title503: { vi: 'Chương trình đang bận', en: 'The program is busy' },
  words503: { vi: 'Có việc lớn đang chạy. Thử lại sau ít phút.', en: 'Something large is running. Try again in a few minutes.' },
  quote: { vi: 'Mã lỗi:', en: 'Error code:' },
  toToday: { vi: 'Về việc của tôi', en: 'Back to my work' },
  toSignIn: { vi: 'Đến trang đăng nhập', en: 'Go to sign-in' },
  portal404: { vi: 'Không thấy trang này', en: 'This page is not here' },
  portalWords404: {
    vi: 'Có thể địa chỉ gõ thiếu một chữ. Từ trang đầu, tìm tên người hay tên xã là ra.',
    en: 'A letter may be missing in the address. From the first page, search for the name of a person or a commune.',
  },
  toPortal: { vi: 'Về trang đầu', en: 'To the first page' },
} satisfies Messages
