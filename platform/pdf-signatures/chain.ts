import type { X509Certificate } from 'node:crypto'
import { BasicConstraints, Certificate, CertificateChainValidationEngine } from 'pkijs'
import { validityOf } from './certificates.ts'

/** Certificates the agency installed: where trust begins, and those that only lead there. */
export type Trust = { roots: readonly X509Certificate[]; between: readonly X509Certificate[] }

type Chain = 'not checked' | 'reaches root' | 'unknown' | 'out of time' | 'unfit'

const longest = 8
const mostTries = 300

type Reached = { chain: Chain; root: X509Certificate | null }

/**
 * Follows who signed whom from a signer's certificate to an installed root. The walk ends by itself: a certificate is
 * passed once a path, a path has eight steps at most, and there are only so many tries, however the file was made.
 */
export async function followChain(
  signer: X509Certificate,
  enclosed: readonly X509Certificate[],
  trust: Trust,
  at: Temporal.Instant,
): Promise<Reached> {
  if (trust.roots.length === 0) return { chain: 'not checked', root: null }
  let best: Reached = { chain: 'unknown', root: null }
  for (const path of pathsFrom(signer, [...trust.between, ...enclosed], trust.roots)) {
    const root = path.at(-1) ?? null
    const chain = await judge(path, at)
    if (chain === 'reaches root') return { chain, root }
    if (best.chain !== 'out of time') best = { chain, root }
  }
  return best
}

function pathsFrom(signer: X509Certificate, between: readonly X509Certificate[], roots: readonly X509Certificate[]) {
  const paths: X509Certificate[][] = []
  let tries = 0
  const walk = (path: X509Certificate[]) => {
    const last = path.at(-1)
    if (!last || path.length > longest) return
    for (const [kind, next] of [...roots.map((one) => ['root', one] as const), ...between.map((one) => ['between', one] as const)]) {
      if (++tries > mostTries) return
      if (path.some((one) => one.fingerprint256 === next.fingerprint256) || !signedBy(last, next)) continue
      if (kind === 'root') paths.push([...path, next])
      else walk([...path, next])
    }
  }
  walk([signer])
  return paths
}

function signedBy(certificate: X509Certificate, by: X509Certificate) {
  try {
    return certificate.checkIssued(by) && certificate.verify(by.publicKey)
  } catch {
    return false
  }
}

async function judge(path: readonly X509Certificate[], at: Temporal.Instant): Promise<Chain> {
  if (path.some((one) => !isValidAt(one, at))) return 'out of time'
  try {
    const certificates = path.map((one) => Certificate.fromBER(Uint8Array.from(one.raw)))
    if (!stepsAllowed(certificates)) return 'unfit'
    return (await rulesHold(certificates, at)) ? 'reaches root' : 'unfit'
  } catch {
    return 'unfit'
  }
}

function isValidAt(certificate: X509Certificate, at: Temporal.Instant) {
  const { validFrom, validTo } = validityOf(certificate)
  return Temporal.Instant.compare(validFrom, at) <= 0 && Temporal.Instant.compare(at, validTo) <= 0
}

/** Each authority may allow only so many authorities below itself. */
function stepsAllowed(path: readonly Certificate[]) {
  return path.every((one, place) => {
    if (place === 0) return true
    const limits = one.extensions?.map(({ parsedValue }): unknown => parsedValue).find((value) => value instanceof BasicConstraints)
    const most = limits?.pathLenConstraint
    return limits?.cA === true && (typeof most !== 'number' || place - 1 <= most)
  })
}

/** Key usage, names, policies and critical extensions, judged along this one path. */
async function rulesHold(path: readonly Certificate[], at: Temporal.Instant) {
  const root = path.at(-1)
  if (!root || path.length < 2) return false
  const engine = new CertificateChainValidationEngine({
    certs: path.slice(0, -1).toReversed(),
    trustedCerts: [root],
    // oxlint-disable-next-line no-restricted-globals -- the library judges by the clock of the language
    checkDate: new Date(at.epochMilliseconds),
    findIssuer: async (certificate) => {
      const place = path.indexOf(certificate)
      return path.slice(place + 1, place + 2)
    },
  })
  const { result } = await engine.verify()
  return result
}
