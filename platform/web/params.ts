import { NotFound } from '../errors.ts'
import type { Context } from './context.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function isId(text: string) {
  return uuid.test(text)
}

/** An id from the address; a malformed one is a page that does not exist, not a broken query. */
export function idOf(c: Context, name = 'id'): string {
  const value = c.req.param(name) ?? ''
  if (!isId(value)) throw new NotFound(`${name} ${c.req.path}`)
  return value.toLowerCase()
}

/** What the address asks under a name: short, without white around it, empty when missing. */
export function askedIn(c: Context, name: string) {
  return (c.req.query(name) ?? '').normalize('NFC').slice(0, 200).trim()
}

/** A page number from the address: 1 when missing or strange. */
export function pageOf(c: Context) {
  const page = Number(c.req.query('page') ?? 1)
  return Number.isSafeInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}
