import type { Messages } from '#platform/language/messages.ts'

export const messages = {
  title: { vi: 'Tra giấy khen', en: 'Check a certificate' },
  words: {
    vi: 'Gõ số in dưới mã QR để biết tờ giấy có thật và còn giá trị không.',
    en: 'Type the code printed beside the QR to learn whether the certificate is real and still stands.',
  },
  code: { vi: 'Số in cạnh mã QR', en: 'Code beside the QR' },
  codeHint: { vi: 'Mười hai chữ và số, ví dụ 7KQ4 M2TD 9XHP', en: 'Twelve letters and digits, e.g. 7KQ4 M2TD 9XHP' },
  look: { vi: 'Tra', en: 'Check' },
  valid: { vi: 'Giấy có thật, còn giá trị', en: 'Real, and it stands' },
  restored: { vi: 'Giấy có thật, đã được phục hồi', en: 'Real, and restored' },
  revoked: { vi: 'Giấy đã bị thu hồi', en: 'This certificate was revoked' },
  stripped: { vi: 'Khen thưởng này đã bị tước', en: 'This honour was stripped' },
  unknown: { vi: 'Không có tờ giấy nào mang số này', en: 'No certificate has this code' },
  unknownWords: {
    vi: 'Hãy so lại từng chữ với tờ giấy: không có số 0, số 1, chữ I và chữ O. Nếu vẫn không thấy, hỏi cơ quan đã tặng.',
    en: 'Compare each sign with the paper: there is no 0, 1, I or O. If it still is not found, ask the agency that gave it.',
  },
  offline: {
    vi: 'Kiểm tra khi không có mạng: mã QR mang chữ ký của cơ quan. Tải trước',
    en: 'To check without a network: the QR carries the agency’s signature. Download beforehand',
  },
  offlineKey: { vi: 'khóa công khai', en: 'the public key' },
  offlineList: { vi: 'danh sách giấy đã thu hồi', en: 'the list of revoked certificates' },
  offlineHow: { vi: 'rồi chạy: npm run gs -- check-certificate --help', en: 'then run: npm run gs -- check-certificate --help' },
  recipient: { vi: 'Người nhận', en: 'Given to' },
  initialsWhy: {
    vi: 'Tên viết tắt để giữ kín cho người được khen. Gõ số vào sổ in trên giấy để xem đủ tên.',
    en: 'Initials protect the person. Type the book number printed on the paper to see the whole name.',
  },
  bookNumber: { vi: 'Số vào sổ', en: 'Book number' },
  bookHint: { vi: 'In trên giấy, dưới số quyết định, ví dụ 0142', en: 'Printed under the decision number, e.g. 0142' },
  bookTooMany: {
    vi: 'Tờ giấy này vừa bị thử nhiều số không khớp. Xin đợi một giờ rồi gõ lại số in trên giấy.',
    en: 'Many wrong numbers were tried on this certificate. Please wait an hour and type the number on the paper again.',
  },
  bookWrong: { vi: 'Số vào sổ này không khớp với tờ giấy.', en: 'This book number does not match the certificate.' },
  showName: { vi: 'Xem đủ tên', en: 'Show the name' },
  what: { vi: 'Hình thức', en: 'Award' },
  why: { vi: 'Vì việc gì', en: 'For what' },
  where: { vi: 'Ở đâu', en: 'Where' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  decisionOf: { vi: 'Số {number} ngày {day}', en: 'No. {number} of {day}' },
  by: { vi: 'Nơi tặng', en: 'Given by' },
  revokedBy: { vi: 'Thu hồi theo', en: 'Revoked by' },
  restoredBy: { vi: 'Phục hồi theo', en: 'Restored by' },
  checkedAt: { vi: 'Tra lúc', en: 'Checked at' },
  compare: {
    vi: 'Hãy so tên, số và ngày với tờ giấy trên tay. Khác một chữ cũng nên hỏi lại cơ quan đã tặng.',
    en: 'Compare name, number and day with the paper in your hand. If one letter differs, ask the agency.',
  },
  noMore: {
    vi: '{what} số vào sổ {number} không còn giá trị từ ngày {day}.',
    en: 'The {what}, book number {number}, has not stood since {day}.',
  },
  description: { vi: 'Kiểm tra giấy khen', en: 'Certificate check' },
} satisfies Messages
