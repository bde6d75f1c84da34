import { randomBytes } from 'node:crypto'
import { jobNames } from '../../app.ts'
import { hashOfSecret } from '#app/accounts/index.ts'
import { perform, type Act, type Actor } from '#platform/act.ts'
import { connect, type Db } from '#platform/db/database.ts'
import { openJobs, type Jobs } from '#platform/jobs.ts'
import { makeAgency, makeUser } from '#test/makers.ts'

/** An office on a data folder whose program lives in another process: its database, and people who are signed in. */
export type Office = {
  db: Db
  jobs: Jobs
  dataDir: string
  agency: string
  officer: Actor
  /** The cookie of somebody who signs in now. */
  signIn: (actor: Actor) => Promise<string>
  /** Does something as somebody, beside the program: what must stand before the deed that is cut. */
  as: <Result>(actor: Actor, command: (act: Act) => Promise<Result>) => Promise<Result>
  /** The officer's cookie. */
  cookie: string
  close: () => Promise<void>
}

export async function openOffice(url: string, dataDir: string): Promise<Office> {
  const db = connect(url, { max: 3 })
  const jobs = await openJobs(url, jobNames, () => undefined)
  const agency = await makeAgency(db)
  const officer = await makeUser(db, { roles: ['office', 'publicity', 'leader', 'admin'] })
  const signIn = async ({ id }: Actor) => {
    const secret = randomBytes(32).toString('base64url')
    const now = Temporal.Now.instant()
    await db
      .insertInto('signIns')
      .values({ idHash: hashOfSecret(secret), userId: id, createdAt: now, seenAt: now, endsAt: now.add({ hours: 12 }) })
      .execute()
    return `gs_office=${secret}`
  }
  return {
    db,
    jobs,
    dataDir,
    agency,
    officer,
    signIn,
    as: (actor, command) => perform({ db, jobs }, actor, Temporal.Now.instant(), command),
    cookie: await signIn(officer),
    async close() {
      await jobs.stop()
      await db.destroy()
    },
  }
}
