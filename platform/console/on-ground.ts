import { perform, type Act, type Actor } from '../act.ts'
import { connect, type Db } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { Forbidden, NotFound, Refusal } from '../errors.ts'
import { openJobs } from '../jobs.ts'
import type { Sentence } from '../language/messages.ts'
import type { Console, Outcome } from './command.ts'

/** Whoever holds the machine may do what an administrator may; the journal says that it was done at the console. */
export const operator: Actor = {
  id: '00000000-0000-0000-0000-000000000000',
  name: 'Người vận hành máy chủ',
  subjectId: null,
  organisationId: '',
  roles: new Set(['admin']),
  reach: 'all',
  onBehalfOf: null,
}

export type OnGround = {
  db: Db
  now: Temporal.Instant
  perform: <Result>(command: (act: Act) => Promise<Result>, as?: Actor) => Promise<Result>
}

const notThere: Sentence = { vi: 'Không tìm thấy điều đã nêu.', en: 'What was named is not there.' }

/** Runs a console command on the office's own ground; a refusal becomes its sentence and exit code 1. */
export async function onGround(console: Console, run: (ground: OnGround) => Promise<Outcome>): Promise<Outcome> {
  const { url } = await console.openDatabase()
  await migrate(url, 'db/migrations')
  const db = connect(url, { max: 2, statementTimeout: 120_000 })
  const jobs = await openJobs(url, [], () => undefined)
  const now = console.now()
  try {
    return await run({ db, now, perform: (command, as = operator) => perform({ db, jobs }, as, now, command) })
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, say: [error.sentence], json: { error: error.sentence } }
    if (error instanceof NotFound || error instanceof Forbidden) return { ok: false, say: [notThere], json: { error: notThere } }
    throw error
  } finally {
    await jobs.stop()
    await db.destroy()
  }
}
