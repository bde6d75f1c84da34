import type { Messages } from '#platform/language/messages.ts'

/** Words of the lists: decisions, and the book of who was commended. */
export const listMessages = {
  findDecision: { vi: 'Trích yếu, số quyết định, hoặc tên người trong đó', en: 'Subject, number, or somebody named in it' },
  state: { vi: 'Tình trạng', en: 'Status' },
  kind: { vi: 'Loại quyết định', en: 'Kind of decision' },
  year: { vi: 'Năm', en: 'Year' },
  stateDraft: { vi: 'Chờ đăng ký', en: 'Not registered yet' },
  stateIssued: { vi: 'Đã ban hành', en: 'Issued' },
  stateUnpaid: { vi: 'Còn tiền chưa trao', en: 'Money still to hand over' },
  kindAward: { vi: 'Khen thưởng', en: 'Commendation' },
  kindRevocation: { vi: 'Thu hồi, hủy bỏ', en: 'Revocation' },
  kindStripping: { vi: 'Tước', en: 'Stripping' },
  kindRestoration: { vi: 'Phục hồi', en: 'Restoration' },
  money: { vi: 'Tiền thưởng (đồng)', en: 'Reward (đồng)' },
  people: { vi: 'Số người, hộ, tập thể', en: 'Commended' },
  number: { vi: 'Số quyết định', en: 'Decision number' },
  issuedOn: { vi: 'Ngày ban hành', en: 'Day of issue' },
  waitingAbove: { vi: 'Chờ trình cấp trên', en: 'To go to the level above' },
  above: { vi: 'Quyền khen thuộc {who}: lập hồ sơ trình lên.', en: 'Given by {who}: it goes upward.' },
  forward: { vi: 'Lập gói trình cấp trên', en: 'Prepare a package for above' },

  book: { vi: 'Sổ khen thưởng', en: 'Book of commendations' },
  bookWords: {
    vi: 'Mỗi dòng một người, hộ hay tập thể: số vào sổ, quyết định, tiền đã trao hay chưa, còn giá trị hay đã thu hồi.',
    en: 'A line for each person, household or collective: number in the book, decision, money handed over or not, standing or revoked.',
  },
  bookNone: { vi: 'Sổ còn trống', en: 'The book is empty' },
  bookNoneWords: {
    vi: 'Khi một quyết định khen thưởng được đăng ký, từng người trong đó có một dòng ở đây.',
    en: 'Once a decision is registered, everyone in it has a line here.',
  },
  findInBook: { vi: 'Tên, số vào sổ, số quyết định', en: 'Name, book number, decision number' },
  bookNumber: { vi: 'Số vào sổ', en: 'Book number' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  paid: { vi: 'Trao tiền', en: 'Money' },
  isPaid: { vi: 'Đã trao', en: 'Handed over' },
  isUnpaid: { vi: 'Chưa trao', en: 'Not yet' },
  paidOn: { vi: 'Ngày trao', en: 'Handed over on' },
  receivedBy: { vi: 'Người nhận', en: 'Received by' },
} satisfies Messages
