import { freezeYear, yearOf } from '#app/reports/index.ts'
import type { Story } from '../story.ts'

/** The report of the year as it was known that evening, kept unchanged; every figure opens the list it was counted from. */
export async function freezeReport(story: Story) {
  story.at(8, '17:00')
  const { year } = story.today()
  story.made.ids.set('report', await story.does('clerk', (act) => freezeYear(act, yearOf(year, story.now()))))
}
