import { execFile } from 'node:child_process'
import { chmod, chown, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '../errors.ts'
import { filled } from '../language/messages.ts'
import type { Account } from './accounts.ts'
import type { Binaries } from './binaries.ts'
import { accessRules, type Door, identities, superuser } from './configuration.ts'
import { checkSpace, readMarker, writeMarker } from './marker.ts'
import { messages } from './messages.ts'
import { explain } from './troubles.ts'

const version = '18'
const vital = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal', 'pg_xact']

/** A data folder, who runs its PostgreSQL, and whether its writes are waited for. */
export type Place = { folder: string; account: Account | null; safe: boolean }

/** What PostgreSQL is told as its data folder. */
export type Seat = { cwd: string; path: string; account: Account | null }

/**
 * Under root on Linux the account that runs PostgreSQL often may not walk to the data folder (below /root, say).
 * It is started inside the folder instead, and told to look where it stands.
 */
export function seatOf(cluster: string, account: Account | null): Seat {
  const standing = account !== null && process.platform === 'linux'
  return { cwd: cluster, path: standing ? '/proc/self/cwd' : cluster, account }
}

/** Makes the cluster on the first start, and never where anything is already. */
export async function ensureCluster({ folder, account, safe }: Place, binaries: Binaries, door: Door) {
  const cluster = join(folder, 'postgres')
  const known = (await readMarker(folder))?.cluster ?? false
  const exists = (await stat(cluster).catch(() => null)) !== null
  if (exists) return checkCluster(folder, cluster)
  if (known) throw new Refusal(filled(messages.damaged, { folder, what: 'postgres/' }))
  await checkSpace(folder, 150)
  await makeCluster({ folder, account, safe }, binaries, door)
  await writeMarker(folder, { cluster: true })
}

async function checkCluster(folder: string, cluster: string) {
  const found = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null)
  if (found !== null && found.trim() !== version)
    throw new Refusal(filled(messages.otherVersion, { folder, found: found.trim(), wanted: version }))
  for (const name of vital)
    if ((await stat(join(cluster, name)).catch(() => null)) === null)
      throw new Refusal(filled(messages.damaged, { folder, what: `postgres/${name}` }))
  await checkSpace(folder, 32)
}

async function makeCluster({ folder, account, safe }: Place, binaries: Binaries, door: Door) {
  const cluster = join(folder, 'postgres')
  const half = await mkdtemp(join(folder, '.postgres-'))
  try {
    await chmod(half, 0o700)
    if (account !== null) await chown(half, account.uid, account.gid)
    await initialise({ folder, account, safe }, half, binaries, door)
    await rename(half, cluster)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    if ((await stat(cluster).catch(() => null)) === null) throw error
  }
}

async function initialise({ folder, account, safe }: Place, half: string, binaries: Binaries, door: Door) {
  const seat = seatOf(half, account)
  const language = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const options = [
    '-D',
    seat.path,
    '-U',
    superuser,
    ...language,
    '--auth-local=peer',
    '--auth-host=scram-sha-256',
    '--no-instructions',
    ...(safe ? [] : ['--no-sync']),
  ]
  const password = join(folder, '.initial-password')
  if (door.kind === 'port') await writeFile(password, door.password, { mode: 0o600 })
  const pwfile = door.kind === 'port' ? [`--pwfile=${password}`] : []
  const { code, output } = await run(binaries.initdb, [...options, ...pwfile], seat)
  await rm(password, { force: true })
  if (code !== 0) throw await explain(folder, output)
}

function run(program: string, options: string[], { cwd, account }: Seat) {
  const as = account === null ? {} : { uid: account.uid, gid: account.gid }
  const env = { ...process.env, LC_ALL: 'C', LANG: 'C' }
  return new Promise<{ code: number; output: string }>((done) => {
    execFile(program, options, { cwd, env, ...as }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : 1, output: `${stdout}\n${stderr}\n${error?.message ?? ''}` }),
    )
  })
}

/** Who may come in is written anew at each start: the person who starts the program may have changed. */
export async function writeAccess(cluster: string, account: Account | null, door: Door) {
  const me = door.kind === 'socket' ? [userInfo().username] : []
  for (const [name, text] of [
    ['pg_hba.conf', accessRules(door)],
    ['pg_ident.conf', identities(me)],
  ] as const) {
    const file = join(cluster, name)
    await writeFile(file, text, { mode: 0o600 })
    if (account !== null) await chown(file, account.uid, account.gid)
  }
}

/** Half-made clusters of a first start that was killed. */
export async function sweep(folder: string) {
  for (const name of await readdir(folder))
    if (name.startsWith('.postgres-')) await rm(join(folder, name), { recursive: true, force: true })
  await mkdir(join(folder, 'logs'), { recursive: true, mode: 0o700 })
}
