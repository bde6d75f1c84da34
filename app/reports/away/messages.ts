import type { Messages } from '#platform/language/messages.ts'

export const awayWords = {
  export: {
    vi: 'mang danh sách ra thành tệp mở (.xlsx): mỗi danh sách đúng những gì người nêu tên được xem',
    en: 'take the lists away as open files (.xlsx): each holds what the named person may see',
  },
  to: { vi: 'thư mục mới hoặc còn trống để ghi vào', en: 'a new or empty folder to write into' },
  as: { vi: 'tên đăng nhập của người xuất dữ liệu', en: 'sign-in name of the person on whose behalf it is taken' },
  only: {
    vi: 'chỉ những danh sách này, cách nhau bằng dấu phẩy, ví dụ people,nominations',
    en: 'only these lists, such as people,nominations',
  },
  noFolder: { vi: 'Xin cho biết ghi vào đâu: --to <thư mục>.', en: 'Please say where to write: --to <folder>.' },
  notEmpty: {
    vi: 'Thư mục “{folder}” đã có tệp. Không ghi đè lên gì cả; xin chọn thư mục mới hoặc còn trống.',
    en: 'The folder “{folder}” already holds files. Nothing is written over; please name a new or empty folder.',
  },
  cannotWrite: {
    vi: 'Không ghi được vào “{folder}” ({why}). Xin xem lại đường dẫn, quyền ghi và chỗ trống.',
    en: '“{folder}” cannot be written to ({why}). Please check the path, the permission and the free space.',
  },
  noUser: {
    vi: 'Không có người dùng “{login}”, hoặc người ấy không giữ vai nào hôm nay.',
    en: 'There is no user “{login}”, or they hold no role today.',
  },
  mayNot: { vi: '“{login}” không giữ vai được xuất danh sách.', en: '“{login}” holds no role that may take lists away.' },
  noList: { vi: 'Không có danh sách “{name}”. Có: {names}.', en: 'There is no list “{name}”. There are: {names}.' },
  done: {
    vi: 'Đã ghi {files} danh sách, {rows} dòng, vào “{folder}”. Trong đó có dữ liệu cá nhân: xin giữ cẩn thận; nhật ký đã ghi ai xuất.',
    en: 'Wrote {files} lists, {rows} rows, into “{folder}”. They hold personal data: please keep them safe; the journal says who took them.',
  },
  readme: {
    vi: "GƯƠNG SÁNG: DANH SÁCH XUẤT RA\n\nLúc: {moment}\nNgười xuất: {name} ({login})\n\nMỗi tệp .xlsx là một danh sách, chỉ gồm những gì người này được xem vào lúc ấy. Các mã trong cột “Mã …” nối tệp này với tệp kia. Một chữ bắt đầu như công thức có dấu nháy đơn (') ở trước để chương trình bảng tính không chạy nó. Tên cột và mã SHA-256 của từng tệp còn nằm trong manifest.json cho máy đọc.\nTrong các tệp có dữ liệu cá nhân: chỉ gửi cho người cần đến, xong việc thì xóa.",
    en: "GƯƠNG SÁNG: LISTS TAKEN AWAY\n\nMoment: {moment}\nOn behalf of: {name} ({login})\n\nEach .xlsx file is one list and holds only what this person might see at that moment. The codes in the first columns join one file to another. A text that begins like a formula has an apostrophe (') before it, so that no spreadsheet program runs it. The names of the columns and the SHA-256 of each file are also in manifest.json, for machines.\nThe files hold personal data: give them only to those who need them, and delete them when the work is done.",
  },
  line: {
    vi: '{file}: {is}, {rows} dòng\n  Cột: {columns}\n  SHA-256: {sha256}',
    en: '{file}: {is}, {rows} rows\n  Columns: {columns}\n  SHA-256: {sha256}',
  },
} satisfies Messages
