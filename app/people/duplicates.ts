import { sql } from 'kysely'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { fold } from '#platform/language/fold.ts'
import { visibleTo } from './queries.ts'

export type Probe = {
  id?: string
  kind: string
  name: string
  bornYear: number | null
  placeId: string | null
  phone: string | null
  otherNames?: readonly string[]
}

/** Why two records may be one. A name alone in two different communes is no reason: two people until someone says otherwise. */
export type Reason =
  | 'same name and birth year'
  | 'same name and place'
  | 'same phone'
  | 'similar name, birth year and place'
  | 'same name, little else known'

export type Candidate = Awaited<ReturnType<typeof findLikely>>[number] & { reasons: Reason[] }

/** Records that may be the same as this one, each with the reason; those somebody said are different are left out. */
export async function findDuplicates(db: Db | Tx, actor: Actor, probe: Probe): Promise<Candidate[]> {
  const rows = await findLikely(db, actor, probe)
  return rows.map((row) => ({ ...row, reasons: reasonsFor(probe, row) })).filter((row) => row.reasons.length > 0)
}

function findLikely(db: Db | Tx, actor: Actor, { id, kind, name, phone, otherNames = [] }: Probe) {
  const names = [name, ...otherNames].map(fold).filter(Boolean)
  let query = visibleTo(db, actor)
    .select([
      'subjects.id',
      'subjects.kind',
      'subjects.name',
      'otherNames',
      'folded',
      'bornOn',
      'bornPrecision',
      'placeId',
      'village',
      'phone',
      'sex',
      'position',
    ])
    .select(
      sql<
        string | null
      >`(select n.kind || ' ' || n.name from place_names n where n.place_id = subjects.place_id order by n.to_on is null desc, n.from_on desc limit 1)`.as(
        'placeName',
      ),
    )
    .where('mergedInto', 'is', null)
    .where('subjects.kind', '=', kind)
    .where((eb) =>
      eb.or([
        eb('folded', 'in', names.length ? names : ['']),
        ...(phone ? [eb('phone', '=', phone)] : []),
        sql<boolean>`folded % ${fold(name)}`,
      ]),
    )
    .limit(20)
  if (id)
    query = query
      .where('subjects.id', '<>', id)
      .where(
        sql<boolean>`not exists (select 1 from different_subjects d where d.a = least(subjects.id, ${id}::uuid) and d.b = greatest(subjects.id, ${id}::uuid))`,
      )
  return query.execute()
}

type Row = { folded: string | null; bornOn: Temporal.PlainDate | null; placeId: string | null; phone: string | null }

/** Pure, so that it can be measured on a labelled set. */
export function reasonsFor(probe: Probe, row: Row): Reason[] {
  const reasons: Reason[] = []
  const sameName = [probe.name, ...(probe.otherNames ?? [])].some((name) => fold(name) === row.folded)
  const years = { mine: probe.bornYear, theirs: row.bornOn?.year ?? null }
  const sameYear = years.mine !== null && years.mine === years.theirs
  const otherYear = years.mine !== null && years.theirs !== null && Math.abs(years.mine - years.theirs) > 1
  const samePlace = probe.placeId !== null && probe.placeId === row.placeId
  const otherPlace = probe.placeId !== null && row.placeId !== null && !samePlace
  if (probe.phone && probe.phone === row.phone && !otherYear) reasons.push('same phone')
  if (sameName && sameYear && !otherPlace) reasons.push('same name and birth year')
  if (sameName && samePlace && !otherYear) reasons.push('same name and place')
  if (sameName && !otherPlace && !otherYear && !reasons.length) reasons.push('same name, little else known')
  if (!sameName && sameYear && samePlace && nearlySame(fold(probe.name), row.folded ?? ''))
    reasons.push('similar name, birth year and place')
  return reasons
}

/** One letter typed wrong, or two letters swapped, in a name of at least six. */
function nearlySame(a: string, b: string) {
  if (a.length < 6 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  const swapped = restA.length === restB.length && restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  return swapped || restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
}
