import { showDay } from '#platform/language/time.ts'
import type { T } from '#platform/language/messages.ts'
import { EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Tabs } from '#platform/ui/record.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import type { PackageRow, WantedPackages } from '../list.ts'
import { messages as say } from '../messages.ts'
import { PackageState } from './package-state.tsx'

type Row = PackageRow & { waited: number | null }
type Named = { id: string; label: string }
type Props = {
  t: T
  rows: readonly Row[]
  wanted: WantedPackages
  found: { total: number; page: number; size: number }
  states: readonly Named[]
  awards: readonly Named[]
  address: string
  exportHref: string
  mayPrepare: boolean
  mayReceive: boolean
}

export function PackagesPage(props: Props) {
  const { t, rows, wanted, mayPrepare, mayReceive, address } = props
  const { direction } = wanted
  const tabs = [
    { href: '/office/forwarding', label: t(say.sentUp), current: direction === 'out' },
    { href: '/office/forwarding?direction=in', label: t(say.fromBelow), current: direction === 'in' },
  ]
  const deed =
    direction === 'out'
      ? mayPrepare && (
          <LinkButton href="/office/forwarding/new" kind="primary" icon="plus">
            {t(say.newPackage)}
          </LinkButton>
        )
      : mayReceive && (
          <LinkButton href="/office/forwarding/receive" kind="primary" icon="download">
            {t(say.receive)}
          </LinkButton>
        )
  const empty =
    direction === 'out' ? { title: t(say.noneOut), words: t(say.noneOutWords) } : { title: t(say.noneIn), words: t(say.noneInWords) }
  return (
    <>
      <Head t={t} title={t(say.forwarding)} words={t(say.forwardingWords)}>
        {direction === 'out' && mayPrepare && rows.length > 0 && (
          <LinkButton href="/office/forwarding/reply" icon="download">
            {t(say.takeReply)}
          </LinkButton>
        )}
        {rows.length > 0 && deed}
      </Head>
      <Tabs label={t(say.forwarding)} tabs={tabs} />
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.findPackage)}
        filters={[
          { name: 'state', label: t(say.status), options: props.states },
          { name: 'award', label: t(say.award), options: props.awards },
        ]}
        exportHref={props.exportHref}
        found={props.found}
        first={
          <EmptyState {...empty} icon="send">
            {deed}
          </EmptyState>
        }
      >
        <Table
          t={t}
          caption={t(say.forwarding)}
          rows={rows}
          columns={columns(t, direction)}
          sorted={{ address, by: wanted.sort ?? '', down: wanted.down ?? false }}
        />
      </ListCard>
    </>
  )
}

function columns(t: T, direction: 'out' | 'in'): Column<Row>[] {
  return [
    {
      head: t(say.title),
      sort: 'title',
      cell: (row) => (
        <>
          <a class="name" href={`/office/forwarding/${row.id}`}>
            {row.title}
          </a>
          <small class="sub">{row.awardName}</small>
        </>
      ),
    },
    { head: t(direction === 'out' ? say.otherParty : say.sender), sort: 'party', cell: (row) => row.otherParty },
    { head: t(say.cases), end: true, slim: true, cell: (row) => row.cases },
    {
      head: t(say.status),
      cell: (row) => (
        <>
          <PackageState t={t} status={row.status} direction={direction} />
          {row.waited !== null && <small class="sub">{t(say.waitedDays, { days: row.waited })}</small>}
        </>
      ),
    },
    { head: t(say.receipt), wide: true, cell: (row) => row.receiptNumber ?? '' },
    { head: t(say.dueOn), sort: 'due', wide: true, cell: (row) => (row.dueOn ? showDay(row.dueOn) : '') },
  ]
}
