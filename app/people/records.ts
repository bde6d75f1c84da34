import type { RecordDoors } from '#platform/records.ts'
import { visibleTo } from './queries.ts'

export const peopleRecords: RecordDoors = {
  person: {
    label: { vi: 'Hồ sơ người, tập thể', en: 'The life record' },
    href: (id) => `/office/people/${id}`,
    seen: async (db, actor, ids) => {
      const rows = await visibleTo(db, actor)
        .select('subjects.id')
        .where('subjects.id', 'in', [...ids])
        .execute()
      return rows.map(({ id }) => id)
    },
  },
}
