import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { count, numberPhrase } from '#platform/paper/words.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Hidden } from '#platform/ui/fields.tsx'
import { Once } from '#platform/ui/form.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import type { Standing } from '#platform/ui/typed.ts'
import { messages as say } from '../messages.ts'
import type { Form } from '#platform/web/form.ts'
import type { Fund } from '../fund.ts'
import { FundCard } from './fund.tsx'
import type { DecisionRow } from '../queries.ts'

/** People who wait together: one session (or none) and one award become one decision. */
export type Group = {
  sessionId: string | null
  session: { number: number; year: number } | null
  awardCode: string
  awardName: string
  people: readonly { nominationId: string; subjectId: string; name: string; sum: string | null }[]
}

type Props = {
  t: T
  groups: readonly Group[]
  decisions: DecisionRow[]
  mayDraft: boolean
  mayMeasure: boolean
  fund: Fund | null
  fundForm: Form
  fundStanding: Standing
  maySetFund: boolean
}

export function CommendationsPage({ t, groups, decisions, mayDraft, mayMeasure, fund, fundForm, fundStanding, maySetFund }: Props) {
  return (
    <>
      <Head t={t} title={t(say.commendations)} words={t(say.commendationsWords)}>
        {mayMeasure && (
          <LinkButton href="/office/commendations/stock" icon="printer">
            {t(say.stock)}
          </LinkButton>
        )}
      </Head>
      {groups.length === 0 && (
        <Card title={t(say.waiting)} flush>
          <EmptyState title={t(say.waitingNone)} words={t(say.waitingNoneWords)} icon="award" />
        </Card>
      )}
      {groups.map((group) => (
        <Waiting t={t} group={group} mayDraft={mayDraft} key={`${group.sessionId ?? ''}${group.awardCode}`} />
      ))}
      <Card title={t(say.decisions)} count={decisions.length} flush>
        {decisions.length > 0 ? (
          <Table t={t} caption={t(say.decisions)} rows={decisions} columns={columns(t)} />
        ) : (
          <EmptyState title={t(say.noDecisions)} words={t(say.noDecisionsWords)} icon="file-text" />
        )}
      </Card>
      {fund && <FundCard t={t} fund={fund} form={fundForm} standing={fundStanding} maySet={maySetFund} />}
    </>
  )
}

function Waiting({ t, group, mayDraft }: { t: T; group: Group; mayDraft: boolean }) {
  const from = group.session ? t(say.fromSession, { number: count(group.session.number), year: group.session.year }) : t(say.noVoteNeeded)
  const table: Column<Group['people'][number]>[] = [
    { head: t(say.person), cell: ({ name }) => name },
    { head: t(say.award), cell: ({ sum }) => sum ?? '', wide: true },
  ]
  const choose = {
    name: 'nominationIds',
    id: (one: Group['people'][number]) => one.nominationId,
    label: (one: Group['people'][number]) => one.name,
  }
  return (
    <form method="post" action="/office/commendations" data-deed>
      <Once />
      <Hidden name="awardCode" value={group.awardCode} />
      {group.sessionId && <Hidden name="sessionId" value={group.sessionId} />}
      <Card
        title={`${t(say.waiting)}: ${group.awardName}`}
        count={group.people.length}
        aside={<span class="text-secondary">{from}</span>}
        flush
      >
        <Table t={t} caption={`${group.awardName}, ${from}`} rows={group.people} columns={table} choose={mayDraft ? choose : undefined} />
        {mayDraft && (
          <div class="card-footer foot">
            <Button kind="primary" icon="pencil">
              {t(say.draftDecision)}
            </Button>
            <span class="text-secondary">{t(say.chooseHint)}</span>
          </div>
        )}
      </Card>
    </form>
  )
}

function columns(t: T): Column<DecisionRow>[] {
  return [
    {
      head: t(say.abstract),
      cell: (row) => (
        <>
          <a class="who" href={`/office/commendations/${row.id}`}>
            {row.abstract}
          </a>
          <small class="sub">
            {row.awardName}
            {row.people > 0 && ` · ${t(say.peopleCount, { count: row.people })}`}
          </small>
        </>
      ),
    },
    {
      head: t(say.state),
      cell: (row) =>
        row.status === 'draft' ? (
          <State tone="wait">{t(say.stateDraft)}</State>
        ) : (
          <span class="text-nowrap">
            {numberPhrase({ value: row.number, symbol: row.symbol })}
            <small class="sub">{row.issuedOn && showDay(row.issuedOn)}</small>
          </span>
        ),
      slim: true,
    },
  ]
}
