import type { T } from '#platform/language/messages.ts'
import { showNumber } from '#platform/language/time.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { Table } from '#platform/ui/table.tsx'
import type { Breakdown, Part } from '../breakdown.ts'
import { messages as say } from '../messages.ts'
import { labelOf } from './path.tsx'

type Props = { t: T; figure: Breakdown & { code: string } }
type Row = { group: string; label: string; count: number | null; total: number | null }

/** Who the counted are. Small groups are left out, and enough with them that nobody can subtract. */
export function Equity({ t, figure }: Props) {
  const rows = figure.parts.flatMap((part) => rowsOf(t, part))
  const title = t(say.equity, { figure: labelOf(t, figure.code).toLowerCase() })
  if (!figure.total) return null
  const columns = [
    { head: t(say.kind), cell: ({ label, group }: Row) => <Group label={label} group={group} /> },
    {
      head: t(say.count),
      cell: ({ count }: Row) => (count === null ? <span class="text-secondary">{t(say.hidden)}</span> : count),
      end: true,
    },
    { head: t(say.share), cell: (row: Row) => share(row), end: true },
  ]
  return (
    <Card flush title={title}>
      <Table t={t} caption={title} rows={rows} columns={columns} />
      {rows.some((row) => row.count === null) && <div class="card-footer py-2 cite">{t(say.hiddenWords)}</div>}
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

export function rowsOf(t: T, { part, cells, total }: Part): Row[] {
  const group = { kind: t(say.kind), sex: t(say.sex), minority: t(say.minority), ethnicGroup: t(say.ethnicGroup), manager: t(say.manager) }[
    part
  ]
  const shown = cells.filter(({ code, count }) => count !== 0 || code !== 'unknown')
  return shown.map(({ code, count }) => ({
    group: part === 'kind' ? group : `${group}, ${t(say.ofPeople, { total: total ?? 0 })}`,
    label: cellLabel(t, part, code),
    count,
    total,
  }))
}

function cellLabel(t: T, part: Part['part'], code: string) {
  if (part === 'ethnicGroup') return code || t(say.unknown)
  const words: Record<string, string> = {
    individual: t(say.individual),
    household: t(say.household),
    collective: t(say.collective),
    female: t(say.female),
    male: t(say.male),
    yes: t(part === 'manager' ? say.managerYes : say.minorityYes),
    no: t(part === 'manager' ? say.managerNo : say.minorityNo),
    unknown: t(say.unknown),
  }
  return words[code] ?? code
}

function share({ count, total }: Row) {
  return count === null || !total ? '' : `${showNumber((100 * count) / total, 'vi', 1)} %`
}
