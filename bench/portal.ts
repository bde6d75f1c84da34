import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { prepareGround } from '../scripts/test/ground.ts'
import { load, openMeter } from './cpu.ts'
import { median, wrk, type Outcome } from './wrk.ts'

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
  const { slugs, room } = await fill()
  console.log(`${stories} stories, 50 connections, ${seconds} s a pass, gzip; load of the machine ${load()}`)
  console.log('| what | layout | req/s, median (spread) | p50 · p95 · p99, ms | processor ms: program + PostgreSQL | that is /s | errors |')
  console.log('|---|---|---|---|---|---|---|')
  for (const layout of ['all on one core', 'program alone'] as const) await measure(layout, slugs, room)
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
    // Ten thousand at once is the bench's doing: what the public may read is judged once for all of them at the end.
    await sql`set constraints all immediate`.execute(tx)
    for (const table of ['story_faces', 'story_needs']) await sql`alter table ${sql.table(table)} disable trigger user`.execute(tx)
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
    for (const table of ['story_faces', 'story_needs']) await sql`alter table ${sql.table(table)} enable trigger user`.execute(tx)
    await sql`analyze`.execute(tx)
    await sql`insert into told_now select * from told_stories on conflict do nothing`.execute(tx)
  })
  await sql`analyze`.execute(house.db)
  const { rows } = await sql<{ slug: string }>`select slug from stories order by slug`.execute(house.db)
  return { slugs: rows.map(({ slug }) => slug), room }
}

async function measure(layout: Layout, slugs: string[], room: Newsroom) {
  const meter = await openMeter(house.db, 0)
  pin(meter.postmaster, layout === 'all on one core' ? 0 : 1)
  const server = spawn('taskset', ['-c', '0', process.execPath, '--import', 'tsx', 'bench/portal-server.ts', house.url, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [first] = await once(server.stdout, 'data')
  const origin = String(first).trim()
  try {
    const lists = slugs.map(
      (_, at) => `/guong?noi=xa-${at % 100}&sau=2026-10-05T05:00:00Z~00000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    )
    const searches = slugs.map((_, at) => `/guong?q=so${at + 1}`)
    const pages = slugs.map((slug) => `/guong/${slug}`)
    // The program is warm before anything is timed: the same pages in the other language, so that ours are still unknown.
    for (const some of [pages, lists, searches]) await wrk(folder, origin, some.map(english), 4)
    const run = (what: string, paths: readonly string[], passes: number) =>
      report(what, layout, server.pid ?? 0, (pass) => wrk(folder, origin, passes > 1 ? part(paths, pass, passes) : paths, seconds), passes)
    const say = (row: string) => console.log(row)
    say(await run('story, rendered', pages, 3))
    say(await run('list of a place, rendered', lists, 3))
    say(await run('search, a rare word', searches, 3))
    say(await run('search, a word of every story', ['/guong?q=go'], 1))
    const bytes = Buffer.from(await squeezedPage(origin, pages[0] ?? ''))
    await wrk(folder, origin, pages.slice(0, 500), 3)
    say(await run('story, kept, 500 addresses', pages.slice(0, 500), 1))
    say(await run('list, kept', ['/guong'], 1))
    say(await plain(layout, bytes))
    if (layout === 'all on one core') return
    say(await deepPages(layout, origin, server.pid ?? 0))
    say(await weigh(origin, '/guong'))
    say(await weigh(origin, pages[0] ?? ''))
    say(await readersAndWriters(room, origin, pages, lists))
  } finally {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
}

type Layout = 'all on one core' | 'program alone'

function english(path: string) {
  return `${path}${path.includes('?') ? '&' : '?'}lang=en`
}

/** Each pass has addresses of its own, so that every page of it is made and not found. */
function part(paths: readonly string[], pass: number, passes: number) {
  const size = Math.floor(paths.length / passes)
  return paths.slice(pass * size, (pass + 1) * size)
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
  return `| ${what} | ${layout} | ${Math.round(middle(({ rate }) => rate))}${spread} | ${middle(({ p50 }) => p50).toFixed(1)} · ${middle(({ p95 }) => p95).toFixed(1)} · ${middle(({ p99 }) => p99).toFixed(1)} | ${own.toFixed(3)} + ${(all - own).toFixed(3)} | ${Math.round(1000 / (layout === 'program alone' ? own : all))} | ${outcomes.reduce((sum, { errors }) => sum + errors, 0)} |`
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
    Array.from({ length: 3000 }, (_, nth) => `/guong?viec=craft&sau=${from}~00000000-0000-7000-8000-${String(nth).padStart(12, '0')}`)
  const one = await report('list of a kind of work, page 1', layout, pid, () => wrk(folder, origin, paths('2026-10-05T05:00:00Z'), 3), 1)
  const fifty = await report('list of a kind of work, page 50', layout, pid, () => wrk(folder, origin, paths(at), 3), 1)
  return `${one}\n${fifty}`
}

type Newsroom = Awaited<ReturnType<typeof import('../test/telling.ts').newsroom>>

/** A correction through the whole desk: written, sent, approved by somebody else, published. */
async function retell({ as, author, approver }: Newsroom, storyId: string) {
  const { approveText, publishText, saveText, submitText } = await import('#app/stories/index.ts')
  const text = await house.db.selectFrom('storyTexts').selectAll().where('storyId', '=', storyId).executeTakeFirstOrThrow()
  const { title, lead, version } = text
  const body = `Đến nay có [26 người](#1) dệt ${version % 2 ? 'thành thạo' : 'khéo tay'}.`
  await as(author, (act) => saveText(act, storyId, 'vi', { title, lead, body, version }))
  await as(author, (act) => submitText(act, storyId, 'vi', version + 1))
  const edition = await house.db
    .selectFrom('storyEditions')
    .select('hash')
    .where('storyId', '=', storyId)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  await as(approver, (act) => approveText(act, storyId, 'vi', edition.hash))
  await as(author, (act) => publishText(act, storyId, 'vi', 'Sửa một chữ'))
}

/** Fifty readers for thirty seconds while five hands publish corrections one after the other, each dropping what it changes. */
async function readersAndWriters(room: Newsroom, origin: string, pages: readonly string[], lists: readonly string[]) {
  const { tell } = await import('../test/telling.ts')
  const told = []
  for (let at = 1; at <= 5; at++) told.push(await tell(room, { name: `Người Viết ${at}` }))
  const until = performance.now() + 30_000
  let written = 0
  let slowest = 0
  const reading = wrk(folder, origin, [...pages.slice(0, 200), ...lists.slice(0, 100), '/', '/guong'], 30)
  await Promise.all(
    told.map(async ({ storyId }) => {
      while (performance.now() < until) {
        const began = performance.now()
        await retell(room, storyId)
        slowest = Math.max(slowest, performance.now() - began)
        written++
      }
    }),
  )
  const seen = await reading
  return `| 50 readers for 30 s beside 5 writers (${written} publications, slowest ${Math.round(slowest)} ms) | program alone | ${Math.round(seen.rate)} | ${seen.p50.toFixed(1)} · ${seen.p95.toFixed(1)} · ${seen.p99.toFixed(1)} | | | ${seen.errors} |`
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
