import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Pages } from '#platform/ui/list.tsx'
import { messages as say } from '../messages.ts'
import type { ReceiptRow, TaskRow } from '../queries.ts'
import { ReceiptTable } from './table.tsx'
import { TaskLines } from './tasks.tsx'

type Props = {
  t: T
  today: Temporal.PlainDate
  tasks: TaskRow[]
  receipts: ReceiptRow[]
  page: number
  size: number
  total: number
  mayFinish: boolean
}

/** What waits after withdrawals first, then every receipt. */
export function ConsentsPage({ t, today, tasks, receipts, page, size, total, mayFinish }: Props) {
  return (
    <>
      <Head t={t} title={t(say.consents)} words={t(say.consentsWords)} />
      {tasks.length > 0 && (
        <Card title={t(say.openTasks)} count={tasks.length} flush>
          <TaskLines t={t} today={today} tasks={tasks} named mayFinish={mayFinish} />
        </Card>
      )}
      <Card title={t(say.consents)} count={total} flush>
        {receipts.length ? (
          <ReceiptTable t={t} today={today} receipts={receipts} named />
        ) : (
          <EmptyState title={t(say.noConsents)} words={t(say.noConsentsWords)} icon="signature" />
        )}
        {total > size && <Pages t={t} address="/office/consents" page={page} size={size} total={total} />}
      </Card>
    </>
  )
}
