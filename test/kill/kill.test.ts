import { after, test } from 'node:test'
import { emptyFolder, removeFolders } from '#test/folders.ts'
import { openHouse, victims, type Victim } from './cut.ts'
import { scenarios } from './scenarios.ts'

after(removeFolders)

/** Each point of each deed once; who is killed there goes round. The bench cuts each of them everywhere. */
let cuts = 0
const turn = (): Victim => victims[cuts++ % victims.length] ?? 'both'

for (const scenario of scenarios)
  test(`${scenario.name}: a power cut loses nothing that was promised, doubles nothing and leaves nothing half`, async (t) => {
    const house = await openHouse(await emptyFolder(), scenario)
    t.after(() => house.close())
    for (const point of scenario.points) {
      const victim = turn()
      await t.test(`${victim} killed at “${point}”`, () => house.cutAtPoint(point, victim))
    }
    const victim = turn()
    await t.test(`${victim} killed at any moment`, async () => {
      await house.cutAtRandom(victim, 150)
    })
  })
