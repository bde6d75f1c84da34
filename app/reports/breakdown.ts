import { hiddenCells } from '#app/people/index.ts'

/** One counted record, with what a report may break it down by. */
export type Counted = {
  id: string
  name: string
  words: string
  on: Temporal.PlainDate
  href: string
  /** Null where a place or a thing is counted, nobody's record. */
  kind: 'individual' | 'household' | 'collective' | null
  sex: 'female' | 'male' | null
  ethnicGroup: string | null
  minority: boolean | null
  isManager: boolean | null
  /** What was given, where something was. */
  award: string | null
}

type Cell = { code: string; count: number | null }
export type Part = { part: 'kind' | 'award' | 'sex' | 'minority' | 'ethnicGroup' | 'manager'; total: number | null; cells: Cell[] }
export type Breakdown = { total: number; parts: Part[] }

/**
 * How many, and who they are. Persons are broken down among persons; each part shows its total, so small groups are
 * hidden part by part (`hiddenCells`). A part of a part is shown only where the number it divides is shown itself.
 */
export function breakdown(rows: readonly Counted[]): Breakdown {
  if (rows.length && rows.every(({ kind }) => kind === null)) return { total: rows.length, parts: [] }
  const people = rows.filter((row) => row.kind === 'individual')
  const minority = part('minority', people, ['yes', 'no', 'unknown'], (row) => known(row.minority))
  const shownMinority = minority.cells.find((cell) => cell.code === 'yes')?.count ?? null
  const groups = [...new Set(people.filter((row) => row.minority).map((row) => row.ethnicGroup ?? ''))]
  const largestFirst = groups.toSorted((a, b) => inGroup(people, b) - inGroup(people, a) || a.localeCompare(b, 'vi'))
  const byGroup = part(
    'ethnicGroup',
    people.filter((row) => row.minority),
    largestFirst,
    (row) => row.ethnicGroup ?? '',
  )
  return {
    total: rows.length,
    parts: [
      plain('kind', rows, ['individual', 'household', 'collective'], (row) => row.kind ?? ''),
      ...byAward(rows),
      part('sex', people, ['female', 'male', 'unknown'], (row) => row.sex ?? 'unknown'),
      minority,
      ...(shownMinority ? [byGroup] : []),
      part('manager', people, ['no', 'yes', 'unknown'], (row) => known(row.isManager)),
    ],
  }
}

/** What is given is published in the decision; no group is hidden here. */
function byAward(rows: readonly Counted[]) {
  const awards = [...new Set(rows.flatMap(({ award }) => (award === null ? [] : [award])))].toSorted((a, b) => a.localeCompare(b, 'vi'))
  return awards.length ? [plain('award', rows, awards, (row) => row.award ?? '')] : []
}

function known(answer: boolean | null) {
  return answer === null ? 'unknown' : answer ? 'yes' : 'no'
}

function inGroup(people: readonly Counted[], group: string) {
  return people.filter((row) => row.ethnicGroup === group).length
}

/** Whether a person, a household or a collective was honoured tells nobody's private life. */
function plain(name: Part['part'], rows: readonly Counted[], codes: readonly string[], of: (row: Counted) => string): Part {
  return { part: name, total: rows.length, cells: codes.map((code) => ({ code, count: rows.filter((row) => of(row) === code).length })) }
}

function part(name: Part['part'], rows: readonly Counted[], codes: readonly string[], of: (row: Counted) => string): Part {
  const { total, cells } = plain(name, rows, codes, of)
  const hidden = hiddenCells(cells.map(({ count }) => count ?? 0))
  return { part: name, total, cells: cells.map(({ code, count }, at) => ({ code, count: hidden[at] ? null : count })) }
}
