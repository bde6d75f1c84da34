import { calmName, digits, readBirth, writeBirth } from '#app/people/index.ts'
import { fold, tidyName } from '#platform/language/fold.ts'
import { readDay, showDay } from '#platform/language/time.ts'
import type { FoundGroup } from './ethnic.ts'
import type { Field } from './fields.ts'

type Choice = { id: string; label: string }
/** What is wrong with one cell: the field it belongs to, which sentence says so, and what may be chosen instead. */
export type Problem = { field: string; says: ProblemCode; written: string; choices?: readonly Choice[] }
type ProblemCode =
  | 'nameMissing'
  | 'nameTooLong'
  | 'birthWrong'
  | 'ethnicUnknown'
  | 'ethnicMany'
  | 'placeUnknown'
  | 'placeMany'
  | 'placeDivided'
  | 'phoneWrong'
  | 'idNumberWrong'
  | 'achievementShort'
  | 'awardMissing'
  | 'awardUnknown'
  | 'awardOtherKind'
  | 'yearWrong'
  | 'sexWrong'

export type FoundPlace = { village: string | null; placeId: string | null; says: ProblemCode | null; choices: readonly Choice[] }
type Award = { code: string; name: string; subjects: readonly string[] }

/** A row as it was understood; only what the row says, nothing else. */
export type Reading = {
  kind: 'individual' | 'household' | 'collective'
  name: string
  sex: 'female' | 'male' | null
  born: string
  ethnicGroup: string | null
  placeId: string | null
  village: string | null
  position: string | null
  phone: string | null
  idNumber: string | null
  notes: string | null
  achievement: string
  awardCode: string
  past: { awardName: string; year: number; decisionNumber: string | null; decidedOn: string | null; issuer: string | null } | null
}

export type Known = {
  purpose: 'nominations' | 'past awards'
  awardCode: string | null
  shortest: number
  awards: readonly Award[]
  ethnic: (text: string) => FoundGroup
  place: (text: string) => FoundPlace
}

type Values = Partial<Record<Field, string>>
type Typed = Partial<Record<string, string>>

/** Names of communes that begin like a village (Sóc Mẫu, Đồi Thử): in a column of communes they are communes. */
const likeVillage = /^(thon|ap|soc|bon|buon|ban|lang|to|doi|khu)[.\s]/

/** The text of a row that names its place, for looking places up. The village has its own column, or is part of the address. */
export function placeTextOf({ commune, address }: Values) {
  if (!commune) return address ?? ''
  return likeVillage.test(fold(commune)) && !commune.includes(',') ? `xã ${commune}` : commune
}

/** Reads one row. Corrections (`typed`) stand before what the file says. */
export function readRow(values: Values, typed: Typed, known: Known): { reading: Reading; problems: Problem[] } {
  const problems: Problem[] = []
  const say = (field: string, says: ProblemCode, written: string, choices?: readonly Choice[]) =>
    problems.push({ field, says, written, ...(choices && { choices }) })
  const told = (field: Field) => (typed[field] ?? values[field] ?? '').trim()
  const { name, sexOfTitle } = nameOf(told('name'))
  if (!name) say('name', 'nameMissing', told('name'))
  if (name.length > 200) say('name', 'nameTooLong', name)
  const kind = kindOf(told('kind'), name)
  const sex = sexOf(told, sexOfTitle, say)
  const place = placeOf(values, typed, known, say)
  const reading: Reading = {
    kind,
    name,
    sex: kind === 'individual' ? sex : null,
    born: bornOf(told, say),
    ethnicGroup: ethnicOf(told('ethnic'), typed.ethnicGroup, known, say),
    ...place,
    position: tidyName(told('position')) || null,
    phone: phoneOf(told('phone'), say),
    idNumber: idNumberOf(told('idNumber'), say),
    notes: [told('organisation') && `Đơn vị: ${told('organisation')}`, told('notes')].filter(Boolean).join('\n') || null,
    achievement: told('achievement'),
    awardCode: '',
    past: null,
  }
  if (known.purpose === 'past awards') reading.past = pastOf(told, say)
  else nominationOf(reading, told('award'), typed.awardCode, known, say)
  return { reading, problems }
}

type Say = (field: string, says: ProblemCode, written: string, choices?: readonly Choice[]) => void
type Told = (field: Field) => string

const titles = /^(ông|bà|anh|chị|cụ|em|già làng)\s+(?=\S+\s+\S)/iu

function nameOf(text: string) {
  const calm = calmName(text.replace(/^\s*\d+[.)]\s*/, ''))
  const title = titles.exec(calm)?.[1]?.toLowerCase()
  const sexOfTitle = title === 'ông' || title === 'anh' ? ('male' as const) : title === 'bà' || title === 'chị' ? ('female' as const) : null
  return { name: calm.replace(titles, ''), sexOfTitle }
}

const groupNames =
  /^(tập thể|tổ|đội|nhóm|câu lạc bộ|clb|hợp tác xã|htx|chi hội|chi đoàn|chi bộ|hội|ban|ấp|thôn|trường|phòng|nhân dân|ubnd|công ty|trạm|mặt trận)\s/iu

function kindOf(said: string, name: string): Reading['kind'] {
  const folded = fold(said)
  if (/^household|^ho\b|gia dinh/.test(folded)) return 'household'
  if (/^collective|tap the/.test(folded)) return 'collective'
  if (/^individual|ca nhan/.test(folded)) return 'individual'
  if (/^(hộ|gia đình)\s/iu.test(name)) return 'household'
  return groupNames.test(name) ? 'collective' : 'individual'
}

