import type { T } from '#platform/language/messages.ts'
import { showDay, showMoney } from '#platform/language/time.ts'
import { numberPhrase } from '#platform/paper/words.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import type { Standing } from '#platform/ui/typed.ts'
import { messages as say } from '../messages.ts'
import type { Form } from '#platform/web/form.ts'
import type { Fund } from '../fund.ts'
import { Waiting, type Group } from './waiting.tsx'
import { FundCard } from './fund.tsx'
import type { DecisionRow, WantedDecisions } from '../list.ts'
import { listMessages as words } from '../list-messages.ts'
import { decisionKinds } from '../rules.ts'
import { kindWords } from './kind-words.ts'

type Named = { id: string; label: string }
type Props = {
  t: T
  groups: readonly Group[]
  decisions: readonly DecisionRow[]
  wanted: WantedDecisions
  choices: { years: readonly Named[]; awards: readonly Named[] }
  found: { total: number; page: number; size: number }
  address: string
  exportHref: string
  mayDraft: boolean
  mayMeasure: boolean
  fund: Fund | null
  fundForm: Form
  fundStanding: Standing
  maySetFund: boolean
  today: Temporal.PlainDate
}

export function CommendationsPage(props: Props) {
  const { t, groups, mayDraft, mayMeasure, fund, fundForm, fundStanding, maySetFund, today } = props
  return (
    <>
      <Head t={t} title={t(say.commendations)} words={t(say.commendationsWords)}>
        <LinkButton href="/office/commendations/book" icon="notebook">
          {t(words.book)}
        </LinkButton>
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
      <h2 class="h3 mt-4 mb-2" id="decisions">
        {t(say.decisions)}
      </h2>
      <Decisions {...props} />
      {fund && <FundCard t={t} fund={fund} form={fundForm} standing={fundStanding} maySet={maySetFund} today={today} />}
    </>
  )
}

function Decisions({ t, decisions, wanted, choices, found, address, exportHref }: Props) {
  const states = [
    { id: 'draft', label: t(words.stateDraft) },
    { id: 'issued', label: t(words.stateIssued) },
    { id: 'unpaid', label: t(words.stateUnpaid) },
  ]
  return (
    <ListCard
      t={t}
      address={address}
      placeholder={t(words.findDecision)}
      filters={[
        { name: 'state', label: t(words.state), options: states },
        { name: 'year', label: t(words.year), options: choices.years },
        { name: 'award', label: t(say.award), options: choices.awards },
        { name: 'kind', label: t(words.kind), options: decisionKinds.map((id) => ({ id, label: t(kindWords[id]) })) },
      ]}
      exportHref={exportHref}
      found={found}
      first={<EmptyState title={t(say.noDecisions)} words={t(say.noDecisionsWords)} icon="file-text" />}
    >
      <Table
        t={t}
        caption={t(say.decisions)}
        rows={decisions}
        columns={columns(t)}
        sorted={{ address, by: wanted.sort ?? '', down: wanted.down ?? false }}
      />
    </ListCard>
  )
}

function columns(t: T): Column<DecisionRow>[] {
  return [
    {
      head: t(say.abstract),
      sort: 'abstract',
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
      sort: 'number',
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
    { head: t(say.reward), sort: 'amount', end: true, wide: true, cell: ({ amount }) => (amount > 0 ? showMoney(amount) : '') },
  ]
}
