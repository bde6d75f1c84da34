import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../errors.ts'
import { filled } from '../language/messages.ts'
import { chooseAccount } from './accounts.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster, type Place, sweep, writeAccess } from './cluster.ts'
import { type Door, urlFor } from './configuration.ts'
import { chooseDoor, rememberedPort, removeDoor, reopened } from './door.ts'
import { ensureDatabase } from './first-database.ts'
import { holdFolder } from './hold.ts'
import { claimFolder, readMarker } from './marker.ts'
import { messages } from './messages.ts'
import { findRunning, forgetDead, launch, shutDown, cutOff } from './server.ts'

type Wish = {
  dataDir: string
  /** Commands beside a running program use its PostgreSQL and leave it running. */
  share?: boolean
  /** `false` only for clusters that are thrown away: writes are not waited for. */
  safe?: boolean
}

export type Postgres = {
  url: string
  urlOf: (database: string) => string
  /** True when PostgreSQL was already running: left by a killed program, or shared with one that lives. */
  adopted: boolean
  stop: () => Promise<void>
  /** Stops PostgreSQL at once, as a power cut would: the next start repairs it. */
  abandon: () => Promise<void>
}

/**
 * Starts the embedded PostgreSQL on a data folder, or adopts the one that a killed program left running there.
 * Throws a Refusal with one sentence when the folder is in use, foreign, damaged, full or not ours.
 */
export async function startPostgres({ dataDir, share = false, safe = true }: Wish): Promise<Postgres> {
  const folder = await claimFolder(dataDir)
  const cluster = join(folder, 'postgres')
  const place = { folder, account: await chooseAccount(cluster), safe }
  const adopted = await settled(cluster)
  const door = adopted ? await openDoor(folder) : await raise(place, null)
  const revive = async () => {
    if ((await findRunning(cluster)) === null) await raise(place, door)
  }
  await ensureDatabase(door)
  const hold = await holdFolder(door, revive)
  if (hold === null && !share) throw new Refusal(filled(messages.inUse, { folder }))
  return {
    url: urlFor(door),
    urlOf: (database) => urlFor(door, database),
    adopted,
    stop: async () => {
      if (hold === null) return
      await hold.release()
      await shutDown(cluster)
      await removeDoor(door)
    },
    abandon: async () => void (hold && (await cutOff(cluster))),
  }
}

/** A PostgreSQL that is just starting or stopping is waited for: true when one runs, false when none does. */
async function settled(cluster: string) {
  for (;;) {
    const running = await findRunning(cluster)
    if (running === null || running.ready) return running !== null
    await pause(50)
  }
}

/** Starts PostgreSQL; behind the same door when people already know it. */
async function raise(place: Place, known: Door | null): Promise<Door> {
  const { folder, account } = place
  const cluster = join(folder, 'postgres')
  await sweep(folder)
  const binaries = await findBinaries(account)
  const door = known === null ? await chooseDoor(folder, account) : await reopened(known, account)
  try {
    await ensureCluster(place, binaries, door)
    await forgetDead(cluster, door)
    await writeAccess(cluster, account, door)
    await launch(place, binaries, door)
  } catch (error) {
    if (known === null && (await findRunning(cluster)) === null) await removeDoor(door)
    throw error
  }
  return door
}

/** The door of a PostgreSQL that already runs, as remembered in the data folder. */
async function openDoor(folder: string): Promise<Door> {
  const running = await findRunning(join(folder, 'postgres'))
  const marker = await readMarker(folder)
  if (process.platform === 'win32') return rememberedPort(folder)
  const place = running?.socketFolder || marker?.socketFolder
  if (!place) throw new Refusal(filled(messages.inUse, { folder }))
  return { kind: 'socket', folder: place }
}
