import type { Messages } from '../language/messages.ts'

export const messages = {
  notWord: {
    vi: 'Tệp này không phải tệp Word (.docx). Xin mở bằng Word, chọn Lưu thành .docx rồi tải lại.',
    en: 'This is not a Word file (.docx). Open it in Word, save it as .docx and upload it again.',
  },
  locked: {
    vi: 'Tệp có đặt mật khẩu nên không đọc được. Xin mở bằng Word, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ tài liệu), lưu rồi tải lại.',
    en: 'The file is protected by a password and cannot be read. Open it in Word, remove the password (File › Info › Protect document), save and upload it again.',
  },
  oldWord: {
    vi: 'Đây là tệp Word đời cũ (.doc), dù tên có thể đã đổi thành .docx. Xin mở bằng Word, chọn Lưu thành › Tài liệu Word (.docx) rồi tải lại.',
    en: 'This is a file of old Word (.doc), whatever it is named. Open it in Word, choose Save as › Word document (.docx) and upload it again.',
  },
  tracked: {
    vi: 'Mẫu còn vết sửa chưa chấp nhận (Track Changes), nên văn bản in ra sẽ lẫn chữ cũ. Xin vào thẻ Xem lại, chấp nhận hoặc bỏ hết các chỗ sửa rồi tải lại.',
    en: 'The template still carries tracked changes, so papers would come out with old words in them. In Word, accept or reject all changes (Review) and upload it again.',
  },
  tornRows: {
    vi: 'Phần lặp “{tag}” mở trong một bảng mà đóng ở ngoài bảng ấy (hoặc ngược lại). Xin đặt {#{tag}} và {/{tag}} trong cùng một hàng của bảng.',
    en: 'The repeated part “{tag}” begins in a table and ends outside of it, or the other way round. Put {#{tag}} and {/{tag}} into the same row of the table.',
  },
  tooLarge: {
    vi: 'Tệp quá lớn (trên {limit} MB, hoặc nén quá chặt). Xin bỏ bớt hình rồi tải lại.',
    en: 'The file is too large (over {limit} MB, or packed too tightly). Remove some pictures and upload it again.',
  },
  macros: {
    vi: 'Tệp có macro. Xin lưu lại thành .docx thường, không macro.',
    en: 'The file carries macros. Save it as a plain .docx without macros.',
  },
  outside: {
    vi: 'Tệp gọi tới nội dung ở nơi khác ({target}). Xin bỏ liên kết đó rồi tải lại.',
    en: 'The file calls content from elsewhere ({target}). Remove that link and upload it again.',
  },
  unknownTag: { vi: '“{{tag}}” không phải là ô mà mẫu này có. {near}', en: '“{{tag}}” is not a field of this paper. {near}' },
  near: { vi: 'Có phải anh/chị muốn viết “{{tag}}”?', en: 'Did you mean “{{tag}}”?' },
  notClosed: { vi: 'Ô mở bằng “{text}” chưa có dấu đóng “}”.', en: 'The field that begins with “{text}” has no closing “}”.' },
  notOpened: { vi: 'Có dấu đóng “{text}” mà không có dấu mở “{”.', en: 'There is a closing “{text}” without an opening “{”.' },
  loopNotClosed: {
    vi: 'Phần lặp “{tag}” chưa có chỗ kết thúc: thêm {/{tag}} sau dòng cuối của nó.',
    en: 'The repeated part “{tag}” has no end: add {/{tag}} after its last line.',
  },
  loopNotOpened: {
    vi: 'Có chỗ kết thúc {/{tag}} mà không có chỗ bắt đầu {#{tag}}.',
    en: 'There is an end {/{tag}} without its beginning {#{tag}}.',
  },
  loopsCross: {
    vi: 'Phần lặp “{tag}” đóng khi phần lặp mở sau nó chưa đóng. Xin đóng phần mở sau trước.',
    en: 'The repeated part “{tag}” ends while a later one is still open. Please end the later one first.',
  },
  noRows: {
    vi: 'Ô “{{tag}}” chỉ có một dòng: viết {{tag}}, không có dấu #.',
    en: 'The field “{{tag}}” has one line: write {{tag}}, without #.',
  },
  needsRows: {
    vi: 'Ô “{{tag}}” có nhiều dòng: mở bằng {#{tag}}, đóng bằng {/{tag}}, ở giữa là ô của từng dòng.',
    en: 'The field “{{tag}}” has several lines: begin with {#{tag}}, end with {/{tag}}, with the field of a line between.',
  },
  outsideRows: {
    vi: 'Ô “{{tag}}” chỉ dùng ở giữa một phần lặp của nó, ví dụ {#canCu} {dong} {/canCu}.',
    en: 'The field “{{tag}}” stands only inside its repeated part, as in {#canCu} {dong} {/canCu}.',
  },
  missingTag: { vi: 'Mẫu thiếu ô bắt buộc “{{tag}}” ({what}).', en: 'The template lacks the required field “{{tag}}” ({what}).' },
  broken: {
    vi: 'Tệp Word bị hỏng, không đọc được. Xin mở bằng Word, lưu lại rồi tải lên lần nữa.',
    en: 'The Word file is damaged and cannot be read. Open it in Word, save it again and upload it once more.',
  },
} satisfies Messages
