import { z } from 'zod'

/** What was found out about one signature of a file: facts only, no judgement. */
const findingShape = z.object({
  kind: z.enum(['signature', 'time stamp']),
  /** unchanged: the covered bytes are those that were signed, and the signer's key made the signature. */
  bytes: z.enum(['unchanged', 'altered', 'broken', 'unsupported']),
  signer: z.string().nullable(),
  organisation: z.string().nullable(),
  issuer: z.string().nullable(),
  /** ISO instants. */
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  signedAt: z.string().nullable(),
  /** Whose clock that was: a trusted stamp's, or the signer's own machine's. */
  timeFrom: z.enum(['stamp', 'signer']).nullable(),
  chain: z.enum(['not checked', 'reaches root', 'unknown', 'out of time', 'unfit']),
  /** Name and SHA-256 of the root that was reached. */
  root: z.object({ name: z.string(), fingerprint: z.string() }).nullable(),
  /** Bytes that stand in the file after what this signature covers. */
  added: z.number(),
})
export type Finding = z.infer<typeof findingShape>

/** The answer for a file: its signatures, or why they could not be looked at. */
export const answerShape = z.union([z.object({ findings: z.array(findingShape) }), z.object({ problem: z.enum(['too many', 'too slow']) })])
export type Answer = z.infer<typeof answerShape>
