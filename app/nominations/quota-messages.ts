import type { Messages } from '#platform/language/messages.ts'

export const quotaMessages = {
  quotas: { vi: 'Tỷ lệ đề nghị', en: 'Quotas' },
  quotasWords: {
    vi: 'Những danh hiệu, hình thức có tỷ lệ trong Sổ quy tắc. Văn phòng ghi số làm mẫu số của đợt; chương trình tính số được đề nghị và so với số đã đề nghị.',
    en: 'Awards with a quota in the rulebook. The office enters the number it is taken of; the program works out how many may be nominated and compares.',
  },
  noQuotas: { vi: 'Chưa có tỷ lệ nào có hiệu lực', en: 'No quota is in force' },
  noQuotasWords: {
    vi: 'Tỷ lệ là một quy tắc theo ngày. Nhập vào Sổ quy tắc thì hiện ở đây cho từng đợt.',
    en: 'A quota is a dated rule. Enter it in the rulebook and it shows up here for each round.',
  },
  award: { vi: 'Danh hiệu, hình thức', en: 'Award' },
  rule: { vi: 'Tỷ lệ', en: 'Quota' },
  base: { vi: 'Mẫu số', en: 'Taken of' },
  most: { vi: 'Được đề nghị', en: 'May be nominated' },
  nominated: { vi: 'Đã đề nghị', en: 'Nominated' },
  state: { vi: 'Tình trạng', en: 'State' },
  noBase: { vi: 'chưa có mẫu số', en: 'no base yet' },
  room: { vi: 'còn {count}', en: '{count} left' },
  full: { vi: 'vừa đủ', en: 'full' },
  over: { vi: 'vượt {count}', en: '{count} over' },
  warns: { vi: 'chỉ nhắc', en: 'a warning' },
  binds: { vi: 'bắt buộc', en: 'binding' },
  enter: { vi: 'Ghi mẫu số…', en: 'Enter the base…' },
  enterNow: { vi: 'Ghi mẫu số', en: 'Enter the base' },
  enterWords: { vi: 'Đếm trên danh sách đã duyệt: {denominator}.', en: 'Counted on the approved list: {denominator}.' },
  number: { vi: 'Số lượng', en: 'Number' },
  basis: { vi: 'Lấy từ đâu', en: 'Where it comes from' },
  entered: { vi: 'Đã ghi mẫu số.', en: 'The base is entered.' },
  tieBreak: { vi: 'Khi nhiều người đủ điều kiện như nhau: {text} ({citation})', en: 'Among equally qualified: {text} ({citation})' },
  needsCheck: { vi: 'cần kiểm tra pháp lý', en: 'needs legal check' },
  sayNumber: { vi: 'Xin ghi số nguyên từ 0.', en: 'Please give a whole number from 0.' },
  sayBasis: { vi: 'Xin ghi số này lấy từ đâu.', en: 'Please say where the number comes from.' },
  chooseRound: { vi: 'Xin chọn đợt.', en: 'Please choose the round.' },
  baseFirst: {
    vi: 'Danh hiệu này có tỷ lệ bắt buộc ({citation}) nhưng đợt chưa ghi mẫu số ({denominator}). Văn phòng ghi ở trang Tỷ lệ đề nghị rồi gửi lại.',
    en: 'This award has a binding quota ({citation}), and the round has no base yet ({denominator}). The office enters it on the page of quotas; then send again.',
  },
  quotaUnchecked: {
    vi: 'Tỷ lệ này cần kiểm tra pháp lý ({citation}) và chưa ai nhận dùng cho đợt. Văn phòng ghi lại mẫu số ở trang Tỷ lệ đề nghị, hoặc đánh dấu đã kiểm tra trong Sổ quy tắc.',
    en: 'This quota needs a legal check ({citation}), and nobody has taken it on for this round. The office enters the base again on the page of quotas, or marks the rule as checked in the rulebook.',
  },
  quotaFull: {
    vi: 'Đã đủ số được đề nghị: {most}, tính trên {base} ({denominator}). {citation}. Muốn đề nghị thêm thì rút bớt một hồ sơ.',
    en: 'The quota is full: {most}, taken of {base} ({denominator}). {citation}. To nominate another, withdraw one.',
  },
} satisfies Messages
