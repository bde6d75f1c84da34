import { draftResults } from '#app/forwarding/unit-letters.ts'
import type { Story } from '../story.ts'

/** The commune that nominated is told what became of each of its people: a letter lies ready to be registered. */
export async function answerCommune(story: Story) {
  story.at(9, '16:00')
  const unitId = story.made.units.suoiMau ?? ''
  await story.does('clerk', (act) => draftResults(act, { roundId: story.id('round'), unitId }))
}
