import type { Messages, Sentence } from '#platform/language/messages.ts'
import type { ChangeKind, Kind } from './rules.ts'

export const kindNames = {
  agency: { vi: 'Cơ quan', en: 'Agency' },
  unit: { vi: 'Phòng, ban', en: 'Unit' },
  union: { vi: 'Công đoàn, đoàn thể', en: 'Union, association' },
  party: { vi: 'Cấp ủy', en: 'Party committee' },
  commune: { vi: 'Xã, phường, đặc khu', en: 'Commune, ward, special zone' },
  superior: { vi: 'Cơ quan cấp trên', en: 'Body above' },
  partner: { vi: 'Cơ quan phối hợp', en: 'Partner body' },
  bloc: { vi: 'Khối, cụm thi đua', en: 'Emulation bloc' },
} satisfies Record<Kind, Sentence>

export const changeNames = {
  'merged into': { vi: 'sáp nhập vào', en: 'merged into' },
  'split from': { vi: 'được tách ra thành', en: 'was split, giving' },
  'absorbed function of': { vi: 'chuyển nhiệm vụ sang', en: 'gave its work to' },
  dissolved: { vi: 'giải thể', en: 'dissolved' },
} satisfies Record<ChangeKind, Sentence>

/** The name of a kind or a change as the database holds it. */
export function nameOf(word: string): Sentence {
  const names: { [word: string]: Sentence } = { ...kindNames, ...changeNames }
  return names[word] ?? { vi: word }
}

