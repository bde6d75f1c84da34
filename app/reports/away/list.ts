import type { Actor } from '#platform/act.ts'
import type { Tx } from '#platform/db/database.ts'
import type { Sentence } from '#platform/language/messages.ts'

type Cell = string | number | null
type Column<Row> = { is: Sentence; width?: number; of: (row: Row) => Cell }

/** One list that can be taken away: its name, its columns, how many rows this person may see, and the rows. */
export type AwayList = {
  name: string
  is: Sentence
  columns: readonly Pick<Column<never>, 'is' | 'width'>[]
  count: (tx: Tx, actor: Actor) => Promise<number>
  rows: (tx: Tx, actor: Actor) => AsyncGenerator<Cell[]>
}

type Parts<Row> = {
  name: string
  is: Sentence
  columns: readonly Column<Row>[]
  count: (tx: Tx, actor: Actor) => Promise<{ count: number }>
  /** The next rows by id, after one: however long the list, no more than these are held. */
  after: (tx: Tx, actor: Actor, id: string, size: number) => Promise<readonly Row[]>
}

const beforeAll = '00000000-0000-0000-0000-000000000000'
const size = 2000

export function awayList<Row extends { id: string }>({ columns, count, after, ...named }: Parts<Row>): AwayList {
  return {
    ...named,
    columns,
    count: async (tx, actor) => (await count(tx, actor)).count,
    async *rows(tx, actor) {
      let last = beforeAll
      for (let full = true; full;) {
        const rows = await after(tx, actor, last, size)
        for (const row of rows) yield columns.map(({ of }) => of(row))
        last = rows.at(-1)?.id ?? last
        full = rows.length === size
      }
    },
  }
}
