import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHouse, jobNames } from '../app.ts'
import type { Actor } from '#platform/act.ts'
import { connect } from '#platform/db/database.ts'
import { filesOnDisk } from '#platform/files.ts'
import { openJobs } from '#platform/jobs.ts'
import type { Language } from '#platform/language/messages.ts'
import { openKept } from '#platform/web/kept.ts'
import type { Program } from '#platform/web/context.ts'
import { testDatabase } from './database.ts'
import { noon } from './makers.ts'

/**
 * The whole program on a database of its own, without a socket: `ask` is a request by somebody (or by nobody).
 * Jobs are done when a test calls `drain()`. Time stands still until `time.now` is moved.
 */
export async function testHouse() {
  let queries = 0
  const database = await testDatabase(() => queries++)
  const dataDir = mkdtempSync(join(tmpdir(), 'gs-test-'))
  const time = { now: noon }
  const jobs = await openJobs(database.url, jobNames, (error) => console.error(error))
  const program: Program = {
    db: database.db,
    publicDb: connect(database.url, { readAs: 'gs_public', max: 2 }),
    kept: await openKept(database.url, { clock: () => time.now }),
    jobs,
    files: filesOnDisk(join(dataDir, 'files')),
    clock: () => time.now,
    settings: { dataDir, practice: false, publicUrl: null, cookie: 'gs_office' },
  }
  let who: { actor: Actor; language: Language } | null = null
  const house = createHouse(program, { whoIs: async () => who, log: (line) => line.error && console.error(line.error) })
  const ask = async (actor: Actor | null, path: string, init: RequestInit = {}, language: Language = 'vi') => {
    who = actor && { actor, language }
    const headers = new Headers(init.headers)
    if (init.method && init.method !== 'GET') headers.set('Origin', 'http://localhost')
    return house.app.request(path, { ...init, headers })
  }
  return {
    db: database.db,
    url: database.url,
    program,
    time,
    app: house.app,
    ask,
    /** A request's page as text. */
    read: async (actor: Actor | null, path: string) => (await ask(actor, path)).text(),
    /** Sends a form as a browser would; `page` is where it stands. */
    send: (actor: Actor | null, path: string, fields: Record<string, string> | URLSearchParams = {}, page = '') =>
      ask(actor, path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        ...(page && { headers: { Referer: `http://localhost${page}` } }),
      }),
    /** How many queries something costs: a list must cost the same whatever its length. */
    async countQueries(work: () => Promise<unknown>) {
      const before = queries
      await work()
      return queries - before
    },
    drain: () => jobs.drain(house.jobs),
    async [Symbol.asyncDispose]() {
      await jobs.stop()
      await program.kept.stop()
      await program.publicDb.destroy()
      await database[Symbol.asyncDispose]()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
