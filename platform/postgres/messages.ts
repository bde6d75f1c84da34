import type { Messages } from '../language/messages.ts'

/** What the person at the console reads when the data folder or its PostgreSQL will not start. */
export const messages = {
  foreignFolder: {
    vi: 'Thư mục {folder} đang chứa những thứ khác, không phải dữ liệu của Gương Sáng. Hãy chọn một thư mục trống bằng DATA_DIR. Chưa có gì bị thay đổi.',
    en: 'The folder {folder} holds other things, not data of Gương Sáng. Choose an empty folder with DATA_DIR. Nothing was changed.',
  },
  notAFolder: {
    vi: '{folder} là một tệp, không phải thư mục. Hãy chọn một thư mục bằng DATA_DIR.',
    en: '{folder} is a file, not a folder. Choose a folder with DATA_DIR.',
  },
  damaged: {
    vi: 'Dữ liệu trong {folder} bị hỏng hoặc thiếu ({what}). Gương Sáng không ghi đè lên dữ liệu này. Hãy giữ nguyên thư mục và khôi phục bản sao lưu vào một thư mục trống khác.',
    en: 'The data in {folder} is damaged or incomplete ({what}). Gương Sáng does not write over it. Keep the folder as it is and restore a backup into another, empty folder.',
  },
  otherVersion: {
    vi: 'Dữ liệu trong {folder} thuộc PostgreSQL {found}, còn bản này dùng PostgreSQL {wanted}. Hãy sao lưu bằng bản Gương Sáng cũ rồi khôi phục vào một thư mục trống.',
    en: 'The data in {folder} belongs to PostgreSQL {found}, this version uses PostgreSQL {wanted}. Make a backup with the older Gương Sáng and restore it into an empty folder.',
  },
  otherOwner: {
    vi: 'Thư mục dữ liệu {folder} thuộc về người dùng “{owner}” của máy này. Hãy chạy bằng người dùng đó, hoặc chọn thư mục khác bằng DATA_DIR.',
    en: 'The data folder {folder} belongs to the user “{owner}” of this computer. Run as that user, or choose another folder with DATA_DIR.',
  },
  noPermission: {
    vi: 'Không được phép ghi vào {folder}. Hãy chọn thư mục khác bằng DATA_DIR hoặc xin quyền ghi.',
    en: 'No permission to write in {folder}. Choose another folder with DATA_DIR or ask for permission to write.',
  },
  diskFull: {
    vi: 'Đĩa chứa {folder} đã đầy (còn {free} MB, cần ít nhất {wanted} MB). Hãy giải phóng chỗ trống rồi khởi động lại. Dữ liệu cũ vẫn còn nguyên.',
    en: 'The disk that holds {folder} is full ({free} MB left, at least {wanted} MB needed). Free some space and start again. Existing data is untouched.',
  },
  inUse: {
    vi: 'Một chương trình Gương Sáng khác đang dùng thư mục dữ liệu {folder}. Hãy dừng chương trình đó trước, hoặc chọn thư mục khác bằng DATA_DIR.',
    en: 'Another Gương Sáng program is using the data folder {folder}. Stop it first, or choose another folder with DATA_DIR.',
  },
  noAccountName: {
    vi: 'Người dùng số {uid} không có tên trong /etc/passwd nên PostgreSQL từ chối chạy. Hãy chạy bằng một người dùng có tên, hoặc đặt DATABASE_URL để dùng máy chủ PostgreSQL.',
    en: 'User number {uid} has no name in /etc/passwd, and PostgreSQL refuses to run so. Run as a user with a name, or set DATABASE_URL to use a PostgreSQL server.',
  },
  noUnprivilegedUser: {
    vi: 'PostgreSQL không chạy bằng quyền root, và máy này không có người dùng “guong-sang”, “postgres” hay “nobody” để chạy thay. Hãy chạy bằng người dùng thường.',
    en: 'PostgreSQL does not run as root, and this computer has no user “guong-sang”, “postgres” or “nobody” to run it instead. Run as an ordinary user.',
  },
  noBinaries: {
    vi: 'Không có sẵn PostgreSQL kèm theo cho loại máy này ({machine}). Hãy đặt DATABASE_URL để dùng một máy chủ PostgreSQL.',
    en: 'There is no bundled PostgreSQL for this kind of computer ({machine}). Set DATABASE_URL to use a PostgreSQL server.',
  },
  unreadableBinaries: {
    vi: 'Không chuẩn bị được PostgreSQL kèm theo trong {folder}: thư mục này không ghi được. Hãy cài lại bằng chính người dùng đang chạy (npm ci).',
    en: 'The bundled PostgreSQL in {folder} could not be prepared: the folder cannot be written. Install again as the user who runs the program (npm ci).',
  },
  socketTooLong: {
    vi: 'Không tìm được thư mục tạm có đường dẫn ngắn để PostgreSQL mở cổng nội bộ. Hãy đặt TMPDIR là một thư mục ngắn, ví dụ /tmp.',
    en: 'No temporary folder with a short enough path was found for the local socket of PostgreSQL. Set TMPDIR to a short folder such as /tmp.',
  },
  didNotStart: {
    vi: 'PostgreSQL kèm theo không khởi động được trên {folder}. Nhật ký của nó: {log}',
    en: 'The bundled PostgreSQL did not start on {folder}. Its log: {log}',
  },
} satisfies Messages
