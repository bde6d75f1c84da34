import type { T } from '#platform/language/messages.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { Compare } from '#platform/ui/compare.tsx'
import { messages as say } from '../messages.ts'

type Props = { t: T; labels: Record<string, string>; mine: Record<string, string>; current: Record<string, string> }

/** Two people changed one record: what each wrote, field by field; the person picks and saves again. */
export function Changed({ t, labels, mine, current }: Props) {
  const rows = Object.entries(labels).map(([name, label]) => {
    const [left, right] = [mine[name] ?? '', current[name] ?? '']
    return { label, left, right, same: left === right }
  })
  return (
    <Card flush title={t(say.bothVersions)}>
      <Compare
        t={t}
        caption={t(say.bothVersions)}
        left={t(say.yours)}
        right={t(say.nowKept)}
        reasons=""
        rows={rows.filter((row) => !row.same)}
      />
    </Card>
  )
}
