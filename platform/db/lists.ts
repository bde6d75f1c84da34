import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import { fold } from '../language/fold.ts'
import { ours } from '../ours.ts'

/** The shape people search by of what was typed; what is a sign to the database stays a letter to them. */
export function likeFolded(words: string) {
  return `%${fold(words).replace(/[%_\\]/g, '\\$&')}%`
}

/** Whether a text holds the words, however either was typed: with or without marks, composed or not, large or small. */
export function holds(text: RawBuilder<unknown>, words: string) {
  return sql<boolean>`vi_fold(${text}) like ${likeFolded(words)}`
}

/** What a list may be sorted by: the name in its address, and what the database compares. */
export type Orders = Readonly<Record<string, RawBuilder<unknown>>>

/** Rows in the order that was asked for; what has nothing there comes last. Where nobody asked, the list's own order stands. */
export function inOrder<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  orders: Orders,
  { sort, down }: { sort: string; down: boolean },
) {
  const order = ours(orders, sort)
  return order ? query.orderBy(order, (ob) => (down ? ob.desc() : ob.asc()).nullsLast()) : query
}
