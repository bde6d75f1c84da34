import { fold } from '#platform/language/fold.ts'

/** What is compared. Places are compared with their kin: an old commune and what it became are one address. */
export type Alike = {
  kind: string
  name: string
  otherNames: readonly string[]
  nameKey: string
  bornOn: Temporal.PlainDate | null
  bornPrecision: string | null
  placeId: string | null
  kin: readonly string[]
  village: string | null
  phone: string | null
  idNumber: string | null
  sex: string | null
  ethnicGroup: string | null
}

/** Named after the sentences that explain them. */
export type Reason =
  | 'reasonSameName'
  | 'reasonSameLetters'
  | 'reasonSound'
  | 'reasonNear'
  | 'reasonOtherName'
  | 'reasonIdNumber'
  | 'reasonPhone'
  | 'reasonBirthday'
  | 'reasonBirthYear'
  | 'reasonYearOff'
  | 'reasonSwapped'
  | 'reasonBirthDiffers'
  | 'reasonPlace'
  | 'reasonKinPlace'
  | 'reasonVillage'
  | 'reasonPlaceDiffers'
  | 'reasonSexDiffers'

export type Likeness = { score: number; reasons: Reason[] }

type Part = [points: number, reason: Reason | null]
const nothing: Part = [0, null]

/** From this score on a person is asked. Chosen on the labelled pairs of the bench. */
export const worthAsking = 4

/** How much two records look like one person, and why. A name alone is never enough. */
export function likeness(a: Alike, b: Alike): Likeness {
  if (a.kind !== b.kind) return { score: 0, reasons: [] }
  if (a.idNumber && b.idNumber) return a.idNumber === b.idNumber ? { score: 10, reasons: ['reasonIdNumber'] } : { score: 0, reasons: [] }
  const parts = [ofName(a, b), ofBirth(a, b), ofPlace(a, b), ofVillage(a, b), ofPhone(a, b), ofSex(a, b), ofGroup(a, b)]
  if (parts[0]?.[0] === 0) return { score: 0, reasons: [] }
  const score = parts.reduce((sum, [points]) => sum + points, 0)
  return { score: Math.round(score * 10) / 10, reasons: parts.flatMap(([, reason]) => (reason ? [reason] : [])) }
}

function ofName(a: Alike, b: Alike): Part {
  const [one, other] = [fold(a.name), fold(b.name)]
  if (a.name === b.name) return [3, 'reasonSameName']
  if (one === other) return [marksClash(a.name, b.name) ? 1.2 : 2.9, 'reasonSameLetters']
  if (a.nameKey === b.nameKey) return [2.6, 'reasonSound']
  const named = (name: string, names: readonly string[]) => names.some((own) => fold(own) === name)
  if (named(one, b.otherNames) || named(other, a.otherNames)) return [2.8, 'reasonOtherName']
  return nearNames(one, other) ? [1.6, 'reasonNear'] : nothing
}

/** Hoà and hòa are one; Thị Mại and Thị Mai, both written with marks, are probably two. */
function marksClash(a: string, b: string) {
  const [one, other] = [marksOf(a), marksOf(b)]
  return one !== '' && other !== '' && one !== other
}

function marksOf(name: string) {
  const marks =
    name
      .toLowerCase()
      .normalize('NFD')
      .match(/[\u0300-\u036f]|đ/g) ?? []
  return [...marks].sort().join('')
}

/** One letter off, two swapped, or one middle word more. */
function nearNames(a: string, b: string) {
  if (a.length < 6 || b.length < 6) return false
  if (Math.abs(a.length - b.length) <= 1 && editDistance(a, b) <= 1) return true
  if (a.length === b.length && editDistance(a, b) === 2 && Array.from(a).toSorted().join('') === Array.from(b).toSorted().join(''))
    return true
  const [few, many] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length)
  if (!few || !many || few.length < 2 || many.length - few.length !== 1) return false
  return few[0] === many[0] && few.at(-1) === many.at(-1) && few.every((word) => many.includes(word))
}

function editDistance(a: string, b: string) {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

function ofBirth(a: Alike, b: Alike): Part {
  if (!a.bornOn || !b.bornOn) return nothing
  const apart = Math.abs(a.bornOn.year - b.bornOn.year)
  if (a.bornPrecision === 'about' || b.bornPrecision === 'about') return apart <= 3 ? [0.5, null] : [-2, 'reasonBirthDiffers']
  if (a.bornPrecision === 'day' && b.bornPrecision === 'day') return ofDays(a.bornOn, b.bornOn)
  if (apart === 0) return [1.5, 'reasonBirthYear']
  return apart === 1 ? [0.2, 'reasonYearOff'] : [-3, 'reasonBirthDiffers']
}

function ofDays(a: Temporal.PlainDate, b: Temporal.PlainDate): Part {
  if (a.equals(b)) return [3, 'reasonBirthday']
  if (a.year !== b.year)
    return a.month === b.month && a.day === b.day && Math.abs(a.year - b.year) === 1 ? [1, 'reasonYearOff'] : [-3, 'reasonBirthDiffers']
  if (a.day === b.month && a.month === b.day) return [2.5, 'reasonSwapped']
  return [a.day === 1 && a.month === 1 ? 1 : b.day === 1 && b.month === 1 ? 1 : -1.5, 'reasonBirthDiffers']
}

function ofPlace(a: Alike, b: Alike): Part {
  if (!a.placeId || !b.placeId) return nothing
  if (a.placeId === b.placeId) return [1.5, 'reasonPlace']
  return a.kin.includes(b.placeId) || b.kin.includes(a.placeId) ? [1.5, 'reasonKinPlace'] : [-2, 'reasonPlaceDiffers']
}

function ofVillage(a: Alike, b: Alike): Part {
  if (!a.village || !b.village || !a.placeId || !b.placeId) return nothing
  if (a.placeId !== b.placeId) return nothing
  return fold(a.village) === fold(b.village) ? [0.7, 'reasonVillage'] : [-0.7, null]
}

function ofPhone(a: Alike, b: Alike): Part {
  if (!a.phone || !b.phone) return nothing
  return digits(a.phone) === digits(b.phone) ? [3, 'reasonPhone'] : [-0.3, null]
}

/** 84 912… and 0912… are one number. */
export function digits(phone: string) {
  return phone.replace(/\D/g, '').replace(/^84(?=\d{9}$)/, '0')
}

function ofSex(a: Alike, b: Alike): Part {
  return a.sex && b.sex && a.sex !== b.sex ? [-3, 'reasonSexDiffers'] : nothing
}

function ofGroup(a: Alike, b: Alike): Part {
  return a.ethnicGroup && b.ethnicGroup ? [a.ethnicGroup === b.ethnicGroup ? 0.2 : -1, null] : nothing
}
