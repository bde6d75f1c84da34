import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { EmptyState, Head } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { kindNames, nameOf } from '../kind-names.ts'
import type { OrganisationRow, WantedOrganisations } from '../list.ts'
import { messages as say } from '../messages.ts'

type Props = {
  t: T
  rows: readonly OrganisationRow[]
  total: number
  wanted: WantedOrganisations
  address: string
  exportHref: string
  mayAdd: boolean
}

export function OrganisationsPage({ t, rows, total, wanted, address, exportHref, mayAdd }: Props) {
  const kinds = Object.entries(kindNames).map(([id, name]) => ({ id, label: t(name) }))
  const states = [
    { id: 'works', label: t(say.works) },
    { id: 'ended', label: t(say.ended) },
  ]
  const add = mayAdd && (
    <LinkButton href="/office/organisations/new" kind="primary" icon="plus">
      {t(say.add)}
    </LinkButton>
  )
  return (
    <>
      <Head t={t} title={t(say.organisations)} words={t(say.organisationsWords)}>
        {add}
      </Head>
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.find)}
        filters={[
          { name: 'kind', label: t(say.kind), options: kinds },
          { name: 'state', label: t(say.standing), options: states },
        ]}
        exportHref={exportHref}
        found={{ total, page: wanted.page, size: wanted.size }}
        first={<EmptyState title={t(say.none)} words={t(say.noneWords)} icon="building" />}
      >
        <Table
          t={t}
          caption={t(say.organisations)}
          rows={rows}
          columns={columns(t)}
          sorted={{ address, by: wanted.sort, down: wanted.down }}
        />
      </ListCard>
    </>
  )
}

function columns(t: T): Column<OrganisationRow>[] {
  return [
    { head: t(say.name), sort: 'name', cell: (row) => <Name t={t} row={row} /> },
    { head: t(say.abbreviation), sort: 'abbreviation', cell: (row) => row.abbreviation ?? '', wide: true, slim: true },
    { head: t(say.kind), sort: 'kind', cell: (row) => t(nameOf(row.kind)) },
    { head: t(say.parent), sort: 'parent', cell: (row) => row.parent ?? '', wide: true },
  ]
}

function Name({ t, row }: { t: T; row: OrganisationRow }) {
  return (
    <>
      <a class="who" href={`/office/organisations/${row.id}`}>
        {row.name}
      </a>
      {row.formerNames.length > 0 && <small class="sub">{`${t(say.formerNames)}: ${row.formerNames.join('; ')}`}</small>}
      {row.endedOn && <small class="sub">{t(say.endedOn, { day: showDay(row.endedOn) })}</small>}
    </>
  )
}
