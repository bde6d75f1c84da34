import { X509Certificate } from 'node:crypto'
import { Certificate } from 'pkijs'
import { partOfName, whoIs } from './names.ts'

/** A certificate of a certificate authority, as an administrator would compare it with the authority's own page. */
export type AuthorityCertificate = {
  der: Uint8Array
  fingerprint: string
  subject: string
  organisation: string | null
  issuer: string
  validFrom: Temporal.Instant
  validTo: Temporal.Instant
  /** Signed by itself: where trust begins. Otherwise it only leads there. */
  isRoot: boolean
}

const mostAtOnce = 50

/** The certificates in a file, PEM or DER; null when it holds none, or something else beside them. */
export function certificatesIn(file: Uint8Array): X509Certificate[] | null {
  const text = Buffer.from(file).toString('latin1')
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g)
  if (blocks && blocks.length > mostAtOnce) return null
  try {
    return blocks ? blocks.map((block) => new X509Certificate(block)) : [new X509Certificate(file)]
  } catch {
    return null
  }
}

/** What there is to say of an authority's certificate; null when it may not sign certificates of others. */
export function authorityOf(certificate: X509Certificate): AuthorityCertificate | null {
  if (!certificate.ca) return null
  try {
    const { subject, issuer } = Certificate.fromBER(Uint8Array.from(certificate.raw))
    return {
      der: Uint8Array.from(certificate.raw),
      fingerprint: fingerprintOf(certificate),
      subject: whoIs(subject) ?? certificate.serialNumber,
      organisation: partOfName(subject, 'organisation'),
      issuer: whoIs(issuer) ?? '',
      ...validityOf(certificate),
      isRoot: certificate.checkIssued(certificate) && certificate.verify(certificate.publicKey),
    }
  } catch {
    return null
  }
}

export function fingerprintOf(certificate: X509Certificate) {
  return certificate.fingerprint256.replaceAll(':', '').toLowerCase()
}

export function validityOf({ validFromDate, validToDate }: X509Certificate) {
  return {
    validFrom: Temporal.Instant.fromEpochMilliseconds(validFromDate.getTime()),
    validTo: Temporal.Instant.fromEpochMilliseconds(validToDate.getTime()),
  }
}
