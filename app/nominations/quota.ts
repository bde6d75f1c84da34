/** A share of how many may be nominated, as the rulebook has it: 15/100, cut off or rounded up, binding or a warning. */
export type Quota = { percentOver: number; percentUnder: number; rounding: 'down' | 'up'; strict: boolean }

/** The most that may be nominated when so many are the base: whole numbers only. */
export function mostAllowed({ percentOver, percentUnder, rounding }: Quota, base: number) {
  const exact = percentOver * base
  const down = Math.floor(exact / percentUnder)
  return rounding === 'up' && exact % percentUnder !== 0 ? down + 1 : down
}

export type Standing = 'no base' | 'room' | 'full' | 'over'

/** How a number of nominations stands against its quota; without a base nothing is assumed. */
export function standingOf(quota: Quota, base: number | null, nominated: number): Standing {
  if (base === null) return 'no base'
  const most = mostAllowed(quota, base)
  return nominated > most ? 'over' : nominated === most ? 'full' : 'room'
}
