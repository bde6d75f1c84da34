import type { RecordDoors } from '#platform/records.ts'
import { visibleTo } from './queries.ts'

export const commendationRecords: RecordDoors = {
  'commendation decision': {
    label: { vi: 'Quyết định khen thưởng', en: 'The decision' },
    href: (id) => `/office/commendations/${id}`,
    seen: async (db, actor, ids) => {
      const rows = await visibleTo(db, actor)
        .select('commendationDecisions.id')
        .where('commendationDecisions.id', 'in', [...ids])
        .execute()
      return rows.map(({ id }) => id)
    },
  },
}
