import { kindName } from '#app/people/index.ts'
import type { T } from '#platform/language/messages.ts'
import { EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Bulk, type Filter } from '#platform/ui/list.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { Day } from '#platform/ui/show.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import type { NominationRow, WantedNominations } from '../queries.ts'
import { NominationState } from './status.tsx'

type Props = {
  t: T
  address: string
  rows: readonly NominationRow[]
  total: number
  more: boolean
  wanted: WantedNominations
  filters: readonly Filter[]
  exportHref: string
  may: { add: boolean; rounds: boolean; agenda: boolean }
}

export function NominationsPage({ t, address, rows, total, more, wanted, filters, exportHref, may }: Props) {
  return (
    <>
      <Head t={t} title={t(say.nominations)} words={t(say.nominationsWords)}>
        {may.rounds && (
          <LinkButton href="/office/rounds" icon="calendar">
            {t(say.rounds)}
          </LinkButton>
        )}
        {may.add && (
          <LinkButton href="/office/lists" icon="file-spreadsheet">
            {t(say.importList)}
          </LinkButton>
        )}
        {may.add && (
          <LinkButton href="/office/nominations/new" kind={total ? 'primary' : 'plain'} icon="plus">
            {t(say.add)}
          </LinkButton>
        )}
      </Head>
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.find)}
        filters={filters}
        exportHref={exportHref}
        found={{ total, more, page: wanted.page, size: wanted.size }}
        first={<Nothing t={t} may={may.add} />}
      >
        <Rows {...{ t, rows, address, wanted, may }} />
      </ListCard>
    </>
  )
}

function Nothing({ t, may }: { t: T; may: boolean }) {
  return (
    <EmptyState title={t(say.emptyTitle)} words={t(may ? say.emptyWords : say.emptyRead)} icon="award">
      {may && (
        <LinkButton href="/office/lists" kind="primary" icon="file-spreadsheet">
          {t(say.importList)}
        </LinkButton>
      )}
      {may && (
        <LinkButton href="/office/nominations/new" icon="plus">
          {t(say.add)}
        </LinkButton>
      )}
    </EmptyState>
  )
}

/** Rows to be chosen for a deed on many; each deed leads to a page that says what will happen. */
function Rows({ t, rows, address, wanted, may }: Pick<Props, 't' | 'rows' | 'address' | 'wanted' | 'may'>) {
  const choose = { name: 'nomination', id: ({ id }: NominationRow) => id, label: ({ subjectName }: NominationRow) => subjectName }
  return (
    <form method="get" action="/office/nominations/chosen">
      <Table
        t={t}
        caption={t(say.caption)}
        rows={rows}
        sorted={{ address, by: wanted.sort, down: wanted.down }}
        choose={may.add || may.agenda ? choose : undefined}
        columns={[
          { head: t(say.number), sort: 'number', slim: true, wide: true, cell: (row) => row.number ?? '' },
          { head: t(say.subject), sort: 'name', cell: (row) => <Who t={t} row={row} /> },
          {
            head: t(say.award),
            cell: (row) => (
              <>
                {row.awardName}
                <small class="sub">{row.roundName}</small>
              </>
            ),
            wide: true,
            broad: true,
          },
          { head: t(say.status), cell: (row) => <NominationState t={t} stage={row.stage} reason={row.statusReason} /> },
          { head: t(say.received), sort: 'day', end: true, slim: true, cell: (row) => row.receivedOn && <Day on={row.receivedOn} /> },
        ]}
      />
      {(may.add || may.agenda) && (
        <Bulk t={t}>
          {may.add && <Button icon="send">{t(say.submitChosen)}</Button>}
          {may.agenda && (
            <Button icon="scale" formAction="/office/council/taking-up">
              {t(say.takeUpChosen)}
            </Button>
          )}
        </Bulk>
      )}
    </form>
  )
}

function Who({ t, row }: { t: T; row: NominationRow }) {
  return (
    <>
      <a class="who" href={`/office/nominations/${row.id}`}>
        {row.subjectName}
      </a>
      <small class="sub">{[kindName(t, row.subjectKind), row.village, row.placeName].filter(Boolean).join(' · ')}</small>
    </>
  )
}
