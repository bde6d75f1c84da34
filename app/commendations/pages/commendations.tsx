import type { T } from '#platform/language/messages.ts'
import { showDay, showMoney } from '#platform/language/time.ts'
import { count, numberPhrase } from '#platform/paper/words.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { Hidden } from '#platform/ui/fields.tsx'
import { Once } from '#platform/ui/form.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import type { Standing } from '#platform/ui/typed.ts'
import { messages as say } from '../messages.ts'
import type { Form } from '#platform/web/form.ts'
import type { Fund } from '../fund.ts'
import { FundCard } from './fund.tsx'
import type { DecisionRow, WantedDecisions } from '../list.ts'
import { listMessages as words } from '../list-messages.ts'
import { decisionKinds } from '../rules.ts'
import { kindWords } from './kind-words.ts'

/** People who wait together: one session (or none) and one award become one decision. */
export type Group = {
  sessionId: string | null
  session: { number: number; year: number } | null
  awardCode: string
  awardName: string
  /** Whose it is to give, where it is not ours. */
  above: string | null
  people: readonly { nominationId: string; subjectId: string; name: string; sum: string | null }[]
}

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

function Waiting({ t, group, mayDraft }: { t: T; group: Group; mayDraft: boolean }) {
  const ours = mayDraft && group.above === null
  const from = group.session ? t(say.fromSession, { number: count(group.session.number), year: group.session.year }) : t(say.noVoteNeeded)
  const table: Column<Group['people'][number]>[] = [
    {
      head: t(say.person),
      cell: ({ nominationId, name }) => (
        <a class="who" href={`/office/nominations/${nominationId}`}>
          {name}
        </a>
      ),
    },
    {
      head: t(say.outcome),
      cell: ({ sum }) =>
        group.sessionId && sum ? (
          <a class="a" href={`/office/council/sessions/${group.sessionId}`}>
            {sum}
          </a>
        ) : (
          t(say.noVoteNeeded)
        ),
      wide: true,
    },
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
        title={`${t(group.above === null ? say.waiting : words.waitingAbove)}: ${group.awardName}`}
        count={group.people.length}
        aside={<span class="text-secondary">{from}</span>}
        flush
      >
        <Table t={t} caption={`${group.awardName}, ${from}`} rows={group.people} columns={table} choose={ours ? choose : undefined} />
        {mayDraft && group.above !== null && <Upward t={t} group={group} who={group.above} />}
        {ours && (
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

/** What the law gives to somebody above us goes there, with everybody the council agreed on. */
function Upward({ t, group, who }: { t: T; group: Group; who: string }) {
  return (
    <div class="card-footer foot">
      <LinkButton href={`/office/forwarding/new?award=${group.awardCode}&session=${group.sessionId ?? ''}`} kind="primary" icon="send">
        {t(words.forward)}
      </LinkButton>
      <span class="text-secondary">{t(words.above, { who })}</span>
    </div>
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
