import { showDay } from '#platform/language/time.ts'
import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head, Tabs } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import type { PackageRow } from '../queries.ts'
import { PackageState } from './package-state.tsx'

type Props = { t: T; rows: readonly PackageRow[]; direction: 'out' | 'in'; mayPrepare: boolean; mayReceive: boolean }

export function PackagesPage({ t, rows, direction, mayPrepare, mayReceive }: Props) {
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
        {direction === 'out' && mayPrepare && (
          <LinkButton href="/office/forwarding/reply" icon="download">
            {t(say.takeReply)}
          </LinkButton>
        )}
        {rows.length > 0 && deed}
      </Head>
      <Tabs label={t(say.forwarding)} tabs={tabs} />
      <Card flush>
        {rows.length ? (
          <Table t={t} caption={t(say.forwarding)} rows={rows} columns={columns(t, direction)} />
        ) : (
          <EmptyState {...empty}>{deed}</EmptyState>
        )}
      </Card>
    </>
  )
}

function columns(t: T, direction: 'out' | 'in'): Column<PackageRow>[] {
  return [
    {
      head: t(say.title),
      cell: (row) => (
        <>
          <a class="name" href={`/office/forwarding/${row.id}`}>
            {row.title}
          </a>
          <small class="sub">{row.awardName}</small>
        </>
      ),
    },
    { head: t(direction === 'out' ? say.otherParty : say.sender), cell: (row) => row.otherParty },
    { head: t(say.cases), end: true, slim: true, cell: (row) => row.cases },
    { head: t(say.status), cell: (row) => <PackageState t={t} status={row.status} direction={direction} /> },
    { head: t(say.receipt), wide: true, cell: (row) => row.receiptNumber ?? '' },
    { head: t(say.dueOn), wide: true, cell: (row) => (row.dueOn ? showDay(row.dueOn) : '') },
  ]
}
