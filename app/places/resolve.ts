import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/database.ts'
import { fold } from '#platform/language/fold.ts'
import { filled, type Sentence } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { messages } from './messages.ts'
import { readPlaceText } from './place-text.ts'
import { ancestors, placeLabels } from './queries.ts'

export type PlaceCandidate = {
  placeId: string
  /** As it was called on the asked day, or last before it. */
  label: string
  level: string
  code: string | null
  /** Whether it stood under this name on the asked day. */
  stoodThen: boolean
  /** What it is now: itself, its one successor, or several when it was divided. */
  now: { placeId: string; label: string }[]
  divided: boolean
  reason: Sentence
  /** Smaller is better; below 10 the text was met in full. */
  rank: number
}

export type Resolved = { village: string | null; candidates: PlaceCandidate[] }
type NameRow = { placeId: string; level: string; code: string | null; kind: string; stoodThen: boolean; similar: boolean }

/**
 * The places that somebody may have meant by a text, best first, each with the reason. Nothing is decided here: where
 * there is more than one good candidate, a person chooses.
 */
export async function resolvePlace(db: Db | Tx, text: string, asOf: Temporal.PlainDate): Promise<Resolved> {
  const { village, parts } = readPlaceText(text)
  const [head, ...around] = parts
  if (!head) return { village, candidates: [] }
  const exact = await named(db, head.folded, asOf)
  const rows = exact.length ? exact : await alike(db, head.folded, asOf)
  const went = await successors(
    db,
    rows.map((row) => row.placeId),
  )
  const nowOf = (id: string) => {
    const next = went.filter((one) => one.fromId === id).map((one) => one.nowId)
    return next.length ? [...new Set(next)] : [id]
  }
  const ids = rows.flatMap((row) => [row.placeId, ...nowOf(row.placeId)])
  const [labels, today, above] = await Promise.all([placeLabels(db, ids, asOf), placeLabels(db, ids, farAhead), namesAbove(db, ids, asOf)])
  const candidates = rows.map((row): PlaceCandidate => {
    const now = nowOf(row.placeId)
    const known = [row.placeId, ...now].flatMap((id) => above.get(id) ?? [])
    const { reason, rank } = judge(
      row,
      head.kind,
      around.every((part) => known.includes(part.folded)),
      asOf,
    )
    return {
      placeId: row.placeId,
      label: labels.get(row.placeId) ?? '',
      level: row.level,
      code: row.code,
      stoodThen: row.stoodThen,
      now: now.map((placeId) => ({ placeId, label: today.get(placeId) ?? '' })),
      divided: now.length > 1,
      reason,
      rank,
    }
  })
  return { village, candidates: best(candidates) }
}

/** A day on which every name in force is the present one. */
const farAhead = Temporal.PlainDate.from('3000-01-01')

/** What each place lay in then and lies in now, folded. */
async function namesAbove(db: Db | Tx, ids: readonly string[], asOf: Temporal.PlainDate) {
  const [then, now] = await Promise.all([ancestors(db, ids, asOf), ancestors(db, ids, farAhead)])
  const names = (id: string) =>
    [...(then.get(id) ?? []), ...(now.get(id) ?? [])].filter((row) => row.depth > 0).map((row) => fold(row.name))
  return new Map(ids.map((id) => [id, names(id)]))
}

function judge(row: NameRow, kind: string | null, liesThere: boolean, asOf: Temporal.PlainDate) {
  const day = showDay(asOf)
  const level = row.level === 'commune' ? 0 : row.level === 'province' ? 1 : 2
  if (row.similar) return { reason: messages.similar, rank: 40 + level }
  if (!liesThere) return { reason: messages.otherAbove, rank: 30 + level }
  if (kind !== null && kind !== row.kind) return { reason: filled(messages.otherKind, { kind: row.kind }), rank: 20 + level }
  if (!row.stoodThen) return { reason: filled(messages.notThen, { day }), rank: 10 + level }
  return { reason: filled(messages.exact, { day }), rank: level }
}

/** One line for each place; what lies elsewhere is offered only when nothing lies where it was said. */
function best(candidates: PlaceCandidate[]) {
  const sorted = candidates.sort((a, b) => a.rank - b.rank || a.label.localeCompare(b.label, 'vi'))
  const once = sorted.filter((one, at) => sorted.findIndex((other) => other.placeId === one.placeId) === at)
  const there = once.filter((one) => one.rank < 30)
  return (there.length ? there : once).slice(0, 12)
}

const columns = (asOf: Temporal.PlainDate) => sql`n.place_id, p.level, n.code, n.kind,
  n.from_on <= ${asOf.toString()}::date and (n.to_on is null or n.to_on >= ${asOf.toString()}::date) as stood_then`

async function named(db: Db | Tx, folded: string, asOf: Temporal.PlainDate) {
  const { rows } = await sql<NameRow>`
    select ${columns(asOf)}, false as similar from place_names n join places p on p.id = n.place_id
    where n.folded = ${folded}`.execute(db)
  return rows
}

/** Written a little otherwise: without spaces and signs it is the same, or nearly so. */
async function alike(db: Db | Tx, folded: string, asOf: Temporal.PlainDate) {
  const bare = folded.replace(/[^a-z0-9]/g, '')
  const { rows } = await sql<NameRow>`
    select ${columns(asOf)}, true as similar from place_names n join places p on p.id = n.place_id
    where regexp_replace(n.folded, '[^a-z0-9]', '', 'g') = ${bare} or similarity(n.folded, ${folded}) >= 0.55
    order by similarity(n.folded, ${folded}) desc limit 6`.execute(db)
  return rows
}

/** Where places went, followed to the end. */
async function successors(db: Db | Tx, ids: readonly string[]) {
  if (ids.length === 0) return []
  const { rows } = await sql<{ fromId: string; nowId: string }>`
    with recursive went as (
      select from_id, to_id from place_changes where from_id = any(${[...new Set(ids)]}::uuid[])
      union
      select went.from_id, c.to_id from went join place_changes c on c.from_id = went.to_id
    )
    select from_id, to_id as now_id from went
    where not exists (select 1 from place_changes c where c.from_id = went.to_id)`.execute(db)
  return rows
}
