import { sql } from 'kysely'
import { foldedWords, markedWords } from '#app/stories/index.ts'
import type { Db } from '#platform/db/database.ts'
import { listed, within, type Filter, type ListedStory } from './queries.ts'

/** Nobody reads on beyond this; who gets so many adds a word. */
export const mostFound = 400

type Search = Filter & { language: string; today: Temporal.PlainDate; words: string; offset: number; limit: number }
type Found = ListedStory & { found: number }

/** Among the newest 400 that have the words, those with exactly these marks first. Only what is shown is read whole. */
export async function searchStories(db: Db, { language, today, words, offset, limit, ...filter }: Search) {
  const folded = foldedWords(words)
  const marked = markedWords(words)
  if (!folded) return { rows: [], count: 0 }
  const exact = marked === folded ? sql`false` : sql`s.marked_words @@ to_tsquery('simple', ${lexemes(marked, false)})`
  const { own, other } = listed(language)
  const { rows } = await sql<Found>`
    with newest as materialized (
      select s.id, s.first_on, ${exact} as exact from public_face.stories s
      where ${within(filter, today)} and s.folded_words @@ to_tsquery('simple', ${lexemes(folded, true)})
      order by s.first_on desc, s.id desc limit ${mostFound}),
    page as (select id, exact from newest order by exact desc, first_on desc, id desc offset ${offset} limit ${limit})
    select ${own}, (select count(*) from newest) as found
    from page p join public_face.stories s on s.id = p.id and s.language = 'vi' ${other}
    order by p.exact desc, s.first_on desc, s.id desc`.execute(db)
  return { rows, count: rows[0]?.found ?? 0 }
}

/** Words as the index knows them; the last may be half typed. Only letters and digits are left in them by now. */
function lexemes(words: string, halfTyped: boolean) {
  const all = words.split(' ').filter(Boolean).slice(0, 12)
  return all.map((word, at) => (halfTyped && at === all.length - 1 ? `${word}:*` : word)).join(' & ')
}