function sexOf(told: Told, ofTitle: 'female' | 'male' | null, say: Say) {
  if (told('birthFemale') || told('femaleMark')) return told('birthMale') && told('birthFemale') ? ofTitle : ('female' as const)
  if (told('birthMale') || told('maleMark')) return 'male' as const
  const said = fold(told('sex'))
  if (!said) return ofTitle
  if (/^(nu|female|f)\b/.test(said)) return 'female' as const
  if (/^(nam|male|m)\b/.test(said)) return 'male' as const
  if (said === 'x' || said === '-') return ofTitle
  say('sex', 'sexWrong', told('sex'))
  return null
}

const notKnown = /^(khong ro|chua ro|khong|-+|\?+|x|\.+)$/

function bornOf(told: Told, say: Say) {
  const text = told('birth') || told('birthFemale') || told('birthMale')
  if (!text || notKnown.test(fold(text))) return ''
  const birth = readBirth(serialDay(text) ?? text)
  if (birth) return writeBirth(birth.bornOn, birth.bornPrecision)
  say('birth', 'birthWrong', text)
  return ''
}

/** Excel keeps days as numbers of days since 30/12/1899; a bare 31848 in a column of births is one. */
function serialDay(text: string) {
  if (!/^\d{4,5}$/.test(text) || Number(text) < 2200 || Number(text) > 60_000) return null
  return showDay(Temporal.PlainDate.from('1899-12-30').add({ days: Number(text) }))
}

function ethnicOf(text: string, chosen: string | undefined, known: Known, say: Say) {
  if (chosen) return chosen
  if (!text || notKnown.test(fold(text))) return null
  const found = known.ethnic(text)
  if (found && 'slug' in found) return found.slug
  if (found)
    say(
      'ethnicGroup',
      'ethnicMany',
      text,
      found.choices.map(({ slug, name }) => ({ id: slug, label: name })),
    )
  else say('ethnic', 'ethnicUnknown', text)
  return null
}

function placeOf(values: Values, typed: Typed, known: Known, say: Say) {
  const village = tidyName(typed.village ?? values.village ?? '')
  if (typed.placeId) return { placeId: typed.placeId, village: village || known.place(placeTextOf(values)).village }
  const text = typed.commune === undefined ? placeTextOf(values) : placeTextOf({ commune: typed.commune })
  if (!text) return { placeId: null, village: village || null }
  const found = known.place(text)
  if (found.says) say(found.choices.length ? 'placeId' : 'commune', found.says, typed.commune ?? values.commune ?? text, found.choices)
  return { placeId: found.placeId, village: village || found.village }
}

function phoneOf(text: string, say: Say) {
  if (!text || notKnown.test(fold(text))) return null
  const first = text.split(/[;/]|\s-\s/)[0] ?? ''
  const bare = digits(first)
  const phone = /^[35789]\d{8}$/.test(bare) ? `0${bare}` : bare
  if (/^\d{8,15}$/.test(phone)) return phone
  say('phone', 'phoneWrong', text)
  return null
}

function idNumberOf(text: string, say: Say) {
  const bare = text.replace(/\D/g, '')
  if (!text || notKnown.test(fold(text))) return null
  const number = bare.length === 11 ? `0${bare}` : bare
  if (/^(\d{9}|\d{12})$/.test(number)) return number
  say('idNumber', 'idNumberWrong', text)
  return null
}

function nominationOf(reading: Reading, text: string, chosen: string | undefined, known: Known, say: Say) {
  if (reading.achievement.length < known.shortest) say('achievement', 'achievementShort', reading.achievement)
  const award = chosen
    ? known.awards.find(({ code }) => code === chosen)
    : text && !notKnown.test(fold(text))
      ? awardOf(text, known.awards)
      : known.awards.find(({ code }) => code === known.awardCode)
  const fitting = known.awards
    .filter(({ subjects }) => subjects.includes(reading.kind))
    .map(({ code, name }) => ({ id: code, label: name }))
  if (!award) say('awardCode', text ? 'awardUnknown' : 'awardMissing', text, fitting)
  else if (!award.subjects.includes(reading.kind)) say('awardCode', 'awardOtherKind', award.name, fitting)
  reading.awardCode = award?.code ?? ''
}

function awardOf(text: string, awards: readonly Award[]) {
  const folded = fold(text).replace(/^(de nghi )?(tang|tang thuong|khen thuong|khen)\s+(?=\S)/, '')
  return (
    awards.find(({ code, name }) => fold(name) === folded || code.toLowerCase() === folded) ??
    awards.find(({ name }) => folded.startsWith(fold(name)))
  )
}

function pastOf(told: Told, say: Say) {
  const decided = readDay(told('decidedOn'))
  const year = Number(/\d{4}/.exec(told('year'))?.[0] ?? decided?.year ?? '')
  const awardName = tidyName(told('award'))
  if (!awardName) say('award', 'awardMissing', '')
  if (!(year >= 1945 && year <= 2100)) say('year', 'yearWrong', told('year'))
  return {
    awardName,
    year,
    decisionNumber: told('decisionNumber') || null,
    decidedOn: decided?.toString() ?? null,
    issuer: told('issuer') || null,
  }
}
