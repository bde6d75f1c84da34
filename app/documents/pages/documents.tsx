import { showDay } from '#platform/language/time.ts'
import type { T } from '#platform/language/messages.ts'
import { count } from '#platform/paper/words.ts'
import { EmptyState, Head } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { ListCard } from '#platform/ui/list-card.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { messages as say } from '../messages.ts'
import { signatureMessages as signSay } from '../signature-messages.ts'
import type { DocumentRow } from '../queries.ts'
import { kinds, type DocumentStatus } from '../rules.ts'

type Props = {
  t: T
  rows: DocumentRow[]
  total: number
  page: number
  address: string
  exportHref: string
  year: number
  maySetSeries: boolean
  maySeeTrusted: boolean
}

export function DocumentsPage({ t, rows, total, page, address, exportHref, year, maySetSeries, maySeeTrusted }: Props) {
  const filters = [
    { name: 'kind', label: t(say.kind), options: Object.entries(kinds).map(([id, name]) => ({ id, label: t(name) })) },
    {
      name: 'status',
      label: t(say.status),
      options: [
        { id: 'draft', label: t(say.draft) },
        { id: 'issued', label: t(say.issued) },
        { id: 'cancelled', label: t(say.cancelled) },
      ],
    },
    { name: 'year', label: t(say.year), options: [0, 1, 2, 3, 4].map((back) => ({ id: String(year - back), label: String(year - back) })) },
  ]
  return (
    <>
      <Head t={t} title={t(say.documents)} words={t(say.documentsWords)}>
        <LinkButton href={`/office/documents/register.xlsx?year=${year}`} icon="download" download>
          {t(say.exportBook)}
        </LinkButton>
        {maySetSeries && (
          <LinkButton href="/office/documents/numbering" icon="list-numbers">
            {t(say.series)}
          </LinkButton>
        )}
        {maySeeTrusted && (
          <LinkButton href="/office/trusted-certificates" icon="shield-check">
            {t(signSay.trusted)}
          </LinkButton>
        )}
      </Head>
      <ListCard
        t={t}
        address={address}
        placeholder={t(say.find)}
        filters={filters}
        exportHref={exportHref}
        found={{ total, page, size: 50 }}
        first={<EmptyState title={t(say.none)} words={t(say.noneWords)} icon="file-text" />}
      >
        <Table t={t} caption={t(say.documents)} rows={rows} columns={columns(t)} />
      </ListCard>
    </>
  )
}

function columns(t: T): Column<DocumentRow>[] {
  return [
    {
      head: t(say.number),
      cell: (row) =>
        row.number ? (
          <span class="text-nowrap">
            {count(row.number)}/{row.symbol}
          </span>
        ) : (
          <span class="text-secondary">{t(say.noNumber)}</span>
        ),
      slim: true,
    },
    {
      head: t(say.abstract),
      cell: (row) => (
        <>
          <a class="who" href={`/office/documents/${row.id}`}>
            {row.abstract}
          </a>
          <small class="sub">
            {kindName(t, row.kind)}
            {row.signer && ` · ${row.signer}`}
          </small>
        </>
      ),
    },
    { head: t(say.day), cell: (row) => row.issuedOn && showDay(row.issuedOn), slim: true },
    { head: t(say.status), cell: (row) => <StateOf t={t} status={row.status} />, slim: true },
  ]
}

export function kindName(t: T, kind: string) {
  const found = Object.entries(kinds).find(([id]) => id === kind)
  return found ? t(found[1]) : kind
}

export function StateOf({ t, status }: { t: T; status: DocumentStatus }) {
  if (status === 'draft')
    return (
      <State tone="wait" icon="pencil">
        {t(say.draft)}
      </State>
    )
  if (status === 'issued') return <State tone="ok">{t(say.issued)}</State>
  return <State tone="no">{t(say.cancelled)}</State>
}
