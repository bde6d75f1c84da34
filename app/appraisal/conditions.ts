import type { AwardRecord } from './award-record.ts'
import { answerYears, readYearMark, type YearRecord, type YearRequirement } from './year-marks.ts'

/** A line of a rule that the program can answer from past awards, or one that only a person can answer. */
export type Requirement =
  | { kind: 'streak'; award: string; times: number; words: string }
  | { kind: 'held'; award: string; times: number; within: number | null; words: string }
  | { kind: 'not held'; award: string; words: string }
  | YearRequirement
  | { kind: 'human'; words: string }
  | { kind: 'all of'; of: Requirement[]; words: string }
  | { kind: 'one of'; of: Requirement[]; words: string }

export type { AwardRecord }
export type SubjectKind = 'individual' | 'household' | 'collective'

export type Facts = {
  awards: readonly AwardRecord[]
  /** The year the nomination speaks of. */
  year: number
  /** Ratings of years and recognised initiatives; one that is not here proves nothing. */
  years: readonly YearRecord[]
  /** From which year on the award history is known to be whole; before it, a missing award proves nothing. */
  wholeSince: number | null
  /** Types of award that support nothing of the type asked for, as the rulebook has it. */
  excluded: ReadonlySet<string>
}

type Answer = 'met' | 'not met' | 'no data'
export type Answered = { words: string; answer: Answer; records: AwardRecord[]; setAside: AwardRecord[]; parts: Answered[] }

const kinds: { [tag: string]: SubjectKind } = { 'cá nhân': 'individual', hộ: 'household', 'tập thể': 'collective' }

/**
 * Reads the lines of a condition rule. A line may carry a mark that makes it answerable:
 * `[liên tục CSTDCS 3]` three years running, `[đã có BK_TTG]`, `[đã có CSTDCS 3 trong 5 năm]`, `[chưa có KNC_BT]`;
 * `[sáng kiến tỉnh 2 trong 5 năm]`, `[xếp loại tốt liên tục 5]`, `[xếp loại xuất sắc 2 trong 5 năm]` ask for initiatives and
 * ratings. Several marks on a line must all hold. `[cá nhân]`, `[tập thể]`, `[hộ]` say for whom the line is. Lines that begin with "- " are the choices of the line
 * before them, of which one is enough. Lines without a mark are for a person to judge.
 */
export function readConditions(lines: readonly string[], subject: SubjectKind): Requirement[] {
  const requirements: Requirement[] = []
  for (const line of lines) {
    const choice = /^\s*-\s+/.test(line)
    const { words, marks } = split(line.replace(/^\s*-\s+/, ''))
    const meant = marks.filter((mark) => Object.hasOwn(kinds, mark))
    if (meant.length && !meant.some((mark) => kinds[mark] === subject)) continue
    const asked = marks.filter((mark) => !Object.hasOwn(kinds, mark)).map((mark) => asRequirement(words, mark))
    const [only] = asked
    const requirement: Requirement = asked.length > 1 ? { kind: 'all of', of: asked, words } : (only ?? { kind: 'human', words })
    const before = requirements.at(-1)
    if (!choice || !before) requirements.push(requirement)
    else if (before.kind === 'one of') before.of.push(requirement)
    else requirements[requirements.length - 1] = { kind: 'one of', of: [requirement], words: before.words }
  }
  return requirements
}

function split(line: string) {
  const marks = [...line.matchAll(/\[([^\]]+)\]/g)].map((found) => (found[1] ?? '').normalize('NFC').trim().toLowerCase())
  return { words: line.replace(/\s*\[[^\]]+\]/g, '').trim(), marks }
}

function asRequirement(words: string, mark: string): Requirement {
  const years = readYearMark(words, mark)
  if (years) return years
  const inRow = /^liên tục (\w+) (\d{1,2})$/.exec(mark)
  if (inRow) return { kind: 'streak', award: code(inRow[1]), times: Number(inRow[2]), words }
  const held = /^đã có (\w+)(?: (\d{1,2}))?(?: trong (\d{1,2}) năm)?$/.exec(mark)
  if (held) return { kind: 'held', award: code(held[1]), times: Number(held[2] ?? 1), within: held[3] ? Number(held[3]) : null, words }
  const not = /^chưa có (\w+)$/.exec(mark)
  return not ? { kind: 'not held', award: code(not[1]), words } : { kind: 'human', words }
}

