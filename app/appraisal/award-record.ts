/** One award on the record of a subject, whatever book it came from. */
export type AwardRecord = {
  id: string
  code: string | null
  name: string
  year: number
  type: string | null
  decision: string | null
  from: Temporal.PlainDate | null
  to: Temporal.PlainDate | null
}
