import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { messages as say } from '../messages.ts'
import type { ReceiptRow, TaskRow } from '../queries.ts'
import { ReceiptTable } from './table.tsx'
import { TaskLines } from './tasks.tsx'

type Props = {
  t: T
  today: Temporal.PlainDate
  tasks: TaskRow[]
  receipts: ReceiptRow[]
  address: string
  exportHref: string
  page: number
  size: number
  total: number
  mayFinish: boolean
}

/** What waits after withdrawals first, then every receipt. */
export function ConsentsPage({ t, today, tasks, receipts, address, exportHref, page, size, total, mayFinish }: Props) {
  const states = [
    { id: 'in force', label: t(say.stateInForce) },
    { id: 'expired', label: t(say.stateExpired) },
    { id: 'withdrawn', label: t(say.stateWithdrawn) },
  ]
  return (
    <>
      <Head t={t} title={t(say.consents)} words={t(say.consentsWords)} />
      {tasks.length > 0 && (
        <Card title={t(say.openTasks)} count={tasks.length} flush>
          <TaskLines t={t} today={today} tasks={tasks} named mayFinish={mayFinish} />
        </Card>
      )}
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.findConsent)}
        filters={[{ name: 'state', label: t(say.state), options: states }]}
        exportHref={exportHref}
        found={{ total, page, size }}
        first={<EmptyState title={t(say.noConsents)} words={t(say.noConsentsWords)} icon="signature" />}
      >
        <ReceiptTable t={t} today={today} receipts={receipts} named />
      </ListCard>
    </>
  )
}
