import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card, EmptyState } from '#platform/ui/blocks.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import type { FrozenRow } from '../queries.ts'

export function FrozenTable({ t, frozen }: { t: T; frozen: FrozenRow[] }) {
  if (!frozen.length)
    return (
      <Card title={t(say.frozen)} flush>
        <EmptyState title={t(say.noFrozen)} words={t(say.noFrozenWords)} icon="lock" />
      </Card>
    )
  const columns = [
    {
      head: t(say.frozen),
      cell: ({ id, year }: FrozenRow) => (
        <a class="who" href={`/office/reports/frozen/${id}`}>
          {t(say.reportOf, { year })}
        </a>
      ),
    },
    { head: t(say.asOf), cell: ({ asOf }: FrozenRow) => showMoment(asOf) },
    { head: t(say.frozenAt), cell: ({ frozenAt }: FrozenRow) => showMoment(frozenAt) },
    { head: t(say.frozenBy), cell: ({ byName }: FrozenRow) => byName },
  ]
  return (
    <Card flush title={t(say.frozen)}>
      <Table t={t} caption={t(say.frozen)} rows={frozen} columns={columns} />
    </Card>
  )
}
