import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { signsOfWork } from '#db/left-out.ts'
import { migrate } from '../db/migrate.ts'
import { Refusal } from '../errors.ts'
import { filled } from '../language/messages.ts'
import type { About } from './manifest.ts'
import { messages } from './messages.ts'
import { quoted } from './tables.ts'

/** Brings an empty database to exactly the schema the archive was made with. Refuses one in which anything was done. */
export async function readySchema(url: string, folder: string, { migrations }: About) {
  await checkKnown(folder, migrations)
  const wanted = new Set(migrations.map(({ name }) => name))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await checkEmpty(client)
    await client.query('drop schema if exists pgboss, public_face cascade; drop schema public cascade; create schema public')
  } finally {
    await client.end()
  }
  await migrate(url, folder, wanted)
}

async function checkKnown(folder: string, migrations: About['migrations']) {
  const files = new Set(await readdir(folder))
  for (const { name, hash } of migrations) {
    if (!files.has(name)) throw new Refusal(filled(messages.newerArchive, { name }))
    const ours = createHash('sha256')
      .update(await readFile(join(folder, name), 'utf8'))
      .digest('hex')
    if (ours !== hash) throw new Refusal(filled(messages.changedMigration, { name }))
  }
}

/** Empty: no table but ours, and nobody and nothing in them yet. */
async function checkEmpty(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm')",
  )
  if (rows.length === 0) return
  const ours = ['migrations', ...signsOfWork].every((table) => rows.some(({ name }) => name === table))
  if (!ours) throw new Refusal(messages.notEmpty)
  for (const table of signsOfWork) {
    const found = await client.query(`select 1 from ${quoted(table)} limit 1`)
    if (found.rows.length > 0) throw new Refusal(messages.notEmpty)
  }
}

type Bond = { table: string; name: string; definition: string }

/** Takes off what would judge rows one by one while they come in, and empties what migrations had put in. */
export async function freeTables(client: pg.Client): Promise<Bond[]> {
  const { rows: bonds } = await client.query<Bond>(`
    select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conparentid = 0 order by 1, 2`)
  for (const { table, name } of bonds) await client.query(`alter table ${quoted(table)} drop constraint ${quoted(name)}`)
  const names = await tableNames(client)
  for (const name of names) await client.query(`alter table ${quoted(name)} disable trigger user`)
  if (names.length > 0) await client.query(`truncate ${names.map(quoted).join(', ')}`)
  return bonds
}

/** Puts everything back; each foreign key is checked over all rows as it returns. */
export async function bindTables(client: pg.Client, bonds: readonly Bond[]) {
  for (const { table, name, definition } of bonds)
    await client.query(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`)
  for (const name of await tableNames(client)) await client.query(`alter table ${quoted(name)} enable trigger user`)
}

async function tableNames(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations' order by 1",
  )
  return rows.map(({ name }) => name)
}
