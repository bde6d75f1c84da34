import { spawn } from 'node:child_process'
import { open, readFile, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { type Place, seatOf } from './cluster.ts'
import { type Door, settingsFor, socketPort } from './configuration.ts'
import { explain } from './troubles.ts'

/** What PostgreSQL says about itself in `postmaster.pid`. */
export type Running = { pid: number; port: number; socketFolder: string; ready: boolean }

/**
 * Starts PostgreSQL in a process group of its own: a Ctrl-C meant for the program must not stop the database
 * before the program has finished with it. Its log is a file, so that it outlives us without harm.
 */
export async function launch({ folder, account, safe }: Place, binaries: Binaries, door: Door) {
  const cluster = join(folder, 'postgres')
  const seat = seatOf(cluster, account)
  const logFile = join(folder, 'logs', 'postgres.log')
  const start = await freshEnd(logFile)
  const log = await open(logFile, 'a', 0o600)
  const as = account === null ? {} : { uid: account.uid, gid: account.gid }
  const child = spawn(binaries.postgres, ['-D', seat.path, ...settingsFor(door, safe)], {
    cwd: seat.cwd,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { ...process.env, LC_ALL: 'C', LANG: 'C', PGDATA: undefined },
    windowsHide: true,
    ...as,
  })
  const ended = new Promise<true>((done) => child.once('exit', () => done(true)).once('error', () => done(true)))
  child.unref()
  await log.close()
  while (!(await findRunning(cluster, child.pid))?.ready)
    if (await Promise.race([ended, pause(15, false)])) throw await explain(folder, (await readFile(logFile, 'utf8')).slice(start))
}

/** The PostgreSQL that holds this cluster now, whoever started it. A leftover note of one that died does not count. */
export async function findRunning(cluster: string, expected?: number): Promise<Running | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port, socketFolder, , , status] = text.split('\n')
  if (!pid || !(await isPostgres(Number(pid)))) return null
  if (expected !== undefined && Number(pid) !== expected) return null
  return { pid: Number(pid), port: Number(port), socketFolder: socketFolder ?? '', ready: status?.trim() === 'ready' }
}

/**
 * After a restart of the machine another program may have the old number, and where nobody buries the dead (many
 * containers) the killed one keeps it: PostgreSQL would refuse to start because of its own old notes.
 */
export async function forgetDead(cluster: string, door: Door) {
  if ((await findRunning(cluster)) !== null) return
  await rm(join(cluster, 'postmaster.pid'), { force: true })
  if (door.kind === 'socket') for (const end of ['', '.lock']) await rm(join(door.folder, `.s.PGSQL.${socketPort}${end}`), { force: true })
}

export async function shutDown(cluster: string) {
  const running = await findRunning(cluster)
  if (running === null) return
  signal(running.pid, 'SIGINT')
  for (let waited = 0; isAlive(running.pid); waited += 10) {
    if (waited > 30_000) signal(running.pid, 'SIGQUIT')
    await pause(10)
  }
}

export async function cutOff(cluster: string) {
  const running = await findRunning(cluster)
  if (running !== null) signal(running.pid, 'SIGQUIT')
}

export function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function isPostgres(pid: number) {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return /^Name:\s+postgres$/m.test(status) && !/^State:\s+Z/m.test(status)
}

function signal(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name)
  } catch {
    // it ended by itself meanwhile
  }
}

/** Keeps the log of the last starts, not of years. Answers where this start's lines begin. */
async function freshEnd(logFile: string) {
  const size = (await stat(logFile).catch(() => null))?.size ?? 0
  if (size < 1_000_000) return size
  await truncate(logFile)
  return 0
}
