import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { prepareGround } from '../scripts/test/ground.ts'

/**
 * The portal under 50 readers: node --import tsx bench/portal.ts [stories] [seconds]. Linux with `wrk` and `taskset`.
 * Ordinary routes only. "Rendered": addresses nobody has asked for yet, each made from the database and compressed;
 * "kept": addresses that lie ready. Two layouts: everything on one core, and the program alone on its core.
 */
const stories = Number(process.argv[2] ?? 10_000)
const seconds = Number(process.argv[3] ?? 6)
const folder = mkdtempSync(join(tmpdir(), 'gs-bench-portal-'))

const ground = await prepareGround()
Object.assign(process.env, ground.env)
const { testHouse } = await import('../test/app.ts')
const house = await testHouse()
try {
  const slugs = await fill()
  const rows: string[] = []
  for (const layout of ['all on one core', 'program alone'] as const) rows.push(...(await measure(layout, slugs)))
  console.log(
    `| ${stories} stories, 50 connections, ${seconds} s, gzip | layout | req/s | p50 | p95 | p99 | errors |\n|---|---|---|---|---|---|---|`,
  )
  console.log(rows.join('\n'))
} finally {
  await house[Symbol.asyncDispose]()
  await ground.clear()
  rmSync(folder, { recursive: true, force: true })
}

/** One story through the whole desk, then its like as rows: what is measured is reading, not writing. */
async function fill() {
  const { newsroom, tell } = await import('../test/telling.ts')
  const room = await newsroom(house)
  const paragraph =
    'Sáng nào nhà chị cũng có tiếng thanh gỗ dập vào sợi, dưới hiên sáu khung dệt buộc vào hàng cột, người ngồi dệt duỗi thẳng chân. '
  const { storyId } = await tell(room, { body: `${`${paragraph.repeat(2)}\n\n`.repeat(10)}Đến nay có [26 người](#1) dệt thành thạo.` })
  const like = { n: sql.raw(`generate_series(1, ${stories - 1}) n`), of: sql`${storyId}::uuid` }
  await house.db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx)
    await sql`create temp table likes on commit drop as select n, gen_random_uuid() as id from ${like.n}`.execute(tx)
    await sql`insert into stories select (json_populate_record(s, json_build_object('id', l.id, 'slug', s.slug || '-' || l.n))).*
      from stories s, likes l where s.id = ${like.of}`.execute(tx)
    await sql`insert into story_faces (story_id, language, edition_id, first_on, changed_at, name, kind, title, lead, place, place_slug, place_name, ethnic_group, field, year, content, folded, marked)
      select l.id, language, edition_id, first_on - l.n * interval '1 minute', changed_at, name || ' ' || l.n, kind, title, lead, place, 'xa-' || l.n % 100, 'xã ' || l.n % 100, ethnic_group,
        (array['craft','livelihood','teaching','forest'])[1 + l.n % 4], 2020 + l.n % 7, content, folded || ' so' || l.n, marked || ' so' || l.n
      from story_faces, likes l where story_id = ${like.of}`.execute(tx)
    await sql`insert into story_needs select l.id, subject_id, purpose, given_by, consent_id from story_needs, likes l where story_id = ${like.of}`.execute(
      tx,
    )
  })
  await sql`analyze`.execute(house.db)
  const { rows } = await sql<{ slug: string }>`select slug from stories order by slug`.execute(house.db)
  return rows.map(({ slug }) => slug)
}

