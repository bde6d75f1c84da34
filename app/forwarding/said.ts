import { z } from 'zod'

/** Texts, days and moments out of a file of another house: signed, and believed in nothing all the same. */

/** Words that a page can show and the database can hold. */
export function said(most = 20_000) {
  return z
    .string()
    .max(most)
    .refine((text) => text.isWellFormed() && !text.includes('\0'))
}

/** A day there was, within the years of people who live or have lived. */
export const day = z.iso.date().refine((text) => text >= '1800' && text < '2300')

/** A moment of the years in which packages travel. */
export const moment = z.iso.datetime({ offset: true }).refine((text) => {
  try {
    const { year } = Temporal.Instant.from(text).toZonedDateTimeISO('UTC')
    return year >= 2000 && year < 2300
  } catch {
    return false
  }
})
