import { findCriteria } from '#app/criteria/index.ts'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { messages as say } from '../messages.ts'
import { lockItem } from '../votes/items.ts'
import { checkNotFrozen, seatOf, sit } from '../rules.ts'
import { isFar, median, showPoints } from './scores.ts'

export type Sheet = { points: ReadonlyMap<string, number>; reason: string; note: string }

/** A member's points against the criteria the dossier came with. 31 of 30 is refused; far from the others needs a reason. */
export async function giveScores(act: Act, itemId: string, { points, reason, note }: Sheet) {
  const { item, seatId } = await scorable(act, itemId)
  if (!item.criteriaSetId) throw new Refusal(say.noCriteria)
  const { criteria } = await findCriteria(act.tx, item.criteriaSetId)
  const rows = criteria.map((criterion) => {
    const given = points.get(criterion.id) ?? 0
    const most = criterion.kind === 'gate' ? 1 : criterion.weight * 100
    if (given > most) throw new Refusal(filled(say.pointsTooMany, { most: criterion.weight, given: showPoints(given) }))
    return { itemId, seatId, criterionId: criterion.id, points: given }
  })
  const scored = new Set(criteria.filter(({ kind }) => kind === 'score').map(({ id }) => id))
  const total = rows.reduce((sum, row) => sum + (scored.has(row.criterionId) ? row.points : 0), 0)
  const others = (await totals(act, itemId)).filter((row) => row.seatId !== seatId).map((row) => row.total)
  if (!reason && isFar(total, others)) throw new Refusal(filled(say.farFromMedian, { median: showPoints(median(others) ?? 0) }))
  const sheet = { itemId, seatId, status: 'given', reason, note, changedAt: act.now }
  await act.tx
    .insertInto('scoreSheets')
    .values(sheet)
    .onConflict((conflict) => conflict.columns(['itemId', 'seatId']).doUpdateSet(sheet))
    .execute()
  await act.tx.deleteFrom('scores').where('itemId', '=', itemId).where('seatId', '=', seatId).execute()
  if (rows.length > 0) await act.tx.insertInto('scores').values(rows).execute()
  await act.record('scores given', { kind: 'agenda item', id: itemId })
}

/** Put aside for later; the queue offers it again after the others. */
export async function skipItem(act: Act, itemId: string) {
  const { seatId } = await scorable(act, itemId)
  const sheet = { itemId, seatId, status: 'skipped', changedAt: act.now }
  await act.tx
    .insertInto('scoreSheets')
    .values(sheet)
    .onConflict((conflict) => conflict.columns(['itemId', 'seatId']).doUpdateSet({ changedAt: act.now }))
    .execute()
  await act.record('item put aside', { kind: 'agenda item', id: itemId })
}

async function scorable(act: Act, itemId: string) {
  const { session, ...item } = await lockItem(act.tx, act.actor, itemId, 'item alone')
  act.authorise(sit, session.sitting)
  checkNotFrozen(session)
  if (item.status === 'voting' || item.status === 'counted') throw new Refusal(say.scoringOver)
  const seat = seatOf(session.sitting, act.actor)
  if (!seat) throw new Refusal(say.notMember)
  return { item, seatId: seat.id }
}

/** Totals of the sheets given so far, those of members who take no part left out. */
async function totals(act: Act, itemId: string) {
  const rows = await act.tx
    .selectFrom('scoreSheets')
    .innerJoin('scores', (join) => join.onRef('scores.itemId', '=', 'scoreSheets.itemId').onRef('scores.seatId', '=', 'scoreSheets.seatId'))
    .innerJoin('criteria', 'criteria.id', 'scores.criterionId')
    .select(['scoreSheets.seatId'])
    .select(({ fn }) => fn.sum<number>('scores.points').as('total'))
    .where('scoreSheets.itemId', '=', itemId)
    .where('scoreSheets.status', '=', 'given')
    .where('criteria.kind', '=', 'score')
    .groupBy('scoreSheets.seatId')
    .execute()
  return rows
}
