import type { Messages } from '../language/messages.ts'

export const messages = {
  empty: { vi: 'Tệp trống, không có gì để đọc.', en: 'The file is empty; there is nothing to read.' },
  tooBig: {
    vi: 'Tệp lớn hơn {most} MB. Xin chia danh sách thành nhiều tệp, hoặc bỏ ảnh và các trang tính không dùng.',
    en: 'The file is larger than {most} MB. Please split the list, or remove pictures and unused sheets.',
  },
  swells: {
    vi: 'Tệp này khi mở ra phình quá lớn nên chương trình không mở. Xin lưu lại từ Excel rồi gửi tệp mới.',
    en: 'This file swells too much when opened, so it was not opened. Please save it again from Excel and send the new file.',
  },
  tooManyRows: {
    vi: 'Danh sách dài hơn {most} dòng. Xin chia thành nhiều tệp.',
    en: 'The list has more than {most} rows. Please split it into several files.',
  },
  html: {
    vi: 'Tệp này thật ra là một trang web (HTML) mang đuôi Excel. Xin mở bằng Excel, chọn “Lưu thành”, kiểu .xlsx, rồi gửi lại.',
    en: 'This file is really a web page (HTML) with an Excel name. Please open it in Excel, choose “Save as” .xlsx, and send it again.',
  },
  notASheet: {
    vi: 'Không đọc được tệp này như một bảng tính. Nhận các tệp .xlsx, .xls và .csv.',
    en: 'This file cannot be read as a spreadsheet. Files of type .xlsx, .xls and .csv are taken.',
  },
  locked: {
    vi: 'Tệp có mật khẩu nên chương trình không mở được. Xin bỏ mật khẩu trong Excel rồi gửi lại.',
    en: 'The file is protected by a password. Please remove it in Excel and send the file again.',
  },
  tooSlow: {
    vi: 'Đọc tệp này mất quá nhiều thời gian nên chương trình đã dừng. Xin lưu lại từ Excel, bỏ định dạng thừa, rồi gửi tệp mới.',
    en: 'Reading this file took too long and was stopped. Please save it again from Excel without unneeded formatting.',
  },
} satisfies Messages
