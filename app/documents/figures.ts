import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import type { Sentence } from '#platform/language/messages.ts'
import { figuresOf, type Figure } from '#platform/paper/figures.ts'
import type { From, Paper } from '#platform/paper/parts.ts'
import type { RecordDoors } from '#platform/records.ts'

/** One line of the paper with its figures; `href` is null where this person may not open the record. */
export type ToldFigure = Figure & { label: Sentence | null; href: string | null }
export type ToldGroup = { heading: string; lines: readonly ToldFigure[] }

type Asking = { db: Db; actor: Actor; records: RecordDoors }

/** Every figure of some papers with the record it comes from, as far as the person may follow it there. */
export async function figuresSeen({ db, actor, records }: Asking, papers: readonly Paper[]): Promise<ToldGroup[]> {
  const groups = papers.flatMap(figuresOf)
  const all = groups.flatMap(({ lines }) => lines.map(({ from }) => from))
  const open = await openOf({ db, actor, records }, all)
  const leads = (from: From) => {
    const door = records[from.record]
    return { label: door?.label ?? null, href: door && open.has(keyOf(from)) ? door.href(from.id) : null }
  }
  return groups.map(({ heading, lines }) => ({ heading, lines: lines.map((line) => ({ ...line, ...leads(line.from) })) }))
}

const keyOf = ({ record, id }: From) => `${record} ${id}`

/** Each room is asked once about all its records. */
async function openOf({ db, actor, records }: Asking, all: readonly From[]) {
  const kinds = [...new Set(all.map(({ record }) => record))]
  const seen = await Promise.all(
    kinds.map(async (record) => {
      const ids = [...new Set(all.filter((from) => from.record === record && from.id).map(({ id }) => id))]
      const found = ids.length > 0 ? await records[record]?.seen(db, actor, ids) : []
      return (found ?? []).map((id) => keyOf({ record, id }))
    }),
  )
  return new Set(seen.flat())
}
