import { createHash, randomBytes, X509Certificate } from 'node:crypto'
import { BitString, Integer, ObjectIdentifier, OctetString, UTCTime, Utf8String } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
} from 'pkijs'

/** Certificate authorities, signers and stampers for tests: made anew each time, nobody's keys are kept. */
export type Holder = { certificate: Certificate; key: CryptoKey; pem: string; der: Uint8Array; x509: X509Certificate }

type Wish = {
  name: string
  by?: Holder | undefined
  authority?: boolean
  from?: string
  to?: string
  stamper?: boolean
  curve?: boolean
  below?: number
  /** A caller may ask for an authority whose key must not sign certificates. */
  usage?: number
}

const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }

export async function makeHolder(wish: Wish): Promise<Holder> {
  const { name, by, authority = false, from = '2025-01-01T00:00:00Z', to = '2030-01-01T00:00:00Z', curve = false } = wish
  const kind = curve ? { name: 'ECDSA', namedCurve: 'P-256' } : rsa
  const keys = await crypto.subtle.generateKey(kind, true, ['sign', 'verify'])
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = new Integer({ valueHex: Uint8Array.from([1, ...randomBytes(8)]).buffer })
  certificate.subject.typesAndValues.push(namePart('2.5.4.3', name), namePart('2.5.4.10', 'Cơ quan mẫu'))
  certificate.issuer.typesAndValues = by ? by.certificate.subject.typesAndValues : certificate.subject.typesAndValues
  certificate.notBefore.value = dateOf(from)
  certificate.notAfter.value = dateOf(to)
  certificate.extensions = extensionsOf(authority, wish)
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey)
  await certificate.sign(by?.key ?? keys.privateKey, 'SHA-256')
  const der = new Uint8Array(certificate.toSchema(true).toBER())
  const x509 = new X509Certificate(der)
  return { certificate: Certificate.fromBER(Uint8Array.from(der)), key: keys.privateKey, pem: x509.toString(), der, x509 }
}

function extensionsOf(authority: boolean, { stamper, below, usage }: Wish) {
  const limits = new BasicConstraints({ cA: authority, ...(below !== undefined && { pathLenConstraint: below }) })
  const bits = new BitString({ valueHex: Uint8Array.from([usage ?? (authority ? 0x06 : 0xc0)]).buffer })
  const extension = (extnID: string, extnValue: ArrayBuffer, critical = true) => new Extension({ extnID, critical, extnValue })
  return [
    extension('2.5.29.19', limits.toSchema().toBER()),
    extension('2.5.29.15', bits.toBER()),
    ...(stamper ? [extension('2.5.29.37', new ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.8'] }).toSchema().toBER())] : []),
  ]
}

const namePart = (type: string, value: string) => new AttributeTypeAndValue({ type, value: new Utf8String({ value }) })
// oxlint-disable-next-line no-restricted-globals -- the library takes dates of the language
const dateOf = (iso: string) => new Date(Temporal.Instant.from(iso).epochMilliseconds)
const bufferOf = (bytes: Uint8Array) => Uint8Array.from(bytes).buffer
const sha256 = (bytes: Uint8Array) => bufferOf(createHash('sha256').update(bytes).digest())

type Sealing = { by: Holder; at?: string | null; enclosed?: readonly Holder[]; stamp?: { by: Holder; at: string } }

/** A sealed envelope (CMS) over bytes that lie elsewhere, as a signing program makes it. */
export async function seal(bytes: Uint8Array, { by, at = '2026-10-05T03:00:00Z', enclosed = [], stamp }: Sealing) {
  const attributes = [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })] }),
    ...(at ? [new Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: dateOf(at) })] })] : []),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: sha256(bytes) })] }),
  ]
  const data = signedData(by, enclosed, new EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }), attributes)
  await data.sign(by.key, 0, 'SHA-256', bufferOf(bytes))
  const [info] = data.signerInfos
  if (stamp && info) {
    const token = await sealTime(new Uint8Array(info.signature.getValue()), stamp)
    const content = ContentInfo.fromBER(token).toSchema()
    const attribute = new Attribute({ type: '1.2.840.113549.1.9.16.2.14', values: [content] })
    info.unsignedAttrs = new SignedAndUnsignedAttributes({ type: 1, attributes: [attribute] })
  }
  return wrapped(data)
}

/** A time stamp (RFC 3161) over bytes. */
export async function sealTime(bytes: Uint8Array, { by, at }: { by: Holder; at: string }) {
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
      hashedMessage: new OctetString({ valueHex: sha256(bytes) }),
    }),
    serialNumber: new Integer({ value: 7 }),
    genTime: dateOf(at),
  })
  const content = info.toSchema().toBER()
  const held = new EncapsulatedContentInfo({
    eContentType: '1.2.840.113549.1.9.16.1.4',
    eContent: new OctetString({ valueHex: content }),
  })
  const attributes = [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new ObjectIdentifier({ value: '1.2.840.113549.1.9.16.1.4' })] }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: sha256(new Uint8Array(content)) })] }),
  ]
  const data = signedData(by, [], held, attributes)
  await data.sign(by.key, 0, 'SHA-256')
  return wrapped(data)
}

function signedData(by: Holder, enclosed: readonly Holder[], content: EncapsulatedContentInfo, attributes: Attribute[]) {
  const { issuer, serialNumber } = by.certificate
  const info = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
  })
  return new SignedData({
    version: 1,
    encapContentInfo: content,
    signerInfos: [info],
    certificates: [by.certificate, ...enclosed.map(({ certificate }) => certificate)],
  })
}

function wrapped(data: SignedData) {
  const content = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) })
  return new Uint8Array(content.toSchema().toBER())
}
