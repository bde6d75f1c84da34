import type { Role } from '../act.ts'
import type { Sentence } from '../language/messages.ts'

/** What each role is called on screen and in docs/access.md. */
export const roleNames: Record<Role, Sentence> = {
  office: { vi: 'Văn phòng', en: 'Office' },
  publicity: { vi: 'Tuyên truyền', en: 'Publicity' },
  division: { vi: 'Phòng nghiệp vụ', en: 'Division' },
  commune: { vi: 'Cán bộ xã', en: 'Commune officer' },
  council: { vi: 'Hội đồng', en: 'Council' },
  leader: { vi: 'Lãnh đạo', en: 'Leader' },
  party: { vi: 'Cấp ủy', en: 'Party committee' },
  partner: { vi: 'Cơ quan phối hợp', en: 'Partner body' },
  admin: { vi: 'Quản trị', en: 'Administrator' },
}
