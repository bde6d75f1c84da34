/**
 * Who goes on when more pass than there are places. First by the votes, then by the rule's criteria in their order, and
 * where a criterion has no data for somebody it ranks nobody. Pure; whole numbers only.
 */
export type Criterion = 'woman' | 'direct work' | 'higher score'
/** What is known of a candidate: the higher goes first, null is "no data". */
export type Passed = { id: string; yes: number; of: number; values: Readonly<Record<Criterion, number | null>> }

type Step = { by: 'votes' | Criterion; outcome: 'ranks' | 'equal' | 'no data' }
/** Candidates nothing tells apart, with how they were told apart from the others. */
export type Tier = { ids: readonly string[]; steps: readonly Step[] }

export function rank(passed: readonly Passed[], criteria: readonly Criterion[]): Tier[] {
  const byVotes = grouped(passed, compareVotes)
  const step: Step = { by: 'votes', outcome: byVotes.length > 1 ? 'ranks' : 'equal' }
  return byVotes.flatMap((tier) => ranked(tier, criteria, [step]))
}

function ranked(tier: readonly Passed[], [criterion, ...rest]: readonly Criterion[], steps: readonly Step[]): Tier[] {
  const ids = tier.map(({ id }) => id).toSorted()
  if (tier.length === 1 || !criterion) return [{ ids, steps }]
  if (tier.some(({ values }) => values[criterion] === null)) return ranked(tier, rest, [...steps, { by: criterion, outcome: 'no data' }])
  const parts = grouped(tier, (a, b) => (b.values[criterion] ?? 0) - (a.values[criterion] ?? 0))
  const step: Step = { by: criterion, outcome: parts.length > 1 ? 'ranks' : 'equal' }
  return parts.flatMap((part) => ranked(part, rest, [...steps, step]))
}

/** a/b against c/d by multiplying across; the larger share first. */
function compareVotes(a: Passed, b: Passed) {
  return b.yes * a.of - a.yes * b.of
}

function grouped<One>(all: readonly One[], compare: (a: One, b: One) => number): One[][] {
  const groups: One[][] = []
  for (const one of all.toSorted(compare)) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && compare(last[0], one) === 0) last.push(one)
    else groups.push([one])
  }
  return groups
}

export type Places = {
  goOn: readonly string[]
  leftOut: readonly string[]
  /** Equals across the last place: `free` of them go on, and a person says which. */
  open: { ids: readonly string[]; free: number; steps: readonly Step[] } | null
}

/** Fills the places from the top; a tier that does not fit whole is decided by whom somebody chose, if anybody did. */
export function fillPlaces(tiers: readonly Tier[], places: number, chosen: readonly string[] = []): Places {
  const goOn: string[] = []
  const leftOut: string[] = []
  let open: Places['open'] = null
  for (const { ids, steps } of tiers) {
    const free = places - goOn.length
    const picked = ids.filter((id) => chosen.includes(id))
    if (open || free <= 0) leftOut.push(...ids)
    else if (ids.length <= free) goOn.push(...ids)
    else if (picked.length === free) {
      goOn.push(...picked)
      leftOut.push(...ids.filter((id) => !chosen.includes(id)))
    } else open = { ids, free, steps }
  }
  return { goOn, leftOut, open }
}

/** A woman; a collective of which at least seven in ten are women. Null where the sex of too many is not on record. */
export function isWoman(kind: string, sex: string | null, members: readonly (string | null)[]): number | null {
  if (kind === 'individual') return sex === null ? null : Number(sex === 'female')
  if (kind !== 'collective' || members.length === 0) return null
  const women = members.filter((one) => one === 'female').length
  const unknown = members.filter((one) => one === null).length
  if (women * 10 >= members.length * 7) return 1
  return (women + unknown) * 10 < members.length * 7 ? 0 : null
}
