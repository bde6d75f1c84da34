import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { messages } from './messages.ts'
import { listSeries } from './queries.ts'
import { setSeries } from './rules.ts'

/** Turn of the year: the series of the year before begin again at 01, counted the same way and by the same decision. */
export async function rollOver(act: Act, organisationId: string, year: number) {
  act.authorise(setSeries, null)
  const [before, already] = [await listSeries(act.tx, organisationId, year - 1), await listSeries(act.tx, organisationId, year)]
  if (before.length === 0 || already.length > 0) throw new Refusal(messages.nothingToRollOver)
  const rows = before.map(({ name, kinds, source, basis }) => ({ name, kinds, source, basis }))
  await act.tx
    .insertInto('numberSeries')
    .values(rows.map((row) => ({ ...row, id: randomUUIDv7(), organisationId, year, last: 0, setBy: act.actor.id, setAt: act.now })))
    .execute()
  await act.record('numbering rolled over', { kind: 'organisation', id: organisationId }, { after: { year, series: rows.length } })
}
