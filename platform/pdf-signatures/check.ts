import type { X509Certificate } from 'node:crypto'
import { Certificate } from 'pkijs'
import { fingerprintOf, validityOf } from './certificates.ts'
import { followChain, type Trust } from './chain.ts'
import { keyFits, openEnvelope, signatureValue, signedAt, speaksOf, stampedAt, stampOn, type Envelope } from './cms.ts'
import type { Answer, Finding } from './finding.ts'
import { partOfName, whoIs } from './names.ts'
import { coveredBytes, signaturesIn, type PdfSignature } from './pdf.ts'

const detached = new Set(['adbe.pkcs7.detached', 'ETSI.CAdES.detached'])
const stamping = '1.3.6.1.5.5.7.3.8'

/**
 * Looks at every signature of a PDF: are the covered bytes those that were signed, did the signer's key sign them, who
 * is the signer, and does the chain reach a root of the agency's at the time of signing. Whether a certificate was
 * revoked is not asked: that would need the authority's own network.
 */
export async function checkFile(file: Uint8Array, trust: Trust, seenAt: Temporal.Instant): Promise<Answer> {
  const signatures = signaturesIn(file)
  if (signatures === 'too many') return { problem: 'too many' }
  const findings: Finding[] = []
  for (const signature of signatures) findings.push(await checkOne(file, signature, trust, seenAt))
  return { findings }
}

const nothing: Finding = {
  kind: 'signature',
  bytes: 'broken',
  signer: null,
  organisation: null,
  issuer: null,
  validFrom: null,
  validTo: null,
  signedAt: null,
  timeFrom: null,
  chain: 'not checked',
  root: null,
  added: 0,
}

async function checkOne(file: Uint8Array, signature: PdfSignature, trust: Trust, seenAt: Temporal.Instant): Promise<Finding> {
  const { covers, envelope: bytes, manner } = signature
  const envelope = bytes && openEnvelope(bytes)
  if (!covers) return nothing
  if (!envelope) return { ...nothing, added: file.length - covers.to }
  const known = { ...nothing, ...signerOf(envelope), added: file.length - covers.to }
  const covered = coveredBytes(file, covers)
  if (manner === 'ETSI.RFC3161') return { ...known, kind: 'time stamp', ...(await checkStamp(envelope, covered, trust)) }
  if (!detached.has(manner) || !envelope.digest) return { ...known, bytes: 'unsupported' }
  const time = await timeOf(envelope, signature, trust)
  const found = await bytesOf(envelope, covered)
  if (found !== 'unchanged') return { ...known, ...time, bytes: found }
  const at = time.signedAt ? Temporal.Instant.from(time.signedAt) : seenAt
  return { ...known, ...time, bytes: found, ...(await rootOf(envelope, trust, at)) }
}

async function bytesOf(envelope: Envelope, covered: Uint8Array): Promise<Finding['bytes']> {
  if (!speaksOf(envelope, covered)) return 'altered'
  if (await keyFits(envelope, covered)) return 'unchanged'
  // Without signed attributes the key signs the content itself: one cannot tell a changed content from a wrong key.
  return envelope.info.signedAttrs ? 'broken' : 'altered'
}

function signerOf({ signer, signerX509 }: Envelope) {
  const { validFrom, validTo } = validityOf(signerX509)
  return {
    signer: whoIs(signer.subject),
    organisation: partOfName(signer.subject, 'organisation'),
    issuer: whoIs(signer.issuer),
    validFrom: validFrom.toString(),
    validTo: validTo.toString(),
  }
}

async function rootOf({ signerX509, enclosed }: Envelope, trust: Trust, at: Temporal.Instant) {
  const { chain, root } = await followChain(signerX509, enclosed, trust, at)
  return { chain, root: root && { name: nameOf(root), fingerprint: fingerprintOf(root) } }
}

/** A stamp of a trusted authority tells the time; without one the signer's own machine does, or nobody. */
async function timeOf(envelope: Envelope, { writtenAt }: PdfSignature, trust: Trust) {
  const stamp = stampOn(envelope)
  const stamped = stamp && (await stampedAt(stamp, signatureValue(envelope)))
  if (stamp && stamped && isStamper(stamp) && (await rootOf(stamp, trust, stamped)).chain === 'reaches root')
    return { signedAt: stamped.toString(), timeFrom: 'stamp' as const }
  const said = signedAt(envelope) ?? writtenAt
  return { signedAt: said?.toString() ?? null, timeFrom: said && ('signer' as const) }
}

/** A stamp put on the whole file. */
async function checkStamp(envelope: Envelope, covered: Uint8Array, trust: Trust) {
  const stamped = await stampedAt(envelope, covered)
  if (!stamped) return { bytes: 'altered' as const }
  const found = await rootOf(envelope, trust, stamped)
  const fit = isStamper(envelope) ? found : { ...found, chain: found.chain === 'reaches root' ? ('unfit' as const) : found.chain }
  return { bytes: 'unchanged' as const, signedAt: stamped.toString(), timeFrom: 'stamp' as const, ...fit }
}

const isStamper = ({ signerX509 }: Envelope) => signerX509.keyUsage?.includes(stamping) ?? false

function nameOf(certificate: X509Certificate) {
  return whoIs(Certificate.fromBER(Uint8Array.from(certificate.raw)).subject) ?? certificate.serialNumber
}
