import { PapersOf, type PaperOf } from '#app/documents/index.ts'
import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { EmptyState, Head } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import type { Asked } from '#platform/web/list.ts'
import { messages as say } from '../messages.ts'
import type { PlanDetails, TaskRow } from '../queries.ts'
import { taskFilters, TaskTable } from './task-table.tsx'

type Props = {
  t: T
  today: Temporal.PlainDate
  plan: PlanDetails
  units: { id: string; label: string }[]
  rows: TaskRow[]
  total: number
  wanted: Asked
  address: string
  exportHref: string
  mayMake: boolean
  papers: readonly PaperOf[]
}

export function PlanPage({ t, today, plan, units, rows, total, wanted, address, exportHref, mayMake, papers }: Props) {
  const add = mayMake && (
    <LinkButton href={`/office/plans/${plan.id}/tasks/new`} kind="primary" icon="plus">
      {t(say.newTask)}
    </LinkButton>
  )
  const issue = plan.number ? [plan.number, plan.issuedOn ? showDay(plan.issuedOn) : ''].filter(Boolean).join(', ') : t(say.draft)
  const back = [{ href: '/office/plans', label: t(say.plans) }]
  return (
    <>
      <Head t={t} title={plan.title} words={`${issue} · ${showDay(plan.fromOn)} – ${showDay(plan.toOn)}`} back={back}>
        {mayMake && (
          <LinkButton href={`/office/plans/${plan.id}/edit`} icon="pencil">
            {t(say.editPlan)}
          </LinkButton>
        )}
        {rows.length > 0 && add}
      </Head>
      {plan.basis && (
        <p class="text-secondary">
          {t(say.basis)}: {plan.basis}
        </p>
      )}
      {plan.funding && (
        <p class="text-secondary">
          {t(say.funding)}: {plan.funding}
        </p>
      )}
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.findTask)}
        filters={taskFilters(t, units)}
        exportHref={exportHref}
        found={{ total, page: wanted.page, size: wanted.size }}
        first={
          <EmptyState title={t(say.noTasks)} words={t(say.noTasksWords)} icon="checklist">
            {add}
          </EmptyState>
        }
      >
        <TaskTable t={t} today={today} rows={rows} sorted={{ address, by: wanted.sort, down: wanted.down }} />
      </ListCard>
      {(mayMake || papers.length > 0) && (
        <PapersOf t={t} papers={papers} none={t(say.noPlanPaper)}>
          {mayMake && (
            <ButtonForm t={t} action={`/office/plans/${plan.id}/paper`} icon="file-text">
              {t(say.draftPlanPaper)}
            </ButtonForm>
          )}
        </PapersOf>
      )}
    </>
  )
}
