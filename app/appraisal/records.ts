import type { RecordDoors } from '#platform/records.ts'
import { listSeenNotices } from './notices.ts'
import { handleObjection } from './rules.ts'

export const appraisalRecords: RecordDoors = {
  'public notice': {
    label: { vi: 'Đợt công khai', en: 'The public notice' },
    href: (id) => `/office/notices/${id}`,
    seen: (db, actor, ids) => (handleObjection.allows(actor, null) ? listSeenNotices(db, actor, ids) : Promise.resolve([])),
  },
}
