import { createHouse } from '../app.ts'
import type { Program } from '#platform/web/context.ts'
import { isSetUp } from '#app/organisations/index.ts'
import { openOffice } from './chapters/ground.ts'
import { beginStory, type Story } from './story.ts'

/** The chapters in the order of the path; each goes on from what the ones before it made. */
const chapters: readonly { name: string; tell: (story: Story) => Promise<void> }[] = [{ name: 'mở văn phòng', tell: openOffice }]

/** Tells the sample story into an empty practice office; does nothing where it was told before. */
export async function tell(program: Program, onChapter: (name: string) => void = () => undefined) {
  if (!program.settings.practice) throw new Error('the sample story is told in the practice office only')
  if (await isSetUp(program.db)) return null
  const story = beginStory(program, (told) => createHouse(told, { log: () => undefined }).jobs)
  for (const { name, tell: chapter } of chapters) {
    onChapter(name)
    await chapter(story)
    await story.work()
  }
  return story
}
