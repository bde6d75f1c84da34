import type { RecordDoors } from '#platform/records.ts'

/** Rules are read by everybody who works here. */
export const ruleRecords: RecordDoors = {
  rule: {
    label: { vi: 'Quy tắc đã dùng', en: 'The rule that was used' },
    href: (id) => `/office/rulebook/rules/${id}`,
    seen: async (db, _, ids) => {
      const rows = await db
        .selectFrom('legalRules')
        .select('id')
        .where('id', 'in', [...ids])
        .execute()
      return rows.map(({ id }) => id)
    },
  },
}
