import { createHash, X509Certificate } from 'node:crypto'
import { fromBER, OctetString, UTCTime, GeneralizedTime } from 'asn1js'
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, TSTInfo, type SignerInfo } from 'pkijs'

/** A sealed envelope of one signer, opened but not yet believed. */
export type Envelope = {
  data: SignedData
  info: SignerInfo
  signer: Certificate
  signerX509: X509Certificate
  enclosed: X509Certificate[]
  digest: string | null
}

const ids = {
  signedData: '1.2.840.113549.1.7.2',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
} as const

/** Hashes that still mean something; whatever used another is not vouched for. */
const digests = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
])

const mostCertificates = 60

/** Opens an envelope; null when it is not one, or has not exactly one signer whose certificate lies in it. */
export function openEnvelope(bytes: Uint8Array): Envelope | null {
  try {
    const { result, offset } = fromBER(bytes, { maxNodes: 200_000 })
    if (offset === -1) return null
    const content = new ContentInfo({ schema: result })
    if (content.contentType !== ids.signedData) return null
    return envelopeOf(new SignedData({ schema: content.content }))
  } catch {
    return null
  }
}

function envelopeOf(data: SignedData): Envelope | null {
  const certificates = (data.certificates ?? []).filter((one) => one instanceof Certificate)
  const [info, second] = data.signerInfos
  if (!info || second || certificates.length > mostCertificates) return null
  const signer = certificates.find((one) => isSigner(info, one))
  if (!signer) return null
  const opened = certificates.map(asX509)
  const digest = digests.get(info.digestAlgorithm.algorithmId) ?? null
  return { data, info, signer, signerX509: asX509(signer), enclosed: opened, digest }
}

function isSigner({ sid }: SignerInfo, certificate: Certificate) {
  if (sid instanceof IssuerAndSerialNumber)
    return certificate.issuer.isEqual(sid.issuer) && certificate.serialNumber.isEqual(sid.serialNumber)
  const keyId: unknown = sid instanceof OctetString ? sid.getValue() : sid?.valueBlock?.valueHex
  const key = createHash('sha1').update(certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView).digest()
  return keyId instanceof ArrayBuffer && key.equals(Buffer.from(keyId))
}

const asX509 = (certificate: Certificate) => new X509Certificate(Buffer.from(certificate.toSchema().toBER()))

/** Whether the envelope speaks of exactly these bytes. An envelope that carries its own content speaks of that instead. */
export function speaksOf({ data, info, digest }: Envelope, covered: Uint8Array) {
  if (data.encapContentInfo.eContent) return false
  const said = attributeOf(info.signedAttrs?.attributes, ids.messageDigest)
  if (!info.signedAttrs) return true
  if (!digest || !(said instanceof OctetString)) return false
  return createHash(digest).update(covered).digest().equals(Buffer.from(said.getValue()))
}

/** Whether the signer's key really made the signature. */
export async function keyFits({ data }: Envelope, covered: Uint8Array) {
  try {
    return await data.verify({ signer: 0, data: bufferOf(covered), checkChain: false })
  } catch {
    return false
  }
}

/** When the signer's machine says it signed. */
export function signedAt({ info }: Envelope): Temporal.Instant | null {
  const said = attributeOf(info.signedAttrs?.attributes, ids.signingTime)
  if (!(said instanceof UTCTime || said instanceof GeneralizedTime)) return null
  return Temporal.Instant.fromEpochMilliseconds(said.toDate().getTime())
}

/** The time stamp that somebody else put on the signature, still sealed. */
export function stampOn({ info }: Envelope): Envelope | null {
  const token = attributeOf(info.unsignedAttrs?.attributes, ids.timeStampToken)
  return token ? openEnvelope(new Uint8Array(token.toBER())) : null
}

/** The time in a stamp, once its imprint of these bytes and its own signature have been found right. */
export async function stampedAt(stamp: Envelope, stamped: Uint8Array): Promise<Temporal.Instant | null> {
  const content = stamp.data.encapContentInfo.eContent
  if (!content || !stamp.digest || !(await keyFits(stamp, stamped))) return null
  try {
    return Temporal.Instant.fromEpochMilliseconds(TSTInfo.fromBER(content.getValue()).genTime.getTime())
  } catch {
    return null
  }
}

/** What a time stamp on this signature has to be the imprint of. */
export const signatureValue = ({ info }: Envelope) => new Uint8Array(info.signature.getValue())

function attributeOf(attributes: readonly { type: string; values: readonly unknown[] }[] | undefined, id: string) {
  const value = attributes?.find(({ type }) => type === id)?.values[0]
  return isBlock(value) ? value : null
}

function isBlock(value: unknown): value is { toBER: () => ArrayBuffer } {
  return typeof value === 'object' && value !== null && 'toBER' in value && typeof value.toBER === 'function'
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer
}
