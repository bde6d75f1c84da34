/**
 * People opened through the API, each with every check, the journal and the search for doubles asked for:
 * node --import tsx bench/api.ts [seconds]. Fifty connections; Linux with `wrk` and `taskset`, layouts as in `bench/portal.ts`.
 */
import { execFile, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { prepareGround } from '../scripts/test/ground.ts'
import { load, openMeter } from './cpu.ts'

const seconds = Number(process.argv[2] ?? 5)
const folder = mkdtempSync(join(tmpdir(), 'gs-bench-api-'))
const ground = await prepareGround()
Object.assign(process.env, ground.env)
const { testHouse } = await import('../test/app.ts')
const { makeAgency, makeUser } = await import('../test/makers.ts')
const { issueToken } = await import('#app/accounts/commands.ts')
const { perform } = await import('#platform/act.ts')
const house = await testHouse()
try {
  await makeAgency(house.db)
  const officer = await makeUser(house.db)
  const token = `gs_${randomBytes(24).toString('base64url')}`
  const now = Temporal.Now.instant()
  const endsOn = now.toZonedDateTimeISO('UTC').toPlainDate().add({ days: 30 })
  await perform(house.program, officer, now, (act) => issueToken(act, { purpose: 'bench', endsOn }, token))
  console.log(`people opened by the API, 50 connections, ${seconds} s; load of the machine ${load()}`)
  console.log('| layout | opened a second | p50 · p95 · p99, ms | processor ms: program + PostgreSQL | that is /s | refused |')
  console.log('| --- | --- | --- | --- | --- | --- |')
  for (const layout of ['all on one core', 'program alone']) console.log(await opened(layout, token))
} finally {
  await house[Symbol.asyncDispose]()
  await ground.clear()
  rmSync(folder, { recursive: true, force: true })
}

async function opened(layout: string, token: string) {
  const { postmaster } = await openMeter(house.db, 0)
  execFileSync('taskset', ['-acp', layout === 'all on one core' ? '0' : '1', String(postmaster)], { stdio: 'ignore' })
  const server = spawn('taskset', ['-c', '0', process.execPath, '--import', 'tsx', 'bench/portal-server.ts', house.url, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [first] = await once(server.stdout, 'data')
  const origin = String(first).trim()
  await post(origin, token, 3, 'Lò Văn Ấm')
  const before = await countPeople()
  const meter = await openMeter(house.db, server.pid ?? 0)
  const { p50, p95, p99, refused, took } = await post(origin, token, seconds, 'Điểu Thị Mẫu')
  const { program, database } = meter.lap()
  const count = (await countPeople()) - before
  server.kill('SIGTERM')
  await once(server, 'exit')
  const [own, other] = [(program / count) * 1000, (database / count) * 1000]
  const alone = layout === 'program alone' ? Math.max(own, other) : own + other
  return `| ${layout} | ${Math.round(count / took)} | ${p50.toFixed(1)} · ${p95.toFixed(1)} · ${p99.toFixed(1)} | ${own.toFixed(3)} + ${other.toFixed(3)} | ${Math.round(1000 / alone)} | ${refused} |`
}

async function countPeople() {
  const { n } = await house.db
    .selectFrom('subjects')
    .select((of) => of.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** Every request is another person, so that none is the double of one before by all that is known. */
async function post(origin: string, token: string, length: number, name: string) {
  const script = join(folder, 'post.lua')
  writeFileSync(
    script,
    `local at = 0
local headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer ${token}" }
request = function() at = at + 1; return wrk.format("POST", "/api/v1/people", headers,
  string.format('{"kind":"individual","name":"${name} %d","born":"%d","ethnicGroup":"xtieng","village":"Ấp %d","phone":"09%08d"}', at, 1950 + at % 50, at, at)) end
done = function(s, l) io.write(string.format("\\nRESULT %d %.2f %.2f %.2f %d\\n", s.duration, l:percentile(50)/1000, l:percentile(95)/1000, l:percentile(99)/1000, s.errors.status)) end`,
  )
  const { stdout } = await promisify(execFile)('taskset', ['-c', '1', 'wrk', '-t1', '-c50', `-d${length}s`, '-s', script, origin])
  const [, microseconds = 1, p50 = 0, p95 = 0, p99 = 0, refused = 0] = (
    /RESULT (\d+) ([\d.]+) ([\d.]+) ([\d.]+) (\d+)/.exec(stdout) ?? []
  ).map(Number)
  return { p50, p95, p99, refused, took: microseconds / 1e6 }
}
