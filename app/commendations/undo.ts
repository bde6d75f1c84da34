import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { dayOf } from '#platform/language/time.ts'
import { draftDocument, letterheadOn, symbolOf } from '#app/documents/index.ts'
import { awardKind } from '#app/rulebook/index.ts'
import { undoDefaults } from './defaults.ts'
import { fromDecision, undoDraftOf } from './drafting.ts'
import type { CorrectionInput, PaymentInput, ReturnInput, UndoInput } from './form.ts'
import { correctionPaper } from './papers/correction.ts'
import { NotFound } from '#platform/errors.ts'
import { findDecision, lockCommendation, lockDecision } from './queries.ts'
import { concerned, listReturns, undoDraftedFor } from './taken-back.ts'
import {
  checkIssuedAward,
  checkMayBecome,
  checkNotDraftedYet,
  checkReturnable,
  checkPaidDay,
  checkUnpaid,
  checkWayBack,
  draftDecisions,
  isAllBack,
  owedOf,
  payRewards,
  undoCommendations,
} from './rules.ts'

/** Begins a decision of its own that takes a commendation back or gives it again; nothing changes until it is registered. */
export async function draftUndo(act: Act, commendationId: string, { kind, reason }: UndoInput) {
  const given = await lockCommendation(act.tx, act.actor, commendationId)
  act.authorise(undoCommendations, null)
  checkMayBecome(given.status, kind)
  checkNotDraftedYet(await undoDraftedFor(act.tx, commendationId))
  checkWayBack(kind, given.level)
  const today = dayOf(act.now)
  const agency = await letterheadOn(act.tx, today)
  const family = (await awardKind(act.tx, given.awardCode)).family
  const { decider: _, ...defaults } = await undoDefaults(act.tx, kind, given, { agency, today })
  const id = randomUUIDv7()
  const decision = { id, kind, family, reason, ...defaults }
  const documentId = await draftDocument(
    act,
    await undoDraftOf(act.tx, decision, { ...given, changeId: '', returnBy: null, returnedOn: null }, today),
  )
  const { awardName: __, ...fields } = defaults
  await act.tx
    .insertInto('commendationDecisions')
    .values({ ...fields, id, kind, reason, awardCode: given.awardCode, documentId, draftedBy: act.actor.id, draftedAt: act.now })
    .execute()
  await act.tx.insertInto('commendationChanges').values({ id: randomUUIDv7(), commendationId, decisionId: id }).execute()
  await act.record(`${kind} drafted`, { kind: 'commendation', id: commendationId }, { after: { reason } })
  return id
}

/** A slip of layout or printing is put right by a letter; the decision itself stays as it was issued. */
export async function draftCorrection(act: Act, decisionId: string, { wrong, right }: CorrectionInput) {
  const decision = await findDecision(act.tx, act.actor, decisionId)
  act.authorise(draftDecisions, null)
  checkIssuedAward(decision)
  const today = dayOf(act.now)
  const { superior, body, place, abbreviation, headTitle, organisationId } = await letterheadOn(act.tx, today)
  const symbol = symbolOf('CV', abbreviation, 'VP')
  const data = {
    from: fromDecision(decisionId),
    letterhead: { superior, body, place },
    symbol,
    year: today.year,
    wrong,
    right,
    capacity: [headTitle],
    corrected: decision,
  }
  const paper = correctionPaper(data)
  const documentId = await draftDocument(act, {
    kind: 'CV',
    symbol,
    abstract: paper.title,
    paper,
    organisationId,
    signer: null,
    recipients: ['Như trên', 'Lưu: VT, VP'],
    cause: { kind: 'commendation decision', id: decisionId, path: `/office/commendations/${decisionId}` },
    nominationIds: [],
    registersAt: 'here',
  })
  await act.record('correction drafted', { kind: 'commendation decision', id: decisionId }, { after: { wrong, right } })
  return documentId
}

export async function recordPayment(act: Act, commendationId: string, input: PaymentInput) {
  const given = await lockCommendation(act.tx, act.actor, commendationId)
  act.authorise(payRewards, null)
  const earlier = await act.tx.selectFrom('rewardPayments').select('paidOn').where('commendationId', '=', commendationId).executeTakeFirst()
  checkUnpaid(given, earlier ?? null)
  checkPaidDay(input.paidOn, given.issuedOn, dayOf(act.now))
  await act.tx
    .insertInto('rewardPayments')
    .values({ ...input, commendationId, recordedBy: act.actor.id, recordedAt: act.now })
    .execute()
  await act.record('reward paid', { kind: 'commendation', id: commendationId }, { after: { paidOn: input.paidOn.toString() } })
  return given.decisionId
}

/** Something of what was given is back: what, how much and from whom. Once everything is, the clock of the revocation stops. */
export async function recordReturn(act: Act, decisionId: string, input: ReturnInput) {
  const decision = await lockDecision(act.tx, act.actor, decisionId)
  act.authorise(undoCommendations, null)
  if (decision.kind === 'award' || decision.kind === 'restoration') throw new NotFound(`return of ${decisionId}`)
  checkIssuedAward(decision)
  const given = await concerned(act.tx, decisionId)
  const owed = owedOf(given, await listReturns(act.tx, given.changeId))
  checkReturnable(owed, decision.issuedOn, input, dayOf(act.now))
  const { changeId } = given
  await act.tx
    .insertInto('rewardReturns')
    .values({ id: randomUUIDv7(), changeId, ...input, recordedBy: act.actor.id, recordedAt: act.now })
    .execute()
  if (isAllBack(owed, input))
    await act.tx.updateTable('commendationChanges').set({ returnedOn: input.returnedOn }).where('id', '=', changeId).execute()
  const after = { ...input, returnedOn: input.returnedOn.toString() }
  await act.record('object and money returned', { kind: 'commendation', id: given.id }, { after })
}
