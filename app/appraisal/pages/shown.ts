import type { Reliance, Relied } from '#app/rulebook/index.ts'
import type { Sentence, T } from '#platform/language/messages.ts'
import type { Alike } from '../alike.ts'
import type { LawChoice } from '../case-law.ts'
import type { listConsultations } from '../consultations.ts'
import type { Findings } from '../findings.ts'
import type { Left } from '../left.ts'
import type { CaseDetails, listAppraisals } from '../queries.ts'

/** What the page of one case shows. */
export type Shown = {
  t: T
  one: CaseDetails
  awardName: string
  found: Findings
  similar: readonly Alike[]
  appraisals: Awaited<ReturnType<typeof listAppraisals>>
  may: {
    appraise: boolean
    gather: boolean
    declare: boolean
    hold: boolean
    objections: boolean
    handle: boolean
    consult: boolean
    chooseLaw: boolean
    keepYears: boolean
    /** Decisions are read inside the agency alone. */
    openDecisions: boolean
  }
  left: readonly Left[]
  today: Temporal.PlainDate
  lawChoices: readonly LawChoice[]
  consultations: Awaited<ReturnType<typeof listConsultations>>
  /** The rule on the time for a reply, where nobody has checked it. */
  uncheckedDays: readonly NonNullable<Relied>[]
  /** Rules nobody has checked, asked about with the conclusion; and those accepted before. */
  unchecked: readonly NonNullable<Relied>[]
  /** What no rule in force speaks of. */
  lacking: readonly Sentence[]
  reliances: readonly Reliance[]
}
