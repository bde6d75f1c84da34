import { isUuid, type RecordDoors } from '#platform/records.ts'
import { visiblePlans, visibleTasks } from './queries.ts'

export const planRecords: RecordDoors = {
  plan: {
    label: { vi: 'Kế hoạch', en: 'The plan' },
    href: (id) => `/office/plans/${id}`,
    seen: async (db, actor, ids) => {
      const rows = await visiblePlans(db, actor)
        .select('plans.id')
        .where('plans.id', 'in', [...ids])
        .execute()
      return rows.map(({ id }) => id)
    },
  },
  task: {
    label: { vi: 'Nhiệm vụ', en: 'The task' },
    href: (id) => `/office/tasks/${id}`,
    seen: async (db, actor, ids) => {
      const rows = await visibleTasks(db, actor)
        .select('planTasks.id')
        .where('planTasks.id', 'in', [...ids])
        .execute()
      return rows.map(({ id }) => id)
    },
  },
  /** What one unit is late with; the list itself shows what the person may see of it. */
  'late tasks': {
    label: { vi: 'Nhiệm vụ quá hạn của đơn vị', en: 'What the unit is late with' },
    href: (id) => `/office/tasks?lead=${encodeURIComponent(id)}&state=late`,
    seen: (_, __, ids) => Promise.resolve(ids.filter(isUuid)),
  },
}
