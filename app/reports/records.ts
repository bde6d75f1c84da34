import { seenByRoles, type RecordDoors } from '#platform/records.ts'
import { readReports } from './rules.ts'

const seen = seenByRoles((actor) => readReports.allows(actor, null))

/** `2026`, `2026@2026-11-30` (as it was known that day) or `frozen/…`: how papers name a report. */
function addressOf(report: string) {
  const [year = '', day] = report.split('@')
  if (!day) return { path: `/office/reports/${year}`, asked: [] }
  return { path: `/office/reports/${year}`, asked: [['asOf', Temporal.PlainDate.from(day).toLocaleString('en-GB')]] }
}

function queried(asked: readonly (readonly string[])[]) {
  const query = new URLSearchParams(asked.map(([name = '', value = '']) => [name, value])).toString()
  return query && `?${query}`
}

export const reportRecords: RecordDoors = {
  report: {
    label: { vi: 'Báo cáo năm', en: 'The yearly report' },
    href: (id) => {
      const { path, asked } = addressOf(id)
      return path + queried(asked)
    },
    seen,
  },
  'report list': {
    label: { vi: 'Danh sách đếm ra số này', en: 'The list this figure was counted from' },
    href: (id) => {
      const [report = '', code = '', part = '', of = ''] = id.split(' ').map(decodeURIComponent)
      const { path, asked } = addressOf(report)
      return `${path}/${code}${queried([
        ...asked,
        ...(part
          ? [
              ['part', part],
              ['of', of],
            ]
          : []),
      ])}`
    },
    seen,
  },
}
