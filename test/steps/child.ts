import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { z } from 'zod'
import { createHouse, jobNames } from '../../app.ts'
import { sweepKeys } from '#app/council/index.ts'
import { connect } from '#platform/db/database.ts'
import { filesOnDisk } from '#platform/files.ts'
import { openJobs } from '#platform/jobs.ts'
import type { Program } from '#platform/web/context.ts'
import { openKept } from '#platform/web/kept.ts'
import { countSteps } from './count.ts'

/**
 * The program in a process of its own, started as after a power cut, that answers one form and dies at the step it is
 * told to: killed by the kernel, nothing tidied. Without a step it goes to the end and says how many there were.
 */
const order = z.object({
  url: z.string(),
  dataDir: z.string(),
  now: z.string(),
  dieAt: z.number(),
  path: z.string(),
  cookie: z.string(),
  type: z.string(),
  body: z.string(),
})
export type Order = z.infer<typeof order>

const counted = countSteps()
for await (const line of createInterface({ input: process.stdin })) {
  const asked = order.parse(JSON.parse(line))
  const { app } = await house(asked)
  const headers = { cookie: asked.cookie, origin: 'http://localhost', 'Content-Type': asked.type }
  const { answer, steps } = await counted.during(asked.dieAt, async () => {
    const page = await app.request(asked.path, { method: 'POST', headers, body: asked.body })
    return { status: page.status, location: page.headers.get('location') ?? '', text: await page.text() }
  })
  const said = { ...answer, steps }
  process.stdout.write(`${JSON.stringify(said)}\n`, () => process.exit(0))
}

async function house({ url, dataDir, now }: Order) {
  const clock = () => Temporal.Instant.from(now)
  const db = connect(url, { max: 3 })
  const program: Program = {
    db,
    publicDb: connect(url, { readAs: 'gs_public', max: 1 }),
    kept: await openKept(url, { clock }),
    jobs: await openJobs(url, jobNames, () => undefined),
    files: filesOnDisk(join(dataDir, 'files')),
    clock,
    settings: { dataDir, practice: false, publicUrl: null, cookie: 'gs_office' },
  }
  await sweepKeys(program)
  return createHouse(program, { log: ({ error }) => error && console.error(error) })
}
