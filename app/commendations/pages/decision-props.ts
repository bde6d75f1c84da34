import type { Reliance, Relied } from '#app/rulebook/index.ts'
import type { T } from '#platform/language/messages.ts'
import type { Paper } from '#platform/paper/parts.ts'
import type { Standing } from '#platform/ui/typed.ts'
import type { Form } from '#platform/web/form.ts'
import type { SignedCopy, Signer } from '#app/documents/index.ts'
import type { Return } from './return.tsx'
import type { CommendationRow, DecisionDetails } from '../queries.ts'
import type { DecisionKind } from '../rules.ts'

type Given = {
  decisionId: string
  number: number | null
  symbol: string
  issuedOn: Temporal.PlainDate | null
  name: string
  subjectId: string
}
type Change = {
  id: string
  kind: DecisionKind
  commendationId: string
  status: string
  number: number | null
  symbol: string
}

export type DecisionPageProps = {
  t: T
  decision: DecisionDetails
  people: readonly CommendationRow[]
  paper: Paper
  headTitle: string
  /** Whom the accounts know as able to sign. */
  signers: readonly Signer[]
  signed: SignedCopy | null
  form: Form
  standing: Standing
  issue: Form
  /** Rules of the day nobody has checked, to be accepted when it is registered; and those that were. */
  unchecked: readonly NonNullable<Relied>[]
  reliances: readonly Reliance[]
  /** The form that came back with a problem, shown on top of its card. */
  back: Form
  /** What has to come back, for a decision that takes a commendation back. */
  change: Return | null
  /** The commendation a decision takes back or gives again. */
  given: Given | null
  /** Decisions that take back or give again what this one gave, drafts too. */
  changes: readonly Change[]
  today: Temporal.PlainDate
  may: { draft: boolean; issue: boolean; undo: boolean; pay: boolean }
}
