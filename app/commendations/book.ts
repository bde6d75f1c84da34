import { sql } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import { decidedAward } from '#app/rulebook/index.ts'
import type { Actor } from '#platform/act.ts'
import { ours } from '#platform/ours.ts'
import type { Db } from '#platform/db/database.ts'
import { visibleTo } from './queries.ts'
import type { CommendationStatus } from './rules.ts'

export type BookRow = Awaited<ReturnType<typeof listBook>>[number]
export type WantedBook = {
  q?: string
  year?: string
  award?: string
  state?: string
  paid?: string
  sort?: string
  down?: boolean
  page?: number
  size?: number
}

/** Everyone who was commended, as the book has them: the latest first, or in the order that was asked for. */
export function listBook(db: Db, actor: Actor, wanted: WantedBook = {}) {
  const { sort = '', down = false, page = 1, size = 200 } = wanted
  const order = ours(orders, sort)
  return wantedBook(db, actor, wanted)
    .select(['c.id', 'c.subjectId', 'c.address', 'c.name', 'c.about', 'c.amount', 'c.status', 'c.bookYear', 'c.bookNumber', 'c.code'])
    .select(['commendationDecisions.id as decisionId', 'documents.number', 'documents.symbol', 'documents.issuedOn'])
    .select([decidedAward('commendationDecisions.awardCode').as('awardName'), 'paid.paidOn', 'paid.receivedBy'])
    .$narrowType<{ status: CommendationStatus }>()
    .$if(order !== undefined, (query) => query.orderBy(order ?? sql`1`, (ob) => (down ? ob.desc() : ob.asc()).nullsLast()))
    .orderBy('c.bookYear', 'desc')
    .orderBy('c.bookNumber', 'desc')
    .orderBy('c.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
}

const orders: Readonly<Record<string, ReturnType<typeof sql>>> = {
  number: sql`(c.book_year, c.book_number)`,
  name: sql`c.name collate "vi-x-icu"`,
  amount: sql`c.amount`,
}

export async function countBook(db: Db, actor: Actor, wanted: WantedBook) {
  const counted = wantedBook(db, actor, wanted).select((of) => of.fn.countAll<number>().as('count'))
  return (await counted.executeTakeFirstOrThrow()).count
}

function wantedBook(db: Db, actor: Actor, { q, year, award, state, paid }: WantedBook) {
  let found = visibleTo(db, actor)
    .innerJoin('commendations as c', 'c.decisionId', 'commendationDecisions.id')
    .leftJoin('rewardPayments as paid', 'paid.commendationId', 'c.id')
    .where('documents.status', '=', 'issued')
    .where(openTo(actor, 'nomination', 'c.nominationId'))
  if (/^\d{4}$/.test(year ?? '')) found = found.where('c.bookYear', '=', Number(year))
  if (award) found = found.where('c.awardCode', '=', award)
  if (state) found = found.where('c.status', '=', state)
  if (paid === 'yes') found = found.where('paid.paidOn', 'is not', null)
  if (paid === 'no')
    found = found.where('paid.paidOn', 'is', null).where('c.amount', '>', 0).where('c.status', 'in', ['effective', 'restored'])
  if (!q) return found
  const like = sql`'%' || vi_fold(${q}) || '%'`
  return found.where(
    sql<boolean>`(vi_fold(c.name) like ${like} or lpad(c.book_number::text, 4, '0') = ${q} or c.book_number::text = ${q}
      or vi_fold(lpad(documents.number::text, 2, '0') || '/' || documents.symbol) like ${like})`,
  )
}
