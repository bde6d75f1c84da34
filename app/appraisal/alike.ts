import { sql } from 'kysely'
import { visibleCases } from '#app/nominations/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { shareWords, type Stretch } from '#platform/word/compare.ts'

/** Another case whose achievement reads like this one: both texts, cut into what they share and what they do not. */
export type Alike = { id: string; number: string | null; name: string; percent: number; mine: Stretch[]; theirs: Stretch[] }

/** Shorter texts are alike by their kind alone. */
const leastLength = 40
/** Fewer words in a row than these are how everybody writes, not what somebody copied. */
const leastRun = 4
/** A fifth of the shorter text taken over in such runs is worth a look. */
const leastPercent = 20

/** Other cases this person may see whose achievement takes whole runs of words from this one, most first. */
export async function listAlike(db: Db, actor: Actor, { id, achievement }: { id: string; achievement: string }): Promise<Alike[]> {
  if (achievement.trim().length < leastLength) return []
  const near = sql<number>`similarity(vi_fold(nominations.achievement), vi_fold(${achievement}))`
  const rows = await visibleCases(db, actor)
    .select(['nominations.id', 'number', 'subjects.name', 'achievement'])
    .where('nominations.id', '<>', id)
    .where(sql<boolean>`length(nominations.achievement) >= ${leastLength}`)
    .where(near, '>=', 0.3)
    .orderBy(near, 'desc')
    .limit(12)
    .execute()
  const compared = rows.map(({ achievement: other, ...row }) => ({ ...row, ...likeness(achievement, other) }))
  return compared
    .filter(({ percent }) => percent >= leastPercent)
    .toSorted((a, b) => b.percent - a.percent)
    .slice(0, 3)
}

/** How much of the shorter text stands in the other in runs of words; exactly those runs are marked as the same. */
export function likeness(mine: string, theirs: string) {
  const shared = shareWords(mine, theirs)
  const runs = (stretches: readonly Stretch[], plain: Stretch['kind']) =>
    stretches.map((stretch) => (stretch.kind === 'same' && wordsIn(stretch.text) < leastRun ? { ...stretch, kind: plain } : stretch))
  const marked = { mine: runs(shared.mine, 'removed'), theirs: runs(shared.theirs, 'added') }
  const same = marked.mine.reduce((sum, { kind, text }) => sum + (kind === 'same' ? wordsIn(text) : 0), 0)
  const shorter = Math.min(wordsIn(mine), wordsIn(theirs))
  return { ...marked, percent: shorter === 0 ? 0 : Math.min(100, Math.floor((100 * same) / shorter)) }
}

function wordsIn(text: string) {
  return text.match(/[\p{L}\p{M}\p{N}’']+/gu)?.length ?? 0
}
