import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { ListBar, Pages } from '#platform/ui/list.tsx'
import { messages as say } from '../messages.ts'
import type { TaskRow } from '../queries.ts'
import { taskFilters, TaskTable } from './task-table.tsx'

type Props = {
  t: T
  today: Temporal.PlainDate
  units: { id: string; label: string }[]
  rows: TaskRow[]
  total: number
  page: number
  address: string
  /** The unit whose late tasks these are, where a letter may be written to it. */
  remind: string | null
}

export function TasksPage({ t, today, units, rows, total, page, address, remind }: Props) {
  return (
    <>
      <Head t={t} title={t(say.tasks)} words={t(say.tasksWords)} back={[{ href: '/office/plans', label: t(say.plans) }]}>
        {remind && (
          <ButtonForm t={t} action="/office/tasks/reminders" values={{ lead: remind }} icon="send">
            {t(say.draftReminder)}
          </ButtonForm>
        )}
      </Head>
      <Card flush>
        <ListBar t={t} address={address} placeholder={t(say.findTask)} filters={taskFilters(t, units)} />
        {rows.length ? (
          <TaskTable t={t} today={today} rows={rows} withPlan />
        ) : (
          <EmptyState title={t(say.noTasksFound)} words={t(say.noTasksFoundWords)} icon="checklist" />
        )}
        {total > 50 && <Pages t={t} address={address} page={page} size={50} total={total} />}
      </Card>
    </>
  )
}
