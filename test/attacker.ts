import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '#platform/db/database.ts'

/**
 * Somebody who holds everything that is stored: the database with its system columns, its files and write-ahead log,
 * the program's own folder and log. For each election they know who voted and the printed list; they try to say who
 * cast which line. They are told nothing else.
 */
export type Election = { voters: readonly string[]; lines: readonly { phrase: string; choice: 'yes' | 'no' }[] }
/** What one way of attacking says: phrase → voter, for some or all lines. */
export type Guess = { way: string; links: ReadonlyMap<string, string> }
/** Every phrase begins so in these elections: the attacker knows what a phrase looks like. */
export const mark = 'zq'

type Found = { at: number; what: string }

export async function attack(db: Db, folders: readonly string[], since: number, elections: readonly Election[]): Promise<Guess[]> {
  const rows = await everyRow(db, elections)
  const files = folders.flatMap((folder) => filesIn(folder, since))
  const inFiles = files.map((file) => ({ file, ...spots(readFileSync(file), elections) }))
  return [
    ...bySameTransaction(rows),
    ...byOrder(rows, elections),
    {
      way: 'nearest voter before a phrase in a file',
      links: joined(inFiles.map(({ phrases, voters }) => nearest(phrases, voters, elections))),
    },
    { way: 'first seen in a file, in order', links: joined(inFiles.map(({ phrases, voters }) => ranked(phrases, voters, elections))) },
  ]
}

type Row = { table: string; xmin: string; place: number; text: string; voters: string[]; phrases: string[] }

/** Every row of every table as it lies, with the transaction that wrote it: what a copy, a dump or a backup shows. */
async function everyRow(db: Db, elections: readonly Election[]): Promise<Row[]> {
  const voters = new Set(elections.flatMap((election) => election.voters))
  const phrases = elections.flatMap(({ lines }) => lines.map(({ phrase }) => phrase))
  const tables = await sql<{ name: string }>`select tablename as name from pg_tables where schemaname in ('public', 'pgboss')`.execute(db)
  const rows: Row[] = []
  for (const { name } of tables.rows) {
    const read = await sql<{ xmin: string; text: string }>`select xmin::text, t::text as text from ${sql.table(name)} t order by ctid`
      .execute(db)
      .catch(() => ({ rows: [] }))
    read.rows.forEach(({ xmin, text }, place) => {
      const ids = text.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []
      const who = [...new Set(ids)].filter((id) => voters.has(id))
      const said = text.includes(mark) ? phrases.filter((phrase) => text.includes(phrase)) : []
      if (who.length || said.length) rows.push({ table: name, xmin, place, text, voters: who, phrases: said })
    })
  }
  return rows
}

/** A voter and a phrase that were written together. */
function bySameTransaction(rows: readonly Row[]): Guess[] {
  const links = new Map<string, string>()
  const groups = Map.groupBy(rows, ({ xmin }) => xmin)
  for (const group of groups.values()) {
    const who = [...new Set(group.flatMap(({ voters }) => voters))]
    const said = [...new Set(group.flatMap(({ phrases }) => phrases))]
    if (who.length === 1 && said.length === 1 && who[0] && said[0]) links.set(said[0], who[0])
  }
  return [{ way: 'same transaction', links }]
}

/** The order in which voters lie in one table against the order in which phrases lie in another. */
function byOrder(rows: readonly Row[], elections: readonly Election[]): Guess[] {
  const withVoters = [...new Set(rows.filter(({ voters }) => voters.length === 1).map(({ table }) => table))]
  const withPhrases = [...new Set(rows.filter(({ phrases }) => phrases.length === 1).map(({ table }) => table))]
  return withVoters.flatMap((a) =>
    withPhrases.map((b) => {
      const voters = rows
        .filter((row) => row.table === a && row.voters.length === 1)
        .map((row) => ({ at: row.place, what: row.voters[0] ?? '' }))
      const phrases = rows
        .filter((row) => row.table === b && row.phrases.length === 1)
        .map((row) => ({ at: row.place, what: row.phrases[0] ?? '' }))
      return { way: `order of ${a} against order of ${b}`, links: ranked(phrases, voters, elections) }
    }),
  )
}

