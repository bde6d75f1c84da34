import { fold, tidyName } from '#platform/language/fold.ts'
import { readDay } from '#platform/language/time.ts'
import type { Field } from './fields.ts'
import {
  notKnown,
  type Award,
  type Choice,
  type Known,
  type Problem,
  type ProblemCode,
  type Reading,
  type Say,
  type Told,
  type Typed,
  type Values,
} from './row.ts'
import { bornOf, ethnicOf, idNumberOf, kindOf, nameOf, phoneOf, sexOf } from './who.ts'

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

function placeOf(values: Values, typed: Typed, known: Known, say: Say) {
  const village = tidyName(typed.village ?? values.village ?? '')
  if (typed.placeId) return { placeId: typed.placeId, village: village || known.place(placeTextOf(values)).village }
  const text = typed.commune === undefined ? placeTextOf(values) : placeTextOf({ commune: typed.commune })
  if (!text) return { placeId: null, village: village || null }
  const found = known.place(text)
  if (found.says) say(found.choices.length ? 'placeId' : 'commune', found.says, typed.commune ?? values.commune ?? text, found.choices)
  return { placeId: found.placeId, village: village || found.village }
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
