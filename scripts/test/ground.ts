import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '#platform/db/migrate.ts'
import { isAlive, shutDown } from '#platform/postgres/server.ts'
import { type Postgres, startPostgres } from '#platform/postgres/start.ts'
import { copyKept, keep } from './kept-cluster.ts'

const template = 'gs_template'

/** One PostgreSQL for the whole run (ours, or the one GS_TEST_DATABASE_URL names) and a template with every migration. */
export async function prepareGround() {
  await sweepLeftovers()
  const folder = await mkdtemp(join(tmpdir(), `gs-tests-${process.pid}-`))
  const temporary = join(folder, 'tmp')
  await mkdir(temporary)
  for (const place of [folder, temporary]) await chmod(place, 0o711) // tests that become another user walk through
  const given = process.env.GS_TEST_DATABASE_URL
  const { url, name, clear } = given ? await onGivenServer(given) : await onOwnPostgres(join(folder, 'data'))
  return {
    folder,
    env: { GS_TEST_DATABASE_URL: url, GS_TEST_TEMPLATE: name, TMPDIR: temporary, TEMP: temporary },
    async clear() {
      await clear()
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

async function onGivenServer(url: string) {
  const name = `${template}_${process.pid}`
  await makeTemplate(url, name)
  return { url, name, clear: () => statement(url, `drop database ${name}`) }
}

/** Making a cluster takes two seconds, copying one that was kept a tenth: it is kept as long as the migrations stand. */
async function onOwnPostgres(dataDir: string) {
  const postgres = (await startCopy(dataDir)) ?? (await startNew(dataDir))
  return { url: postgres.url, name: template, clear: () => postgres.stop() }
}

async function startCopy(dataDir: string): Promise<Postgres | null> {
  if (!(await copyKept(dataDir))) return null
  return startPostgres({ dataDir, safe: false }).catch(async () => {
    await rm(dataDir, { recursive: true, force: true })
    return null
  })
}

async function startNew(dataDir: string) {
  const first = await startPostgres({ dataDir, safe: false })
  await makeTemplate(first.url, template)
  await first.stop()
  await keep(dataDir)
  return startPostgres({ dataDir, safe: false })
}

async function makeTemplate(url: string, name: string) {
  await statement(url, `create database ${name}`)
  const place = new URL(url)
  place.pathname = `/${name}`
  await migrate(place.toString(), 'db/migrations')
}

async function statement(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

/** What runs that were killed left behind: their PostgreSQL and their folder. */
async function sweepLeftovers() {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(name.match(/^gs-tests-(\d+)-/)?.[1] ?? process.pid)
    if (pid === process.pid || isAlive(pid)) continue
    await shutDown(join(tmpdir(), name, 'data', 'postgres')).catch(() => {})
    await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {})
  }
}
