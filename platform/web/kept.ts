import { hash, randomUUID } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { openChanges } from './changes.ts'
import { openEar } from './ear.ts'
import { openShelf } from './shelf.ts'
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

type Options = { clock: () => Temporal.Instant; maxBytes?: number; pages?: boolean }

/** Opens the shelf and its ear. While the ear is deaf (server restarting), nothing is kept, so nothing stale is shown. */
export async function openKept(url: string, { clock, maxBytes = 96 * 1024 * 1024, pages = true }: Options): Promise<Kept> {
  const making: Making = new Map()
  const barriers = new Map<string, () => void>()
  const changes = openChanges()
  const shelf = openShelf(() => clock().epochMilliseconds, maxBytes)

  const drop = (tag: string) => {
    changes.note(tag)
    shelf.drop(tag)
  }
  const ear = await openEar(url, 'kept', {
    hear(payload) {
      const barrier = barriers.get(payload)
      if (!barrier) return drop(payload)
      barriers.delete(payload)
      barrier()
    },
    awoke: () => drop('*'),
    deaf() {
      drop('*')
      for (const release of barriers.values()) release()
      barriers.clear()
    },
  })

  return {
    async keep<Value>(key: string, make: () => Promise<Made<Value>>) {
      const found = shelf.find(key)
      if (isOf<Value>(found)) return found
      const began = changes.now()
      const { value, tags } = await shared(making, changes, key, make)
      const mayStand = !changes.touched(tags, began) && ear.hears() && (pages || !isPage(value))
      if (mayStand) shelf.put(key, { value, tags, size: isPage(value) ? value.gzipped.length + 1000 : 1000 })
      return value
    },
    page(key) {
      const value = shelf.find(key)
      return isPage(value) ? value : null
    },
    async settled() {
      if (!ear.hears()) return
      const id = randomUUID()
      const heard = new Promise<void>((resolve) => barriers.set(id, resolve))
      // If the ear is cut off meanwhile, everything is dropped, which settles it too.
      await ear.say(id).catch(() => barriers.get(id)?.())
      await heard
    },
    stop: () => ear.stop(),
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
