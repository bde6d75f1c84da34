import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { awardChoices, shortestAchievement } from '#app/nominations/index.ts'
import { likeness, readBirth, worthAsking, type Alike } from '#app/people/index.ts'
import { resolvePlace } from '#app/places/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { fold } from '#platform/language/fold.ts'
import { dayOf } from '#platform/language/time.ts'
import { fromOldCode, type OldCode } from '#platform/language/old-letters.ts'
import { candidatesFor, type Candidate } from './doubles.ts'
import type { List, ListRow, Match } from './queries.ts'
import { createBody, type Entry } from './reading/body.ts'
import { ethnicFinder } from './reading/ethnic.ts'
import { placeTextOf, readRow, type FoundPlace, type Known, type Problem, type Reading } from './reading/values.ts'

export type Checker = Awaited<ReturnType<typeof createChecker>>
type Raw = { sheet: number; rowNumber: number; cells: string[]; typed: Record<string, string>; answer: string | null; state: string }
type Checked = {
  sheet: number
  row: number
  state: string
  read: Reading | null
  problems: Problem[]
  matches: Match[]
  key: string | null
}

/** What is needed to read rows of one list, asked once: groups, awards, and each place text the first time it is met. */
export async function createChecker(db: Db, actor: Actor, list: List, now: Temporal.Instant) {
  const [groups, awards, anyCommune] = await Promise.all([
    db.selectFrom('ethnicGroups').select(['slug', 'name', 'otherNames', 'searchNames']).execute(),
    awardChoices(db, 'vi'),
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

/** Reads and judges rows in their order; rows that a person set aside are passed over. Two questions to the database, whatever the number. */
export async function checkRows(checker: Checker, rows: readonly Raw[]) {
  const { known, bodies, lookUp, list } = checker
  const entries = rows.map((row) => ({ row, entry: bodies[row.sheet]?.({ rowNumber: row.rowNumber, cells: row.cells }) ?? null }))
  await lookUp(
    entries.flatMap(({ row, entry }) =>
      entry ? [row.typed.commune === undefined ? placeTextOf(entry.values) : placeTextOf({ commune: row.typed.commune })] : [],
    ),
  )
  const checked = entries
    .filter(({ row }) => row.state === 'unread')
    .map(({ row, entry }): Checked & { answer: string | null } => {
      const at = { sheet: row.sheet, row: row.rowNumber, answer: row.answer }
      if (!entry) return { ...at, state: 'outside', read: null, problems: [], matches: [], key: null }
      const { reading, problems } = readRow(entry.values, row.typed, known)
      return { ...at, state: problems.length ? 'fix' : 'good', read: reading, problems, matches: [], key: keyOf(list, reading) }
    })
  await markKnown(checker, checked)
  await markDoubles(checker, checked)
  await save(checker.db, list.id, checked)
}

/** What makes a row this row: who, where, what for, in which round. */
function keyOf({ roundId, purpose }: List, { kind, name, born, placeId, village, achievement, awardCode, past }: Reading) {
  const parts = [
    purpose,
    purpose === 'past awards' ? past : [roundId, awardCode, fold(achievement)],
    kind,
    fold(name),
    born,
    placeId,
    fold(village ?? ''),
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

async function markKnown({ db }: Checker, rows: readonly Checked[]) {
  const keys = rows.flatMap(({ key }) => (key ? [key] : []))
  if (!keys.length) return
  const taken = new Set(
    (await sql<{ rowKey: string }>`select row_key from taken_rows where row_key = any(${keys})`.execute(db)).rows.map(
      ({ rowKey }) => rowKey,
    ),
  )
  for (const row of rows) if (row.key && taken.has(row.key)) row.state = 'known'
}

async function markDoubles(checker: Checker, rows: readonly (Checked & { answer: string | null })[]) {
  const asked = rows.filter(({ state, read }) => state === 'good' && read)
  const others = await candidatesFor(
    checker.db,
    checker.actor,
    asked.map(({ read }) => read),
  )
  for (const [at, row] of asked.entries()) {
    const { read } = row
    if (!read) continue
    const twin = twinOf(checker, row, read)
    const alike = (others[at] ?? []).flatMap((other) => matchOf(read, other))
    row.matches = [
      ...twin,
      ...alike
        .sort((a, b) => b.score - a.score)
        .slice(0, 3)
        .map(({ match }) => match),
    ]
    if (row.matches.length && row.answer === null) row.state = 'double'
  }
}

/** The same person twice in one file. */
function twinOf({ seen }: Checker, { sheet, row }: Checked, read: Reading): Match[] {
  const key = [read.kind, fold(read.name).replace(/[^a-z0-9]/g, ''), read.born, read.placeId ?? '', fold(read.village ?? '')].join('|')
  const first = seen.get(key)
  if (!first || (first.sheet === sheet && first.rowNumber === row)) {
    seen.set(key, { sheet, rowNumber: row })
    return []
  }
  return [
    { id: '', name: read.name, born: read.born, place: null, village: read.village, phone: read.phone, reasons: [], twin: first.rowNumber },
  ]
}

function matchOf(read: Reading, other: Candidate) {
  const birth = readBirth(read.born)
  const asked: Alike = {
    ...read,
    otherNames: [],
    nameKey: other.askedKey,
    bornOn: birth?.bornOn ?? null,
    bornPrecision: birth?.bornPrecision ?? null,
    kin: other.askedKin,
  }
  const { score, reasons } = likeness(asked, other)
  if (score < worthAsking) return []
  return [
    {
      score,
      match: {
        id: other.id,
        name: other.name,
        born: other.born,
        place: other.placeName,
        village: other.village,
        phone: other.phone,
        reasons,
      },
    },
  ]
}

async function save(db: Db | Tx, listId: string, rows: readonly Checked[]) {
  if (!rows.length) return
  const lines = JSON.stringify(
    rows.map(({ sheet, row, state, read, problems, matches, key }) => ({ sheet, row, state, read, problems, matches, key })),
  )
  await sql`update list_rows set state = n.state, read = n.read, problems = n.problems, matches = n.matches, row_key = n.key
    from jsonb_to_recordset(${lines}::jsonb) as n(sheet int, row int, state text, read jsonb, problems jsonb, matches jsonb, key text)
    where list_rows.list_id = ${listId} and list_rows.sheet = n.sheet and list_rows.row_number = n.row`.execute(db)
}

/** A few rows as the page of columns shows them, in today's letters. */
export function sampleOf(
  list: List,
  sheet: number,
  rows: readonly ListRow[],
): { entries: Entry[]; converted: { before: string; after: string }[] } {
  const plan = list.sheets[sheet]
  const code = oldCode(list)
  const body = plan ? createBody(plan, code) : () => null
  const entries = rows.flatMap((row) => body(row) ?? [])
  const cells = rows.flatMap((row) => row.cells).filter((cell) => code !== null && fromOldCode(cell, code) !== cell)
  return { entries, converted: code ? [...new Set(cells)].slice(0, 6).map((before) => ({ before, after: fromOldCode(before, code) })) : [] }
}
