import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { prepareGround } from '../scripts/test/ground.ts'
import { load, openMeter } from './cpu.ts'
import { fillPortal } from './portal-ground.ts'
import { median, sayErrors, wrk, type Outcome } from './wrk.ts'

/**
 * The portal under 50 readers: node --import tsx bench/portal.ts [stories] [seconds]. Linux with `wrk` and `taskset`.
 * Ordinary routes only. "Rendered": addresses nobody has asked for yet, each made from the database and compressed;
 * "kept": addresses that lie ready. Two layouts: everything on one core, and the program alone on its core. Each rate is the
 * median of three passes. Beside it stands what a request cost the processor (program + PostgreSQL) and the rate a core of
 * one's own would give by that: on a machine that others use too, this says more than the clock.
 */
const stories = Number(process.argv[2] ?? 10_000)
const seconds = Number(process.argv[3] ?? 6)
const folder = mkdtempSync(join(tmpdir(), 'gs-bench-portal-'))

const ground = await prepareGround()
Object.assign(process.env, ground.env)
const { testHouse } = await import('../test/app.ts')
const house = await testHouse()
try {
  const { slugs, agency } = await fillPortal(house, stories)
  console.log(`${stories} stories, 50 connections, ${seconds} s a pass, gzip; load of the machine ${load()}`)
  console.log('| what | layout | req/s, median (spread) | p50 · p95 · p99, ms | processor ms: program + PostgreSQL | that is /s | errors |')
  console.log('|---|---|---|---|---|---|---|')
  for (const layout of ['all on one core', 'program alone'] as const) await measure(layout, slugs, agency)
} finally {
  await house[Symbol.asyncDispose]()
  await ground.clear()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(layout: Layout, slugs: string[], agency: string) {
  const meter = await openMeter(house.db, 0)
  pin(meter.postmaster, layout === 'all on one core' ? 0 : 1)
  const server = spawn('taskset', ['-c', '0', process.execPath, '--import', 'tsx', 'bench/portal-server.ts', house.url, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [first] = await once(server.stdout, 'data')
  const origin = String(first).trim()
  try {
    const pages = slugs.map((slug) => `/guong/${slug}`)
    const unseen = addressesOf(pages)
    // The program is warm before anything is timed: pages of the same kinds that nobody asks for later.
    for (const some of [unseen.stories, unseen.lists, unseen.searches]) await wrk(folder, origin, some(99), 4)
    const run = (what: string, paths: (pass: number) => readonly string[], passes: number) =>
      report(what, layout, server.pid ?? 0, (pass) => wrk(folder, origin, paths(pass), seconds), passes)
    const say = (row: string) => console.log(row)
    say(await run('story, rendered', unseen.stories, 3))
    say(await run('list of a place, rendered', unseen.lists, 3))
    say(await run('search, a rare word', unseen.searches, 3))
    say(await run('search, a word of every story', () => ['/guong?q=go'], 1))
    const bytes = Buffer.from(await squeezedPage(origin, pages[0] ?? ''))
    await wrk(folder, origin, pages.slice(0, 500), 3)
    say(await run('story, kept, 500 addresses', () => pages.slice(0, 500), 1))
    say(await run('list, kept', () => ['/guong'], 1))
    say(await plain(layout, bytes))
    if (layout === 'all on one core') return
    say(await deepPages(layout, origin, server.pid ?? 0))
    say(await weigh(origin, '/guong'))
    say(await weigh(origin, pages[0] ?? ''))
    say(await readersAndWriters(agency, origin, server, pages, unseen.lists(50)))
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
}

type Layout = 'all on one core' | 'program alone'

type Server = ChildProcessByStdio<Writable, Readable, null>

/** Addresses that nobody has asked for yet, others in each pass and more than a pass can ask for: every page of it is made anew. */
function addressesOf(pages: readonly string[]) {
  const many = Array.from({ length: 12_000 * seconds }, (_, at) => at)
  const digits = (at: number) => String(at).padStart(12, '0')
  return {
    stories: (pass: number) => many.map((at) => `${pages[at % pages.length] ?? ''}?trang=${pass * 1000 + Math.floor(at / pages.length)}`),
    lists: (pass: number) =>
      many.map((at) => `/guong?noi=xa-${at % 100}&sau=2026-10-05T05:00:00Z~00000000-0000-7000-8000-${digits(pass * 1_000_000 + at)}`),
    searches: (pass: number) => pages.map((_, at) => `/guong?q=so${((at * 7 + pass) % pages.length) + 1}`),
  }
}

async function report(what: string, layout: Layout, pid: number, ask: (pass: number) => Promise<Outcome>, passes: number) {
  const meter = await openMeter(house.db, pid)
  const outcomes: Outcome[] = []
  for (let pass = 0; pass < passes; pass++) outcomes.push(await ask(pass))
  const { program, database } = meter.lap()
  const requests = outcomes.reduce((sum, one) => sum + one.requests, 0)
  const [own, all] = [(program / requests) * 1000, ((program + database) / requests) * 1000]
  const middle = (pick: (one: Outcome) => number) => median(outcomes.map(pick))
  const rates = outcomes.map(({ rate }) => Math.round(rate))
  const spread = passes > 1 ? ` (${Math.min(...rates)}–${Math.max(...rates)})` : ''
  return `| ${what} | ${layout} | ${Math.round(middle(({ rate }) => rate))}${spread} | ${middle(({ p50 }) => p50).toFixed(1)} · ${middle(({ p95 }) => p95).toFixed(1)} · ${middle(({ p99 }) => p99).toFixed(1)} | ${own.toFixed(3)} + ${(all - own).toFixed(3)} | ${Math.round(1000 / (layout === 'program alone' ? own : all))} | ${sayErrors(outcomes.map(({ errors }) => errors))} |`
}

async function squeezedPage(origin: string, path: string) {
  const { pageOf } = await import('#platform/web/kept.ts')
  return pageOf(200, {}, await (await fetch(origin + path)).text()).gzipped
}

/** The same bytes from memory, side by side. */
async function plain(layout: Layout, bytes: Buffer) {
  const server = spawn('taskset', ['-c', '0', process.execPath, '--import', 'tsx', 'bench/plain-server.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  server.stdin.end(bytes)
  const [first] = await once(server.stdout, 'data')
  const origin = String(first).trim()
  await wrk(folder, origin, ['/'], 2)
  const row = await report('the same bytes by node:http', layout, server.pid ?? 0, () => wrk(folder, origin, ['/'], seconds), 1)
  server.kill('SIGTERM')
  await once(server, 'exit')
  return row
}

/** Page fifty of the list of one kind of work, against its page one: both made anew for each request by an unknown cursor. */
async function deepPages(layout: Layout, origin: string, pid: number) {
  const { rows } = await sql<{ at: string }>`select first_on::text as at from told_now where language = 'vi' and field = 'craft'
    order by first_on desc, id desc offset 980 limit 1`.execute(house.db)
  const at = Temporal.Instant.from((rows[0]?.at ?? '').replace(' ', 'T')).toString()
  const paths = (from: string) =>
    Array.from({ length: 40_000 }, (_, nth) => `/guong?viec=craft&sau=${from}~00000000-0000-7000-8000-${String(nth).padStart(12, '0')}`)
  const one = await report('list of a kind of work, page 1', layout, pid, () => wrk(folder, origin, paths('2026-10-05T05:00:00Z'), 3), 1)
  const fifty = await report('list of a kind of work, page 50', layout, pid, () => wrk(folder, origin, paths(at), 3), 1)
  return `${one}\n${fifty}`
}

/** Fifty readers for thirty seconds while five people publish corrections in the same program, each dropping what it changes. */
async function readersAndWriters(agency: string, origin: string, server: Server, pages: readonly string[], lists: readonly string[]) {
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]()
  server.stdin.write(`write ${agency} 30\n`)
  await lines.next()
  const seen = await wrk(folder, origin, [...pages.slice(0, 200), ...lists.slice(0, 100), '/', '/guong'], 30)
  const { written, slowest } = JSON.parse(String((await lines.next()).value))
  return `| 50 readers for 30 s beside 5 writers (${written} publications, slowest ${Math.round(slowest)} ms; slowest page ${Math.round(seen.slowest)} ms) | program alone | ${Math.round(seen.rate)} | ${seen.p50.toFixed(1)} · ${seen.p95.toFixed(1)} · ${seen.p99.toFixed(1)} | | | ${sayErrors([seen.errors])} |`
}

async function weigh(origin: string, path: string) {
  const text = await (await fetch(origin + path, { headers: { 'Accept-Encoding': 'identity' } })).text()
  const fonts = [...new Set([...text.matchAll(/\/assets\/[\w.-]+\.woff2/g)].map(([name]) => name))]
  const preloaded = [...text.matchAll(/rel="preload" href="([^"]+)"/g)].map(([, name]) => name ?? '')
  const sizes = await Promise.all(preloaded.map(async (name) => (await (await fetch(origin + name)).arrayBuffer()).byteLength))
  const page = gzipSync(text, { level: 6 }).length
  const all = page + sizes.reduce((sum, size) => sum + size, 0)
  return `| weight of ${path.slice(0, 30)}: page ${(page / 1024).toFixed(1)} kB + ${preloaded.length} of ${fonts.length} fonts | | ${(all / 1024).toFixed(1)} kB | | | |`
}

function pin(pid: number, core: number) {
  execFileSync('taskset', ['-acp', String(core), String(pid)], { stdio: 'ignore' })
}
