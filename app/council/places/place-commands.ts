import { rely, type Acceptance } from '#app/rulebook/index.ts'
import type { Act } from '#platform/act.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'
import { placeMessages as say } from './place-messages.ts'
import { placeLines } from './place-words.ts'
import { rankingsOf, tieRule } from './places.ts'
import { listItems } from '../votes/items.ts'
import { lockSession } from '../queries.ts'
import { checkNotFrozen, preside, runSession } from '../rules.ts'
import { settledItems } from '../sessions/settled-items.ts'

type Limit = { awardCode: string; places: number; basis: string }

/** How many of one award may go on. Said before its first vote, so that nobody can fit it to a result. */
export async function limitPlaces(act: Act, sessionId: string, { awardCode, places, basis }: Limit, accepted: Acceptance) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  checkNotFrozen(session)
  const items = (await listItems(act.tx, act.actor, session)).filter((item) => item.awardCode === awardCode)
  if (items.length === 0) throw new NotFound(`award ${awardCode} in session ${sessionId}`)
  if (items.some(({ status }) => status === 'voting' || status === 'counted')) throw new Refusal(say.limitBeforeVotes)
  const rule = await tieRule(act.tx, session.on)
  await rely(act, [rule], accepted, { kind: 'council session', id: sessionId })
  const row = { places, basis, ruleId: rule?.id ?? null, enteredBy: act.actor.id, enteredAt: act.now }
  await act.tx
    .insertInto('sessionPlaces')
    .values({ ...row, sessionId, awardCode })
    .onConflict((conflict) => conflict.columns(['sessionId', 'awardCode']).doUpdateSet(row))
    .execute()
  await act.record('places limited', { kind: 'session', id: sessionId }, { after: { awardCode, places, basis } })
}

type Choice = { awardCode: string; items: readonly string[]; because: string }

/** Equals the rule does not tell apart: whoever presides names those who go on, with the reason. */
export async function chooseAmongEquals(act: Act, sessionId: string, { awardCode, items, because }: Choice) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(preside, session.sitting)
  checkNotFrozen(session)
  const [ranking] = (await rankingsOf(act.tx, session, await settledItems(act.tx, act.actor, session))).filter(
    (one) => one.awardCode === awardCode,
  )
  const open = ranking?.filled?.open
  if (!ranking || !open) throw new Refusal(say.nothingToChoose)
  const chosen = [...new Set(items)].filter((id) => open.ids.includes(id))
  if (chosen.length !== open.free) throw new Refusal(filled(say.chooseExactly, { count: open.free }))
  await act.tx
    .insertInto('tieChoices')
    .values(chosen.map((itemId) => ({ sessionId, awardCode, itemId })))
    .execute()
  await act.tx.insertInto('tieReasons').values({ sessionId, awardCode, because, decidedBy: act.actor.id, decidedAt: act.now }).execute()
  for (const id of chosen) {
    const name = ranking.people.get(id) ?? ''
    await note(act, sessionId, 'authority', filled(told.chose, { name: act.actor.name, chosen: name, because }), id)
  }
  await act.record('chosen among equals', { kind: 'session', id: sessionId }, { after: { awardCode, chosen: chosen.length } })
}

/** When the minutes are signed for good, those who passed and do not go on are written down with the reason. */
export async function writeLeftOut(act: Act, session: { id: string; on: Temporal.PlainDate }) {
  const rankings = await rankingsOf(act.tx, session, await settledItems(act.tx, null, session))
  const rows = rankings.flatMap((ranking) =>
    (ranking.filled?.leftOut ?? []).map((itemId) => ({ itemId, because: placeLines(ranking).leftOut(itemId) })),
  )
  if (rows.length > 0) await act.tx.insertInto('itemsLeftOut').values(rows).execute()
}

/** Equals across the last place are settled before anybody signs. */
export async function checkPlacesSettled(act: Act, session: { id: string; on: Temporal.PlainDate }) {
  const rankings = await rankingsOf(act.tx, session, await settledItems(act.tx, null, session))
  const open = rankings.find(({ filled: one }) => one?.open)
  if (open?.filled?.open) throw new Refusal(filled(say.chooseFirst, { award: open.awardName, count: open.filled.open.free }))
}
