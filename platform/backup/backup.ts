import { createReadStream, createWriteStream } from 'node:fs'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import pg from 'pg'
import { copyOut } from '../db/copy.ts'
import { asJson, type Entry, writeEntries } from './entries.ts'
import { type About, type Manifest, measured, type Part } from './manifest.ts'
import { seal } from './sealing.ts'
import { archivedTables, outOf, sameText } from './tables.ts'

export type Place = { url: string; filesFolder: string }
export type Progress = (done: number, total: number, what: string) => void

type Wish = { from: Place; file: string; passphrase: string; program: string; now: Temporal.Instant; progress: Progress }

/** One encrypted archive of one moment: every table in one snapshot, every file, and a manifest of counts and hashes. */
export async function writeBackup({ from, file, passphrase, program, now, progress }: Wish): Promise<Manifest> {
  const client = new pg.Client({ connectionString: from.url })
  await client.connect()
  const half = join(dirname(file), `.${basename(file)}.half`)
  const contents: Manifest = { tables: {}, files: { count: 0, bytes: 0 } }
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(sameText)
    const entries = snapshot(client, from.filesFolder, { program, now, contents, progress })
    await pipeline(
      Readable.from(writeEntries(entries), { objectMode: false }),
      createZstdCompress(),
      (source: AsyncIterable<Uint8Array>) => seal(passphrase, source),
      createWriteStream(half, { mode: 0o600 }),
    )
    await flush(half)
    await rename(half, file)
    return contents
  } finally {
    await client.end()
    await rm(half, { force: true })
  }
}

type Notes = { program: string; now: Temporal.Instant; contents: Manifest; progress: Progress }

async function* snapshot(client: pg.Client, filesFolder: string, { program, now, contents, progress }: Notes): AsyncGenerator<Entry> {
  yield { head: { kind: 'about' }, body: asJson(await describe(client, program, now)) }
  const tables = await archivedTables(client)
  const files = await storedFiles(filesFolder)
  const total = tables.length + files.length
  for (const [place, table] of tables.entries()) {
    progress(place, total, table.name)
    const note = (part: Part) => (contents.tables[table.name] = part)
    yield { head: { kind: 'table', name: table.name, columns: table.columns }, body: measured(copyOut(client, outOf(table)), note) }
  }
  yield { head: { kind: 'counters' }, body: asJson(await sequences(client)) }
  for (const [place, sha256] of files.entries()) {
    progress(tables.length + place, total, sha256.slice(0, 8))
    const note = ({ bytes }: Part) => (contents.files = { count: contents.files.count + 1, bytes: contents.files.bytes + bytes })
    const bytes = createReadStream(join(filesFolder, sha256.slice(0, 2), sha256.slice(2)))
    yield { head: { kind: 'file', sha256 }, body: measured(bytes, note) }
  }
  progress(total, total, '')
  yield { head: { kind: 'manifest' }, body: asJson(contents) }
}

async function describe(client: pg.Client, program: string, now: Temporal.Instant): Promise<About> {
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version")
  const migrations = await client.query<{ name: string; hash: string }>('select name, hash from migrations order by name')
  return { product: 'guong-sang', madeAt: now.toString(), program, postgres: rows[0]?.version ?? '', migrations: migrations.rows }
}

async function sequences(client: pg.Client) {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    "select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' order by 1",
  )
  return rows
}

/** Files are never changed, so what is there now holds whatever the snapshot points at. */
export async function storedFiles(folder: string) {
  const found: string[] = []
  for (const first of (await readdir(folder).catch((): string[] => [])).toSorted())
    if (/^[0-9a-f]{2}$/.test(first))
      for (const rest of (await readdir(join(folder, first))).toSorted()) if (/^[0-9a-f]{62}$/.test(rest)) found.push(first + rest)
  return found
}

async function flush(file: string) {
  const handle = await open(file, 'r+')
  await handle.sync()
  await handle.close()
}
