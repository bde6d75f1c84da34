import { showDay } from '#platform/language/time.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import type { Shown } from './shown.ts'

type Case = Shown['cases'][number]

export function CasesCard({ t, cases, pack }: Shown) {
  const columns: Column<Case>[] = [
    {
      head: t(say.cases),
      cell: (one) =>
        one.nominationId ? (
          <a class="name" href={`/office/nominations/${one.nominationId}`}>
            {one.name}
          </a>
        ) : (
          <b>{one.name}</b>
        ),
    },
    { head: t(say.achievement), wide: true, cell: (one) => achievementOf(one.summary) },
    {
      head: t(say.council),
      wide: true,
      cell: (one) => {
        if (!one.sessionId) return <span class="text-secondary">{one.vote ?? t(say.notVoted)}</span>
        return (
          <a class="a" href={`/office/council/sessions/${one.sessionId}`}>
            {one.vote}
          </a>
        )
      },
    },
    ...(pack.status === 'decided' ? [{ head: t(say.resultTitle), cell: (one: Case) => <Result t={t} one={one} /> }] : []),
  ]
  return (
    <Card title={t(say.cases)} count={cases.length} flush>
      <Table t={t} caption={t(say.cases)} rows={cases} columns={columns} />
    </Card>
  )
}

function Result({ t, one }: { t: Shown['t']; one: Case }) {
  if (one.result !== 'awarded')
    return (
      <>
        <State tone="no" icon="x">
          {t(say.notAwarded)}
        </State>
        <small class="sub">{one.resultReason}</small>
      </>
    )
  return (
    <>
      <State tone="ok" icon="check">
        {t(say.awarded)}
      </State>
      <small class="sub">{[one.resultDecision, one.resultOn && showDay(one.resultOn)].filter(Boolean).join(' · ')}</small>
    </>
  )
}

function achievementOf(summary: unknown) {
  return typeof summary === 'object' && summary !== null && 'achievement' in summary && typeof summary.achievement === 'string'
    ? summary.achievement
    : ''
}
