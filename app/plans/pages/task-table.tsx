import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import type { Filter } from '#platform/ui/list.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import type { TaskRow } from '../queries.ts'
import { daysLate, standing, type Standing, type TaskState } from '../rules.ts'

type Props = {
  t: T
  today: Temporal.PlainDate
  rows: TaskRow[]
  withPlan?: boolean
  sorted?: { address: string; by: string; down: boolean }
}

/** Tasks as rows: what and where it stands, who leads, until when. */
export function TaskTable({ t, today, rows, withPlan, sorted }: Props) {
  const columns: Column<TaskRow>[] = [
    {
      head: t(say.task),
      sort: 'text',
      cell: ({ id, text, part, planTitle, output }) => (
        <>
          <a class="who" href={`/office/tasks/${id}`}>
            {part && `${part}. `}
            {text}
          </a>
          <small class="sub">{withPlan ? planTitle : output}</small>
        </>
      ),
    },
    { head: t(say.lead), sort: 'lead', cell: ({ leadName }) => leadName },
    { head: t(say.dueOn), sort: 'due', cell: ({ dueOn }) => <span class="text-nowrap">{showDay(dueOn)}</span>, slim: true },
    { head: t(say.state), cell: (task) => <TaskStanding t={t} today={today} task={task} />, slim: true },
  ]
  return <Table t={t} caption={t(say.tasks)} rows={rows} columns={columns} sorted={sorted} />
}

const tones = { given: 'wait', acknowledged: 'info', done: 'ok', dropped: 'plain', late: 'no' } as const

type Shown = { state: TaskState; dueOn: Temporal.PlainDate; percent: number | null }

/** Where a task stands today, in words. */
export function TaskStanding({ t, today, task }: { t: T; today: Temporal.PlainDate; task: Shown }) {
  const now = standing(task, today)
  const words = now === 'late' ? t(say.lateBy, { days: daysLate(task, today) }) : t(say[now])
  const share = task.percent !== null && task.state === 'acknowledged' ? ` · ${task.percent} %` : ''
  return <State tone={tones[now]}>{`${words}${share}`}</State>
}

/** The filters of every list of tasks. */
export function taskFilters(t: T, units: readonly { id: string; label: string }[]): Filter[] {
  const states: Standing[] = ['late', 'given', 'acknowledged', 'done', 'dropped']
  return [
    { name: 'state', label: t(say.state), options: states.map((id) => ({ id, label: t(say[id]) })) },
    { name: 'lead', label: t(say.lead), options: units },
  ]
}
