import type { Messages } from '../language/messages.ts'

/** What the person who typed the command reads. */
export const messages = {
  ready: { vi: 'Gương Sáng đã sẵn sàng', en: 'Gương Sáng is ready' },
  readyPractice: {
    vi: 'Văn phòng thực hành Gương Sáng đã sẵn sàng (mọi người trong đó đều là người bịa ra)',
    en: 'The practice office of Gương Sáng is ready (everybody in it is made up)',
  },
  tellingStory: { vi: 'Đang dựng chuyện mẫu:', en: 'telling the sample story' },
  open: { vi: 'Mở trong trình duyệt', en: 'Open in a browser' },
  data: { vi: 'Dữ liệu nằm ở', en: 'The data is in' },
  server: { vi: 'Cơ sở dữ liệu trên máy chủ', en: 'Database on the server' },
  stop: { vi: 'Để dừng, bấm', en: 'To stop, press' },
  first: { vi: 'Việc đầu tiên', en: 'What to do first' },
  openFirst: { vi: 'mở địa chỉ trên và đăng nhập', en: 'open the address above and sign in' },
  stopping: { vi: 'Đang dừng, xin chờ giây lát…', en: 'Stopping, one moment…' },
  stopped: { vi: 'Đã dừng. Dữ liệu đã được giữ an toàn.', en: 'Stopped. The data is safe.' },
  portTaken: {
    vi: 'Cổng {port} trên {host} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác, ví dụ: PORT={other} npm start',
    en: 'Port {port} on {host} is used by another program. Stop it, or choose another port, for example: PORT={other} npm start',
  },
  portForbidden: {
    vi: 'Không được phép mở cổng {port}. Các cổng dưới 1024 cần quyền quản trị; hãy chọn cổng khác, ví dụ: PORT=3000 npm start',
    en: 'No permission to open port {port}. Ports below 1024 need administrator rights; choose another, for example: PORT=3000 npm start',
  },
  noSuchAddress: { vi: 'Máy này không có địa chỉ {host}. Hãy sửa HOST.', en: 'This computer has no address {host}. Change HOST.' },
  wrongSetting: {
    vi: 'Giá trị của {name} không đúng: {value}. Hãy sửa rồi chạy lại.',
    en: 'The value of {name} is not right: {value}. Change it and run this again.',
  },
  noServer: {
    vi: 'Không kết nối được máy chủ PostgreSQL trong DATABASE_URL ({why}). Hãy kiểm tra địa chỉ, tên, mật khẩu và xem máy chủ có đang chạy không.',
    en: 'The PostgreSQL server in DATABASE_URL could not be reached ({why}). Check the address, the name, the password, and that the server is running.',
  },
  secretNeeded: {
    vi: 'Ở đây không có bàn phím để hỏi. Hãy đặt giá trị vào biến môi trường {variable}.',
    en: 'There is no keyboard to ask here. Put the value into the environment variable {variable}.',
  },
  oldServer: {
    vi: 'Máy chủ PostgreSQL là bản {found}; Gương Sáng cần bản 15 trở lên.',
    en: 'The PostgreSQL server is version {found}; Gương Sáng needs version 15 or later.',
  },
  certificateHalf: {
    vi: 'Cần cả hai tệp: TLS_CERT (chứng thư) và TLS_KEY (khóa). Hãy đặt cả hai, hoặc bỏ cả hai.',
    en: 'Both files are needed: TLS_CERT (the certificate) and TLS_KEY (its key). Set both, or neither.',
  },
  certificateUnread: {
    vi: 'Không đọc được tệp {file}. Hãy kiểm tra đường dẫn và quyền đọc.',
    en: 'The file {file} cannot be read. Check its path and the permission to read it.',
  },
  certificateNone: { vi: 'Tệp {file} không phải chứng thư PEM.', en: 'The file {file} is not a PEM certificate.' },
  certificateOver: {
    vi: 'Chứng thư {file} đã hết hạn ({day}). Hãy thay chứng thư mới.',
    en: 'The certificate {file} has ended ({day}). Replace it.',
  },
  certificateOther: { vi: 'Khóa {key} không phải của chứng thư {cert}.', en: 'The key {key} does not belong to the certificate {cert}.' },
} satisfies Messages
