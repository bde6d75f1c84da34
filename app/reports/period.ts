import { NotFound } from '#platform/errors.ts'
import type { Context } from '#platform/web/context.ts'
import { reportAddress } from './form.ts'
import { endOf, yearOf } from './rules.ts'

/** The year in the address, as known now or at the end of the day that is asked for. */
export function periodOf(c: Context) {
  const read = reportAddress.safeParse({ year: c.req.param('year'), asOf: c.req.query('asOf') })
  if (!read.success) throw new NotFound(`report ${c.req.path}`)
  const { year, asOf } = read.data
  const asked = asOf && endOf(asOf)
  const known = asked && Temporal.Instant.compare(asked, c.var.now) < 0 ? asked : c.var.now
  return yearOf(year, known)
}
