import { awardChoices, shortestAchievement } from '#app/nominations/index.ts'
import { resolvePlace } from '#app/places/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import type { OldCode } from '#platform/language/old-letters.ts'
import { dayOf } from '#platform/language/time.ts'
import type { List, Match } from './queries.ts'
import { createBody, type Entry } from './reading/body.ts'
import { ethnicFinder } from './reading/ethnic.ts'
import type { FoundPlace, Known, Problem, Reading } from './reading/row.ts'

export type Checker = Awaited<ReturnType<typeof createChecker>>
export type Checked = {
  sheet: number
  row: number
  answer: string | null
  state: string
  entry: Entry['values'] | null
  read: Reading | null
  problems: Problem[]
  matches: Match[]
  key: string | null
  twin: string | null
}

/** What is needed to read rows of one list, asked once: groups, awards, and each place text the first time it is met. */
export async function createChecker(db: Db, actor: Actor, list: List, now: Temporal.Instant) {
  const [groups, awards, anyCommune] = await Promise.all([
    db.selectFrom('ethnicGroups').select(['slug', 'name', 'otherNames', 'searchNames']).execute(),
    awardChoices(db, 'vi', dayOf(now)),
    db.selectFrom('places').select('id').where('level', '=', 'commune').limit(1).executeTakeFirst(),
  ])
  const places = new Map<string, FoundPlace>()
  const known: Known = {
    purpose: list.purpose === 'past awards' ? 'past awards' : 'nominations',
    awardCode: list.awardCode,
    shortest: shortestAchievement,
    awards: awards.map(({ id, label, subjects }) => ({ code: id, name: label, subjects })),
    ethnic: ethnicFinder(groups),
    place: (text) => places.get(text) ?? { village: text, placeId: null, says: null, choices: [] },
  }
  const seen = new Map<string, { rowNumber: number; sheet: number }>()
  const bodies = list.sheets.map((plan) => (plan.used ? createBody(plan, oldCode(list)) : () => null))
  const lookUp = async (texts: readonly string[]) => {
    if (anyCommune) for (const text of new Set(texts)) if (text && !places.has(text)) places.set(text, await found(db, text, dayOf(now)))
  }
  return { db, actor, list, known, seen, bodies, lookUp }
}

/** The old letters of a list, where it has them. */
export function oldCode({ oldCode: code }: { oldCode: string | null }): OldCode | null {
  return code === 'tcvn3' || code === 'vni' ? code : null
}

/** Where a text leads: the present commune; asked when there are several, or when the old one was divided. */
async function found(db: Db, text: string, today: Temporal.PlainDate): Promise<FoundPlace> {
  const { village, candidates } = await resolvePlace(db, text, today)
  const communes = candidates.filter(({ level }) => level === 'commune')
  const best = communes.filter(({ rank }) => rank < 30 && Math.floor(rank / 10) <= Math.floor((communes[0]?.rank ?? 0) / 10))
  const choices = [
    ...new Map((best.length ? best : communes).flatMap((one) => one.now.map((place) => [place.placeId, place.label] as const))),
  ].map(([id, label]) => ({ id, label }))
  const [only] = choices
  if (best.length && choices.length === 1 && only) return { village, placeId: only.id, says: null, choices: [] }
  if (!choices.length) return { village, placeId: null, says: 'placeUnknown', choices: [] }
  return { village, placeId: null, says: best.length === 1 ? 'placeDivided' : best.length ? 'placeMany' : 'placeUnknown', choices }
}
