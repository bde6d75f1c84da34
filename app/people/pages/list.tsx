import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { ListBar, Pages } from '#platform/ui/list.tsx'
import { Table, type Column } from '#platform/ui/table.tsx'
import { showBorn } from '../born.ts'
import { messages as say } from '../messages.ts'
import type { SubjectRow } from '../queries.ts'
import { kinds } from '../rules.ts'
import { kindWords, sexWords } from './words.ts'

type Props = {
  t: T
  rows: readonly SubjectRow[]
  total: number
  page: number
  size: number
  address: string
  exportHref: string
  groups: readonly { slug: string; name: string }[]
  mayRecord: boolean
}

export function PeoplePage({ t, rows, total, page, size, address, exportHref, groups, mayRecord }: Props) {
  const filters = [
    { name: 'kind', label: t(say.kind), options: kinds.map((id) => ({ id, label: kindWords(t, id) })) },
    { name: 'group', label: t(say.ethnicGroup), options: groups.map(({ slug, name }) => ({ id: slug, label: name })) },
  ]
  const asked = address.includes('?')
  const first = mayRecord && (
    <>
      <LinkButton href="/office/import" icon="file-spreadsheet">
        {t(say.importList)}
      </LinkButton>
      <LinkButton href="/office/people/new" kind="primary" icon="plus">
        {t(say.newRecord)}
      </LinkButton>
    </>
  )
  return (
    <>
      <Head t={t} title={t(say.people)} words={t(say.peopleWords)}>
        {first}
      </Head>
      <Card flush>
        <ListBar
          t={t}
          address={address}
          placeholder={t(say.findPeople)}
          filters={filters}
          exported={total ? { href: exportHref, count: total } : undefined}
        />
        {rows.length ? (
          <>
            <Table t={t} caption={t(say.people)} rows={rows} columns={columns(t)} />
            <Pages t={t} address={address} page={page} size={size} total={total} />
          </>
        ) : (
          <EmptyState icon="users" title={t(asked ? say.notFound : say.nobody)} words={t(asked ? say.notFoundWords : say.nobodyWords)}>
            {!asked && first}
          </EmptyState>
        )}
      </Card>
    </>
  )
}

function columns(t: T): Column<SubjectRow>[] {
  return [
    {
      head: t(say.name),
      cell: ({ id, name, kind, position, unitName }) => (
        <>
          <a class="who" href={`/office/people/${id}`}>
            {name}
          </a>
          <small class="sub">{[kind === 'individual' ? null : kindWords(t, kind), position, unitName].filter(Boolean).join(' · ')}</small>
        </>
      ),
    },
    { head: t(say.born), slim: true, cell: ({ bornOn, bornPrecision }) => showBorn(bornOn, bornPrecision, t(say.about)) },
    { head: t(say.sex), slim: true, wide: true, cell: ({ sex }) => sexWords(t, sex) },
    { head: t(say.ethnicGroup), wide: true, cell: ({ groupName }) => groupName },
    { head: t(say.place), cell: ({ village, placeName }) => [village, placeName].filter(Boolean).join(', ') },
  ]
}
