import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, EmptyState, Head, Notice } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { Pages } from '#platform/ui/list.tsx'
import { Table } from '#platform/ui/table.tsx'
import type { Counted } from '../breakdown.ts'
import { messages as say } from '../messages.ts'

const size = 50

type Row = Pick<Counted, 'id' | 'name' | 'href' | 'words' | 'kind' | 'on'>

type Props = {
  t: T
  title: string
  words: string
  rows: readonly Row[]
  all: number
  back: { href: string; label: string }
  exported?: string
  page: number
  address: string
}

/** The very rows a figure was counted from. */
export function RowsPage({ t, title, words, rows, all, back, exported, page, address }: Props) {
  const columns = [
    {
      head: t(say.name),
      cell: ({ name, href, words: sub }: Row) => (
        <>
          <a class="who" href={href}>
            {name}
          </a>
          <small class="sub">{sub}</small>
        </>
      ),
    },
    { head: t(say.kind), cell: ({ kind }: Row) => (kind ? t(say[kind]) : ''), slim: true },
    { head: t(say.day), cell: ({ on }: Row) => showDay(on), slim: true },
  ]
  const shown = rows.slice((page - 1) * size, page * size)
  return (
    <>
      <Head t={t} title={title} words={words} back={[back]}>
        {exported && rows.length > 0 && (
          <LinkButton href={exported} icon="download" download>
            {t(say.listExport, { count: rows.length })}
          </LinkButton>
        )}
      </Head>
      {rows.length < all && <Notice>{t(say.seenOf, { seen: rows.length, all })}</Notice>}
      <Card flush>
        {shown.length ? (
          <Table t={t} caption={title} rows={shown} columns={columns} />
        ) : (
          <EmptyState title={t(say.noRows)} words={t(say.noRowsWords)} />
        )}
        {rows.length > size && <Pages t={t} address={address} page={page} size={size} total={rows.length} />}
      </Card>
    </>
  )
}
