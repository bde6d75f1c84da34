import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import pg from 'pg'
import { copyIn, copyOut } from '../db/copy.ts'
import { migrate } from '../db/migrate.ts'
import { Refusal } from '../errors.ts'
import { filled } from '../language/messages.ts'
import type { Place, Progress } from './backup.ts'
import { type Entry, fromJson, readEntries } from './entries.ts'
import { fileShelf } from './file-shelf.ts'
import { about, counters, manifest, type Manifest, measured } from './manifest.ts'
import { messages } from './messages.ts'
import { bindTables, freeTables, readySchema } from './schema.ts'
import { unseal } from './sealing.ts'
import { archivedTables, into, outOf, sameText } from './tables.ts'

type Wish = { to: Place; file: string; passphrase: string; migrations: string; progress: Progress }

/** Fills an empty database from an archive, proves every count and hash, and only then keeps it. */
export async function restoreBackup({ to, file, passphrase, migrations, progress }: Wish): Promise<Manifest> {
  const entries = opened(file, passphrase)
  const first = await entries.next()
  if (first.done || first.value.head.kind !== 'about') throw new Refusal(messages.notAnArchive)
  await readySchema(to.url, migrations, await fromJson(first.value.body, about))
  const client = new pg.Client({ connectionString: to.url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(sameText)
    const bonds = await freeTables(client)
    const promised = await fill(client, to.filesFolder, entries, progress)
    await bindTables(client, bonds)
    await prove(client, promised)
    await client.query('commit')
    await client.query('analyze')
    await migrate(to.url, migrations)
    return promised
  } finally {
    await client.end()
    await entries.return(undefined)
  }
}

function opened(file: string, passphrase: string): AsyncGenerator<Entry> {
  const packed = createZstdDecompress()
  const plain = pipeline(Readable.from(unseal(passphrase, createReadStream(file)), { objectMode: false }), packed, () => {})
  return readEntries(plain)
}

async function fill(client: pg.Client, filesFolder: string, entries: AsyncGenerator<Entry>, progress: Progress): Promise<Manifest> {
  const got: Manifest = { tables: {}, files: { count: 0, bytes: 0 } }
  const shelf = fileShelf(filesFolder)
  let promised: Manifest | null = null
  for (let place = 1; ; place += 1) {
    const next = await entries.next()
    if (next.done) break
    const { head, body } = next.value
    if (head.kind === 'table') {
      const rows = await copyIn(
        client,
        into(head.name, head.columns),
        measured(body, (part) => (got.tables[head.name] = part)),
      )
      if (got.tables[head.name]?.rows !== rows) throw new Refusal(filled(messages.differs, { name: head.name }))
      progress(place, place + 1, head.name)
    }
    if (head.kind === 'counters') await setCounters(client, await fromJson(body, counters))
    if (head.kind === 'file') {
      got.files = { count: got.files.count + 1, bytes: got.files.bytes + (await shelf.put(head.sha256, body)) }
      progress(place, place + 1, head.sha256.slice(0, 8))
    }
    if (head.kind === 'manifest') promised = await fromJson(body, manifest)
  }
  await shelf.settled()
  if (promised === null) throw new Refusal(messages.damagedArchive)
  compare(promised, got)
  return promised
}

/** What is now in the tables, read back out of them, is what the archive promised: same rows, same bytes. */
async function prove(client: pg.Client, promised: Manifest) {
  const found: Manifest = { tables: {}, files: promised.files }
  for (const table of await archivedTables(client)) {
    const rows = measured(copyOut(client, outOf(table)), (part) => (found.tables[table.name] = part))
    while (!(await rows.next()).done);
  }
  compare(promised, found)
}

function compare(promised: Manifest, found: Manifest) {
  for (const name of new Set([...Object.keys(promised.tables), ...Object.keys(found.tables)])) {
    const [one, other] = [promised.tables[name], found.tables[name]]
    if (one?.rows !== other?.rows || one?.sha256 !== other?.sha256) throw new Refusal(filled(messages.differs, { name }))
  }
  if (promised.files.count !== found.files.count || promised.files.bytes !== found.files.bytes)
    throw new Refusal(filled(messages.differs, { name: 'files' }))
}

async function setCounters(client: pg.Client, sequences: { name: string; last: string | null }[]) {
  for (const { name, last } of sequences)
    if (last !== null) await client.query('select setval($1::regclass, $2)', [`public."${name}"`, last])
}
