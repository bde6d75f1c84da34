import { createHmac, randomBytes } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Context } from '#platform/web/context.ts'
import { hashOfSecret, whoOwnsToken, whoSignedIn } from './who.ts'

const aYear = 365 * 24 * 3600

/** Who asks: the owner of the token on the API, the person behind the cookie everywhere else. */
export async function whoAsks(c: Context) {
  const { db, now, program } = c.var
  if (c.req.path.startsWith('/api/')) {
    const token = /^Bearer (\S+)$/.exec(c.req.header('Authorization') ?? '')?.[1]
    return token ? whoOwnsToken(db, token, now) : null
  }
  const secret = getCookie(c, program.settings.cookie)
  return secret ? whoSignedIn(db, secret, now, isPersonAtWork(c)) : null
}

/** A page that asks by itself for its progress does not keep a deserted device open. */
function isPersonAtWork(c: Context) {
  return c.req.method !== 'GET' || (c.req.header('Sec-Fetch-Mode') ?? 'navigate') === 'navigate'
}

const options = (c: Context) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'Lax' as const,
  secure: c.var.program.settings.publicUrl?.startsWith('https:') ?? false,
})

/** A new secret for the cookie; the database keeps its hash only. `keep` it once it opens something. */
export function newSecret() {
  const secret = randomBytes(32).toString('base64url')
  return { hash: hashOfSecret(secret), keep: (c: Context) => setCookie(c, c.var.program.settings.cookie, secret, options(c)) }
}

export function secretHash(c: Context) {
  const secret = getCookie(c, c.var.program.settings.cookie)
  return secret ? hashOfSecret(secret) : ''
}

export function takeSecretAway(c: Context) {
  deleteCookie(c, c.var.program.settings.cookie, options(c))
}

/** This device, by a cookie that says nothing about anybody; made when it is first needed. */
export function deviceOf(c: Context) {
  const device = deviceCookie(c) ?? randomBytes(18).toString('base64url')
  setCookie(c, deviceName(c), device, { ...options(c), maxAge: aYear })
  return hashOfSecret(device)
}

/** This device, when somebody signed in on it before. */
export function knownDevice(c: Context) {
  const device = deviceCookie(c)
  return device ? hashOfSecret(device) : null
}

const deviceName = (c: Context) => `${c.var.program.settings.cookie}_device`

function deviceCookie(c: Context) {
  const known = getCookie(c, deviceName(c))
  return known && /^[\w-]{20,64}$/.test(known) ? known : null
}

const processKey = randomBytes(32)
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A secret to be shown once. The same form sent twice shows the same one, without its being kept anywhere. */
export function secretForForm(about: string, key: string) {
  return createHmac('sha256', processKey).update(`${about}\n${key}`).digest()
}

/** Easy to read over the phone: no letters that look alike. */
export function readablePassword(bytes: Uint8Array) {
  const text = [...bytes.subarray(0, 12)].map((byte) => letters[byte % letters.length]).join('')
  return text.replace(/(.{4})(?=.)/g, '$1-')
}
