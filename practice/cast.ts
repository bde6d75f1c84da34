import type { Role } from '#platform/act.ts'
import type { IconName } from '#platform/ui/icon-names.ts'
import { messages } from './messages.ts'

/** Where the people of the practice office work; made up, like everything here. */
export const units = {
  agency: 'Ban Dân tộc tỉnh Mẫu (mẫu)',
  office: 'Văn phòng (mẫu)',
  publicity: 'Phòng Tuyên truyền và Địa bàn (mẫu)',
  division: 'Phòng Chính sách Dân tộc (mẫu)',
  union: 'Công đoàn cơ quan (mẫu)',
  suoiMau: 'UBND xã Suối Mẫu',
  dakMau: 'UBND xã Đăk Mẫu',
  mauDong: 'UBND phường Mẫu Đông',
  buMau: 'UBND xã Bù Mẫu',
} as const

export type Unit = keyof typeof units

type Part = { name: string; roles: readonly Role[]; unit: Unit; title: string }

/** Everybody who has an account. Seven of them sit on the council. */
export const cast = {
  admin: { name: 'Hoàng Thử', roles: ['admin'], unit: 'agency', title: 'Chuyên viên công nghệ' },
  secretary: { name: 'Nguyễn Thị Mẫu', roles: ['office', 'council'], unit: 'agency', title: 'Chánh Văn phòng' },
  clerk: { name: 'Vàng Thị Ví', roles: ['office'], unit: 'office', title: 'Chuyên viên' },
  publicity: { name: 'Lê Thị Ví', roles: ['publicity'], unit: 'publicity', title: 'Trưởng phòng' },
  writer: { name: 'Nông Văn Thử', roles: ['publicity'], unit: 'publicity', title: 'Chuyên viên' },
  checker: { name: 'Trần Thị Thử', roles: ['division'], unit: 'agency', title: 'Chuyên viên' },
  chair: { name: 'Phan Văn Ví', roles: ['leader', 'council'], unit: 'agency', title: 'Trưởng Ban' },
  vice: { name: 'Hà Thị Thử', roles: ['leader', 'council'], unit: 'agency', title: 'Phó Trưởng Ban' },
  member: { name: 'Lâm Văn Mẫu', roles: ['division', 'council'], unit: 'agency', title: 'Trưởng phòng' },
  union: { name: 'Thị Mơ', roles: ['council'], unit: 'union', title: 'Chủ tịch Công đoàn' },
  kbroi: { name: "K'Brôi Thử", roles: ['council'], unit: 'publicity', title: 'Phó Trưởng phòng' },
  krong: { name: 'Điểu Krơng Mẫu', roles: ['council'], unit: 'division', title: 'Chuyên viên chính' },
  tellerA: { name: 'Y Thử', roles: ['council'], unit: 'office', title: 'Chuyên viên' },
  tellerB: { name: 'Lò Thị Ví', roles: ['council'], unit: 'union', title: 'Ủy viên Công đoàn' },
  commune: { name: 'Điểu Thử', roles: ['commune'], unit: 'suoiMau', title: 'Công chức Văn hóa - Xã hội' },
  neighbour: { name: "H'Ŏ Thử", roles: ['commune'], unit: 'dakMau', title: 'Công chức Văn hóa - Xã hội' },
  ward: { name: 'Kim Sa Ví', roles: ['commune'], unit: 'mauDong', title: 'Công chức Văn hóa - Xã hội' },
  forest: { name: 'Thị Ngơi Mẫu', roles: ['commune'], unit: 'buMau', title: 'Công chức Văn hóa - Xã hội' },
} as const satisfies { [name: string]: Part }

export type Somebody = keyof typeof cast

/** The cards of the first page: one person may be met in two roles. */
export const cards: readonly {
  who: Somebody
  label: string
  en: string
  icon: IconName
  does: { vi: string; en: string }
  short?: { vi: string; en: string }
}[] = [
  { who: 'clerk', label: 'Văn phòng', en: 'Office', icon: 'users-group', does: messages.office },
  { who: 'commune', label: 'Cán bộ xã', en: 'Commune officer', icon: 'map-pin', does: messages.commune },
  {
    who: 'checker',
    label: 'Người kiểm chứng',
    en: 'Checker',
    icon: 'checklist',
    does: messages.checker,
    short: { vi: 'Kiểm chứng', en: 'Checker' },
  },
  {
    who: 'member',
    label: 'Thành viên Hội đồng',
    en: 'Council member',
    icon: 'scale',
    does: messages.member,
    short: { vi: 'Thành viên', en: 'Member' },
  },
  {
    who: 'secretary',
    label: 'Thư ký Hội đồng',
    en: 'Council secretary',
    icon: 'pencil',
    does: messages.secretary,
    short: { vi: 'Thư ký', en: 'Secretary' },
  },
  {
    who: 'chair',
    label: 'Trưởng Ban, Chủ tịch Hội đồng',
    en: 'Head of the agency, chair',
    icon: 'award',
    does: messages.leader,
    short: { vi: 'Trưởng Ban', en: 'Head' },
  },
  {
    who: 'vice',
    label: 'Phó Trưởng Ban, Phó Chủ tịch Hội đồng',
    en: 'Deputy head, deputy chair',
    icon: 'award',
    does: messages.deputy,
    short: { vi: 'Phó Trưởng Ban', en: 'Deputy head' },
  },
  { who: 'tellerA', label: 'Kiểm phiếu', en: 'Teller', icon: 'list-numbers', does: messages.teller },
  { who: 'publicity', label: 'Tuyên truyền', en: 'Publicity', icon: 'speakerphone', does: messages.publicity },
  { who: 'neighbour', label: 'Xã học theo', en: 'Commune that copies', icon: 'seedling', does: messages.neighbour },
  { who: 'admin', label: 'Quản trị', en: 'Administrator', icon: 'key', does: messages.admin },
]

/** Who sits in the practice council, in the order of its seats; the tellers count beside them. */
export const seats: readonly { who: Somebody; part: 'chair' | 'deputy' | 'secretary' | 'member' }[] = [
  { who: 'chair', part: 'chair' },
  { who: 'vice', part: 'deputy' },
  { who: 'secretary', part: 'secretary' },
  { who: 'member', part: 'member' },
  { who: 'union', part: 'member' },
  { who: 'kbroi', part: 'member' },
  { who: 'krong', part: 'member' },
]
