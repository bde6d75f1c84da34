import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '#platform/db/migrate.ts'
import { isAlive, shutDown } from '#platform/postgres/server.ts'
import { startPostgres } from '#platform/postgres/start.ts'

const prefix = 'gs-tests-'

/** One PostgreSQL for the whole run (ours, or the one GS_TEST_DATABASE_URL names) and a template with every migration. */
export async function prepareGround() {
  await sweepLeftovers()
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
  const given = process.env.GS_TEST_DATABASE_URL
  const postgres = given ? null : await startPostgres({ dataDir: join(folder, 'data'), safe: false })
  const url = given ?? postgres?.url ?? ''
  const template = `gs_template_${process.pid}`
  await statement(url, `create database ${template}`)
  await migrate(withName(url, template), 'db/migrations')
  const temporary = join(folder, 'tmp')
  await mkdir(temporary)
  return {
    folder,
    env: { GS_TEST_DATABASE_URL: url, GS_TEST_TEMPLATE: template, TMPDIR: temporary, TEMP: temporary },
    async clear() {
      if (given) await statement(url, `drop database ${template}`)
      await postgres?.stop()
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
    },
  }
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

function withName(url: string, name: string) {
  const place = new URL(url)
  place.pathname = `/${name}`
  return place.toString()
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
