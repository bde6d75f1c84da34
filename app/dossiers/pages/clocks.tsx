import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import { clockMessages as say } from '../clock-messages.ts'
import type { Clock } from '../clock.ts'

type Row = Clock & { left: number }

/** What is due and who has it, in working days. */
export function ClocksPage({ t, clocks }: { t: T; clocks: readonly Row[] }) {
  return (
    <>
      <Head t={t} title={t(say.clocks)} words={t(say.clocksWords)}>
        <LinkButton href="/office/rulebook?kind=day+count">{t(say.dayRules)}</LinkButton>
        <LinkButton href="/office/rulebook/calendar" icon="calendar-check">
          {t(say.calendar)}
        </LinkButton>
      </Head>
      <Card flush>
        {clocks.length === 0 ? (
          <EmptyState icon="clock" title={t(say.noClocks)} words={t(say.noClocksWords)} />
        ) : (
          <Table
            t={t}
            caption={t(say.clocks)}
            rows={clocks}
            columns={[
              {
                head: t(say.what),
                cell: (row) => (
                  <>
                    <a class="who" href={row.href}>
                      {t(row.what)}
                    </a>
                    <small class="sub">{[row.about, row.basis].filter(Boolean).join('. ')}</small>
                  </>
                ),
              },
              { head: t(say.who), cell: (row) => (typeof row.who === 'string' ? row.who : t(row.who)) },
              { head: t(say.due), cell: (row) => <span class="text-nowrap">{showDay(row.dueOn)}</span> },
              { head: t(say.left), cell: (row) => <Left t={t} left={row.left} /> },
            ]}
          />
        )}
      </Card>
    </>
  )
}

function Left({ t, left }: { t: T; left: number }) {
  if (left < 0) return <State tone="no">{t(say.lateDays, { count: -left })}</State>
  if (left === 0) return <State tone="wait">{t(say.today)}</State>
  return <State tone={left <= 3 ? 'wait' : 'plain'}>{t(say.leftDays, { count: left })}</State>
}
