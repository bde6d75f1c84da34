import type { ComponentChildren } from 'preact'
import { PapersOf, type PaperOf } from '#app/documents/index.ts'
import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { ListBar, Pages } from '#platform/ui/list.tsx'
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
  page: number
  address: string
  mayMake: boolean
  papers: readonly PaperOf[]
}

export function PlanPage({ t, today, plan, units, rows, total, page, address, mayMake, papers }: Props) {
  const add = mayMake && (
    <LinkButton href={`/office/plans/${plan.id}/tasks/new`} kind="primary" icon="plus">
      {t(say.newTask)}
    </LinkButton>
  )
  const issue = plan.number ? [plan.number, plan.issuedOn ? showDay(plan.issuedOn) : ''].filter(Boolean).join(', ') : t(say.draft)
  const back = [{ href: '/office/plans', label: t(say.plans) }]
  const exported = {
    href: `/office/plans/${plan.id}/export${address.includes('?') ? address.slice(address.indexOf('?')) : ''}`,
    count: total,
  }
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
      <Card flush>
        <ListBar
          t={t}
          address={address}
          placeholder={t(say.findTask)}
          filters={taskFilters(t, units)}
          exported={total ? exported : undefined}
        />
        {rows.length ? <TaskTable t={t} today={today} rows={rows} /> : <Nothing t={t} filtered={address.includes('?')} add={add} />}
        {total > 100 && <Pages t={t} address={address} page={page} size={100} total={total} />}
      </Card>
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

function Nothing({ t, filtered, add }: { t: T; filtered: boolean; add: ComponentChildren }) {
  if (filtered) return <EmptyState title={t(say.noTasksFound)} words={t(say.noTasksFoundWords)} icon="filter" />
  return (
    <EmptyState title={t(say.noTasks)} words={t(say.noTasksWords)} icon="checklist">
      {add}
    </EmptyState>
  )
}