async function measure(layout: 'all on one core' | 'program alone', slugs: string[]) {
  pin(postmaster(), layout === 'all on one core' ? 0 : 1)
  const server = spawn('taskset', ['-c', '0', process.execPath, '--import', 'tsx', 'bench/portal-server.ts', house.url, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [first] = await once(server.stdout, 'data')
  const origin = String(first).trim()
  try {
    for (let turn = 0; turn < 40; turn++) await (await fetch(`${origin}/guong/${slugs[turn % 3]}`)).text()
    const lists = slugs.map(
      (_, at) => `/guong?noi=xa-${at % 100}&sau=2026-10-05T05:00:00Z~00000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    )
    const searches = slugs.map((_, at) => `/guong?q=so${at + 1}`)
    const pages = slugs.map((slug) => `/guong/${slug}`)
    const weights = layout === 'program alone' ? [await weigh(origin, '/guong'), await weigh(origin, pages[0] ?? '')] : []
    const rows = [
      run(layout, 'story, rendered', origin, pages, 3),
      run(layout, 'list, rendered', origin, lists, 3),
      run(layout, 'search, one of many words', origin, searches),
      run(layout, 'story, kept, 500 addresses', origin, pages.slice(0, 500), seconds, true),
      run(layout, 'story, kept, 5,000 addresses', origin, pages.slice(0, 5000), seconds, true),
      run(layout, 'list, kept', origin, ['/guong'], seconds, true),
    ]
    return [...rows, ...weights]
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
}

/** Fifty connections from the other core. Addresses are taken in turn, so that a first pass makes each of them once. */
function run(layout: string, what: string, origin: string, paths: readonly string[], time = seconds, warm = false) {
  const list = join(folder, 'paths.txt')
  const script = join(folder, 'wrk.lua')
  writeFileSync(list, paths.join('\n'))
  writeFileSync(
    script,
    `local paths = {}; for line in io.lines(${JSON.stringify(list)}) do paths[#paths + 1] = line end
local at = 0
request = function() at = at % #paths + 1; return wrk.format("GET", paths[at], { ["Accept-Encoding"] = "gzip" }) end
done = function(s, l) io.write(string.format("\\nRESULT %d %d %.2f %.2f %.2f %d\\n", s.requests, s.duration, l:percentile(50)/1000, l:percentile(95)/1000, l:percentile(99)/1000, s.errors.status + s.errors.connect + s.errors.read + s.errors.timeout)) end`,
  )
  const wrk = (during: number) =>
    execFileSync('taskset', ['-c', '1', 'wrk', '-t1', '-c50', `-d${during}s`, '-s', script, origin], { encoding: 'utf8' })
  if (warm) wrk(Math.max(2, Math.ceil(paths.length / 1500)))
  const [, requests = '0', duration = '1', p50, p95, p99, errors] =
    /RESULT (\d+) (\d+) ([\d.]+) ([\d.]+) ([\d.]+) (\d+)/.exec(wrk(time)) ?? []
  const rate = Math.round(Number(requests) / (Number(duration) / 1e6))
  const again = !warm && Number(requests) > paths.length ? ` (each address ${(Number(requests) / paths.length).toFixed(1)} times)` : ''
  return `| ${what}${again} | ${layout} | ${rate} | ${p50} ms | ${p95} ms | ${p99} ms | ${errors} |`
}

async function weigh(origin: string, path: string) {
  const text = await (await fetch(origin + path, { headers: { 'Accept-Encoding': 'identity' } })).text()
  const fonts = [...new Set([...text.matchAll(/\/assets\/[\w.-]+\.woff2/g)].map(([name]) => name))]
  const preloaded = [...text.matchAll(/rel="preload" href="([^"]+)"/g)].map(([, name]) => name ?? '')
  const sizes = await Promise.all(preloaded.map(async (name) => (await (await fetch(origin + name)).arrayBuffer()).byteLength))
  const page = gzipSync(text, { level: 6 }).length
  const all = page + sizes.reduce((sum, size) => sum + size, 0)
  return `| weight of ${path.slice(0, 30)}: page ${(page / 1024).toFixed(1)} kB + ${preloaded.length} of ${fonts.length} fonts | | ${(all / 1024).toFixed(1)} kB | | | | |`
}

function postmaster() {
  return Number(readFileSync(join(ground.folder, 'data', 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

function pin(pid: number, core: number) {
  execFileSync('taskset', ['-acp', String(core), String(pid)], { stdio: 'ignore' })
}
