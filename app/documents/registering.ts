import type { Act } from '#platform/act.ts'
import { FieldRefusal, Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import { messages } from './messages.ts'
import { checkDay, seriesFor } from './rules.ts'

type Registered = { organisationId: string; kind: string; symbol: string }

/**
 * The next number of the series that counts this kind, or the one typed from the clerical office's system; where the
 * series counts by itself, a number typed that is not the next one is asked about, never swapped in silence. The row of
 * the series is locked until the paper is saved: two people at once get 12 and 13, and a refusal gives 12 back.
 */
export async function takeNumber(act: Act, document: Registered, issuedOn: Temporal.PlainDate, typed: number | null) {
  const series = await lockSeries(act, document, issuedOn.year)
  if (series.source === 'clerical office') {
    if (typed === null) throw new Refusal(messages.numberNeeded)
    checkDay(issuedOn, dayOf(act.now), null)
    return { seriesId: series.id, number: await freeNumber(act, document, issuedOn.year, typed), givenBy: series.source }
  }
  checkDay(issuedOn, dayOf(act.now), await lastDay(act, series.id))
  const number = series.last + 1
  if (typed !== null && typed !== number) throw new FieldRefusal({ number: filled(messages.numberIsCounted, { number }) })
  await act.tx.updateTable('numberSeries').set({ last: number }).where('id', '=', series.id).execute()
  return { seriesId: series.id, number, givenBy: series.source }
}

async function lockSeries(act: Act, { organisationId, kind }: Registered, year: number) {
  const all = await act.tx
    .selectFrom('numberSeries')
    .select(['id', 'kinds', 'year', 'source', 'last'])
    .where('organisationId', '=', organisationId)
    .where('year', '=', year)
    .orderBy('id')
    .forUpdate()
    .execute()
  const series = seriesFor(all, kind)
  if (!series) throw new Refusal(filled(messages.noSeriesYet, { year }))
  return series
}

async function freeNumber(act: Act, { organisationId, symbol }: Registered, year: number, number: number) {
  const same = await act.tx
    .selectFrom('documents')
    .select('id')
    .where((is) => is.and({ organisationId, symbol, year, number }))
    .executeTakeFirst()
  if (same) throw new Refusal(messages.numberTaken)
  return number
}

async function lastDay(act: Act, seriesId: string) {
  const row = await act.tx
    .selectFrom('documents')
    .select('issuedOn')
    .where('seriesId', '=', seriesId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.issuedOn ?? null
}
