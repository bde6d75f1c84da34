import type { T } from '#platform/language/messages.ts'
import { showDay, showMoment } from '#platform/language/time.ts'
import { Card, EmptyState, Head, Line, Lines } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import { sessionName, SessionState } from './words.tsx'

export type CouncilRow = {
  id: string
  name: string
  decisionNumber: string
  decidedOn: Temporal.PlainDate
  termFrom: Temporal.PlainDate
  termTo: Temporal.PlainDate
  closedOn: Temporal.PlainDate | null
  closedBecause: string | null
}
type Session = {
  id: string
  number: number
  year: number
  heldAt: Temporal.Instant
  place: string
  status: string
  items: number | null
  councilName: string
}
type Props = { t: T; councils: readonly CouncilRow[]; sessions: readonly Session[]; mayKeep: boolean; house: boolean }

export function councilLine(t: T, council: CouncilRow) {
  if (council.closedOn) return t(say.closedOn, { day: showDay(council.closedOn), because: council.closedBecause ?? '' })
  return `${t(say.byDecision, { number: council.decisionNumber, day: showDay(council.decidedOn) })}. ${t(say.term, { from: showDay(council.termFrom), to: showDay(council.termTo) })}`
}

/** Sessions first; a member goes straight to their own seat. */
export function CouncilHomePage({ t, councils, sessions, mayKeep, house }: Props) {
  const open = councils.filter(({ closedOn }) => !closedOn)
  const several = new Set(sessions.map(({ councilName }) => councilName)).size > 1
  const none = open.length ? ([say.noSessions, say.noSessionsWords] as const) : ([say.noCouncils, say.noCouncilsWords] as const)
  return (
    <>
      <Head t={t} title={t(say.council)} words={t(say.councilWords)}>
        {mayKeep && (
          <LinkButton href="/office/council/councils/new" icon="users-group" kind={open.length ? 'plain' : 'primary'}>
            {t(say.newCouncil)}
          </LinkButton>
        )}
        {house && open.length > 0 && (
          <LinkButton href="/office/council/sessions/new" icon="plus" kind="primary">
            {t(say.newSession)}
          </LinkButton>
        )}
      </Head>
      <Card flush>
        {sessions.length === 0 ? (
          <EmptyState icon="gavel" title={t(none[0])} words={t(none[1])} />
        ) : (
          <Table
            t={t}
            caption={t(say.council)}
            rows={sessions}
            columns={[
              {
                head: t(say.session),
                cell: (row) => (
                  <a class="who" href={`/office/council/sessions/${row.id}${house ? '' : '/seat'}`}>
                    {sessionName(t, row)}
                    {several && <small class="sub">{row.councilName}</small>}
                  </a>
                ),
              },
              {
                head: t(say.when),
                cell: (row) => (
                  <>
                    {showMoment(row.heldAt)}
                    <small class="sub">{row.place}</small>
                  </>
                ),
              },
              { head: t(say.agenda), cell: (row) => t(say.items, { count: row.items ?? 0 }), wide: true },
              { head: t(say.state), cell: (row) => <SessionState t={t} status={row.status} /> },
            ]}
          />
        )}
      </Card>
      {house && councils.length > 0 && (
        <Card title={t(say.council)} flush>
          <Lines>
            {councils.map((council) => (
              <Line
                key={council.id}
                icon="users-group"
                title={
                  <a class="who" href={`/office/council/councils/${council.id}`}>
                    {council.name}
                  </a>
                }
                words={councilLine(t, council)}
              />
            ))}
          </Lines>
        </Card>
      )}
    </>
  )
}
