import type { VNode } from 'preact'
import { dayOf } from '#platform/language/time.ts'
import type { Context } from '#platform/web/context.ts'
import { doorPage, type PageStatus } from '#platform/web/page.tsx'
import { agencyName } from './queries.ts'

type Door = { title: string; status?: PageStatus; wide?: boolean }

/** Pages before the office: nobody is signed in yet, so there is only the way in, under the agency's name. */
export async function door(c: Context, parts: Door, body: VNode) {
  const agency = await agencyName(c.var.db, dayOf(c.var.now))
  return doorPage(c, { ...parts, agency: agency ?? '' }, body)
}
