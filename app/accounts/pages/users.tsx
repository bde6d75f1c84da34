import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { ListBar, Pages } from '#platform/ui/list.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import { messages as say, nameOfRole } from '../messages.ts'
import type { UserRow } from '../queries.ts'

type Props = { t: T; address: string; rows: UserRow[]; page: number; size: number; total: number }

export function UsersPage({ t, address, rows, page, size, total }: Props) {
  return (
    <>
      <Head t={t} title={t(say.users)} words={t(say.usersWords)}>
        <LinkButton href="/office/users/new" kind="primary" icon="user-plus">
          {t(say.openAccount)}
        </LinkButton>
      </Head>
      <Card flush>
        <ListBar t={t} address={address} placeholder={t(say.findUser)} />
        {rows.length === 0 && <EmptyState title={t(say.noUsers)} words={t(say.noUsersWords)} />}
        {rows.length > 0 && (
          <Table
            t={t}
            caption={t(say.users)}
            rows={rows}
            columns={[
              { head: t(say.name), cell: (row) => <Who row={row} /> },
              { head: t(say.role), cell: (row) => rolesOf(t, row) },
              { head: t(say.unit), cell: (row) => row.units.join(', '), wide: true },
            ]}
          />
        )}
        <Pages t={t} address={address} page={page} size={size} total={total} />
      </Card>
    </>
  )
}

function Who({ row }: { row: UserRow }) {
  return (
    <>
      <a class="fw-semibold text-body" href={`/office/users/${row.id}`}>
        {row.name}
      </a>
      <small class="sub">{row.login}</small>
    </>
  )
}

function rolesOf(t: T, row: UserRow) {
  if (row.endedAt) return <State tone="plain">{t(say.ended, { time: showMoment(row.endedAt) })}</State>
  return row.roles.map((role) => t(nameOfRole(role))).join(', ')
}
