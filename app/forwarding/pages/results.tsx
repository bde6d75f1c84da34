import { PapersOf, type PaperOf } from '#app/documents/index.ts'
import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { ListBar } from '#platform/ui/list.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import type { Answer } from '../answers.ts'
import { messages as say } from '../messages.ts'
import type { ResultRow } from '../results.ts'

type Named = { id: string; label: string }
type Row = ResultRow & { answer: Answer }
type Props = {
  t: T
  rounds: readonly Named[]
  units: readonly Named[]
  roundId: string | null
  unitId: string | null
  rows: readonly Row[]
  papers: readonly PaperOf[]
  mayAnswer: boolean
  address: string
}

export function ResultsPage({ t, rounds, units, roundId, unitId, rows, papers, mayAnswer, address }: Props) {
  const filters = [
    { name: 'round', label: t(say.round), options: [...rounds] },
    ...(units.length > 1 || unitId ? [{ name: 'unit', label: t(say.unit), options: [...units] }] : []),
  ]
  return (
    <>
      <Head t={t} title={t(say.results)} words={t(say.resultsWords)} />
      <Card flush>
        <ListBar t={t} address={address} placeholder={t(say.findResult)} filters={filters} />
        {rows.length > 0 ? (
          <Table t={t} caption={t(say.results)} rows={rows} columns={columns(t, unitId === null && units.length > 1)} />
        ) : (
          <EmptyState title={t(say.noResults)} words={t(say.noResultsWords)} icon="inbox" />
        )}
      </Card>
      {mayAnswer && (
        <PapersOf t={t} papers={papers} none={t(unitId ? say.noReply : say.chooseUnit)}>
          {roundId && unitId && rows.some(({ answer }) => answer.standing !== 'underReview') && (
            <ButtonForm t={t} action="/office/results" values={{ round: roundId, unit: unitId }} icon="send">
              {t(say.draftReply)}
            </ButtonForm>
          )}
        </PapersOf>
      )}
    </>
  )
}

function columns(t: T, withUnit: boolean): Column<Row>[] {
  const unit: Column<Row>[] = withUnit ? [{ head: t(say.unit), cell: (row) => row.unit, wide: true }] : []
  return [
    {
      head: t(say.cases),
      cell: (row) => (
        <>
          <a class="name" href={`/office/nominations/${row.id}`}>
            {row.name}
          </a>
          <small class="sub">{[row.number, row.village, row.awardName].filter(Boolean).join(' · ')}</small>
        </>
      ),
    },
    ...unit,
    {
      head: t(say.resultTitle),
      cell: ({ answer }) => <State tone={answer.passed === null ? 'wait' : answer.passed ? 'ok' : 'no'}>{t(say[answer.standing])}</State>,
    },
    { head: t(say.why), cell: ({ answer }) => answer.why },
  ]
}
