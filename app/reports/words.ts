import type { T } from '#platform/language/messages.ts'
import { showNumber } from '#platform/language/time.ts'
import type { Part } from './breakdown.ts'
import { figures } from './figures.ts'
import { messages as say } from './messages.ts'

/** How figures and their parts are called, on screen, in Excel and on paper alike. */
export function labelOf(t: T, code: string) {
  const figure = figures.find((one) => one.code === code)
  return figure ? t(figure.label) : code
}

export type PartRow = { part: Part['part']; code: string; group: string; label: string; count: number | null; total: number | null }

export function rowsOf(t: T, { part, cells, total }: Part): PartRow[] {
  if (cells.length && cells.every(({ count }) => count === null))
    return [{ part, code: '', group: groupOf(t, part, total), label: t(say.tooFew), count: null, total }]
  const group = groupOf(t, part, total)
  const shown = cells.filter(({ code, count }) => count !== 0 || code !== 'unknown')
  return shown.map(({ code, count }) => ({ part, code, group, label: cellLabel(t, part, code), count, total }))
}

function groupOf(t: T, part: Part['part'], total: number | null) {
  const names = {
    kind: say.kind,
    award: say.award,
    sex: say.sex,
    minority: say.minority,
    ethnicGroup: say.ethnicGroup,
    manager: say.manager,
  }
  return part === 'kind' || part === 'award' ? t(names[part]) : `${t(names[part])}, ${t(say.ofPeople, { total: total ?? 0 })}`
}

function cellLabel(t: T, part: Part['part'], code: string) {
  if (part === 'ethnicGroup' || part === 'award') return code || t(say.unknown)
  const words: Record<string, string> = {
    individual: t(say.individual),
    household: t(say.household),
    collective: t(say.collective),
    female: t(say.female),
    male: t(say.male),
    yes: t(part === 'manager' ? say.managerYes : say.minorityYes),
    no: t(part === 'manager' ? say.managerNo : say.minorityNo),
    unknown: t(say.unknown),
  }
  return words[code] ?? code
}

export function shareOf({ count, total }: PartRow) {
  return count === null || !total ? '' : `${showNumber((100 * count) / total, 'vi', 1)} %`
}
