/** Points are whole hundredths: "12,5" is 1250. */
export function readPoints(text: string): number | null {
  const match = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*$/.exec(text)
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null
}

export function showPoints(hundredths: number) {
  const whole = Math.trunc(hundredths / 100)
  const rest = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return rest ? `${whole},${rest}` : String(whole)
}

/** The middle of the sheets, or half-way between the two in the middle; the one number a lone voice cannot pull. */
export function median(totals: readonly number[]): number | null {
  if (totals.length === 0) return null
  const sorted = [...totals].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : Math.floor(((sorted[middle - 1] ?? 0) + upper) / 2)
}

export function mean(totals: readonly number[]): number | null {
  return totals.length === 0 ? null : Math.floor(totals.reduce((sum, total) => sum + total, 0) / totals.length)
}

/** Twenty points of a hundred away from the others: a sentence of reason is asked for. */
const far = 2000

export function isFar(total: number, others: readonly number[]) {
  const middle = median(others)
  return others.length >= 2 && middle !== null && Math.abs(total - middle) >= far
}

type Line = { seatId: string; status: string; kind: string | null; points: number | null }

/** What each member gave in all, of those who have given points and are not aside. */
export function totalsOf(lines: readonly Line[], aside: readonly string[]) {
  const given = [
    ...new Set(lines.filter(({ status, seatId }) => status === 'given' && !aside.includes(seatId)).map(({ seatId }) => seatId)),
  ]
  return given.map((seatId) => ({
    seatId,
    total: lines.filter((one) => one.seatId === seatId && one.kind === 'score').reduce((sum, one) => sum + (one.points ?? 0), 0),
  }))
}
