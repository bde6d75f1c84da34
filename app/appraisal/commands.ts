import { randomUUIDv7 } from 'node:crypto'
import { closeDoor, liftClosure } from '#app/closures/index.ts'
import { verifyNomination } from '#app/nominations/index.ts'
import { rely, type Acceptance } from '#app/rulebook/index.ts'
import type { Act } from '#platform/act.ts'
import { NotFound } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { findFindings, rulesOf, withoutRule } from './findings.ts'
import type { ConclusionInput, NoticeInput, ObjectionInput } from './form.ts'
import { countUnjudged, findNotice, lockCase, lockObjection } from './queries.ts'
import { noticeRules, ruleOfList } from './notices.ts'
import {
  appraise,
  checkAppraisable,
  checkConclusion,
  checkLacking,
  checkUnhandled,
  declareHistory,
  gatherPapers,
  handleObjection,
  holdCase,
  postNotice,
  takeObjection,
} from './rules.ts'

/** Says whether the case may go to the council; what was known then is kept beside it. */
export async function concludeAppraisal(act: Act, nominationId: string, { conclusion, opinion }: ConclusionInput, accepted: Acceptance) {
  const one = await lockCase(act.tx, act.actor, nominationId)
  act.authorise(appraise, one)
  checkAppraisable(one)
  const found = await findFindings(act.tx, one, dayOf(act.now))
  const lacking = withoutRule(one, found)
  if (conclusion === 'eligible') checkLacking(lacking, accepted)
  await rely(act, rulesOf(found), accepted, { kind: 'nomination', id: nominationId })
  const unmet = found.conditions.answers.filter((answered) => answered.answer === 'not met').length
  checkConclusion(conclusion, {
    unmet,
    missing: found.papers.missing,
    onHold: found.hold !== null,
    unjudged: await countUnjudged(act.tx, nominationId),
  })
  const findings = JSON.stringify({
    answers: found.conditions.answers.map(({ words, answer, records }) => ({ words, answer, records: records.map((record) => record.id) })),
    missing: found.papers.parts.filter(({ paper }) => !paper).map(({ part }) => part),
    notice: found.notice.standing,
    ...(lacking.length > 0 && { withoutRule: lacking.map(({ vi }) => vi), comparedWith: accepted.because.trim() }),
  })
  const ruleIds = { conditionRuleId: found.conditions.rule?.id ?? null, dossierRuleId: found.papers.rule?.id ?? null }
  await act.tx
    .insertInto('appraisals')
    .values({ id: randomUUIDv7(), nominationId, conclusion, opinion, ...ruleIds, findings, byId: act.actor.id, at: act.now })
    .execute()
  await act.record('case appraised', { kind: 'nomination', id: nominationId }, { after: { conclusion } })
  if (conclusion === 'eligible') await verifyNomination(act, nominationId)
}

type Paper = { part: string } & ({ fileReferenceId: string } | { because: string })

/** Puts a paper at its place, or says why it is not needed here. */
export async function keepPaper(act: Act, nominationId: string, paper: Paper) {
  const one = await lockCase(act.tx, act.actor, nominationId)
  act.authorise(gatherPapers, one)
  checkAppraisable(one)
  const there = 'fileReferenceId' in paper
  const values = {
    status: there ? 'there' : 'not needed',
    because: there ? '' : paper.because,
    fileReferenceId: there ? paper.fileReferenceId : null,
    byId: act.actor.id,
    at: act.now,
  }
  await act.tx
    .insertInto('casePapers')
    .values({ nominationId, part: paper.part, ...values })
    .onConflict((conflict) => conflict.columns(['nominationId', 'part']).doUpdateSet(values))
    .execute()
  await act.record('case paper kept', { kind: 'nomination', id: nominationId }, { after: { part: paper.part, status: values.status } })
}

export async function confirmHistory(act: Act, nominationId: string, { wholeSince, basis }: { wholeSince: number; basis: string }) {
  const one = await lockCase(act.tx, act.actor, nominationId)
  act.authorise(declareHistory, null)
  const values = { wholeSince, basis, declaredBy: act.actor.id, declaredAt: act.now }
  await act.tx
    .insertInto('awardHistories')
    .values({ subjectId: one.subjectId, ...values })
    .onConflict((conflict) => conflict.column('subjectId').doUpdateSet(values))
    .execute()
  await act.record('award history confirmed', { kind: 'subject', id: one.subjectId }, { after: { wholeSince, basis } })
}

export async function setHold(act: Act, nominationId: string, because: string) {
  const one = await lockCase(act.tx, act.actor, nominationId)
  act.authorise(holdCase, null)
  await closeDoor(act, { reason: 'hold', userId: null, kind: 'nomination', subjectId: one.id, because })
  await act.record('case put on hold', { kind: 'nomination', id: one.id })
}

export async function endHold(act: Act, nominationId: string, closureId: string) {
  await lockCase(act.tx, act.actor, nominationId)
  act.authorise(holdCase, null)
  const mine = await act.tx
    .selectFrom('closures')
    .select('id')
    .where((door) => door.and({ id: closureId, subjectId: nominationId, reason: 'hold' }))
    .executeTakeFirst()
  if (!mine) throw new NotFound(`hold ${closureId}`)
  await liftClosure(act, closureId)
}

export async function recordNotice(act: Act, { title, channels, opensOn, closesOn, cases }: NoticeInput, accepted: Acceptance) {
  act.authorise(postNotice, null)
  const judged = []
  for (const id of cases) judged.push(await lockCase(act.tx, act.actor, id))
  const today = dayOf(act.now)
  const ruleId = await ruleOfList(act.tx, judged, today)
  const id = randomUUIDv7()
  await rely(act, await noticeRules(act.tx, judged, today), accepted, { kind: 'public notice', id })
  await act.tx
    .insertInto('publicNotices')
    .values({ id, title, channels, opensOn, closesOn, ruleId, postedBy: act.actor.id, postedAt: act.now })
    .execute()
  await act.tx
    .insertInto('publicNoticeCases')
    .values(cases.map((nominationId) => ({ noticeId: id, nominationId })))
    .execute()
  await act.record('public notice posted', { kind: 'public notice', id }, { after: { title, cases: cases.length } })
  return id
}

export async function recordObjection(act: Act, nominationId: string, { fromName, text, receivedOn }: ObjectionInput) {
  const one = await lockCase(act.tx, act.actor, nominationId)
  act.authorise(takeObjection, null)
  const notice = await findNotice(act.tx, one.id)
  if (!notice) throw new NotFound(`notice of ${one.id}`)
  const id = randomUUIDv7()
  await act.tx
    .insertInto('objections')
    .values({
      id,
      noticeId: notice.id,
      nominationId,
      fromName: fromName || null,
      text,
      receivedOn,
      recordedBy: act.actor.id,
      recordedAt: act.now,
    })
    .execute()
  await act.record('objection recorded', { kind: 'nomination', id: nominationId })
  return id
}

export async function settleObjection(act: Act, nominationId: string, objectionId: string, handling: string) {
  await lockCase(act.tx, act.actor, nominationId)
  const objection = await lockObjection(act.tx, objectionId)
  if (objection.nominationId !== nominationId) throw new NotFound(`objection ${objectionId}`)
  act.authorise(handleObjection, null)
  checkUnhandled(objection)
  await act.tx
    .updateTable('objections')
    .set({ handling, handledBy: act.actor.id, handledAt: act.now })
    .where('id', '=', objectionId)
    .execute()
  await act.record('objection handled', { kind: 'nomination', id: nominationId })
}
