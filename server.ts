import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { createHouse, jobNames } from './app.ts'
import { connect } from '#platform/db/database.ts'
import { migrate } from '#platform/db/migrate.ts'
import { filesOnDisk } from '#platform/files.ts'
import { openJobs } from '#platform/jobs.ts'
import { sealJournal } from '#platform/journal.ts'
import type { Program } from '#platform/web/context.ts'
import { readSettings, type Settings } from '#settings'

/** Starts the program on a database that is already there. The only place that reads the clock. */
export async function startServer(settings: Settings, url: string) {
  const log = pino({ level: settings.logLevel })
  await migrate(url, 'db/migrations')
  const db = connect(url)
  const jobs = await openJobs(url, jobNames, (error) => log.error({ error: error.message }, 'jobs'))
  const program: Program = {
    db,
    publicDb: db,
    jobs,
    files: filesOnDisk(join(settings.dataDir, 'files')),
    clock: () => Temporal.Now.instant(),
    settings,
  }
  const house = createHouse(program, {
    log: ({ error, ...line }) => (error ? log.error({ ...line, error: textOf(error) }) : log.info(line)),
  })
  await jobs.work(house.jobs)
  const sealer = setInterval(() => void sealJournal(db).catch((error: unknown) => log.error({ error: textOf(error) }, 'sealing')), 1000)
  const server = serve({ fetch: house.app.fetch, hostname: settings.host, port: settings.port })
  return {
    server,
    async stop() {
      clearInterval(sealer)
      await new Promise((resolve) => server.close(resolve))
      await jobs.stop()
      while ((await sealJournal(db)) > 0);
      await db.destroy()
    },
  }
}

/** Stack without values: messages of database errors may carry names of people, so only their code is kept. */
function textOf(error: unknown) {
  if (!(error instanceof Error)) return 'unknown'
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  return `${error.name}${code}\n${(error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n')}`
}

if (process.argv[1]?.endsWith('server.ts')) {
  const settings = readSettings(process.env, process.argv.slice(2))
  if (!settings.databaseUrl) throw new Error('DATABASE_URL is needed here; `npm start` brings its own PostgreSQL')
  await startServer(settings, settings.databaseUrl)
}
