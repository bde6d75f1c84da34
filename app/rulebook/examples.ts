import { countProblem } from './counts.ts'
import type { Sentence } from '#platform/language/messages.ts'
import { judge, type Count, type ThresholdRule, type Verdict } from './threshold.ts'
import { trialPageMessages as say } from './trial-page-messages.ts'

/** Everything a vote can come to, in the order of the rulebook. */
export const verdicts = [
  'passed',
  'notPassed',
  'noQuorum',
  'awaitingWritten',
  'voteAgain',
  'wrongMethod',
  'noRule',
  'authorityDecides',
] as const satisfies readonly Verdict[]

export type Example = { verdict: Verdict; count: Count } | { verdict: Verdict; never: Sentence }

/** For each outcome the numbers nearest to those at hand that bring it about, or why this rule never comes to it. */
export function examplesOf(rule: ThresholdRule | null, near: Count): Example[] {
  const found = new Map<Verdict, { count: Count; far: number }>()
  for (const count of possible(near)) {
    if (countProblem(count)) continue
    const { verdict } = judge(rule, count)
    const far = distance(count, near)
    const best = found.get(verdict)
    if (!best || far < best.far) found.set(verdict, { count, far })
  }
  return verdicts.map((verdict) => {
    const best = found.get(verdict)
    return best ? { verdict, count: best.count } : { verdict, never: whyNever(rule, verdict) }
  })
}

function whyNever(rule: ThresholdRule | null, verdict: Verdict): Sentence {
  if (!rule) return say.neverWithoutRule
  if (verdict === 'noRule') return say.neverNoRule
  if (!rule.voteRequired) return say.neverWithoutVote
  if (verdict === 'noQuorum') return say.neverNoQuorum
  if (verdict === 'awaitingWritten') return say.neverAwaiting
  if (verdict === 'wrongMethod') return say.neverWrongMethod
  if (verdict === 'authorityDecides') return rule.tie === 'fails' || rule.tie === 'voteAgain' ? say.neverAuthority : say.neverTie
  return say.neverAtAll
}

const most = 60

/** Numbers of a room as large as the one at hand: who is there, who takes no part, who is asked in writing, how they vote. */
function* possible(near: Count): Generator<Count> {
  yield near
  const members = Math.max(1, Math.min(near.members, most))
  for (const method of ['secret', 'open'] as const)
    for (let present = 0; present <= members; present++)
      for (const asked of present < members ? [nobodyAsked, askedOnly, answered, standsIn] : [nobodyAsked])
        // nobody, all but two of those who are there, all of them, everybody
        for (const recused of new Set([0, Math.max(0, present - 2), present, members]))
          yield* ballotsOf({ ...near, ...asked, members, present, recused, recusedPresent: Math.min(recused, present), method })
}

const nobodyAsked = { consulted: 0, written: 0, proxies: 0 }
const askedOnly = { ...nobodyAsked, consulted: 1 }
const answered = { ...askedOnly, written: 1 }
const standsIn = { ...nobodyAsked, proxies: 1 }

function* ballotsOf(room: Count): Generator<Count> {
  const voters = room.present - room.recusedPresent + room.written + room.proxies
  const empty = { ...room, no: 0, blank: 0, invalid: 0 }
  for (const deadlinePassed of room.consulted ? [true, false] : [room.deadlinePassed])
    for (const chair of ['unknown', 'agreed', 'disagreed'] as const)
      for (let yes = 0; yes <= voters + 1; yes++) {
        yield { ...empty, deadlinePassed, chair, yes, no: Math.max(0, voters - yes) }
        // as many against, and the others silent
        if (2 * yes < voters) yield { ...empty, deadlinePassed, chair, yes, no: yes }
      }
}

/** How many numbers somebody would have to change, and then by how much. */
function distance(a: Count, b: Count) {
  const numbers = [
    'members',
    'present',
    'recused',
    'recusedPresent',
    'consulted',
    'written',
    'proxies',
    'yes',
    'no',
    'blank',
    'invalid',
  ] as const
  const changed = numbers.filter((name) => a[name] !== b[name])
  const others = [a.method !== b.method, a.deadlinePassed !== b.deadlinePassed, a.chair !== b.chair].filter(Boolean).length
  return (changed.length + others) * 1000 + changed.reduce((sum, name) => sum + Math.abs(a[name] - b[name]), 0)
}
