import { randomUUIDv7 } from 'node:crypto'

/** What a browser sends once a button is pressed; the key is the one the form was drawn with. */
export type Form = {
  path: string
  fields: Record<string, string>
  key: string
  /** Whose browser it is; the officer's when nothing is said. Empty: nobody's, as a ballot is sent. */
  cookie?: string
  file?: { name: string; bytes: Uint8Array }
  /** Sent by a script of the page instead of a form. */
  json?: unknown
}
export type Answer = { status: number; location: string; text: string }
export type Browser = {
  /** Sends a form; null when the program was gone before it answered. */
  send: (form: Form) => Promise<Answer | null>
  /** A page anybody may see. */
  read: (path: string) => Promise<Answer>
}

export function form(path: string, fields: Record<string, string> = {}, more: Partial<Form> = {}): Form {
  return { path, fields, key: randomUUIDv7(), ...more }
}

export async function send(address: string, officer: string, asked: Form): Promise<Answer | null> {
  const { path, cookie = officer, json } = asked
  const headers = { cookie, origin: address, ...(json !== undefined && { 'Content-Type': 'application/json' }) }
  const body = json === undefined ? bodyOf(asked) : JSON.stringify(json)
  return fetch(`${address}${path}`, { method: 'POST', redirect: 'manual', headers, body })
    .then(answerOf)
    .catch(() => null)
}

export async function read(address: string, path: string): Promise<Answer> {
  return answerOf(await fetch(`${address}${path}`))
}

async function answerOf(answer: Response): Promise<Answer> {
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() }
}

function bodyOf({ fields, key, file }: Form) {
  if (!file) return new URLSearchParams({ ...fields, _key: key })
  const body = new FormData()
  for (const [name, value] of Object.entries({ ...fields, _key: key })) body.set(name, value)
  body.set('file', new File([Uint8Array.from(file.bytes)], file.name))
  return body
}
