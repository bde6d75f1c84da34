import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { connect, type Db } from '#platform/db/database.ts'
import { migrate } from '#platform/db/migrate.ts'

/** The server the tests run on: the runner starts one and says where it is. */
function server() {
  const url = process.env.GS_TEST_DATABASE_URL
  if (!url)
    throw new Error('Tests run by `npm test` or `node scripts/test.mjs FILE`, which start a PostgreSQL and set GS_TEST_DATABASE_URL.')
  return url
}

/** A database of this test's own, made from the migrated template; dropped at the end. */
export async function testDatabase(log: (text: string) => void = () => undefined) {
  const url = await create(process.env.GS_TEST_TEMPLATE)
  const db = connect(url, { max: 5, log })
  return { db, url, [Symbol.asyncDispose]: () => remove(url, db) }
}

/** An own database with every migration just applied: for the generators and for tests of migrations. */
export async function scratchDatabase() {
  const url = await create(undefined)
  await migrate(url, 'db/migrations')
  return { url, [Symbol.asyncDispose]: () => remove(url) }
}

/** A migrated database that the caller removes. */
export function testDatabaseUrl() {
  return create(process.env.GS_TEST_TEMPLATE)
}

async function create(template: string | undefined) {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await asAdmin(`create database ${name}${template ? ` template ${template}` : ''}`)
  if (!template) await migrate(withName(name), 'db/migrations')
  return withName(name)
}

async function remove(url: string, db?: Db) {
  await db?.destroy()
  await asAdmin(`drop database ${new URL(url).pathname.slice(1)}`)
}

export function withName(name: string) {
  const url = new URL(server())
  url.pathname = `/${name}`
  return url.toString()
}

export async function asAdmin(statement: string) {
  const client = new pg.Client({ connectionString: server() })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
