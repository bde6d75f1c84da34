import type { T } from '#platform/language/messages.ts'
import { EmptyState, Head } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import type { Asked } from '#platform/web/list.ts'
import { messages as say } from '../messages.ts'
import type { TaskRow } from '../queries.ts'
import { taskFilters, TaskTable } from './task-table.tsx'

type Props = {
  t: T
  today: Temporal.PlainDate
  units: { id: string; label: string }[]
  rows: TaskRow[]
  total: number
  wanted: Asked
  address: string
  exportHref: string
  /** The unit whose late tasks these are, where a letter may be written to it. */
  remind: string | null
}

export function TasksPage({ t, today, units, rows, total, wanted, address, exportHref, remind }: Props) {
  return (
    <>
      <Head t={t} title={t(say.tasks)} words={t(say.tasksWords)} back={[{ href: '/office/plans', label: t(say.plans) }]}>
        {remind && (
          <ButtonForm t={t} action="/office/tasks/reminders" values={{ lead: remind }} icon="send">
            {t(say.draftReminder)}
          </ButtonForm>
        )}
      </Head>
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.findTask)}
        filters={taskFilters(t, units)}
        exportHref={exportHref}
        found={{ total, page: wanted.page, size: wanted.size }}
        first={<EmptyState title={t(say.noTasksGiven)} words={t(say.noTasksGivenWords)} icon="checklist" />}
      >
        <TaskTable t={t} today={today} rows={rows} withPlan sorted={{ address, by: wanted.sort, down: wanted.down }} />
      </ListCard>
    </>
  )
}