function code(text = '') {
  return text.toUpperCase()
}

/** Awards of a type that the rule sets aside never support this one; they are shown, and not counted. */
export function answer(requirement: Requirement, facts: Facts): Answered {
  const { words } = requirement
  if (requirement.kind === 'human') return { words, answer: 'no data', records: [], setAside: [], parts: [] }
  if (requirement.kind === 'one of') return oneOf(requirement, facts)
  if (requirement.kind === 'all of') return allOf(requirement, facts)
  if (requirement.kind === 'initiatives' || requirement.kind === 'ratings')
    return { words, setAside: [], parts: [], ...answerYears(requirement, facts) }
  const named = facts.awards.filter((award) => award.code === requirement.award && award.year <= facts.year)
  const aside = named.filter((award) => award.type !== null && facts.excluded.has(award.type))
  const counted = named.filter((award) => !aside.includes(award))
  return { words, setAside: aside, parts: [], ...judged(requirement, counted, facts) }
}

function oneOf({ of, words }: { of: Requirement[]; words: string }, facts: Facts): Answered {
  const parts = of.map((part) => answer(part, facts))
  const best = parts.some((part) => part.answer === 'met') ? 'met' : parts.some((part) => part.answer === 'no data') ? 'no data' : 'not met'
  return {
    words,
    answer: best,
    records: parts.filter((part) => part.answer === 'met').flatMap((part) => part.records),
    setAside: [],
    parts,
  }
}

/** Met when every mark of the line is; not met as soon as one is known not to be. */
function allOf({ of, words }: { of: Requirement[]; words: string }, facts: Facts): Answered {
  const each = of.map((part) => answer(part, facts))
  const all = each.every((part) => part.answer === 'met') ? 'met' : each.some((part) => part.answer === 'not met') ? 'not met' : 'no data'
  const distinct = <One extends { id: string }>(records: readonly One[]) => [...new Map(records.map((one) => [one.id, one])).values()]
  return {
    words,
    answer: all,
    records: distinct(each.flatMap((part) => part.records)),
    setAside: distinct(each.flatMap((part) => part.setAside)),
    parts: [],
  }
}

type Countable = Exclude<Requirement, YearRequirement | { kind: 'human' | 'one of' | 'all of' }>

function judged(requirement: Countable, counted: readonly AwardRecord[], facts: Facts): { answer: Answer; records: AwardRecord[] } {
  if (requirement.kind === 'not held')
    return { answer: counted.length ? 'not met' : sure(facts, facts.year - 100) ? 'met' : 'no data', records: [...counted] }
  if (requirement.kind === 'held') {
    const since = requirement.within === null ? 0 : facts.year - requirement.within + 1
    const records = counted.filter((award) => award.year >= since)
    const enough = new Set(records.map((award) => award.year)).size >= requirement.times
    return { answer: enough ? 'met' : sure(facts, since) ? 'not met' : 'no data', records }
  }
  return streak(requirement.times, counted, facts)
}

/** Consecutive years up to the year of the nomination, or up to the year before it. */
function streak(times: number, counted: readonly AwardRecord[], facts: Facts): { answer: Answer; records: AwardRecord[] } {
  for (const last of [facts.year, facts.year - 1]) {
    const years = Array.from({ length: times }, (_, back) => last - back)
    const records = years.flatMap((year) => counted.find((award) => award.year === year) ?? [])
    if (records.length === times) return { answer: 'met', records }
  }
  return { answer: sure(facts, facts.year - times) ? 'not met' : 'no data', records: [...counted] }
}

/** A missing award proves something only where the history is known to be whole. */
function sure({ wholeSince }: Facts, from: number) {
  return wholeSince !== null && wholeSince <= Math.max(from, 1945)
}