function ranked(phrases: readonly Found[], voters: readonly Found[], elections: readonly Election[]) {
  const links = new Map<string, string>()
  for (const election of elections) {
    const said = firsts(phrases, new Set(election.lines.map(({ phrase }) => phrase)))
    const who = firsts(voters, new Set(election.voters))
    if (said.length === election.lines.length && who.length >= said.length) said.forEach((phrase, at) => links.set(phrase, who[at] ?? ''))
  }
  return links
}

function nearest(phrases: readonly Found[], voters: readonly Found[], elections: readonly Election[]) {
  const links = new Map<string, string>()
  const electionOf = new Map(elections.flatMap((election) => election.lines.map(({ phrase }) => [phrase, new Set(election.voters)])))
  for (const { at, what } of phrases) {
    if (links.has(what)) continue
    const before = voters.findLast((voter) => voter.at < at && at - voter.at < 4096 && electionOf.get(what)?.has(voter.what))
    if (before) links.set(what, before.what)
  }
  return links
}

function firsts(found: readonly Found[], wanted: ReadonlySet<string>) {
  return [...new Set([...found].sort((a, b) => a.at - b.at).map(({ what }) => what))].filter((what) => wanted.has(what))
}

function joined(all: readonly ReadonlyMap<string, string>[]) {
  return new Map(all.flatMap((links) => [...links]))
}

function filesIn(folder: string, since: number): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).mtimeMs >= since)
}

/** Where phrases and voters' ids stand in raw bytes: text as it is, ids as sixteen bytes or as text. */
function spots(bytes: Buffer, elections: readonly Election[]) {
  const phrases = new Set(elections.flatMap(({ lines }) => lines.map(({ phrase }) => phrase)))
  const longest = Math.max(...[...phrases].map((phrase) => Buffer.byteLength(phrase)))
  const ids = new Map(elections.flatMap(({ voters }) => voters.map((id) => [id.replaceAll('-', ''), id])))
  return { phrases: phrasesIn(bytes, phrases, longest), voters: idsIn(bytes, ids) }
}

function phrasesIn(bytes: Buffer, phrases: ReadonlySet<string>, longest: number): Found[] {
  const found: Found[] = []
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    const text = bytes.toString('utf8', at, at + longest)
    const phrase = [...phrases].find((one) => text.startsWith(one))
    if (phrase) found.push({ at, what: phrase })
  }
  return found
}

function idsIn(bytes: Buffer, ids: ReadonlyMap<string, string>): Found[] {
  const found: Found[] = []
  const beginnings = new Set([...ids.keys()].map((id) => id.slice(0, 8)))
  for (const beginning of beginnings) {
    const raw = Buffer.from(beginning, 'hex')
    for (let at = bytes.indexOf(raw); at >= 0; at = bytes.indexOf(raw, at + 1)) {
      const id = ids.get(bytes.toString('hex', at, at + 16))
      if (id) found.push({ at, what: id })
    }
    for (let at = bytes.indexOf(beginning); at >= 0; at = bytes.indexOf(beginning, at + 1)) {
      const id = ids.get(bytes.toString('latin1', at, at + 36).replaceAll('-', ''))
      if (id) found.push({ at, what: id })
    }
  }
  return found.sort((a, b) => a.at - b.at)
}

/**
 * How far the guesses lie above chance, in standard deviations. Chance is dealing the printed choices out to the
 * voters blindly; a way that says nothing about a line is dealt for.
 */
export function aboveChance(guess: Guess, elections: readonly Election[], truth: ReadonlyMap<string, string>) {
  let right = 0
  let expected = 0
  let variance = 0
  for (const { lines } of elections) {
    const guessed = lines.filter(({ phrase }) => guess.links.has(phrase))
    const n = lines.length
    const yes = lines.filter(({ choice }) => choice === 'yes').length
    const choiceOf = new Map(lines.map(({ phrase, choice }) => [truth.get(phrase) ?? '', choice]))
    for (const { phrase, choice } of guessed) right += Number(choiceOf.get(guess.links.get(phrase) ?? '') === choice)
    const share = (yes / n) ** 2 + ((n - yes) / n) ** 2
    expected += guessed.length * share
    variance += n > 1 ? guessed.length * share * (1 - share) * (n / (n - 1)) : 0
  }
  return variance === 0 ? 0 : (right - expected) / Math.sqrt(variance)
}
