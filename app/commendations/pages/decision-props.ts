import type { T } from '#platform/language/messages.ts'
import type { Paper } from '#platform/paper/parts.ts'
import type { Form } from '#platform/web/form.ts'
import type { CommendationRow, DecisionDetails } from '../queries.ts'

export type DecisionPageProps = {
  t: T
  decision: DecisionDetails
  people: readonly CommendationRow[]
  paper: Paper
  headTitle: string
  form: Form
  issue: Form
  /** The form that came back with a problem, shown on top of its card. */
  back: Form
  may: { draft: boolean; issue: boolean; undo: boolean; pay: boolean }
}
