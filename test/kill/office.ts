import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { jobNames } from '../../app.ts'
import { hashOfSecret } from '#app/accounts/index.ts'
import type { Actor } from '#platform/act.ts'
import { connect, type Db } from '#platform/db/database.ts'
import { openJobs, type Jobs } from '#platform/jobs.ts'
import { makeAgency, makeUser } from '#test/makers.ts'

/** An office on a data folder whose program lives in another process: its database, and somebody who is signed in. */
export type Office = { db: Db; jobs: Jobs; agency: string; officer: Actor; cookie: string; close: () => Promise<void> }

export async function openOffice(url: string): Promise<Office> {
  const db = connect(url, { max: 3 })
  const jobs = await openJobs(url, jobNames, () => undefined)
  const agency = await makeAgency(db)
  const officer = await makeUser(db, { roles: ['office', 'publicity', 'leader', 'admin'] })
  const secret = randomBytes(32).toString('base64url')
  const now = Temporal.Now.instant()
  await db
    .insertInto('signIns')
    .values({ idHash: hashOfSecret(secret), userId: officer.id, createdAt: now, seenAt: now, endsAt: now.add({ hours: 12 }) })
    .execute()
  return {
    db,
    jobs,
    agency,
    officer,
    cookie: `gs_office=${secret}`,
    async close() {
      await jobs.stop()
      await db.destroy()
    },
  }
}

/** What a browser sends once the officer presses the button; the key is the one the form was drawn with. */
export type Form = { path: string; fields: Record<string, string>; key: string }

export function form(path: string, fields: Record<string, string>): Form {
  return { path, fields, key: randomUUIDv7() }
}

/** Sends it; null when the program was gone before it answered. */
export async function send(address: string, cookie: string, { path, fields, key }: Form): Promise<number | null> {
  const init = {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: address },
    body: new URLSearchParams({ ...fields, _key: key }),
  } as const
  return fetch(`${address}${path}`, init).then(
    ({ status }) => status,
    () => null,
  )
}
