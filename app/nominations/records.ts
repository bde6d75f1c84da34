import type { RecordDoors } from '#platform/records.ts'
import { visibleTo } from './queries.ts'

export const nominationRecords: RecordDoors = {
  nomination: {
    label: { vi: 'Hồ sơ đề nghị', en: 'The case' },
    href: (id) => `/office/nominations/${id}`,
    seen: async (db, actor, ids) => {
      const rows = await visibleTo(db, actor)
        .select('nominations.id')
        .where('nominations.id', 'in', [...ids])
        .execute()
      return rows.map(({ id }) => id)
    },
  },
}
