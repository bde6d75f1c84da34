import { z } from 'zod'
import { Refusal } from '../errors.ts'
import { byteReader } from './bytes.ts'
import { messages } from './messages.ts'

/** One part of an archive: what it is, then its bytes, whose number need not be known before. */
export type Entry = { head: Head; body: AsyncIterable<Uint8Array> }

const head = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('about') }),
  z.object({ kind: z.literal('table'), name: z.string(), columns: z.array(z.string()) }),
  z.object({ kind: z.literal('counters') }),
  z.object({ kind: z.literal('file'), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.object({ kind: z.literal('manifest') }),
])
type Head = z.infer<typeof head>

const kinds = { head: 1, bytes: 2, end: 3 }
const longest = 1024 * 1024

export async function* writeEntries(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  for await (const entry of entries) {
    yield record(kinds.head, Buffer.from(JSON.stringify(entry.head)))
    for await (const chunk of entry.body) for (const part of cut(chunk)) yield record(kinds.bytes, part)
    yield record(kinds.end, Buffer.alloc(0))
  }
}

/** Entries one after the other; the body of one must be read to its end before the next is asked for. */
export async function* readEntries(source: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const reader = byteReader(source)
  const next = async () => {
    const front = await reader.take(5)
    if (!front) return null
    const size = front.readUInt32BE(1)
    const bytes = size <= longest ? await reader.take(size) : null
    if (!bytes) throw new Refusal(messages.damagedArchive)
    return { kind: front[0], bytes }
  }
  async function* body() {
    for (;;) {
      const found = await next()
      if (!found) throw new Refusal(messages.damagedArchive)
      if (found.kind === kinds.end) return
      yield found.bytes
    }
  }
  for (;;) {
    const found = await next()
    if (!found) return
    if (found.kind !== kinds.head) throw new Refusal(messages.damagedArchive)
    yield { head: head.parse(JSON.parse(found.bytes.toString())), body: body() }
  }
}

/** A small body that is at hand as a value. */
export async function* asJson(value: unknown): AsyncGenerator<Buffer> {
  yield Buffer.from(JSON.stringify(value))
}

export async function fromJson<Shape>(body: AsyncIterable<Uint8Array>, shape: z.ZodType<Shape>): Promise<Shape> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return shape.parse(JSON.parse(Buffer.concat(chunks).toString()))
}

function record(kind: number, bytes: Uint8Array) {
  const front = Buffer.alloc(5)
  front.writeUInt8(kind)
  front.writeUInt32BE(bytes.byteLength, 1)
  return Buffer.concat([front, bytes])
}

function* cut(chunk: Uint8Array) {
  for (let at = 0; at < chunk.byteLength; at += longest) yield chunk.subarray(at, at + longest)
}
