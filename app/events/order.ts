/** What decides the place of one commendation in the order of award. */
export type Handed = {
  id: string
  awardCode: string
  awardName: string
  family: string
  level: string
  /** The catalogue's own order: lower numbers are higher awards. */
  rank: number
  subjectKind: string
  posthumous: boolean
  givenName: string
  name: string
}

export type Group<Row extends Handed> = { awardName: string; posthumous: boolean; kind: string; rows: Row[] }

const levels = ['state', 'province', 'sub-ministry', 'base', 'commune', 'unit', 'any']
const kinds = ['collective', 'household', 'individual']
const collator = new Intl.Collator('vi')

/**
 * The order of award (NĐ 152/2025/NĐ-CP Art. 31): the higher authority first; of one authority titles before forms; the
 * higher award first; of one award collectives, then households, then people; the living before those honoured after
 * death. People within one group stand by given name.
 */
export function orderOfAward<Row extends Handed>(rows: readonly Row[]): Row[] {
  return [...rows].sort(
    (a, b) =>
      place(levels, a.level) - place(levels, b.level) ||
      (a.family === 'title' ? 0 : 1) - (b.family === 'title' ? 0 : 1) ||
      a.rank - b.rank ||
      Number(a.posthumous) - Number(b.posthumous) ||
      place(kinds, a.subjectKind) - place(kinds, b.subjectKind) ||
      collator.compare(a.givenName, b.givenName) ||
      collator.compare(a.name, b.name) ||
      (a.id < b.id ? -1 : 1),
  )
}

function place(order: readonly string[], value: string) {
  const at = order.indexOf(value)
  return at < 0 ? order.length : at
}

/** Those who are called together: one award, one kind of honouree, at most `most` on stage at a time. */
export function callsOf<Row extends Handed>(rows: readonly Row[], most: number): Group<Row>[] {
  const calls: Group<Row>[] = []
  for (const row of orderOfAward(rows)) {
    const last = calls.at(-1)
    const together =
      last &&
      last.awardName === row.awardName &&
      last.kind === row.subjectKind &&
      last.posthumous === row.posthumous &&
      last.rows.length < most
    if (together) last.rows.push(row)
    else calls.push({ awardName: row.awardName, posthumous: row.posthumous, kind: row.subjectKind, rows: [row] })
  }
  return calls
}
