import { sql } from 'kysely'
import { organisationName } from '#app/people/index.ts'
import { visibleTasks } from '#app/plans/index.ts'
import { speak, type Sentence } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { awayList } from './list.ts'

const t = speak('vi')

const states: Record<string, Sentence> = {
  given: { vi: 'Chưa nhận', en: 'Not acknowledged' },
  acknowledged: { vi: 'Đang làm', en: 'Under way' },
  done: { vi: 'Đã xong', en: 'Done' },
  dropped: { vi: 'Đã bỏ', en: 'Dropped' },
}

const support = sql<string | null>`(select string_agg((select n.name from organisation_names n where n.organisation_id = s.organisation_id
  order by n.from_on desc limit 1), '; ') from plan_task_support s where s.task_id = plan_tasks.id)`.as('support')
const percent = sql<number | null>`(select p.percent from plan_task_notes p where p.task_id = plan_tasks.id and p.percent is not null
  order by p.at desc, p.id desc limit 1)`.as('percent')

const wordOf = (state: string) => (states[state] ? t(states[state]) : state)

export const tasks = awayList({
  name: 'tasks',
  is: { vi: 'Nhiệm vụ trong kế hoạch', en: 'Plan tasks' },
  count: (tx, actor) =>
    visibleTasks(tx, actor)
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  after: (tx, actor, id, size) =>
    visibleTasks(tx, actor)
      .innerJoin('plans', 'plans.id', 'planTasks.planId')
      .select(['planTasks.id', 'planTasks.ordinal', 'planTasks.part', 'planTasks.text', 'planTasks.dueOn', 'planTasks.output'])
      .select(['planTasks.state', 'plans.title', 'plans.number', organisationName('planTasks.leadId').as('leadName'), support, percent])
      .where('planTasks.id', '>', id)
      .orderBy('planTasks.id')
      .limit(size)
      .execute(),
  columns: [
    { is: { vi: 'Kế hoạch', en: 'Plan' }, width: 40, of: (row) => row.title },
    { is: { vi: 'Số văn bản', en: 'Number of the plan' }, of: (row) => row.number },
    { is: { vi: 'Thứ tự', en: 'Place in the plan' }, width: 8, of: (row) => row.ordinal },
    { is: { vi: 'Phần', en: 'Part' }, width: 12, of: (row) => row.part },
    { is: { vi: 'Việc phải làm', en: 'Task' }, width: 60, of: (row) => row.text },
    { is: { vi: 'Đơn vị chủ trì', en: 'Led by' }, width: 28, of: (row) => row.leadName },
    { is: { vi: 'Đơn vị phối hợp', en: 'Supported by' }, width: 28, of: (row) => row.support },
    { is: { vi: 'Hạn', en: 'Due' }, width: 12, of: (row) => showDay(row.dueOn) },
    { is: { vi: 'Kết quả phải có', en: 'Output' }, width: 40, of: (row) => row.output },
    {
      is: { vi: 'Tình trạng', en: 'Status' },
      width: 16,
      of: (row) => wordOf(row.state),
    },
    { is: { vi: 'Đã làm (%)', en: 'Done (%)' }, width: 10, of: (row) => row.percent },
  ],
})
