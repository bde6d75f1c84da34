import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { emptyFolder, removeFolders } from '#test/folders.ts'
import { openHouse, victims } from './cut.ts'
import { scenarios } from './scenarios.ts'

after(removeFolders)

const moments = [90, 400, 170, 260]

for (const scenario of scenarios)
  test(`${scenario.name}: a power cut at any moment loses nothing that was promised and doubles nothing`, async (t) => {
    const house = await openHouse(await emptyFolder(), scenario)
    t.after(() => house.close())
    for (const victim of victims) await t.test(`${victim} killed at “${scenario.pauseAt}”`, () => house.cutAtPoint(victim))
    for (const [place, moment] of moments.entries())
      await t.test(`a kill after ${moment} ms`, async () => {
        const { acknowledged, repeated } = await house.cutAtRandom(victims[place % victims.length] ?? 'both', moment)
        assert.ok(acknowledged + repeated > 0, 'work was under way')
      })
  })
