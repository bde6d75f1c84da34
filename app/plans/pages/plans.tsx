import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { ListBar } from '#platform/ui/list.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import type { PlanRow } from '../queries.ts'

type Props = { t: T; rows: PlanRow[]; address: string; mayMake: boolean; seesAll: boolean }

export function PlansPage({ t, rows, address, mayMake, seesAll }: Props) {
  const make = mayMake && (
    <LinkButton href="/office/plans/new" kind="primary" icon="plus">
      {t(say.newPlan)}
    </LinkButton>
  )
  return (
    <>
      <Head t={t} title={t(say.plans)} words={t(say.plansWords)}>
        <LinkButton href="/office/tasks" icon="checklist">
          {t(say.tasks)}
        </LinkButton>
        {rows.length > 0 && make}
      </Head>
      <Card flush>
        <ListBar t={t} address={address} placeholder={t(say.findPlan)} />
        {rows.length ? (
          <Table t={t} caption={t(say.plans)} rows={rows} columns={columns(t)} />
        ) : (
          <EmptyState title={t(say.noPlans)} words={t(seesAll ? say.noPlansWords : say.noPlansForYou)} icon="calendar-check">
            {make}
          </EmptyState>
        )}
      </Card>
    </>
  )
}

function columns(t: T): Column<PlanRow>[] {
  return [
    {
      head: t(say.plan),
      cell: ({ id, title, number, issuedOn }) => (
        <>
          <a class="who" href={`/office/plans/${id}`}>
            {title}
          </a>
          <small class="sub">{number ? `${number}${issuedOn ? `, ${showDay(issuedOn)}` : ''}` : t(say.draft)}</small>
        </>
      ),
    },
    { head: t(say.period), cell: ({ fromOn, toOn }) => `${showDay(fromOn)} – ${showDay(toOn)}`, wide: true, slim: true },
    { head: t(say.tasksDone), cell: ({ done, total }) => t(say.doneOf, { done: done ?? 0, total: total ?? 0 }), end: true, slim: true },
    { head: t(say.tasksLate), cell: (row) => <Late t={t} row={row} />, slim: true },
  ]
}

function Late({ t, row: { id, late } }: { t: T; row: PlanRow }) {
  if (!late) return <span class="text-secondary">{t(say.none)}</span>
  return (
    <a href={`/office/plans/${id}?state=late`}>
      <State tone="no" icon="alert-triangle">
        {t(say.lateCount, { count: late })}
      </State>
    </a>
  )
}
