import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { storedFiles } from '../backup/backup.ts'
import type { Db } from '../db/database.ts'
import { verifyJournal } from '../journal.ts'

export type Examination = Awaited<ReturnType<typeof examine>>

/** Looks the whole office over without changing anything: journal, tables, files, disk, versions. */
export async function examine(db: Db, dataDir: string, { deep }: { deep: boolean }) {
  const journal = await verifyJournal(db)
  return {
    journal,
    tables: await countTables(db),
    files: await examineFiles(db, join(dataDir, 'files'), deep),
    disk: await disk(db, dataDir),
    versions: await versions(db),
  }
}

async function countTables(db: Db) {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(db)
  const counts: { [table: string]: number } = {}
  for (const { name } of rows) {
    const counted = await sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`.execute(db)
    counts[name] = counted.rows[0]?.count ?? 0
  }
  return counts
}

/** Lost: the database knows the file, the disk does not. Orphan: the other way round. Changed: not what its name says. */
async function examineFiles(db: Db, folder: string, deep: boolean) {
  const stored = await storedFiles(folder)
  const known = await db.selectFrom('files').select(['sha256', 'size']).execute()
  const names = new Set(known.map(({ sha256 }) => sha256))
  const there = new Set(stored)
  const lost = known.filter(({ sha256 }) => !there.has(sha256)).map(({ sha256 }) => sha256)
  const orphans = stored.filter((sha256) => !names.has(sha256))
  const changed: string[] = []
  for (const { sha256, size } of known.filter((file) => there.has(file.sha256)))
    if (!(await isUnchanged(join(folder, sha256.slice(0, 2), sha256.slice(2)), sha256, size, deep))) changed.push(sha256)
  return { known: known.length, lost, orphans, changed }
}

async function isUnchanged(path: string, sha256: string, size: number, deep: boolean) {
  if ((await stat(path)).size !== size) return false
  if (!deep) return true
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex') === sha256
}

async function disk(db: Db, dataDir: string) {
  const { bavail, bsize } = await statfs(dataDir)
  const { rows } = await sql<{ size: number }>`select pg_database_size(current_database()) as size`.execute(db)
  return { free: bavail * bsize, database: rows[0]?.size ?? 0 }
}

async function versions(db: Db) {
  const { rows } = await sql<{ postgres: string; migration: string | null }>`
    select current_setting('server_version') as postgres, (select max(name) from migrations) as migration`.execute(db)
  return { node: process.version, postgres: rows[0]?.postgres ?? '', migration: rows[0]?.migration ?? '' }
}
