import type { ComponentChildren } from 'preact'
import type { T } from '../language/messages.ts'
import { withQuery } from './address.ts'
import { Icon } from './icon.tsx'
import { messages as say } from './messages.ts'

export type Column<Row> = {
  head: string
  cell: (row: Row) => ComponentChildren
  /** Name of the order in the address; the head becomes a link. */
  sort?: string
  /** Figures stand at the right; on phones each says what it is. */
  end?: boolean
  /** On phones the head stands before the cell, where the cell alone would not say what it is. */
  named?: boolean
  /** Takes the room that is left, at least enough to read in. */
  broad?: boolean
  /** Left out on phones, where the row says enough without it. */
  wide?: boolean
  /** Keep it short: takes only the room it needs. */
  slim?: boolean
  /** The head is read but not shown. */
  silent?: boolean
}

type TableProps<Row> = {
  t: T
  /** What the table holds, for those who do not see it. */
  caption: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  /** How it is sorted now: `address` is the page's own, with its query. */
  sorted?: { address: string; by: string; down: boolean } | undefined
  /** Lets rows be chosen for a deed on many; must stand in a form. */
  choose?: { name: string; id: (row: Row) => string; label: (row: Row) => string } | undefined
  /** The row that is being worked on now. */
  current?: ((row: Row) => boolean) | undefined
  /** A last row of totals, one cell a column. */
  total?: ComponentChildren[] | undefined
}

/** Rows of one kind. On a phone each row becomes a block. */
export function Table<Row>({ t, caption, rows, columns, sorted, choose, current, total }: TableProps<Row>) {
  return (
    <div class="table-responsive">
      <table class="table card-table stack">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {choose && (
              <th class="tick">
                <input class="form-check-input" type="checkbox" data-choose-all aria-label={t(say.chooseAll)} />
              </th>
            )}
            {columns.map((column) => (
              <HeadCell key={column.head} column={column} sorted={sorted} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at} class={current?.(row) ? 'now' : undefined} aria-current={current?.(row) ? 'true' : undefined}>
              {choose && (
                <td class="tick">
                  <input
                    class="form-check-input"
                    type="checkbox"
                    name={`${choose.name}[]`}
                    value={choose.id(row)}
                    aria-label={t(say.chooseRow, { name: choose.label(row) })}
                  />
                </td>
              )}
              {columns.map((column) => (
                <td class={cellClass(column)} key={column.head} data-head={isNamed(column) ? column.head : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              {choose && <td />}
              {total.map((cell, at) => (
                <td class={columns[at] && cellClass(columns[at])} key={at}>
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function HeadCell<Row>({ column, sorted }: { column: Column<Row>; sorted: TableProps<Row>['sorted'] }) {
  const words = column.silent ? <span class="visually-hidden">{column.head}</span> : column.head
  if (!column.sort || !sorted)
    return (
      <th scope="col" class={cellClass(column)}>
        {words}
      </th>
    )
  const here = sorted.by === column.sort
  const href = withQuery(sorted.address, { sort: column.sort, down: here && !sorted.down ? 1 : null, page: null })
  return (
    <th scope="col" class={cellClass(column)} aria-sort={here ? (sorted.down ? 'descending' : 'ascending') : undefined}>
      <a class={here ? 'fw-semibold' : undefined} href={href}>
        {words} <Icon name={here ? (sorted.down ? 'arrow-down' : 'arrow-up') : 'arrows-sort'} />
      </a>
    </th>
  )
}

const isNamed = <Row,>({ named, end, silent }: Column<Row>) => named ?? (end && !silent)

function cellClass<Row>({ end, wide, slim, broad, silent }: Column<Row>) {
  return (
    [end && 'text-end', wide && 'd-none d-sm-table-cell', slim && 'slim', broad && 'broad', silent && 'deed'].filter(Boolean).join(' ') ||
    undefined
  )
}
