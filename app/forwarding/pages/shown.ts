import type { Reliance } from '#app/rulebook/index.ts'
import type { T } from '#platform/language/messages.ts'
import type { PaperOf } from '#app/documents/index.ts'
import type { VotedCase } from '../case-facts.ts'
import type { Told } from '../told.ts'
import type { listCases, listEvents, listParts, PackageDetails } from '../queries.ts'

/** What the page of one package shows. */
export type Shown = {
  t: T
  pack: PackageDetails
  cases: (Awaited<ReturnType<typeof listCases>>[number] & Told & VotedCase)[]
  papers: readonly PaperOf[]
  parts: Awaited<ReturnType<typeof listParts>>
  events: Awaited<ReturnType<typeof listEvents>>
  waitedDays: number
  dueAnswer: Temporal.PlainDate | null
  senderFingerprint: string | null
  may: { prepare: boolean; send: boolean; answer: boolean }
  reliances: readonly Reliance[]
}
