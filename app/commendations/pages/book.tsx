import type { T } from '#platform/language/messages.ts'
import { showDay, showMoney } from '#platform/language/time.ts'
import { numberPhrase } from '#platform/paper/words.ts'
import { EmptyState, Head } from '#platform/ui/blocks.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import type { BookRow, WantedBook } from '../book.ts'
import { showBookNumber } from '../certificates.ts'
import { listMessages as words } from '../list-messages.ts'
import { messages as say } from '../messages.ts'
import { StateOf } from './state-of.tsx'
import { statusWords } from './status-words.ts'

type Named = { id: string; label: string }
type Props = {
  t: T
  rows: readonly BookRow[]
  wanted: WantedBook
  choices: { years: readonly Named[]; awards: readonly Named[] }
  found: { total: number; page: number; size: number }
  address: string
  exportHref: string
}

export function BookPage({ t, rows, wanted, choices, found, address, exportHref }: Props) {
  const states = (['effective', 'revoked', 'stripped', 'restored'] as const).map((id) => ({ id, label: t(statusWords[id]) }))
  const paid = [
    { id: 'yes', label: t(words.isPaid) },
    { id: 'no', label: t(words.isUnpaid) },
  ]
  return (
    <>
      <Head
        t={t}
        title={t(words.book)}
        words={t(words.bookWords)}
        back={[{ href: '/office/commendations', label: t(say.commendations) }]}
      />
      <ListCard
        t={t}
        address={address}
        placeholder={t(words.findInBook)}
        filters={[
          { name: 'year', label: t(words.year), options: choices.years },
          { name: 'award', label: t(say.award), options: choices.awards },
          { name: 'paid', label: t(words.paid), options: paid },
          { name: 'state', label: t(words.state), options: states },
        ]}
        exportHref={exportHref}
        found={found}
        first={<EmptyState icon="award" title={t(words.bookNone)} words={t(words.bookNoneWords)} />}
      >
        <Table
          t={t}
          caption={t(words.book)}
          rows={rows}
          columns={columns(t)}
          sorted={{ address, by: wanted.sort ?? '', down: wanted.down ?? false }}
        />
      </ListCard>
    </>
  )
}

function columns(t: T): Column<BookRow>[] {
  return [
    {
      head: t(words.bookNumber),
      sort: 'number',
      slim: true,
      named: true,
      cell: (row) => (
        <b class="text-nowrap">
          {row.bookNumber === null ? '' : showBookNumber(row.bookNumber)}/{row.bookYear}
        </b>
      ),
    },
    {
      head: t(say.person),
      sort: 'name',
      cell: (row) => (
        <>
          <a class="who" href={`/office/people/${row.subjectId}`}>
            {`${row.address} ${row.name}`.trim()}
          </a>
          <small class="sub">{[row.awardName, row.about].filter(Boolean).join(' · ')}</small>
        </>
      ),
    },
    {
      head: t(words.decision),
      slim: true,
      cell: (row) => (
        <>
          <a class="a text-nowrap" href={`/office/commendations/${row.decisionId}`}>
            {numberPhrase({ value: row.number, symbol: row.symbol })}
          </a>
          <small class="sub">{row.issuedOn && showDay(row.issuedOn)}</small>
        </>
      ),
    },
    {
      head: t(say.reward),
      sort: 'amount',
      end: true,
      cell: (row) => <span class="text-nowrap">{row.amount === null ? '' : showMoney(row.amount)}</span>,
    },
    { head: t(words.paid), cell: (row) => (row.paidOn ? t(say.paidTo, { day: showDay(row.paidOn), name: row.receivedBy ?? '' }) : '') },
    { head: t(words.state), slim: true, cell: (row) => <StateOf t={t} status={row.status} /> },
  ]
}
