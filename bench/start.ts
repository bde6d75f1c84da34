import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** How long until the first page, and how much memory at rest: node --import tsx bench/start.ts [runs]. Linux only (PSS from /proc). */
const runs = Number(process.argv[2] ?? 3)
const port = await freePort()
const dataDir = mkdtempSync(join(tmpdir(), 'gs-bench-'))

const first = await oneStart()
const warm: number[] = []
let rest = { program: 0, postgres: 0, wrapper: 0 }
for (let run = 0; run < runs; run += 1) {
  const { milliseconds, memory } = await oneStart()
  warm.push(milliseconds)
  rest = memory
}
rmSync(dataDir, { recursive: true, force: true })

const whole = rest.program + rest.postgres
console.log('| measure | target | here |\n|---|---|---|')
console.log(`| first start on empty data (installed and built) | ≤ 15 s | ${seconds(first.milliseconds)} |`)
console.log(
  `| warm start, median of ${runs} (${warm.map(seconds).join(', ')}) | ≤ 3 s | ${seconds(warm.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0)} |`,
)
console.log(`| idle memory, PSS: program ${rest.program} MB + PostgreSQL ${rest.postgres} MB | ≤ 250 MB | ${whole} MB |`)
console.log(`| beside it: start wrapper (npm itself not counted) | | ${rest.wrapper} MB |`)

async function oneStart() {
  const began = performance.now()
  const child = spawn('node', ['scripts/start.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DATABASE_URL: undefined, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn' },
  })
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error('it did not start')
    await pause(10)
  }
  const milliseconds = performance.now() - began
  await pause(5000)
  const memory = memoryOf(child)
  child.kill('SIGINT')
  await once(child, 'exit')
  return { milliseconds, memory }
}

function answers() {
  return fetch(`http://127.0.0.1:${port}/office/sign-in`).then(
    (answer) => answer.ok,
    () => false,
  )
}

/** Proportional set size: memory shared with others is counted in parts. */
function memoryOf(child: ChildProcess) {
  const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const postgres = [postmaster, ...childrenOf(postmaster)]
  const tree = [child.pid ?? 0, ...childrenOf(child.pid ?? 0)].filter((pid) => !postgres.includes(pid))
  const isProgram = (pid: number) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('build/server')
  return { program: pss(tree.filter(isProgram)), wrapper: pss(tree.filter((pid) => !isProgram(pid))), postgres: pss(postgres) }
}

function childrenOf(parent: number): number[] {
  const direct = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && existsSync(`/proc/${name}/stat`) && parentOf(name) === parent)
  return direct.flatMap((name) => [Number(name), ...childrenOf(Number(name))])
}

function parentOf(pid: string) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(line.slice(line.lastIndexOf(')')).split(' ')[2])
  } catch {
    return 0
  }
}

function pss(pids: readonly number[]) {
  const kilobytes = pids.map((pid) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0))
  return Math.round(kilobytes.reduce((total, one) => total + one, 0) / 1024)
}

function seconds(milliseconds: number) {
  return `${(milliseconds / 1000).toFixed(2)} s`
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address !== null ? address.port : 3000
}
