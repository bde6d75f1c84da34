import type { Messages } from '../language/messages.ts'

export const messages = {
  notAnArchive: { vi: 'Tệp này không phải bản sao lưu của Gương Sáng.', en: 'This file is not a backup of Gương Sáng.' },
  wrongPhrase: {
    vi: 'Mật khẩu của bản sao lưu không đúng, hoặc phần đầu của tệp bị hỏng. Không có gì bị thay đổi.',
    en: 'The passphrase of the backup is wrong, or the beginning of the file is damaged. Nothing was changed.',
  },
  damagedArchive: {
    vi: 'Bản sao lưu bị hỏng hoặc bị cắt ngắn. Không có gì bị thay đổi; hãy dùng một bản sao lưu khác.',
    en: 'The backup is damaged or cut short. Nothing was changed; use another backup.',
  },
  notEmpty: {
    vi: 'Cơ sở dữ liệu này đã có dữ liệu. Chỉ khôi phục vào nơi còn trống: hãy chọn một DATA_DIR (hoặc DATABASE_URL) mới.',
    en: 'This database already holds data. A backup is restored only into an empty one: choose a new DATA_DIR (or DATABASE_URL).',
  },
  newerArchive: {
    vi: 'Bản sao lưu được tạo bằng Gương Sáng mới hơn ({name}). Hãy cập nhật chương trình rồi khôi phục.',
    en: 'The backup was made by a newer Gương Sáng ({name}). Update the program, then restore.',
  },
  changedMigration: {
    vi: 'Bản sao lưu và chương trình này hiểu “{name}” khác nhau nên không thể khôi phục an toàn.',
    en: 'The backup and this program disagree about “{name}”, so it cannot be restored safely.',
  },
  differs: {
    vi: 'Sau khi khôi phục, “{name}” không khớp với bản sao lưu. Mọi thay đổi đã được hủy.',
    en: 'After restoring, “{name}” does not match the backup. Everything was undone.',
  },
} satisfies Messages
