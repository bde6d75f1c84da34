import { PapersOf, type PaperOf } from '#app/documents/index.ts'
import type { T } from '#platform/language/messages.ts'
import { queryBut, withQuery } from '#platform/ui/address.ts'
import { EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { Fields } from '#platform/ui/form.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { passing, type Answer } from '../answers.ts'
import { resultMessages as say } from '../result-messages.ts'
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

export function ResultsPage(props: Props) {
  const { t, rounds, units, roundId, unitId, rows, papers, mayAnswer, address } = props
  const states = (['passed', 'failed', 'open'] as const).map((id) => ({ id, label: t(say[id]) }))
  const exported = (format: string) => withQuery(address.replace('/office/results', `/office/results/export.${format}`), { page: null })
  return (
    <>
      <Head t={t} title={t(say.results)} words={t(say.resultsWords)}>
        {rows.length > 0 && (
          <LinkButton href={exported('docx')} icon="file-type-docx" download>
            {t(say.word)}
          </LinkButton>
        )}
      </Head>
      {rounds.length > 0 && <WhichUnit {...props} />}
      {rows.length > 0 && <p>{counted(t, rows)}</p>}
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.findResult)}
        filters={[{ name: 'state', label: t(say.state), options: states }]}
        exportHref={exported('xlsx')}
        found={{ total: rows.length, page: 1, size: Math.max(1, rows.length) }}
        first={<Nothing t={t} rounds={rounds} />}
      >
        <Table t={t} caption={t(say.results)} rows={rows} columns={columns(t, unitId === null && units.length > 1, address)} />
      </ListCard>
      {mayAnswer && rounds.length > 0 && (
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

/** Round and unit, in plain sight: the letter goes to one unit. */
function WhichUnit({ t, rounds, units, roundId, unitId, address }: Props) {
  const form = { values: { round: roundId ?? '', unit: unitId ?? '' }, lists: {}, problems: {} }
  return (
    <form method="get" action="/office/results" class="card card-body mb-3">
      {queryBut(address, ['round', 'unit', 'page']).map(([name, value]) => (
        <input type="hidden" name={name} value={value} key={name} />
      ))}
      <Fields>
        <Choice t={t} form={form} name="round" label={t(say.round)} options={rounds} empty={null} span={4} />
        <Choice t={t} form={form} name="unit" label={t(say.unit)} options={units} empty={t(say.everyUnit)} span={6} />
        <div class="col-md-2 d-flex align-items-end">
          <Button icon="eye">{t(say.show)}</Button>
        </div>
      </Fields>
    </form>
  )
}

function Nothing({ t, rounds }: Pick<Props, 't' | 'rounds'>) {
  if (rounds.length === 0) return <EmptyState title={t(say.noRound)} words={t(say.noRoundWords)} icon="inbox" />
  return <EmptyState title={t(say.noResults)} words={t(say.noResultsWords)} icon="inbox" />
}

function counted(t: T, rows: readonly Row[]) {
  const of = (state: string) => rows.filter(({ answer }) => passing(answer) === state).length
  return t(say.counted, { all: rows.length, passed: of('passed'), failed: of('failed'), open: of('open') })
}

function columns(t: T, withUnit: boolean, address: string): Column<Row>[] {
  const unit: Column<Row> = {
    head: t(say.unit),
    cell: (row) => (
      <a class="a" href={withQuery(address, { unit: row.organisationId, page: null })}>
        {row.unit}
      </a>
    ),
    wide: true,
  }
  return [
    {
      head: t(say.case),
      cell: (row) => (
        <>
          <a class="name" href={`/office/nominations/${row.id}`}>
            {row.name}
          </a>
          <small class="sub">{[row.number, row.village, row.awardName].filter(Boolean).join(' · ')}</small>
        </>
      ),
    },
    ...(withUnit ? [unit] : []),
    {
      head: t(say.state),
      cell: ({ answer }) => <State tone={answer.passed === null ? 'wait' : answer.passed ? 'ok' : 'no'}>{t(say[answer.standing])}</State>,
    },
    { head: t(say.why), cell: ({ answer }) => answer.why },
  ]
}
