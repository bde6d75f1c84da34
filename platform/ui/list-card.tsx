import type { ComponentChildren } from 'preact'
import type { T } from '../language/messages.ts'
import { Card, EmptyState, Notice } from './blocks.tsx'
import { type Filter, ListBar, Pages } from './list.tsx'
import { messages as say } from './messages.ts'

type ListCardProps = {
  t: T
  /** The page's own address with its query: what is searched, filtered and sorted lives there. */
  address: string
  placeholder: string
  filters?: readonly Filter[]
  /** Where exactly what is seen is fetched as a file. */
  exportHref?: string | undefined
  found: { total: number; page: number; size: number; more?: boolean }
  /** Said when there is nothing at all: what to do first. */
  first: ComponentChildren
  /** The rows. */
  children: ComponentChildren
}

/** A list as every list of the office is: search, filters, the rows, pages, an export of exactly what is seen, and words where there is nothing. */
export function ListCard({ t, address, placeholder, filters = [], exportHref, found, first, children }: ListCardProps) {
  const { total, page, size, more } = found
  const query = new URLSearchParams(address.split('?')[1] ?? '')
  const searched = ['q', ...filters.map(({ name }) => name)].some((name) => query.get(name))
  if (total === 0 && !searched) return <Card flush>{first}</Card>
  const exported = exportHref && total ? { href: exportHref, count: total } : undefined
  return (
    <Card flush>
      <ListBar t={t} address={address} placeholder={placeholder} filters={filters} exported={exported} />
      {more && (
        <div class="px-3">
          <Notice tone="info">{t(say.manyFound, { most: total })}</Notice>
        </div>
      )}
      {total === 0 ? <EmptyState title={t(say.noneFound)} words={t(say.noneFoundWords)} icon="search" /> : children}
      <Pages t={t} address={address} page={page} size={size} total={total} />
    </Card>
  )
}
