import { sql } from 'kysely'
import { visibleCases } from '#app/nominations/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import type { Stretch } from '#platform/word/compare.ts'

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

/**
 * How much of the shorter text stands in the other in runs of words; exactly those runs are marked as the same. Each text is
 * read once, however long it is and however little they have in common: the whole office waits while this is done.
 */
export function likeness(mine: string, theirs: string) {
  const [ours, others] = [wordsOf(mine), wordsOf(theirs)]
  const [shared, sharedThere] = [inRuns(ours, others), inRuns(others, ours)]
  const same = Math.min(...[shared, sharedThere].map((marks) => marks.filter(Boolean).length))
  const shorter = Math.min(ours.length, others.length)
  const percent = shorter === 0 ? 0 : Math.floor((100 * same) / shorter)
  return { mine: stretches(mine, ours, shared, 'removed'), theirs: stretches(theirs, others, sharedThere, 'added'), percent }
}

type Word = { word: string; at: number }

function wordsOf(text: string): Word[] {
  return [...text.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}’']+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    at: index,
  }))
}

/** Which words stand in a run of the least length that the other text has too. */
function inRuns(words: readonly Word[], others: readonly Word[]): boolean[] {
  const there = new Set(runsOf(others))
  const marks = words.map(() => false)
  for (const [at, run] of runsOf(words).entries()) if (there.has(run)) marks.fill(true, at, at + leastRun)
  return marks
}

function runsOf(words: readonly Word[]) {
  return words.slice(leastRun - 1).map((_, at) =>
    words
      .slice(at, at + leastRun)
      .map(({ word }) => word)
      .join(' '),
  )
}

/** The text cut where its words begin or cease to be shared; what stands between two words goes with the first. */
function stretches(text: string, words: readonly Word[], shared: readonly boolean[], plain: Stretch['kind']): Stretch[] {
  const whole = text.normalize('NFC')
  const turns = words.flatMap(({ at }, i) => (i === 0 || shared[i] !== shared[i - 1] ? [{ at: i === 0 ? 0 : at, same: shared[i] }] : []))
  return turns.map(({ at, same }, i) => ({ kind: same ? 'same' : plain, text: whole.slice(at, turns[i + 1]?.at) }))
}
