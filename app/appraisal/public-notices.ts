import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { recordPublic } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import type { PublicObjectionInput } from './form.ts'

type Notice = { id: string; title: string; opensOn: Temporal.PlainDate; closesOn: Temporal.PlainDate; cases: number }
export type NoticeCase = {
  place: number
  kind: 'individual' | 'household' | 'collective'
  name: string
  about: string
  achievement: string | null
  awardName: string
}

/** Notices that run on the website today, as the public reads them. */
export async function listPublicNotices(publicDb: Db, today: Temporal.PlainDate) {
  return (await sql<Notice>`select * from public_face.notices(${today.toString()}::date)`.execute(publicDb)).rows
}

/** One of them with its list; null before it opens, after it closes, and when it was taken down. */
export async function findPublicNotice(publicDb: Db, id: string, today: Temporal.PlainDate) {
  const notice = (await listPublicNotices(publicDb, today)).find((one) => one.id === id)
  if (!notice) return null
  const on = today.toString()
  const { rows } = await sql<NoticeCase>`select * from public_face.notice_cases(${id}::uuid, ${on}::date)`.execute(publicDb)
  return { ...notice, people: rows }
}
export type PublicNotice = NonNullable<Awaited<ReturnType<typeof findPublicNotice>>>

/** What became of an objection, for whoever holds its receipt. */
export async function findReceipt(publicDb: Db, receipt: string) {
  const { rows } = await sql<{
    receivedOn: Temporal.PlainDate
    handledOn: Temporal.PlainDate | null
  }>`select * from public_face.receipt(${receipt})`.execute(publicDb)
  return rows[0] ?? null
}

type Sent = PublicObjectionInput & { noticeId: string; today: Temporal.PlainDate; now: Temporal.Instant }

/**
 * Takes in what somebody without an account has to say: the row and its line in the journal together, and a form that is
 * sent twice makes one of each, by its receipt.
 */
export function receiveObjection(db: Db, { noticeId, place, text, fromName, contact, receipt, today, now }: Sent) {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ nominationId: string }>`select nomination_id from (
      select nomination_id, row_number() over (order by nomination_id) as place from public_notice_cases where notice_id = ${noticeId}
    ) as placed where place = ${place}`.execute(tx)
    const [about] = rows
    if (!about) return false
    const { nominationId } = about
    const who = { fromName: fromName || null, contact: contact || null, recordedBy: null }
    const taken = await tx
      .insertInto('objections')
      .values({ id: randomUUIDv7(), noticeId, nominationId, ...who, text, receivedOn: today, recordedAt: now, receipt })
      .onConflict((same) => same.column('receipt').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (taken) await recordPublic(tx, now, 'objection received from the public', { kind: 'nomination', id: nominationId })
    return true
  })
}
