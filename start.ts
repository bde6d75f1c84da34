import { join } from 'node:path'
import { pino, type Logger } from 'pino'
import { whenParentEnds } from '#platform/console/parent.ts'
import { checkPort } from '#platform/console/port.ts'
import { greeting } from '#platform/console/greeting.ts'
import { messages } from '#platform/console/messages.ts'
import { openDatabase, withoutPassword } from '#platform/console/open-database.ts'
import { explainAndEnd } from '#platform/console/refused.ts'
import { readSettings, type Settings } from '#settings'
import { startServer } from './server.ts'

/** `npm start`: the database, the program on it, one friendly block, and an orderly end. */
async function start() {
  const settings = readSettings(process.env, process.argv.slice(2))
  await checkPort(settings.host, settings.port)
  const database = await openDatabase(settings)
  const log = process.stdout.isTTY
    ? pino.destination({ dest: join(settings.dataDir, 'logs', 'program.log'), mkdir: true })
    : pino.destination(1)
  const program = await run(settings, database.url, pino({ level: settings.logLevel }, log)).catch(async (error: unknown) => {
    await database.stop()
    throw error
  })
  const server = settings.databaseUrl === null ? null : withoutPassword(settings.databaseUrl)
  console.log(greeting({ address: program.address, dataDir: settings.dataDir, server, practice: settings.practice, first: program.first }))
  stopOnce(async () => {
    await program.stop()
    await database.stop()
  }, database.abandon)
}

/** The real office, or the practice office with what only it may do: that code is not even loaded otherwise. */
async function run(settings: Settings, url: string, log: Logger) {
  if (!settings.practice) return startServer(settings, url, log)
  const { runPractice } = await import('./practice/index.ts')
  const say = (chapter: string) => console.log(`  ${messages.tellingStory.vi} ${chapter} · ${messages.tellingStory.en}`)
  return runPractice(url, settings.dataDir, (room, port) => startServer({ ...settings, port: port ?? settings.port }, url, log, room), say)
}

const impatience = 2000

/** The first Ctrl-C finishes what is being done; another one, two seconds later, does not wait for it. */
function stopOnce(stop: () => Promise<void>, abandon: () => Promise<void>) {
  let askedAt = 0
  const end = async () => {
    if (askedAt > 0) {
      if (performance.now() - askedAt < impatience) return
      await abandon()
      process.exit(130)
    }
    askedAt = performance.now()
    console.log(`\n${messages.stopping.vi} · ${messages.stopping.en}`)
    await stop()
    console.log(`${messages.stopped.vi} · ${messages.stopped.en}`)
    process.exit(0)
  }
  // whoever read what we print may be gone first (a closed terminal, the program above us): the database is stopped all the same
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  const ended = () => void end().catch(explainAndEnd)
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, ended)
  whenParentEnds(ended)
}

await start().catch(explainAndEnd)
