import { channel } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pino } from 'pino'
import { jobNames } from '../app.ts'
import { connect } from '#platform/db/database.ts'
import { openJobs } from '#platform/jobs.ts'
import { readSettings } from '#settings'
import { startServer } from '../server.ts'
import { writersAtWork } from './writers.ts'

/**
 * The program as it is, on a database that is already there, for `bench/portal.ts`: prints its address and waits. A line
 * `write AGENCY SECONDS` sets five people to work in it. Every refusal and every answer later than two seconds is named.
 */
const [url = '', folder = ''] = process.argv.slice(2)
const settings = readSettings({ PORT: '0', DATA_DIR: mkdtempSync(join(folder, 'data-')), LOG_LEVEL: 'silent' }, [])
const program = await startServer(settings, url, pino({ level: 'error' }, pino.destination(2)))
nameErrors()
process.stdout.write(`${program.address}\n`)
createInterface({ input: process.stdin }).on('line', (line) => {
  const [, agency = '', seconds = ''] = line.split(' ')
  void write(agency, Number(seconds))
})
process.on('SIGTERM', () => void program.stop().then(() => process.exit(0)))

async function write(agency: string, seconds: number) {
  const db = connect(url)
  const jobs = await openJobs(url, jobNames, (error) => console.error(error))
  const done = await writersAtWork({ db, program: { db, jobs }, agency, seconds, ready: () => process.stdout.write('ready\n') })
  await jobs.stop()
  await db.destroy()
  process.stdout.write(`${JSON.stringify(done)}\n`)
}

function nameErrors() {
  const began = new WeakMap<object, number>()
  channel('http.server.request.start').subscribe((message) => {
    if (isExchange(message)) began.set(message.request, performance.now())
  })
  channel('http.server.response.finish').subscribe((message) => {
    if (!isExchange(message)) return
    const { request, response } = message
    const took = performance.now() - (began.get(request) ?? Infinity)
    if (response.statusCode >= 400 || took > Number(process.env.LATE ?? 2000))
      console.error(`${response.statusCode} ${request.url ?? ''} after ${Math.round(took)} ms`)
  })
}

function isExchange(message: unknown): message is { request: IncomingMessage; response: ServerResponse } {
  return typeof message === 'object' && message !== null && 'request' in message && 'response' in message
}
