import type { T } from '../../language/messages.ts'
import { Card, EmptyState } from '../blocks.tsx'
import { Button, LinkButton } from '../buttons.tsx'
import { Bulk } from '../list.tsx'
import { ListCard } from '../list-card.tsx'
import { Day, Figure, Moment, Money } from '../show.tsx'
import { State } from '../state.tsx'
import { type Column, Table } from '../table.tsx'
import { messages as say } from './messages.ts'
import { Section } from './section.tsx'

const day = (text: string) => Temporal.PlainDate.from(text)
const rows = [
  { id: '1', name: 'Điểu Krơng', place: 'Xã Suối Mẫu', tone: 'wait', of: '4/5', on: day('2026-11-12') },
  { id: '2', name: 'Thị Mai', place: 'Xã Suối Mẫu', tone: 'ok', of: '6/6', on: day('2026-11-10') },
  { id: '3', name: 'K’Brôi <script>alert(1)</script>', place: 'Xã Đồi Thử', tone: 'info', of: '2/4', on: day('2026-11-09') },
  { id: '4', name: 'H’Mƀŭ Ayŭn Ñĕ Kčŏ', place: 'Xã Bến Thử', tone: 'no', of: '1/4', on: day('2026-10-28') },
] as const
type Row = (typeof rows)[number]

export function Lists({ t }: { t: T }) {
  const address = '/office/gallery?status=wait&year=2026&sort=name'
  const words = { wait: say.waitsCheck, ok: say.shown, info: say.onSite, no: say.notShown }
  const columns: Column<Row>[] = [
    {
      head: t(say.name),
      sort: 'name',
      cell: (row) => (
        <>
          <a class="who" href="#lists">
            {row.name}
          </a>
          <small>{t(say.individual)}</small>
        </>
      ),
    },
    { head: t(say.place), sort: 'place', cell: (row) => row.place },
    { head: t(say.status), cell: (row) => <State tone={row.tone}>{t(words[row.tone])}</State> },
    { head: t(say.checked), cell: (row) => row.of, end: true, wide: true },
    { head: t(say.received), sort: 'on', cell: (row) => <Day on={row.on} />, end: true, slim: true },
  ]
  return (
    <Section id="lists" title={t(say.lists)} words={t(say.listsWords)} bare>
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.listFind)}
        exportHref="/office/gallery?export=xlsx"
        found={{ total: 128, page: 4, size: 8, more: true }}
        first={<EmptyState title={t(say.emptyTitle)} words={t(say.emptyWords)} />}
        filters={[
          { name: 'status', label: t(say.status), options: [{ id: 'wait', label: t(say.waitsCheck) }] },
          { name: 'year', label: t(say.year), options: [{ id: '2026', label: '2026' }] },
          { name: 'place', label: t(say.place), options: [{ id: 'sm', label: 'Xã Suối Mẫu' }] },
        ]}
      >
        <form method="post" action="/office/gallery">
          <Table
            t={t}
            caption={t(say.listTitle)}
            rows={rows}
            columns={columns}
            sorted={{ address, by: 'name', down: false }}
            choose={{ name: 'chosen', id: (row) => row.id, label: (row) => row.name }}
            current={(row) => row.id === '4'}
          />
          <Bulk t={t}>
            <Button>{t(say.send)}</Button>
          </Bulk>
        </form>
      </ListCard>
      <Card flush>
        <EmptyState title={t(say.emptyTitle)} words={t(say.emptyWords)}>
          <LinkButton href="#lists">{t(say.importExcel)}</LinkButton>
          <LinkButton href="#lists">{t(say.newOne)}</LinkButton>
        </EmptyState>
      </Card>
    </Section>
  )
}

export function Figures({ t }: { t: T }) {
  const money = [
    { who: 'Thị Mai', rate: 0.3, amount: 759_000 },
    { who: 'Lý Văn Thử', rate: 0.3, amount: 759_000 },
  ]
  return (
    <Card title={t(say.money)} flush aside={<Moment at={Temporal.Instant.from('2026-11-22T08:05:00+07:00')} />}>
      <Table
        t={t}
        caption={t(say.money)}
        rows={money}
        total={[t(say.total), '', <Money amount={1_518_000} />]}
        columns={[
          { head: t(say.name), cell: (row) => row.who },
          { head: t(say.score), cell: (row) => <Figure value={row.rate} unit="×" />, end: true },
          { head: t(say.money), cell: (row) => <Money amount={row.amount} />, end: true },
        ]}
      />
    </Card>
  )
}
