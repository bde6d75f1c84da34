/** How a cell reads: days as dd/mm/yyyy, whole numbers without exponent, anything else as it stands. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return unmark(value).trim()
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return isMoment(value) ? dayText(value.toISOString()) : ''
}

/** A row of cells as text, without the empty ones behind the last. */
export function rowText(cells: readonly unknown[]): string[] {
  const row = cells.map(textOf)
  return row.slice(0, row.findLastIndex((text) => text !== '') + 1)
}

function isMoment(value: unknown): value is { toISOString: () => string; getTime: () => number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'getTime' in value &&
    typeof value.getTime === 'function' &&
    !Number.isNaN(value.getTime())
  )
}

function dayText(iso: string) {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`
}

function numberText(value: number) {
  if (Number.isInteger(value)) return value.toFixed(0)
  return String(Math.round(value * 1e9) / 1e9)
}

const live = /^[=+\-@\t\r]/

/** Excel would run a text that begins like a formula: a mark before it keeps it a text. Numbers stay numbers. */
export function mark(value: string | number | null): string | number | null {
  return typeof value === 'string' && live.test(value) ? `'${value}` : value
}

/** The mark taken off again, so that what we exported comes back as it was. */
function unmark(value: string) {
  return value.startsWith("'") && live.test(value.slice(1)) ? value.slice(1) : value
}
