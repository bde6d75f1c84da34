import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Door, urlFor } from './configuration.ts'

/** Any number will do; this one spells nothing and is used nowhere else. */
const theFolder = 7_215_408_113

export type Hold = { release: () => Promise<void> }

/**
 * One program to a data folder: an advisory lock on a connection of its own, which falls with the program however
 * it dies. When the connection breaks although we live, PostgreSQL was killed: it is raised again and held again.
 * Null when another program holds the folder.
 */
export async function holdFolder(door: Door, revive: () => Promise<void>): Promise<Hold | null> {
  let released = false
  let client = await patiently(door)
  if (client === null) return null

  const watch = (held: pg.Client) => held.once('end', () => void (released ? null : again()))
  const again = async () => {
    client = await heldAgain(door, revive, () => released)
    if (client !== null) watch(client)
  }
  watch(client)

  return {
    release: async () => {
      released = true
      await client?.end().catch(() => {})
    },
  }
}

/** The connection of a program killed a moment ago may not have been noticed yet. */
async function patiently(door: Door) {
  for (let tries = 0; tries < 8; tries += 1) {
    const client = await tryHold(door)
    if (client !== null) return client
    await pause(60)
  }
  return null
}

async function tryHold(door: Door) {
  const client = new pg.Client({ connectionString: urlFor(door), application_name: 'guong-sang hold', keepAlive: true })
  client.on('error', () => {}) // 'end' follows, and is answered there
  await client.connect()
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [theFolder])
  if (rows[0]?.held) return client
  await client.end()
  return null
}

async function heldAgain(door: Door, revive: () => Promise<void>, released: () => boolean) {
  for (let wait = 50; !released(); wait = Math.min(wait * 2, 5000)) {
    const client = await tryHold(door).catch(() => null)
    if (client !== null) return client
    await revive().catch(() => {}) // still dying, or in recovery: asked again after a pause
    await pause(wait)
  }
  return null
}
