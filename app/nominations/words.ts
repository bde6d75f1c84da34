import { sql } from 'kysely'
import { tsquery } from '#app/people/index.ts'
import type { Db } from '#platform/db/database.ts'

const mostFound = 2000
/** People of a name whose cases are looked for. */
const mostNamed = 5000

/** Cases that say these words, or whose subject is named so; null when no words are asked for. Found once for list and count. */
export async function casesWith(db: Db, q: string): Promise<string[] | null> {
  const query = tsquery(q)
  if (!query || numberIn(q)) return null
  const { rows } = await sql<{ id: string }>`
    select cases_saying(${query}, ${mostFound}) as id
    union (select n.id from people_named(${query}, ${mostNamed}) named join nominations n on n.subject_id = named limit ${mostFound})`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** The number of a case, where that is what was typed. */
export function numberIn(q: string) {
  return /^[đd]c[- ]?\d{4}[- ]?\d+$/i.test(q.trim()) ? q.trim().toUpperCase().replace(/^D/, 'Đ').replace(/ /g, '-') : null
}
