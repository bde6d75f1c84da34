import type { T } from '#platform/language/messages.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { Table } from '#platform/ui/table.tsx'
import type { Breakdown } from '../breakdown.ts'
import { messages as say } from '../messages.ts'
import { labelOf, rowsOf, shareOf, type PartRow } from '../words.ts'

type Props = { t: T; figure: Breakdown & { code: string }; note?: string }

/** Who the counted are. Small groups are left out, and enough with them that nobody can subtract. */
export function Equity({ t, figure, note = '' }: Props) {
  const rows = figure.parts.flatMap((part) => rowsOf(t, part))
  const title = t(say.equity, { figure: labelOf(t, figure.code).toLowerCase() })
  if (!figure.total || !figure.parts.length) return null
  const columns = [
    { head: t(say.kind), cell: ({ label, group }: PartRow) => <Group label={label} group={group} /> },
    {
      head: t(say.count),
      cell: ({ count }: PartRow) => (count === null ? <span class="text-secondary">{t(say.hidden)}</span> : count),
      end: true,
    },
    { head: t(say.share), cell: (row: PartRow) => shareOf(row), end: true },
  ]
  return (
    <Card flush title={title}>
      <Table t={t} caption={title} rows={rows} columns={columns} />
      {(note || rows.some((row) => row.count === null)) && (
        <div class="card-footer py-2 cite">
          {[rows.some((row) => row.count === null) && t(say.hiddenWords), note].filter(Boolean).join(' ')}
        </div>
      )}
    </Card>
  )
}

function Group({ label, group }: { label: string; group: string }) {
  return (
    <>
      <b class="fw-medium">{label}</b>
      <small class="sub">{group}</small>
    </>
  )
}
