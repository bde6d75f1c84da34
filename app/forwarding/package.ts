import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { z } from 'zod'
import { Refusal } from '#platform/errors.ts'
import { filled, type Sentence } from '#platform/language/messages.ts'
import { fingerprint, isSignedBy, type Signer } from '#platform/signing.ts'
import { messages } from './messages.ts'
import { day, moment, said } from './said.ts'

/**
 * The open package: a zip that any program can read. `manifest.json` says who sends what for whom, with the SHA-256 of
 * every paper; `manifest.sig` is the Ed25519 signature over exactly those bytes; `key.pem` is the sender's public key,
 * whose fingerprint the two offices compare once over the phone.
 */
const claim = z.object({
  text: said(),
  figure: z.number().nullable(),
  unit: said(200).nullable(),
  result: z.enum(['shown', 'partly', 'not shown']).nullable(),
})
const packagedCase = z.object({
  number: said(100).nullable(),
  kind: z.enum(['individual', 'household', 'collective']),
  name: said(500).min(1),
  sex: z.enum(['female', 'male']).nullable(),
  born: day.nullable(),
  bornPrecision: z.enum(['day', 'month', 'year', 'about']).nullable(),
  ethnicGroup: said(200).nullable(),
  address: said(1000).nullable(),
  position: said(500).nullable(),
  unit: said(500).nullable(),
  achievement: said(),
  achievementFrom: day.nullable(),
  achievementTo: day.nullable(),
  vote: said(2000).nullable(),
  claims: z.array(claim).max(1000),
})
const paper = z.object({
  path: said(300).regex(/^papers\/[^/\\]+$/),
  part: said(2000),
  name: said(300),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
const moments = { at: moment, byName: said(1500), note: said() }
const history = z.object({ event: said(100), ...moments })
const manifestSchema = z.object({
  format: z.literal('guong-sang-package'),
  version: z.literal(1),
  id: z.uuid(),
  title: said(500).min(1),
  from: said(500).min(1),
  to: said(500).min(1),
  awardCode: said(100).min(1),
  awardName: said(500).min(1),
  organisationAuthored: z.boolean(),
  rule: z.object({ citation: said(1000), validFrom: day }).nullable(),
  sentAt: moment,
  cases: z.array(packagedCase).min(1).max(5000),
  checklist: z.array(z.object({ part: said(2000), status: z.enum(['missing', 'there', 'not needed']), because: said(2000) })).max(200),
  papers: z.array(paper).max(5000),
  history: z.array(history).max(1000),
})

export type PackagedCase = z.infer<typeof packagedCase>
export type Manifest = z.infer<typeof manifestSchema>
export type Paper = { path: string; part: string; name: string; bytes: Uint8Array }

const mostBytes = 200 * 1024 * 1024

export function sealPackage(manifest: Omit<Manifest, 'papers'>, papers: readonly Paper[], signer: Signer): Uint8Array {
  const listed = papers.map(({ path, part, name, bytes }) => ({ path, part, name, sha256: sha256(bytes) }))
  const text = strToU8(JSON.stringify({ ...manifest, papers: listed }, null, 2))
  const files = Object.fromEntries(papers.map(({ path, bytes }) => [path, bytes]))
  return zipSync({ 'manifest.json': text, 'manifest.sig': signer.sign(text), 'key.pem': strToU8(signer.publicPem), ...files })
}

export type Opened = { manifest: Manifest; papers: Paper[]; senderKey: string; fingerprint: string }

/** Opens a package and believes nothing in it: signature, every hash, no file more or less. Throws a Refusal that says what is wrong. */
export function openPackage(bytes: Uint8Array): Opened {
  const files = unpack(bytes)
  const [text, signature, key] = [files['manifest.json'], files['manifest.sig'], files['key.pem']]
  if (!text || !signature || !key) throw new Refusal(messages.notPackage)
  const senderKey = strFromU8(key)
  if (!isSignedBy(senderKey, text, signature)) throw new Refusal(messages.signatureWrong)
  const manifest = readSaid(manifestSchema, text, messages.notPackage)
  const named = new Set([...own, ...manifest.papers.map(({ path }) => path)])
  const strange = Object.keys(files).find((path) => !named.has(path) && !path.endsWith('/'))
  if (strange !== undefined) throw new Refusal(filled(messages.strangeFile, { name: strange }))
  return { manifest, papers: manifest.papers.map((listed) => takePaper(files, listed)), senderKey, fingerprint: fingerprint(senderKey) }
}

const own = ['manifest.json', 'manifest.sig', 'key.pem']

function takePaper(files: { [path: string]: Uint8Array }, { path, part, name, sha256: expected }: Manifest['papers'][number]): Paper {
  const bytes = files[path]
  if (!bytes || sha256(bytes) !== expected) throw new Refusal(filled(messages.paperChanged, { name }))
  return { path, part, name, bytes }
}

function unpack(bytes: Uint8Array) {
  let size = 0
  try {
    return unzipSync(bytes, {
      filter({ originalSize }) {
        size += originalSize
        if (size > mostBytes) throw new Refusal(messages.packageTooLarge)
        return true
      },
    })
  } catch (thrown) {
    throw thrown instanceof Refusal ? thrown : new Refusal(messages.notPackage)
  }
}

/** What is written in another form is told apart from what is written wrongly, and where. */
function readSaid<Schema extends z.ZodType>(schema: Schema, text: Uint8Array, otherwise: Sentence): z.infer<Schema> {
  const json = jsonIn(text, otherwise)
  const read = schema.safeParse(json)
  if (read.success) return read.data
  const wrong = read.error.issues[0]?.path.join('.') ?? ''
  if (!wrong || wrong === 'format' || wrong === 'version') throw new Refusal(messages.otherVersion)
  throw new Refusal(filled(messages.wronglyWritten, { where: wrong }))
}

function jsonIn(text: Uint8Array, otherwise: Sentence): unknown {
  try {
    return JSON.parse(strFromU8(text))
  } catch {
    throw new Refusal(otherwise)
  }
}

/** Who was awarded was so by a decision with its day: without them nothing could stand on a life record. */
const result = z
  .object({
    ordinal: z.number().int(),
    result: z.enum(['awarded', 'not awarded']),
    reason: said(2000),
    decision: said(200).nullable(),
    on: day.nullable(),
    by: said(500).nullable().default(null),
  })
  .refine((one) => one.result === 'not awarded' || (one.decision !== null && one.decision !== '' && one.on !== null))

/** The answer that travels back: a receipt, a return with reasons, or the result. Signed like the package. */
const replySchema = z.object({
  format: z.literal('guong-sang-reply'),
  version: z.literal(1),
  packageId: z.uuid(),
  event: z.enum(['received', 'returned', 'decided']),
  ...moments,
  from: said(500),
  receiptNumber: said(100).nullable(),
  results: z.array(result).max(5000),
  history: z
    .array(z.object({ event: z.enum(['received', 'returned', 'decided']), ...moments }))
    .max(1000)
    .default([]),
})
export type Reply = z.infer<typeof replySchema>

export function sealReply(reply: Reply, signer: Signer): Uint8Array {
  const text = strToU8(JSON.stringify(reply, null, 2))
  return zipSync({ 'reply.json': text, 'reply.sig': signer.sign(text), 'key.pem': strToU8(signer.publicPem) })
}

export function openReply(bytes: Uint8Array): { reply: Reply; senderKey: string } {
  const files = unpack(bytes)
  const [text, signature, key] = [files['reply.json'], files['reply.sig'], files['key.pem']]
  if (!text || !signature || !key) throw new Refusal(messages.notReply)
  const senderKey = strFromU8(key)
  if (!isSignedBy(senderKey, text, signature)) throw new Refusal(messages.signatureWrong)
  const reply = readSaid(replySchema, text, messages.notReply)
  if (reply.event !== 'decided' && reply.results.length > 0) throw new Refusal(filled(messages.wronglyWritten, { where: 'results' }))
  return { reply, senderKey }
}

function sha256(bytes: Uint8Array) {
  return createHash('sha256').update(bytes).digest('hex')
}
