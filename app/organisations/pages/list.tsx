import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { ListBar, Pages } from '#platform/ui/list.tsx'
import { Table } from '#platform/ui/table.tsx'
import { kindNames, nameOf } from '../kind-names.ts'
import { messages as say } from '../messages.ts'
import type { OrganisationRow } from '../queries.ts'

type Props = { t: T; address: string; rows: OrganisationRow[]; page: number; size: number; total: number; mayAdd: boolean }

export function OrganisationsPage({ t, address, rows, page, size, total, mayAdd }: Props) {
  const kinds = Object.entries(kindNames).map(([id, name]) => ({ id, label: t(name) }))
  return (
    <>
      <Head t={t} title={t(say.organisations)} words={t(say.organisationsWords)}>
        {mayAdd && (
          <LinkButton href="/office/organisations/new" kind="primary" icon="plus">
            {t(say.add)}
          </LinkButton>
        )}
      </Head>
      <Card flush>
        <ListBar t={t} address={address} placeholder={t(say.find)} filters={[{ name: 'kind', label: t(say.kind), options: kinds }]} />
        {rows.length === 0 && <EmptyState title={t(say.none)} words={t(say.noneWords)} icon="building" />}
        {rows.length > 0 && (
          <Table
            t={t}
            caption={t(say.organisations)}
            rows={rows}
            columns={[
              { head: t(say.name), cell: (row) => <Name t={t} row={row} /> },
              { head: t(say.abbreviation), cell: (row) => row.abbreviation ?? '', wide: true },
              { head: t(say.kind), cell: (row) => t(nameOf(row.kind)) },
              { head: t(say.parent), cell: (row) => row.parent ?? '', wide: true },
            ]}
          />
        )}
        <Pages t={t} address={address} page={page} size={size} total={total} />
      </Card>
    </>
  )
}

function Name({ t, row }: { t: T; row: OrganisationRow }) {
  return (
    <>
      <a class="fw-semibold text-body" href={`/office/organisations/${row.id}`}>
        {row.name}
      </a>
      {row.endedOn && <small class="sub">{t(say.endedOn, { day: showDay(row.endedOn) })}</small>}
    </>
  )
}
