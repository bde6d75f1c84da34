import { readDay, showDay } from '#platform/language/time.ts'

type BirthPrecision = 'day' | 'month' | 'year' | 'about'
export type Birth = { bornOn: Temporal.PlainDate; bornPrecision: BirthPrecision }

/** Reads what people write for a birth: 12/03/1987, 03/1987, 1987, khoảng 1987. Null when it is none of them. */
export function readBirth(text: string): Birth | null {
  const tidy = text.normalize('NFC').trim().toLowerCase()
  const about = /^(?:khoảng|about|~|k\.)\s*(?:năm\s*)?(\d{4})$/.exec(tidy)
  if (about) return onFirst(Number(about[1]), 1, 'about')
  const year = /^(?:năm\s*)?(\d{4})$/.exec(tidy)
  if (year) return onFirst(Number(year[1]), 1, 'year')
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(tidy)
  if (month) return onFirst(Number(month[2]), Number(month[1]), 'month')
  const day = readDay(tidy)
  return day && isLikely(day.year) ? { bornOn: day, bornPrecision: 'day' } : null
}

function onFirst(year: number, month: number, bornPrecision: BirthPrecision): Birth | null {
  if (!isLikely(year) || month < 1 || month > 12) return null
  return { bornOn: Temporal.PlainDate.from({ year, month, day: 1 }), bornPrecision }
}

const isLikely = (year: number) => year >= 1880 && year <= 2100

/** As it was written: never more exact than what is known. */
export function writeBirth(bornOn: Temporal.PlainDate | null, precision: string | null): string {
  if (!bornOn) return ''
  if (precision === 'year') return String(bornOn.year)
  if (precision === 'month') return showDay(bornOn).slice(3)
  return precision === 'about' ? `khoảng ${bornOn.year}` : showDay(bornOn)
}
