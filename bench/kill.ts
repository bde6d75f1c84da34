import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openHouse, victims } from '../test/kill/cut.ts'
import { scenarios } from '../test/kill/scenarios.ts'

/** 200 power cuts (or as many as named): node scripts/run.mjs bench/kill.ts 200. Every check must hold, or it ends with code 1. */
const cuts = Number(process.argv[2] ?? 200)
const share = Math.ceil(cuts / scenarios.length)
let [acknowledged, repeated, done] = [0, 0, 0]

for (const scenario of scenarios) {
  const folder = await mkdtemp(join(tmpdir(), 'gs-kill-'))
  const house = await openHouse(folder, scenario)
  for (let place = 0; place < share; place += 1) {
    const victim = victims[place % victims.length]
    assert.ok(victim)
    if (place % 4 === 0) await house.cutAtPoint(victim)
    else {
      const cut = await house.cutAtRandom(victim, 50 + Math.floor(Math.random() * 900))
      acknowledged += cut.acknowledged
      repeated += cut.repeated
    }
    done += 1
    if (done % 10 === 0)
      console.log(`${done} cuts · ${acknowledged} answered before the cut, all there · ${repeated} not answered, done once when sent again`)
  }
  await house.close()
  await rm(folder, { recursive: true, force: true })
}
console.log(`| kill -9 (program, PostgreSQL, both) | ${done} cuts | lost 0 | doubled 0 | started without help ${done}/${done} |`)
