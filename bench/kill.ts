import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHouse, victims } from '../test/kill/cut.ts'
import { scenarios } from '../test/kill/scenarios.ts'

/**
 * 200 power cuts (or as many as named): node scripts/run.mjs bench/kill.ts 200. Half at the named points in turn, half
 * at moments nobody chose. Every check must hold, or it ends with code 1 and says which cut it was.
 */
const cuts = Number(process.argv[2] ?? 200)
const only = process.argv[3]
const asked = scenarios.filter(({ name }) => !only || name === only)
const share = Math.ceil(cuts / asked.length)
let done = 0
const table: Record<string, { cuts: number; atPoints: number; promised: number; cutShort: number }> = {}

for (const scenario of asked) {
  const folder = await mkdtemp(join(tmpdir(), 'gs-kill-'))
  const house = await openHouse(folder, scenario)
  const row = (table[scenario.name] = { cuts: 0, atPoints: 0, promised: 0, cutShort: 0 })
  for (let place = 0; place < share; place += 1) {
    const victim = victims[place % victims.length]
    const point = scenario.points[Math.floor(place / 2) % scenario.points.length]
    assert.ok(victim && point)
    const moment = 50 + Math.floor(Math.random() * 900)
    try {
      if (place % 2 === 0) {
        await house.cutAtPoint(point, victim)
        row.atPoints += 1
      } else {
        const cut = await house.cutAtRandom(victim, moment)
        row.promised += cut.acknowledged
        row.cutShort += cut.repeated
      }
    } catch (error) {
      console.error(`${scenario.name}: ${victim} killed ${place % 2 === 0 ? `at “${point}”` : `after ${moment} ms`} (cut ${place + 1})`)
      throw error
    }
    row.cuts += 1
    done += 1
    if (done % 10 === 0) console.log(`${done} cuts`)
  }
  await house.close()
  await rm(folder, { recursive: true, force: true })
}
console.table(table)
console.log(
  `| kill -9 (program, PostgreSQL, both) | ${done} cuts | promised and lost 0 | doubled 0 | half done 0 | started without help ${done}/${done} |`,
)
