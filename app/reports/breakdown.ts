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
  const minority = part('minority', people, ['yes', 'no', 'unknown'], questions.minority.of)
  const shownMinority = minority.cells.find((cell) => cell.code === 'yes')?.count ?? null
  const groups = [...new Set(people.filter((row) => row.minority).map((row) => row.ethnicGroup ?? ''))]
  const largestFirst = groups.toSorted((a, b) => inGroup(people, b) - inGroup(people, a) || a.localeCompare(b, 'vi'))
  const byGroup = part(
    'ethnicGroup',
    people.filter((row) => row.minority),
    largestFirst,
    questions.ethnicGroup.of,
  )
  return {
    total: rows.length,
    parts: [
      plain('kind', rows, ['individual', 'household', 'collective'], questions.kind.of),
      ...byAward(rows),
      part('sex', people, ['female', 'male', 'unknown'], questions.sex.of),
      minority,
      ...(shownMinority ? [byGroup] : []),
      part('manager', people, ['no', 'yes', 'unknown'], questions.manager.of),
    ],
  }
}

/** Which of the rows one cell of a part counted; null where that cell may not be told, or does not exist. */
export function rowsOfCell<Row extends Counted>(rows: readonly Row[], name: string, code: string): Row[] | null {
  const found = breakdown(rows).parts.find((one) => one.part === name)
  const cell = found?.cells.find((one) => one.code === code)
  const question = Object.entries(questions).find(([asked]) => asked === name)?.[1]
  if (!question || cell?.count === null || cell === undefined) return null
  return rows.filter((row) => (question.people ? row.kind === 'individual' : true) && question.of(row) === code)
}

type Question = { people: boolean; of: (row: Counted) => string }

/** What each part asks of a row; most ask persons only. */
const questions: { [part in Part['part']]: Question } = {
  kind: { people: false, of: (row) => row.kind ?? '' },
  award: { people: false, of: (row) => row.award ?? '' },
  sex: { people: true, of: (row) => row.sex ?? 'unknown' },
  minority: { people: true, of: (row) => known(row.minority) },
  ethnicGroup: { people: true, of: (row) => (row.minority ? (row.ethnicGroup ?? '') : '\u0000') },
  manager: { people: true, of: (row) => known(row.isManager) },
}

/** What is given is published in the decision; no group is hidden here. */
function byAward(rows: readonly Counted[]) {
  const awards = [...new Set(rows.flatMap(({ award }) => (award === null ? [] : [award])))].toSorted((a, b) => a.localeCompare(b, 'vi'))
  return awards.length ? [plain('award', rows, awards, questions.award.of)] : []
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
