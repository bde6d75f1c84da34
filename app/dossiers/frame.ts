import type { Db } from '#platform/db/database.ts'
import { dayOf } from '#platform/language/time.ts'
import type { Context, PageFrame } from '#platform/web/context.ts'

/** What stands around every office page. */
export async function frameOf(c: Context): Promise<PageFrame> {
  const agency = await agencyName(c.var.db, dayOf(c.var.now))
  return { agency: agency ?? '', counts: {} }
}

/** The agency as it is called on a day; null before the office is set up. */
export async function agencyName(db: Db, on: Temporal.PlainDate) {
  const row = await db
    .selectFrom('agency')
    .innerJoin('organisationNames', 'organisationNames.organisationId', 'agency.organisationId')
    .select('organisationNames.name')
    .where('organisationNames.fromOn', '<=', on)
    .orderBy('organisationNames.fromOn', 'desc')
    .executeTakeFirst()
  return row?.name ?? null
}
