/** The address of a cell as a spreadsheet shows it: C7. Null when no one column carries the field. */
export function cellOf(columns: readonly (string | null)[], field: string, row: number): string | null {
  const at = columns.indexOf(field)
  return at === -1 ? null : `${letters(at)}${row}`
}

function letters(at: number): string {
  return `${at >= 26 ? letters(Math.floor(at / 26) - 1) : ''}${String.fromCodePoint(65 + (at % 26))}`
}
