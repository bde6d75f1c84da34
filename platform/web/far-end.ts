import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from './context.ts'

/** The far end of the connection as the server itself sees it; what a request says of itself does not count. */
export function farEnd(c: Context) {
  const from: unknown = c.env
  return typeof from === 'object' && from !== null && 'incoming' in from ? (getConnInfo(c).remote.address ?? 'unknown') : 'unknown'
}
