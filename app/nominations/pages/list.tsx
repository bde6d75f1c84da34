import { kindName } from '#app/people/index.ts'
import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head, Notice } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { ListBar, Pages, type Filter } from '#platform/ui/list.tsx'
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
  may: { add: boolean; rounds: boolean }
}

export function NominationsPage({ t, address, rows, total, more, wanted, filters, exportHref, may }: Props) {
  const searched = wanted.q || wanted.status || wanted.round || wanted.kind
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
          <LinkButton href="/office/nominations/new" kind="primary" icon="plus">
            {t(say.add)}
          </LinkButton>
        )}
      </Head>
      <Card flush>
        {total === 0 && !searched ? (
          <EmptyState title={t(say.emptyTitle)} words={t(say.emptyWords)} icon="award">
            {may.add && (
              <LinkButton href="/office/lists" kind="primary" icon="file-spreadsheet">
                {t(say.importList)}
              </LinkButton>
            )}
            {may.add && (
              <LinkButton href="/office/nominations/new" icon="plus">
                {t(say.add)}
              </LinkButton>
            )}
          </EmptyState>
        ) : (
          <>
            <ListBar
              t={t}
              address={address}
              placeholder={t(say.find)}
              filters={filters}
              exported={total ? { href: exportHref, count: total } : undefined}
            />
            {more && <Notice tone="info">{t(say.manyFound, { most: total })}</Notice>}
            {total === 0 ? (
              <EmptyState title={t(say.noneTitle)} words={t(say.noneWords)} icon="search" />
            ) : (
              <Rows {...{ t, rows, address, wanted }} />
            )}
            <Pages t={t} address={address} page={wanted.page} size={wanted.size} total={total} />
          </>
        )}
      </Card>
    </>
  )
}

function Rows({ t, rows, address, wanted }: Pick<Props, 't' | 'rows' | 'address' | 'wanted'>) {
  return (
    <Table
      t={t}
      caption={t(say.caption)}
      rows={rows}
      sorted={{ address, by: wanted.sort, down: wanted.down }}
      columns={[
        { head: t(say.number), sort: 'number', slim: true, wide: true, cell: (row) => row.number ?? '' },
        {
          head: t(say.subject),
          sort: 'name',
          cell: (row) => (
            <>
              <a class="who" href={`/office/nominations/${row.id}`}>
                {row.subjectName}
              </a>
              <small class="sub">{[kindName(t, row.subjectKind), row.village, row.placeName].filter(Boolean).join(' · ')}</small>
            </>
          ),
        },
        {
          head: t(say.award),
          cell: (row) => (
            <>
              {row.awardName}
              <small class="sub">{row.roundName}</small>
            </>
          ),
          wide: true,
        },
        { head: t(say.status), cell: (row) => <NominationState t={t} status={row.status} reason={row.statusReason} /> },
        { head: t(say.received), sort: 'day', end: true, cell: (row) => row.receivedOn && <Day on={row.receivedOn} /> },
      ]}
    />
  )
}
