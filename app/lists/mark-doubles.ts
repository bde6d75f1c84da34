import { sql } from 'kysely'
import { likeness, readBirth, worthAsking, type Alike } from '#app/people/index.ts'
import { fold } from '#platform/language/fold.ts'
import type { Checked, Checker } from './checker.ts'
import { candidatesFor, type Candidate } from './doubles.ts'
import type { Match } from './queries.ts'
import type { Reading } from './reading/row.ts'

/** Marks rows that look like somebody on record, or like another row of the same file: a person says which it is. */
export async function markDoubles(checker: Checker, rows: readonly Checked[]) {
  const asked = rows.filter(({ state, read }) => state === 'good' && read)
  const others = await candidatesFor(
    checker.db,
    checker.actor,
    asked.map(({ read }) => read),
  )
  for (const [at, row] of asked.entries()) {
    const { read } = row
    if (!read) continue
    const twin = twinOf(checker, row, read)
    const alike = (others[at] ?? []).flatMap((other) => matchOf(read, other))
    row.matches = [
      ...twin,
      ...alike
        .sort((a, b) => b.score - a.score)
        .slice(0, 3)
        .map(({ match }) => match),
    ]
    if (row.matches.length && row.answer === null) row.state = 'double'
  }
}

/** Two rows with the same key name the same person twice. */
export function twinKey({ kind, name, born, placeId, village }: Reading) {
  return [kind, fold(name).replace(/[^a-z0-9]/g, ''), born, placeId ?? '', fold(village ?? '')].join('|')
}

/** For rows that are read again by themselves: where the list names the same people first. */
export async function remember({ db, list, seen }: Checker, rows: readonly Checked[]) {
  const keys = rows.flatMap(({ twin }) => (twin ? [twin] : []))
  if (!keys.length) return
  const { rows: first } = await sql<{ twin: string; sheet: number; rowNumber: number }>`
    select distinct on (twin) twin, sheet, row_number from list_rows
    where list_id = ${list.id} and twin = any (${keys}) and state in ('good', 'double', 'known', 'taken') order by twin, sheet, row_number`.execute(
    db,
  )
  for (const { twin, sheet, rowNumber } of first) seen.set(twin, { sheet, rowNumber })
}

function twinOf({ seen }: Checker, { sheet, row, twin }: Checked, read: Reading): Match[] {
  if (!twin) return []
  const first = seen.get(twin)
  if (!first || (first.sheet === sheet && first.rowNumber === row)) {
    seen.set(twin, { sheet, rowNumber: row })
    return []
  }
  return [
    { id: '', name: read.name, born: read.born, place: null, village: read.village, phone: read.phone, reasons: [], twin: first.rowNumber },
  ]
}

function matchOf(read: Reading, other: Candidate) {
  const birth = readBirth(read.born)
  const asked: Alike = {
    ...read,
    otherNames: [],
    nameKey: other.askedKey,
    bornOn: birth?.bornOn ?? null,
    bornPrecision: birth?.bornPrecision ?? null,
    kin: other.askedKin,
  }
  const { score, reasons } = likeness(asked, other)
  if (score < worthAsking) return []
  return [
    {
      score,
      match: {
        id: other.id,
        name: other.name,
        born: other.born,
        place: other.placeName,
        village: other.village,
        phone: other.phone,
        reasons,
      },
    },
  ]
}
