import type { T } from '#platform/language/messages.ts'
import { EmptyState, Head } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import type { Filter } from '#platform/ui/list.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { Table } from '#platform/ui/table.tsx'
import { writeBirth } from '../birth.ts'
import type { PersonRow, Wanted } from '../finding.ts'
import { messages as say } from '../messages.ts'

type Props = {
  t: T
  address: string
  rows: readonly PersonRow[]
  total: number
  more: boolean
  wanted: Wanted
  filters: readonly Filter[]
  exportHref: string
  pairs: number
  may: { add: boolean; compare: boolean }
}

export function PeoplePage({ t, address, rows, total, more, wanted, filters, exportHref, pairs, may }: Props) {
  return (
    <>
      <Head t={t} title={t(say.people)} words={t(say.peopleWords)}>
        {may.compare && pairs > 0 && <LinkButton href="/office/people/pairs" icon="users">{`${t(say.pairs)} · ${pairs}`}</LinkButton>}
        {may.add && (
          <LinkButton href="/office/lists" icon="file-spreadsheet">
            {t(say.importList)}
          </LinkButton>
        )}
        {may.add && (
          <LinkButton href="/office/people/new" kind={total ? 'primary' : 'plain'} icon="user-plus">
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
        first={<Nobody t={t} may={may.add} />}
      >
        <People t={t} rows={rows} address={address} wanted={wanted} />
      </ListCard>
    </>
  )
}

function Nobody({ t, may }: { t: T; may: boolean }) {
  return (
    <EmptyState title={t(say.emptyTitle)} words={t(may ? say.emptyWords : say.emptyRead)} icon="users">
      {may && (
        <LinkButton href="/office/lists" kind="primary" icon="file-spreadsheet">
          {t(say.importList)}
        </LinkButton>
      )}
      {may && (
        <LinkButton href="/office/people/new" icon="user-plus">
          {t(say.add)}
        </LinkButton>
      )}
    </EmptyState>
  )
}

function People({ t, rows, address, wanted }: Pick<Props, 't' | 'rows' | 'address' | 'wanted'>) {
  return (
    <Table
      t={t}
      caption={t(say.caption)}
      rows={rows}
      sorted={{ address, by: wanted.sort, down: wanted.down }}
      columns={[
        { head: t(say.nameShort), sort: 'name', cell: (row) => <Who t={t} row={row} /> },
        { head: t(say.born), cell: (row) => writeBirth(row.bornOn, row.bornPrecision), wide: true },
        {
          head: t(say.place),
          cell: (row) => (
            <>
              {row.placeName ?? <span class="text-secondary">{t(say.unknown)}</span>}
              {row.village && <small class="sub">{row.village}</small>}
            </>
          ),
        },
        {
          head: t(say.position),
          cell: (row) => (
            <>
              {row.position}
              {row.organisationName && <small class="sub">{row.organisationName}</small>}
            </>
          ),
          wide: true,
        },
      ]}
    />
  )
}

function Who({ t, row }: { t: T; row: PersonRow }) {
  return (
    <>
      <a class="who" href={`/office/people/${row.id}`}>
        {row.name}
      </a>
      <small class="sub">{[kindName(t, row.kind), row.ethnicName, ...row.otherNames].filter(Boolean).join(' · ')}</small>
    </>
  )
}

export function kindName(t: T, kind: string) {
  return t(kind === 'household' ? say.household : kind === 'collective' ? say.collective : say.individual)
}
