import type { RecordDoors } from '#platform/records.ts'

export const criteriaRecords: RecordDoors = {
  criteria: {
    label: { vi: 'Bộ tiêu chí', en: 'The criteria' },
    href: (id) => `/office/criteria/${id}`,
    seen: (_, __, ids) => Promise.resolve(ids),
  },
}
