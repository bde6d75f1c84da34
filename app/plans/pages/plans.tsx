import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { EmptyState, Head } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { planStates, type PlanRow, type WantedPlans } from '../list.ts'
import { messages as say } from '../messages.ts'

type Props = {
  t: T
  rows: readonly PlanRow[]
  total: number
  wanted: WantedPlans
  years: readonly string[]
  address: string
  exportHref: string
  mayMake: boolean
  seesAll: boolean
}

const stateWords = { running: say.planRunning, late: say.planLate, draft: say.planDraft, ended: say.planEnded } as const

export function PlansPage({ t, rows, total, wanted, years, address, exportHref, mayMake, seesAll }: Props) {
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
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.findPlan)}
        filters={[
          { name: 'state', label: t(say.state), options: planStates.map((id) => ({ id, label: t(stateWords[id]) })) },
          { name: 'year', label: t(say.year), options: years.map((id) => ({ id, label: id })) },
        ]}
        exportHref={exportHref}
        found={{ total, page: wanted.page, size: wanted.size }}
        first={
          <EmptyState title={t(say.noPlans)} words={t(seesAll ? say.noPlansWords : say.noPlansForYou)} icon="calendar-check">
            {make}
          </EmptyState>
        }
      >
        <Table t={t} caption={t(say.plans)} rows={rows} columns={columns(t)} sorted={{ address, by: wanted.sort, down: wanted.down }} />
      </ListCard>
    </>
  )
}

function columns(t: T): Column<PlanRow>[] {
  return [
    {
      head: t(say.plan),
      sort: 'title',
      cell: ({ id, title, number, issuedOn }) => (
        <>
          <a class="who" href={`/office/plans/${id}`}>
            {title}
          </a>
          <small class="sub">{number ? `${number}${issuedOn ? `, ${showDay(issuedOn)}` : ''}` : t(say.draft)}</small>
        </>
      ),
    },
    { head: t(say.period), sort: 'from', cell: ({ fromOn, toOn }) => `${showDay(fromOn)} – ${showDay(toOn)}`, wide: true, slim: true },
    { head: t(say.tasksDone), cell: ({ done, total }) => t(say.doneOf, { done, total }), end: true, slim: true },
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
