/** Outcomes of the rule engine in a second. Target: a million. */
import { judge, type Count } from '#app/rulebook/threshold.ts'
import { fourFifths as rule } from '#test/counts.ts'

const counts: Count[] = Array.from({ length: 1000 }, (_, at) => {
  const yes = at % 16
  return {
    members: 15,
    present: 13,
    recused: 1,
    recusedPresent: 1,
    consulted: 2,
    written: 2,
    deadlinePassed: true,
    proxies: 0,
    method: 'secret',
    yes: Math.min(yes, 14),
    no: Math.max(0, 14 - yes),
    blank: 0,
    invalid: 0,
    chair: 'unknown',
  }
})

export function benchRules() {
  for (const count of counts) judge(rule, count)
  const began = performance.now()
  let passed = 0
  for (let round = 0; round < 5000; round++) for (const count of counts) if (judge(rule, count).verdict === 'passed') passed++
  const perSecond = Math.round(5_000_000 / ((performance.now() - began) / 1000))
  return [{ what: 'rule outcomes a second', got: perSecond, target: '≥ 1,000,000', note: `${passed} of 5,000,000 passed` }]
}

if (process.argv[1]?.endsWith('bench/rules.ts')) console.table(benchRules())
