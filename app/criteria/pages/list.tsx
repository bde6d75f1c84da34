import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { EmptyState, Head } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { setStates, type SetRow, type WantedSets } from '../list.ts'
import { messages as say } from '../messages.ts'

type Props = {
  t: T
  rows: readonly SetRow[]
  total: number
  wanted: WantedSets
  address: string
  exportHref: string
  mayWrite: boolean
}

const kinds = { individual: say.individual, household: say.household, collective: say.collective } as const

export function kindWords(kind: string) {
  return kind === 'household' || kind === 'collective' ? kinds[kind] : kinds.individual
}

export function CriteriaListPage({ t, rows, total, wanted, address, exportHref, mayWrite }: Props) {
  const write = mayWrite && (
    <LinkButton href="/office/criteria/new" kind="primary" icon="plus">
      {t(say.newSet)}
    </LinkButton>
  )
  return (
    <>
      <Head t={t} title={t(say.criteria)} words={t(say.criteriaWords)}>
        {rows.length > 0 && write}
      </Head>
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.find)}
        filters={[
          { name: 'kind', label: t(say.kind), options: Object.entries(kinds).map(([id, name]) => ({ id, label: t(name) })) },
          { name: 'state', label: t(say.state), options: setStates.map((id) => ({ id, label: t(stateWords[id]) })) },
        ]}
        exportHref={exportHref}
        found={{ total, page: wanted.page, size: wanted.size }}
        first={
          <EmptyState icon="checklist" title={t(say.noSets)} words={t(mayWrite ? say.noSetsWords : say.noSetsRead)}>
            {write}
          </EmptyState>
        }
      >
        <Table t={t} caption={t(say.criteria)} rows={rows} columns={columns(t)} sorted={{ address, by: wanted.sort, down: wanted.down }} />
      </ListCard>
    </>
  )
}

function columns(t: T): Column<SetRow>[] {
  return [
    {
      head: t(say.name),
      sort: 'name',
      cell: (set) => (
        <>
          <a class="who" href={`/office/criteria/${set.id}`}>
            {set.name}
          </a>
          <small class="sub">{t(say.linesAndPass, { lines: set.lines, points: set.passMark })}</small>
        </>
      ),
    },
    { head: t(say.kind), sort: 'kind', cell: (set) => t(kindWords(set.subjectKind)) },
    { head: t(say.decision), sort: 'from', cell: (set) => decisionWords(t, set) },
    { head: t(say.state), slim: true, cell: (set) => <SetState t={t} status={set.status} current={set.inForce} /> },
  ]
}

const stateWords = { 'in force': say.inForce, issued: say.issued, draft: say.draft } as const

/** The word for where a set stands; `issued` alone is one that others have taken the place of, or that does not hold yet. */
export function stateOf({ status, inForce }: Pick<SetRow, 'status' | 'inForce'>) {
  if (inForce) return 'inForce'
  return status === 'draft' ? 'draft' : 'issued'
}

export function SetState({ t, status, current }: { t: T; status: string; current: boolean }) {
  if (current) return <State tone="ok">{t(say.inForce)}</State>
  return status === 'draft' ? (
    <State tone="wait" icon="pencil">
      {t(say.draft)}
    </State>
  ) : (
    <State>{t(say.issued)}</State>
  )
}

type Decided = Pick<SetRow, 'decisionNumber' | 'issuedOn' | 'validFrom'>

export function decisionWords(t: T, { decisionNumber, issuedOn, validFrom }: Decided) {
  if (!decisionNumber || !issuedOn || !validFrom) return ''
  return t(say.ofDecision, { number: decisionNumber, day: showDay(issuedOn), from: showDay(validFrom) })
}
