import { sql } from 'kysely'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { holds, inOrder, type Orders } from '#platform/db/lists.ts'
import type { Asked } from '#platform/web/list.ts'
import { casesOnNotice, openObjections, visibleNotices } from './notices.ts'

export type NoticeRow = Awaited<ReturnType<typeof listNotices>>[number]
export type WantedNotices = Asked & { state: string }

export const noticeStates = ['running', 'not open', 'ended', 'taken down', 'objections'] as const

/** Public notices none of whose cases is closed to this person, the one that ends last first. */
export function listNotices(db: Db, actor: Actor, today: Temporal.PlainDate, wanted: WantedNotices) {
  return inOrder(wantedNotices(db, actor, today, wanted), orders, wanted)
    .select(['id', 'title', 'channels', 'opensOn', 'closesOn', 'takenDownAt'])
    .select([openObjections.as('open'), casesOnNotice.as('cases')])
    .orderBy('closesOn', 'desc')
    .orderBy('id')
    .limit(wanted.size)
    .offset((wanted.page - 1) * wanted.size)
    .execute()
}

export async function countNotices(db: Db, actor: Actor, today: Temporal.PlainDate, wanted: WantedNotices) {
  const counted = wantedNotices(db, actor, today, wanted).select((of) => of.fn.countAll<number>().as('count'))
  return (await counted.executeTakeFirstOrThrow()).count
}

const orders: Orders = {
  title: sql`public_notices.title collate "vi-x-icu"`,
  cases: casesOnNotice,
  opens: sql`public_notices.opens_on`,
  closes: sql`public_notices.closes_on`,
}

/** By its title, or by somebody on it; whoever sees a notice may see everybody on it. */
function wantedNotices(db: Db, actor: Actor, today: Temporal.PlainDate, { q, state }: WantedNotices) {
  let found = visibleNotices(db, actor)
  if (state === 'taken down') found = found.where('takenDownAt', 'is not', null)
  if (state === 'objections') found = found.where(sql<boolean>`${openObjections} > 0`)
  if (state === 'running' || state === 'not open' || state === 'ended') found = found.where('takenDownAt', 'is', null)
  if (state === 'not open') found = found.where('opensOn', '>', today)
  if (state === 'running') found = found.where('opensOn', '<=', today).where('closesOn', '>=', today)
  if (state === 'ended') found = found.where('closesOn', '<', today)
  if (!q) return found
  const onIt = sql`select 1 from public_notice_cases c join nominations n on n.id = c.nomination_id join subjects s on s.id = n.subject_id
    where c.notice_id = public_notices.id and ${holds(sql`s.name`, q)}`
  return found.where(sql<boolean>`(${holds(sql`public_notices.title`, q)} or exists (${onIt}))`)
}