export const messages = {
  organisations: { vi: 'Cơ quan, đơn vị', en: 'Organisations' },
  organisationsWords: {
    vi: 'Tên, cấp trên và thay đổi theo thời gian. Văn bản cũ giữ tên cũ; báo cáo biết ai kế thừa ai.',
    en: 'Names, bodies above and changes over time. Old papers keep old names; reports know who came after whom.',
  },
  add: { vi: 'Thêm đơn vị', en: 'Add an organisation' },
  kind: { vi: 'Loại', en: 'Kind' },
  chooseKind: { vi: 'Hãy chọn loại.', en: 'Please choose the kind.' },
  name: { vi: 'Tên đầy đủ', en: 'Full name' },
  typeName: { vi: 'Hãy ghi tên.', en: 'Please write the name.' },
  abbreviation: { vi: 'Tên viết tắt', en: 'Abbreviation' },
  abbreviationHint: { vi: 'Như trong số ký hiệu văn bản, ví dụ BDT, VP', en: 'As in the numbers of papers' },
  parent: { vi: 'Trực thuộc', en: 'Belongs to' },
  noParent: { vi: 'Không trực thuộc ai ở đây', en: 'Nobody here' },
  fromOn: { vi: 'Từ ngày', en: 'From' },
  fromOnHint: { vi: 'Để trống nếu từ trước tới nay vẫn vậy.', en: 'Leave empty if it has always been so.' },
  typeDay: { vi: 'Hãy ghi ngày như 22/11/2026.', en: 'Please write a day like 22/11/2026.' },
  basis: { vi: 'Căn cứ', en: 'Basis' },
  basisHint: { vi: 'Số, ngày của quyết định', en: 'Number and day of the decision' },
  find: { vi: 'Tên hoặc tên viết tắt', en: 'Name or abbreviation' },
  none: { vi: 'Chưa có đơn vị nào khớp', en: 'No organisation matches' },
  noneWords: { vi: 'Thử bỏ bớt chữ, hoặc thêm đơn vị mới.', en: 'Try fewer letters, or add an organisation.' },
  names: { vi: 'Tên qua các thời kỳ', en: 'Names over time' },
  rename: { vi: 'Đổi tên', en: 'Rename' },
  renameWords: {
    vi: 'Tên cũ vẫn đúng cho đến trước ngày này; văn bản đã ban hành không đổi.',
    en: 'The old name holds until the day before; issued papers do not change.',
  },
  notLater: { vi: 'Ngày này phải sau ngày bắt đầu của tên đang dùng.', en: 'This day must come after the first day of the present name.' },
  move: { vi: 'Chuyển sang trực thuộc', en: 'Move' },
  circle: {
    vi: 'Một đơn vị không thể trực thuộc chính nó, dù qua bao nhiêu cấp.',
    en: 'An organisation cannot belong to itself, however long the way round.',
  },
  alreadyEnded: { vi: 'Đơn vị này đã kết thúc hoạt động.', en: 'This organisation has already ended.' },
  units: { vi: 'Đơn vị trực thuộc', en: 'Units below' },
  change: { vi: 'Sáp nhập, tách, giải thể', en: 'Merge, split, dissolve' },
  changeWords: {
    vi: 'Các vai ở đơn vị kết thúc sẽ hết hiệu lực sau ngày này; hồ sơ vẫn còn và vẫn đọc được.',
    en: 'Roles in an ended organisation cease after this day; its records stay and stay readable.',
  },
  changeKind: { vi: 'Thay đổi', en: 'Change' },
  chooseChange: { vi: 'Hãy chọn thay đổi.', en: 'Please choose the change.' },
  other: { vi: 'Đơn vị kia', en: 'The other organisation' },
  otherHint: { vi: 'Không cần khi giải thể.', en: 'Not needed when dissolving.' },
  chooseOther: { vi: 'Hãy chọn đơn vị kia.', en: 'Please choose the other organisation.' },
  onDate: { vi: 'Từ ngày', en: 'From' },
  saveChange: { vi: 'Ghi thay đổi', en: 'Record the change' },
  history: { vi: 'Lịch sử', en: 'History' },
  endedOn: { vi: 'kết thúc {day}', en: 'ended {day}' },
  sinceAlways: { vi: 'từ trước', en: 'before' },
  now: { vi: 'nay', en: 'now' },
  agency: { vi: 'Cơ quan của chúng tôi', en: 'Our agency' },
  changeAgency: { vi: 'Sửa đầu văn bản', en: 'Change the letterhead' },
  savedAgency: { vi: 'Đã lưu. Văn bản từ nay dùng đầu đề mới.', en: 'Saved. Papers use the new heading from now on.' },

  setUp: { vi: 'Bắt đầu với Gương Sáng', en: 'Begin with Gương Sáng' },
  setUpWords: {
    vi: 'Vài điều về cơ quan và một người quản trị, rồi dùng được ngay. Mọi thứ ở đây đều sửa được về sau.',
    en: 'A few things about the agency and one administrator, and it is ready. All of it can be changed later.',
  },
  code: { vi: 'Mã cài đặt', en: 'Set-up code' },
  codeHint: { vi: 'In trong cửa sổ nơi đã gõ npm start.', en: 'Printed in the window where npm start was typed.' },
  codeWhy: {
    vi: 'Để chỉ người giữ máy này mới nhận được quyền quản trị.',
    en: 'So that only whoever holds this machine can become its administrator.',
  },
  codeWrong: { vi: 'Mã cài đặt chưa đúng.', en: 'The set-up code is not right.' },
  codeTries: {
    vi: 'Đã thử sai nhiều lần. Xin chờ 15 phút, hoặc chạy lại chương trình để có mã mới.',
    en: 'Too many wrong tries. Wait 15 minutes, or start the program again for a new code.',
  },
  agencyName: { vi: 'Tên cơ quan', en: 'Name of the agency' },
  agencyNameHint: {
    vi: 'Như trên đầu văn bản, viết thường, ví dụ: Sở Dân tộc và Tôn giáo tỉnh …',
    en: 'As on its papers, in ordinary letters',
  },
  superior: { vi: 'Cơ quan chủ quản', en: 'Body above' },
  superiorHint: {
    vi: 'Dòng trên cùng bên trái của văn bản, ví dụ: ỦY BAN NHÂN DÂN TỈNH …',
    en: 'The first line at the left of its papers',
  },
  typeSuperior: { vi: 'Hãy ghi cơ quan chủ quản.', en: 'Please write the body above.' },
  place: { vi: 'Địa danh ghi trên văn bản', en: 'Place named on papers' },
  placeHint: { vi: 'Đứng trước ngày tháng, ví dụ: Đồng Nai, ngày … tháng … năm …', en: 'Stands before the date' },
  typePlace: { vi: 'Hãy ghi địa danh.', en: 'Please write the place.' },
  province: { vi: 'Tỉnh, thành phố', en: 'Province or city' },
  chooseProvince: { vi: 'Hãy chọn tỉnh, thành phố.', en: 'Please choose the province or city.' },
  headTitle: { vi: 'Chức danh người đứng đầu', en: 'Title of the head' },
  headTitleHint: { vi: 'Như in trên chữ ký: TRƯỞNG BAN, GIÁM ĐỐC', en: 'As printed above the signature' },
  typeHeadTitle: { vi: 'Hãy ghi chức danh.', en: 'Please write the title.' },
  unitsField: { vi: 'Các đơn vị, mỗi dòng một đơn vị', en: 'Units, one a line' },
  unitsHint: { vi: 'Sửa cho đúng với cơ quan; thêm bớt lúc nào cũng được.', en: 'Make it fit the agency; it can be changed at any time.' },
  usualUnits: {
    vi: 'Văn phòng\nPhòng Tuyên truyền và Địa bàn\nPhòng Chính sách Dân tộc\nCông đoàn cơ quan',
    en: 'Văn phòng\nPhòng Tuyên truyền và Địa bàn\nPhòng Chính sách Dân tộc\nCông đoàn cơ quan',
  },
  administrator: { vi: 'Người quản trị đầu tiên', en: 'The first administrator' },
  personName: { vi: 'Họ và tên', en: 'Full name' },
  typePersonName: { vi: 'Hãy ghi họ và tên.', en: 'Please write the full name.' },
  login: { vi: 'Tên đăng nhập', en: 'Sign-in name' },
  loginShape: {
    vi: 'Tên đăng nhập có 3 đến 60 ký tự: chữ thường không dấu, chữ số và các dấu . _ @ + -',
    en: 'A sign-in name has 3 to 60 characters: lower-case letters without marks, digits and . _ @ + -',
  },
  password: { vi: 'Mật khẩu', en: 'Password' },
  passwordHint: {
    vi: 'Ít nhất 10 ký tự; một câu ngắn dễ nhớ là tốt nhất.',
    en: 'At least 10 characters; a short sentence you remember is best.',
  },
  repeatPassword: { vi: 'Gõ lại mật khẩu', en: 'The password again' },
  notTheSame: { vi: 'Hai lần gõ chưa giống nhau.', en: 'The two are not the same.' },
  begin: { vi: 'Mở văn phòng', en: 'Open the office' },
  alreadySetUp: { vi: 'Văn phòng này đã được mở.', en: 'This office has already been set up.' },
  practiceTitle: { vi: 'Chỉ muốn xem thử?', en: 'Only want to look around?' },
  practiceWords: {
    vi: 'Văn phòng thực hành có sẵn những con người do chúng tôi đặt ra ở đủ mọi chặng, vào không cần mật khẩu, không đụng tới dữ liệu thật. Dừng chương trình rồi gõ:',
    en: 'The practice office is full of made-up people at every stage; no password is needed and no real data is touched. Stop the program and type:',
  },
  first: { vi: 'mở địa chỉ trên và nhập mã cài đặt {code}', en: 'open the address above and enter the set-up code {code}' },
} satisfies Messages
