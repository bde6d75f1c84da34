import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { NotFound } from '#platform/errors.ts'
import type { CeremonyInput } from './form.ts'
import { lockChosen } from './queries.ts'
import { checkStanding, prepareCeremonies } from './rules.ts'

export async function prepareCeremony(act: Act, { who, ...ceremony }: CeremonyInput) {
  const chosen = await lockChosen(act.tx, act.actor, who)
  act.authorise(prepareCeremonies, null)
  if (chosen.length !== new Set(who).size) throw new NotFound('a chosen commendation')
  checkStanding(chosen)
  const id = randomUUIDv7()
  await act.tx
    .insertInto('ceremonies')
    .values({ id, ...ceremony, madeBy: act.actor.id, madeAt: act.now })
    .execute()
  await act.tx
    .insertInto('ceremonyCommendations')
    .values(chosen.map((one) => ({ ceremonyId: id, commendationId: one.id })))
    .execute()
  await act.record('ceremony prepared', { kind: 'ceremony', id }, { after: { people: chosen.length } })
  return id
}
