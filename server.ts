import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer, type Server as SecureServer } from 'node:https'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import type { Logger } from 'pino'
import { createHouse, jobNames, type PracticeOffice } from './app.ts'
import { sentFromShelf } from '#app/portal/index.ts'
import { sweepKeys } from '#app/council/index.ts'
import { firstStep } from '#app/organisations/index.ts'
import { connect, goesOneWay } from '#platform/db/database.ts'
import { forgetOld } from '#platform/drafts.ts'
import { logText } from '#platform/log-text.ts'
import { migrate } from '#platform/db/migrate.ts'
import { filesOnDisk } from '#platform/files.ts'
import { openJobs } from '#platform/jobs.ts'
import { sealJournal } from '#platform/journal.ts'
import type { Program } from '#platform/web/context.ts'
import { openKept } from '#platform/web/kept.ts'
import { readCertificate, type Certificate } from '#platform/console/certificate.ts'
import { practiceBeside } from '#platform/console/practice-beside.ts'
import { portTrouble } from '#platform/console/port.ts'
import type { Settings } from '#settings'

const day = 24 * 60 * 60 * 1000

/** Starts the program on a database that is already there. The only place that reads the clock. */
export async function startServer(
  settings: Settings,
  url: string,
  log: Logger,
  practiceRoom?: (program: Program) => Promise<PracticeOffice>,
) {
  const certificate = readCertificate(settings.tlsCert, settings.tlsKey, Temporal.Now.instant())
  await migrate(url, 'db/migrations')
  const db = connect(url, { keepPlans: goesOneWay })
  const jobs = await openJobs(url, jobNames, (error) => log.error({ error: error.message }, 'jobs'))
  const program: Program = {
    db,
    publicDb: connect(url, { readAs: 'gs_public', keepPlans: (text) => !text.includes('to_tsquery') }),
    kept: await openKept(url, { clock: () => Temporal.Now.instant() }),
    jobs,
    files: filesOnDisk(join(settings.dataDir, 'files')),
    clock: () => Temporal.Now.instant(),
    practice: settings.practice ? undefined : practiceBeside(),
    settings: { ...settings, publicUrl: settings.publicUrl ?? (certificate && `https://${certificate.name}:${settings.port}`) },
  }
  const house = createHouse(program, {
    practice: practiceRoom ? await practiceRoom(program) : null,
    log: ({ error, ...line }) => (error ? log.error({ ...line, error: logText(error) }) : log.info(line)),
  })
  await sweepKeys(program)
  await house.goOn()
  await jobs.work(house.jobs)
  const sealer = setInterval(() => void sealJournal(db).catch((error: unknown) => log.error({ error: logText(error) }, 'sealing')), 1000)
  const tidier = setInterval(
    () => void forgetOld(db, Temporal.Now.instant()).catch((error: unknown) => log.error({ error: logText(error) }, 'forgetting')),
    day,
  )
  const server = await listen(house.app.fetch, settings, certificate, (request, response) => sentFromShelf(program, request, response))
  return {
    address: addressOf(server, settings, certificate),
    first: await firstStep(program),
    async stop() {
      clearInterval(sealer)
      clearInterval(tidier)
      await close(server)
      await jobs.stop()
      await program.kept.stop()
      await program.publicDb.destroy()
      while ((await sealJournal(db)) > 0);
      await db.destroy()
    },
  }
}

type Fetch = Parameters<typeof getRequestListener>[0]
/** Answers what needs nothing of the house; false when the request has to go through it. */
type Quick = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>

/** Plain HTTP, or HTTPS with the agency's own certificate. */
async function listen(fetch: Fetch, { host, port }: Settings, certificate: Certificate | null, sent: Quick) {
  const listener = getRequestListener(fetch)
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    const done = sent(request, response)
    if (done === true) return
    if (done === false) void listener(request, response)
    else void done.then((answered) => void (answered || listener(request, response)))
  }
  const server = certificate ? createSecureServer({ cert: certificate.cert, key: certificate.key }, handle) : createServer(handle)
  server.listen(port, host)
  await once(server, 'listening').catch((error: Error) => Promise.reject(portTrouble(error, host, port)))
  return server
}

function addressOf(server: Server | SecureServer, { host, port, publicUrl }: Settings, certificate: Certificate | null) {
  const bound = server.address()
  const open = typeof bound === 'object' && bound !== null ? bound.port : port
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return publicUrl ?? (certificate ? `https://${certificate.name}:${open}` : `http://${shown}:${open}`)
}

/** Requests under way are finished; a page left open in a browser is not waited for longer than three seconds. */
async function close(server: Server | SecureServer) {
  const closed = once(server, 'close')
  server.close()
  const impatient = setTimeout(() => server.closeAllConnections(), 3000)
  await closed
  clearTimeout(impatient)
}
