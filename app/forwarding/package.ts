import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { z } from 'zod'
import { Refusal } from '#platform/errors.ts'
import { filled, type Sentence } from '#platform/language/messages.ts'
import { fingerprint, isSignedBy, type Signer } from '#platform/signing.ts'
import { messages } from './messages.ts'

/**
 * The open package: a zip that any program can read. `manifest.json` says who sends what for whom, with the SHA-256 of
 * every paper; `manifest.sig` is the Ed25519 signature over exactly those bytes; `key.pem` is the sender's public key,
 * whose fingerprint the two offices compare once over the phone.
 */
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const claim = z.object({
  text: z.string(),
  figure: z.number().nullable(),
  unit: z.string().nullable(),
  result: z.enum(['shown', 'partly', 'not shown']).nullable(),
})
const packagedCase = z.object({
  number: z.string().nullable(),
  kind: z.enum(['individual', 'household', 'collective']),
  name: z.string().min(1),
  sex: z.enum(['female', 'male']).nullable(),
  born: day.nullable(),
  bornPrecision: z.enum(['day', 'month', 'year', 'about']).nullable(),
  ethnicGroup: z.string().nullable(),
  address: z.string().nullable(),
  position: z.string().nullable(),
  unit: z.string().nullable(),
  achievement: z.string(),
  achievementFrom: day.nullable(),
  achievementTo: day.nullable(),
  vote: z.string().nullable(),
  claims: z.array(claim),
})
const paper = z.object({
  path: z.string().regex(/^papers\/[^/\\]+$/),
  part: z.string(),
  name: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
const history = z.object({ event: z.string(), at: z.string(), byName: z.string(), note: z.string() })
const manifestSchema = z.object({
  format: z.literal('guong-sang-package'),
  version: z.literal(1),
  id: z.uuid(),
  title: z.string().min(1),
  from: z.string().min(1),
  to: z.string().min(1),
  awardCode: z.string().min(1),
  awardName: z.string().min(1),
  organisationAuthored: z.boolean(),
  rule: z.object({ citation: z.string(), validFrom: day }).nullable(),
  sentAt: z.string(),
  cases: z.array(packagedCase).min(1),
  checklist: z.array(z.object({ part: z.string(), status: z.enum(['missing', 'there', 'not needed']), because: z.string() })),
  papers: z.array(paper),
  history: z.array(history),
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
  const manifest = readManifest(text)
  return { manifest, papers: manifest.papers.map((listed) => takePaper(files, listed)), senderKey, fingerprint: fingerprint(senderKey) }
}

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

function readManifest(text: Uint8Array): Manifest {
  const read = manifestSchema.safeParse(jsonIn(text, messages.notPackage))
  if (!read.success) throw new Refusal(messages.otherVersion)
  return read.data
}

function jsonIn(text: Uint8Array, otherwise: Sentence): unknown {
  try {
    return JSON.parse(strFromU8(text))
  } catch {
    throw new Refusal(otherwise)
  }
}

/** The answer that travels back: a receipt, a return with reasons, or the result. Signed like the package. */
const replySchema = z.object({
  format: z.literal('guong-sang-reply'),
  version: z.literal(1),
  packageId: z.uuid(),
  event: z.enum(['received', 'returned', 'decided']),
  at: z.string(),
  from: z.string(),
  byName: z.string(),
  note: z.string(),
  receiptNumber: z.string().nullable(),
  results: z.array(
    z.object({
      ordinal: z.number().int(),
      result: z.enum(['awarded', 'not awarded']),
      reason: z.string(),
      decision: z.string().nullable(),
      on: day.nullable(),
      by: z.string().nullable().default(null),
    }),
  ),
  history: z
    .array(z.object({ event: z.enum(['received', 'returned', 'decided']), at: z.string(), byName: z.string(), note: z.string() }))
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
  const read = replySchema.safeParse(jsonIn(text, messages.notReply))
  if (!read.success) throw new Refusal(messages.otherVersion)
  return { reply: read.data, senderKey }
}

function sha256(bytes: Uint8Array) {
  return createHash('sha256').update(bytes).digest('hex')
}
