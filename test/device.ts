import type { Hono } from 'hono'
import { createHouse } from '../app.ts'
import type { Env, Program } from '#platform/web/context.ts'

/** The house as it stands at its door: who asks is read from cookies and tokens, as in real life. */
export function openHouse(program: Program) {
  return createHouse(program, { log: (line) => line.error && console.error(line.error) }).app
}

/** A browser on one device: keeps its cookies, follows nothing by itself. */
export function device(app: Hono<Env>) {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers)
    headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    if (init.method && init.method !== 'GET') headers.set('Origin', 'http://localhost')
    const response = await app.request(path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    return response
  }
  return {
    cookies,
    get: (path: string) => send(path),
    post: (path: string, fields: Record<string, string> = {}) => send(path, { method: 'POST', body: new URLSearchParams(fields) }),
    send,
  }
}

function keep(cookies: Map<string, string>, line: string) {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  if (/Max-Age=0/i.test(line)) cookies.delete(name)
  else cookies.set(name, value)
}
