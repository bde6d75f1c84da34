import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { pocketsOf } from './pockets.ts'
import { provinceKeyOf } from './province.ts'

/** Empties the practice office: its database and its files. Refuses a folder that is not the practice office's. */
export async function wipe(url: string, dataDir: string) {
  if (!dataDir.endsWith('-practice')) throw new Error('only the practice office is wiped')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const own = "select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'"
    const { rows } = await client.query<{ name: string }>(own)
    for (const { name } of rows) await client.query(`drop schema ${client.escapeIdentifier(name)} cascade`)
    await client.query('create schema public')
    await client.query('grant usage on schema public to public')
  } finally {
    await client.end()
  }
  await rm(join(dataDir, 'files'), { recursive: true, force: true })
  await rm(join(dataDir, 'boxes'), { recursive: true, force: true })
  await rm(pocketsOf(dataDir), { force: true })
  await rm(provinceKeyOf(dataDir), { force: true })
}
