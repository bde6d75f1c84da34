import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { Refusal } from '../errors.ts'
import { filled } from '../language/messages.ts'
import { messages } from './messages.ts'

export type Certificate = { cert: Buffer; key: Buffer; name: string }

/**
 * The agency's own certificate, for a hall without internet: phones may only encrypt a ballot over HTTPS. Both files
 * or none; each way they can be wrong is one sentence, said before anything is started.
 */
export function readCertificate(certFile: string | null, keyFile: string | null, now: Temporal.Instant): Certificate | null {
  if (certFile === null && keyFile === null) return null
  if (certFile === null || keyFile === null) throw new Refusal(messages.certificateHalf)
  const [cert, key] = [read(certFile), read(keyFile)]
  const certificate = parse(cert, certFile)
  const ends = Temporal.Instant.fromEpochMilliseconds(certificate.validToDate.getTime())
  if (Temporal.Instant.compare(ends, now) < 0)
    throw new Refusal(filled(messages.certificateOver, { file: certFile, day: certificate.validTo }))
  checkPair(cert, key, certFile, keyFile)
  return { cert, key, name: nameOf(certificate) }
}

function read(file: string) {
  try {
    return readFileSync(file)
  } catch {
    throw new Refusal(filled(messages.certificateUnread, { file }))
  }
}

function parse(cert: Buffer, file: string) {
  try {
    return new X509Certificate(cert)
  } catch {
    throw new Refusal(filled(messages.certificateNone, { file }))
  }
}

function checkPair(cert: Buffer, key: Buffer, certFile: string, keyFile: string) {
  try {
    createSecureContext({ cert, key })
  } catch {
    throw new Refusal(filled(messages.certificateOther, { cert: certFile, key: keyFile }))
  }
}

/** The first name the certificate was made for: what people type and what the QR says. */
function nameOf({ subjectAltName, subject }: X509Certificate) {
  return /DNS:([^,\s]+)/.exec(subjectAltName ?? '')?.[1] ?? /CN=([^\n]+)/.exec(subject)?.[1] ?? 'localhost'
}
