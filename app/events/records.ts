import type { RecordDoors } from '#platform/records.ts'

export const eventRecords: RecordDoors = {
  ceremony: {
    label: { vi: 'Lễ trao thưởng', en: 'The ceremony' },
    href: (id) => `/office/ceremonies/${id}`,
    seen: (_, actor, ids) => Promise.resolve(actor.reach === 'all' ? ids : []),
  },
}
