import { randomBytes } from 'node:crypto'
import { chmod, chown, lstat, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '../errors.ts'
import type { Account } from './accounts.ts'
import { reachable } from './binaries.ts'
import type { Door } from './configuration.ts'
import { readMarker, writeMarker } from './marker.ts'
import { messages } from './messages.ts'

/** A socket path may have 107 bytes; its file is called `.s.PGSQL.5432`. */
const longest = 107 - '/.s.PGSQL.5432'.length

/** The door used last time, if it is still ours, else a new one. Its place is remembered in the data folder. */
export async function chooseDoor(folder: string, account: Account | null, platform = process.platform): Promise<Door> {
  return platform === 'win32' ? portDoor(folder) : socketDoor(folder, account)
}

async function socketDoor(folder: string, account: Account | null): Promise<Door> {
  const before = (await readMarker(folder))?.socketFolder ?? null
  if (before !== null && (await isOurs(before, account))) return { kind: 'socket', folder: before }
  const made = await makeSocketFolder(account)
  await writeMarker(folder, { socketFolder: made })
  return { kind: 'socket', folder: made }
}

async function isOurs(place: string, account: Account | null) {
  const found = await lstat(place).catch(() => null)
  return found !== null && found.isDirectory() && (found.mode & 0o077) === 0 && found.uid === (account?.uid ?? process.getuid?.())
}

async function makeSocketFolder(account: Account | null) {
  for (const parent of [process.env.XDG_RUNTIME_DIR, tmpdir(), '/tmp']) {
    if (parent === undefined || Buffer.byteLength(join(parent, 'gs-XXXXXX')) > longest) continue
    const made = await socketFolderIn(parent, account)
    if (made !== null) return made
  }
  throw new Refusal(messages.socketTooLong)
}

async function socketFolderIn(parent: string, account: Account | null) {
  try {
    if (account !== null && !(await reachable(parent, account))) return null
    const made = await mkdtemp(join(parent, 'gs-'))
    await chmod(made, 0o700)
    if (account !== null) await chown(made, account.uid, account.gid)
    return made
  } catch {
    return null
  }
}

/** The same door once more, its folder made again where somebody tidied it away. */
export async function reopened(door: Door, account: Account | null): Promise<Door> {
  if (door.kind === 'port' || (await isOurs(door.folder, account))) return door
  await mkdir(door.folder, { mode: 0o700 })
  if (account !== null) await chown(door.folder, account.uid, account.gid)
  return door
}

async function portDoor(folder: string): Promise<Door> {
  const before = (await readMarker(folder))?.port ?? 0
  const port = (await freePort(before)) ?? (await freePort(0)) ?? 0
  await writeMarker(folder, { port })
  return { kind: 'port', port, password: await password(folder) }
}

export async function rememberedPort(folder: string): Promise<Door> {
  return { kind: 'port', port: (await readMarker(folder))?.port ?? 0, password: await password(folder) }
}

/** Only the user who owns the data folder can read it. */
async function password(folder: string) {
  const file = join(folder, 'postgres-password')
  const before = await readFile(file, 'utf8').catch(() => null)
  if (before !== null) return before
  const made = randomBytes(24).toString('base64url')
  await writeFile(file, made, { mode: 0o600, flag: 'wx' })
  return made
}

function freePort(wanted: number): Promise<number | null> {
  return new Promise((found) => {
    const probe = createServer()
    probe.once('error', () => found(null))
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : null))
    })
  })
}

export async function removeDoor(door: Door) {
  if (door.kind === 'socket') await rm(door.folder, { recursive: true, force: true })
}
