import { z } from 'zod'
import { acceptanceOf, toAccept } from '#app/rulebook/index.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { named, smallForm } from '#platform/web/form.ts'
import { idOf } from '#platform/web/params.ts'
import type { PlacesShown } from './pages/places.tsx'
import { chooseAmongEquals, limitPlaces } from './place-commands.ts'
import { placeMessages } from './place-messages.ts'
import { rankingsOf, tieRule } from './places.ts'
import { settledItems } from '../sessions/settled-items.ts'
import type { SessionView } from '../views.ts'

export const placeRoutes = routes()
const at = '/office/council/sessions'
const say = named(placeMessages)
const awardCode = z.string().max(40)

const limitForm = z.object({
  awardCode,
  places: z
    .string(say('sayPlaces'))
    .regex(/^\s*[1-9]\d{0,3}\s*$/, say('sayPlaces'))
    .transform(Number),
  basis: z.string(say('sayBasis')).trim().min(2, say('sayBasis')).max(300, say('sayBasis')),
})
const equalsForm = z.object({
  awardCode,
  items: z.array(z.uuid(say('sayWhom')), say('sayWhom')).min(1, say('sayWhom')),
  because: z.string(say('sayBecause')).trim().min(5, say('sayBecause')).max(500, say('sayBecause')),
})

placeRoutes.post(`${at}/:id/places`, async (c) => {
  const id = idOf(c)
  const [input, accepted] = [await smallForm(c, limitForm, placeMessages, `${at}/${id}`), await acceptanceOf(c)]
  await c.var.perform((act) => limitPlaces(act, id, input, accepted))
  return c.redirect(`${at}/${id}`, 303)
})

placeRoutes.post(`${at}/:id/equals`, async (c) => {
  const id = idOf(c)
  const input = await smallForm(c, equalsForm, placeMessages, `${at}/${id}`)
  await c.var.perform((act) => chooseAmongEquals(act, id, input))
  return c.redirect(`${at}/${id}`, 303)
})

/** What the session's page shows of places. */
export async function placesShown(c: Context, { session, mustDeclare }: SessionView): Promise<PlacesShown> {
  const { db } = c.var
  if (mustDeclare) return { awards: [], rankings: [], unchecked: [] }
  const items = await settledItems(db, actorOf(c), session)
  const [rankings, rule] = await Promise.all([rankingsOf(db, session, items), tieRule(db, session.on)])
  const shown = new Set(items.map((item) => item.awardCode))
  const awards = [...new Map(items.map((item) => [item.awardCode, item.awardName]))].map(([code, name]) => ({
    code,
    name,
    free:
      session.status !== 'closed' &&
      session.status !== 'signed' &&
      items.filter((item) => item.awardCode === code).every(({ status }) => status === 'waiting' || status === 'suspended'),
  }))
  return {
    awards,
    rankings: rankings.filter((ranking) => shown.has(ranking.awardCode)),
    unchecked: await toAccept(db, [rule], session),
  }
}
