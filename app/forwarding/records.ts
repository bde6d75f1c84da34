import type { RecordDoors } from '#platform/records.ts'
import { listSeenPackages } from './queries.ts'

export const forwardingRecords: RecordDoors = {
  package: { label: { vi: 'Bộ hồ sơ trình', en: 'The package' }, href: (id) => `/office/forwarding/${id}`, seen: listSeenPackages },
  /** What became of the nominations of one unit in a round; the list shows what the person may see of it. */
  results: {
    label: { vi: 'Kết quả của đơn vị', en: 'Results of the unit' },
    href: (id) => `/office/results?round=${id.replace('/', '&unit=')}`,
    seen: (_, __, ids) => Promise.resolve(ids.filter((id) => /^[0-9a-f-]{36}\/[0-9a-f-]{36}$/.test(id))),
  },
}
