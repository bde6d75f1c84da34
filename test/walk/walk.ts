import type { Hono } from 'hono'
import { unzipSync } from 'fflate'
import type { Env } from '#platform/web/context.ts'
import type { Walker } from './people.ts'

export type Answer = { status: number; location: string; body: string }

/** One request, and all of its answer that a person could read. */
export async function ask(app: Hono<Env>, walker: Walker, method: string, address: string): Promise<Answer> {
  const headers = new Headers(walker.headers)
  headers.set('Origin', 'http://localhost')
  const form = method === 'GET' ? {} : { body: new URLSearchParams({ ignored: 'yes' }) }
  const response = await app.request(address, { method, headers, ...form })
  const body = new Uint8Array(await response.arrayBuffer())
  return { status: response.status, location: response.headers.get('location') ?? '', body: readable(body) }
}

/** What is new on every answer without meaning anything: keys of forms, ids of requests. */
export function settled({ status, location, body }: Answer, ...ids: string[]) {
  let text = `${status} ${location}\n${body}`.replace(/name="_key" value="[^"]*"/g, '').replace(/"requestId":"[^"]*"/g, '')
  for (const id of ids) text = text.replaceAll(id, '…')
  return text
}

/** Whether the program broke: no address may, whatever is sent to it. */
export function broke(text: string) {
  return text.startsWith('500 ')
}

/** Every address asked by every walker, as text that can be compared. */
export async function walkAll(app: Hono<Env>, walkers: readonly Walker[], addresses: readonly string[]) {
  const answers = new Map<string, string>()
  for (const walker of walkers)
    for (const address of addresses) answers.set(`${walker.name} GET ${address}`, settled(await ask(app, walker, 'GET', address)))
  return answers
}

/** Where two walks differ: there something of what was added between them came through. */
export function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return [...before.keys()].filter((asked) => before.get(asked) !== after.get(asked))
}

/** Zip files (xlsx, docx) by what is in them: the moment of packing is no secret. */
function readable(bytes: Uint8Array) {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!zipped) return new TextDecoder().decode(bytes)
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.startsWith('docProps/'))
    .map(([name, content]) => `${name}\n${new TextDecoder().decode(content)}`)
    .join('\n')
}
