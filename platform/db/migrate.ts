import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/**
 * Brings a database to the newest schema: numbered SQL files, each in a transaction of its own, under one advisory
 * lock. A file that was applied may never change; one that did stops the program with a sentence.
 * Returns the names of the files applied now. `only` is for a restore, which needs the schema its archive was made with.
 */
export async function migrate(url: string, folder: string, only?: ReadonlySet<string>) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7165001)')
    await client.query(
      'create table if not exists migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    )
    const applied = new Map(
      (await client.query<{ name: string; hash: string }>('select name, hash from migrations')).rows.map((row) => [row.name, row.hash]),
    )
    const done: string[] = []
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()) {
      const text = await readFile(join(folder, name), 'utf8')
      const hash = createHash('sha256').update(text).digest('hex')
      if (only && !only.has(name)) continue
      if (applied.has(name)) checkUnchanged(name, applied.get(name), hash)
      else done.push(await apply(client, name, text, hash))
    }
    return done
  } finally {
    await client.end()
  }
}

function checkUnchanged(name: string, before: string | undefined, now: string) {
  if (before !== now) throw new Error(`Migration ${name} was changed after it was applied; write a new one instead.`)
}

async function apply(client: pg.Client, name: string, text: string, hash: string) {
  await client.query('begin')
  try {
    await client.query(text)
    await client.query('insert into migrations (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed`, { cause })
  }
  return name
}
