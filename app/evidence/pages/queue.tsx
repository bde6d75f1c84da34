import type { Actor } from '#platform/act.ts'
import type { T } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import { EmptyState, Head } from '#platform/ui/blocks.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { Day } from '#platform/ui/show.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import type { QueueRow } from '../queries.ts'

type Props = { t: T; actor: Actor; address: string; exportHref: string; rows: QueueRow[]; page: number; size: number; total: number }

export function QueuePage({ t, actor, address, exportHref, rows, page, size, total }: Props) {
  const waiting = (row: QueueRow) => (row.all === 0 ? t(say.noClaims) : t(say.leftOf, { left: row.left, all: row.all }))
  return (
    <>
      <Head t={t} title={t(say.verification)} words={t(say.verificationWords)} />
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.findCase)}
        exportHref={exportHref}
        found={{ total, page, size }}
        first={<EmptyState title={t(say.nothingToCheck)} words={t(say.nothingToCheckWords)} icon="shield-check" />}
      >
        <Table
          t={t}
          caption={t(say.verification)}
          rows={rows}
          columns={[
            {
              head: t(say.subject),
              cell: (row) => (
                <>
                  <a class="who" href={`/office/nominations/${row.id}/claims`}>
                    {row.subjectName}
                  </a>
                  <small class="sub">{row.nominatorId === actor.id ? t(say.notYours) : row.number}</small>
                </>
              ),
            },
            { head: t(say.waitsFor), cell: (row) => <State tone="wait">{waiting(row)}</State> },
            { head: t(say.since), cell: (row) => row.submittedAt && <Day on={dayOf(row.submittedAt)} />, slim: true, end: true },
          ]}
        />
      </ListCard>
    </>
  )
}
