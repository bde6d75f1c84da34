import { hash, randomUUID } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { openChanges } from './changes.ts'
import { squeezed } from './squeeze.ts'

/** A page as it is sent: always compressed, since nearly every browser takes it so and the shelf holds three times as many. */
export type KeptPage = { status: number; headers: Readonly<Record<string, string>>; etag: string; gzipped: Buffer }
type Made<Value> = { value: Value; tags: readonly string[] }

/**
 * The shelf of things made once for everyone: rendered pages, lists of choices. Each carries tags of what it shows; a
 * NOTIFY on the channel `kept` with a tag (sent by triggers in the transaction of the change) drops it when that commits.
 */
export type Kept = {
  /** From the shelf, or made now. What was made while something it might show was changing is not put on the shelf. */
  keep: <Value>(key: string, make: () => Promise<Made<Value>>) => Promise<Value>
  /** A page on the shelf now, for the fast way that does no other work. */
  page: (key: string) => KeptPage | null
  /** Resolves when every change committed before this call has been heard of here. */
  settled: () => Promise<void>
  stop: () => Promise<void>
}

type Entry = { value: unknown; tags: readonly string[]; until: number; size: number }
type Options = { clock: () => Temporal.Instant; maxBytes?: number; pages?: boolean }

const tenMinutes = 600_000

/** Opens the shelf and its ear. While the ear is deaf (server restarting), nothing is kept, so nothing stale is shown. */
export async function openKept(url: string, { clock, maxBytes = 96 * 1024 * 1024, pages = true }: Options): Promise<Kept> {
  const shelf = new Map<string, Entry>()
  const making: Making = new Map()
  const barriers = new Map<string, () => void>()
  const changes = openChanges()
  let bytes = 0
  let open = true
  let ear: pg.Client | null = null
  const now = () => clock().epochMilliseconds

  const take = (key: string) => {
    const entry = shelf.get(key)
    if (!entry) return
    bytes -= entry.size
    shelf.delete(key)
  }
  const drop = (tag: string) => {
    changes.note(tag)
    for (const [key, entry] of shelf) if (tag === '*' || entry.tags.includes(tag)) take(key)
  }
  const hear = (payload: string) => {
    const barrier = barriers.get(payload)
    if (!barrier) return drop(payload)
    barriers.delete(payload)
    barrier()
  }
  const put = (key: string, { value, tags }: Made<unknown>) => {
    take(key)
    const size = isPage(value) ? value.gzipped.length + 1000 : 1000
    shelf.set(key, { value, tags, until: now() + tenMinutes, size })
    bytes += size
    for (const oldest of shelf.keys()) {
      if (bytes <= maxBytes) break
      take(oldest)
    }
  }
  const find = (key: string) => {
    const entry = shelf.get(key)
    if (!entry) return null
    if (entry.until > now()) return entry
    take(key)
    return null
  }
  const listen = async () => {
    const client = new pg.Client({ connectionString: url })
    const deaf = () => {
      if (ear !== client) return
      ear = null
      drop('*')
      for (const release of barriers.values()) release()
      barriers.clear()
      if (open) setTimeout(() => void listen().catch(deaf), 500).unref()
    }
    client.on('error', deaf)
    client.on('end', deaf)
    client.on('notification', ({ payload = '' }) => hear(payload))
    await client.connect()
    await client.query('listen kept')
    drop('*')
    ear = client
  }
  await listen()

  return {
    async keep<Value>(key: string, make: () => Promise<Made<Value>>) {
      const found = find(key)
      if (found && isOf<Value>(found.value)) return found.value
      const began = changes.now()
      const made = await shared(making, changes, key, make)
      if (!changes.touched(made.tags, began) && ear && (pages || !isPage(made.value))) put(key, made)
      return made.value
    },
    page(key) {
      const value = find(key)?.value
      return isPage(value) ? value : null
    },
    async settled() {
      if (!ear) return
      const id = randomUUID()
      const heard = new Promise<void>((resolve) => barriers.set(id, resolve))
      // If the ear is cut off meanwhile, everything is dropped, which settles it too.
      await ear.query("select pg_notify('kept', $1)", [id]).catch(() => barriers.get(id)?.())
      await heard
    },
    async stop() {
      open = false
      await ear?.end()
    },
  }
}

type Making = Map<string, { began: number; made: Promise<unknown> }>
type Changes = ReturnType<typeof openChanges>

/** Many who ask for the same at once wait for one making of it, unless what it shows has changed since that began. */
async function shared<Value>(making: Making, changes: Changes, key: string, make: () => Promise<Made<Value>>): Promise<Made<Value>> {
  for (let running = making.get(key); running; running = making.get(key)) {
    const made = await running.made
    if (isMade<Value>(made) && !changes.touched(made.tags, running.began)) return made
  }
  const begun = { began: changes.now(), made: make() }
  making.set(key, begun)
  try {
    return await begun.made
  } finally {
    if (making.get(key) === begun) making.delete(key)
  }
}

function isPage(value: unknown): value is KeptPage {
  return typeof value === 'object' && value !== null && 'gzipped' in value
}

// Under one key lies one kind of thing: whoever asks is whoever made it.
function isOf<Value>(value: unknown): value is Value {
  return value !== undefined
}

function isMade<Value>(made: unknown): made is Made<Value> {
  return typeof made === 'object' && made !== null && 'value' in made
}

export function pageOf(status: number, headers: Record<string, string>, body: string): KeptPage {
  const gzipped = squeezed(body)
  const etag = `W/"${hash('sha1', gzipped, 'base64url')}"`
  return { status, headers: { ...headers, ETag: etag, Vary: 'Accept-Encoding' }, etag, gzipped }
}

/** How a kept page answers one request: not at all again, compressed, or unpacked for the few that cannot. */
export function answerWith(page: KeptPage, ask: { etag: string | undefined; encodings: string | undefined }) {
  if (ask.etag === page.etag && page.status === 200) return { status: 304, headers: page.headers, body: null }
  if (/\bgzip\b/.test(ask.encodings ?? ''))
    return { status: page.status, headers: { ...page.headers, 'Content-Encoding': 'gzip' }, body: page.gzipped }
  return { status: page.status, headers: page.headers, body: gunzipSync(page.gzipped) }
}
