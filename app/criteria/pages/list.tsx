import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'

type Set = {
  id: string
  name: string
  subjectKind: string
  status: string
  decisionNumber: string | null
  issuedOn: Temporal.PlainDate | null
  validFrom: Temporal.PlainDate | null
}
type Props = { t: T; sets: readonly Set[]; current: ReadonlySet<string>; mayWrite: boolean }

const kinds: Record<string, { vi: string; en: string }> = {
  individual: say.individual,
  household: say.household,
  collective: say.collective,
}

export function CriteriaListPage({ t, sets, current, mayWrite }: Props) {
  return (
    <>
      <Head t={t} title={t(say.criteria)} words={t(say.criteriaWords)}>
        {mayWrite && (
          <LinkButton href="/office/criteria/new" kind="primary" icon="plus">
            {t(say.newSet)}
          </LinkButton>
        )}
      </Head>
      <Card flush>
        {sets.length === 0 ? (
          <EmptyState icon="checklist" title={t(say.noSets)} words={t(say.noSetsWords)} />
        ) : (
          <Table
            t={t}
            caption={t(say.criteria)}
            rows={sets}
            columns={[
              {
                head: t(say.name),
                cell: (set) => (
                  <a class="who" href={`/office/criteria/${set.id}`}>
                    {set.name}
                  </a>
                ),
              },
              { head: t(say.kind), cell: (set) => t(kinds[set.subjectKind] ?? say.individual) },
              { head: t(say.decision), cell: (set) => decisionWords(t, set), wide: true },
              { head: t(say.state), cell: (set) => <SetState t={t} status={set.status} current={current.has(set.id)} /> },
            ]}
          />
        )}
      </Card>
    </>
  )
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

export function decisionWords(t: T, { decisionNumber, issuedOn, validFrom }: Pick<Set, 'decisionNumber' | 'issuedOn' | 'validFrom'>) {
  if (!decisionNumber || !issuedOn || !validFrom) return ''
  return t(say.ofDecision, { number: decisionNumber, day: showDay(issuedOn), from: showDay(validFrom) })
}
