import { listUndecided } from '#app/council/index.ts'
import { listAnswersDue } from '#app/forwarding/index.ts'
import { visibleCases } from '#app/nominations/index.ts'
import { dayOf } from '#platform/language/time.ts'
import { clockMessages as say } from './clock-messages.ts'
import type { Ask, Clock } from './clock.ts'

/** Bodies that were asked about a case. */
export async function opinions({ db, actor }: Ask): Promise<Clock[]> {
  const rows = await visibleCases(db, actor)
    .innerJoin('consultations', 'consultations.nominationId', 'nominations.id')
    .leftJoin('legalRules', 'legalRules.id', 'consultations.ruleId')
    .select(['nominations.id', 'subjects.name', 'consultations.body', 'consultations.dueOn', 'legalRules.citation'])
    .where('consultations.repliedOn', 'is', null)
    .limit(200)
    .execute()
  return rows.map(({ id, name, body, dueOn, citation }) => ({
    what: say.opinion,
    about: name,
    who: body,
    basis: citation,
    dueOn,
    href: `/office/appraisal/${id}`,
  }))
}

/** What was said against a list: handled by the day it comes down, before the council meets. */
export async function objections({ db, actor }: Ask): Promise<Clock[]> {
  if (actor.reach !== 'all') return []
  const rows = await visibleCases(db, actor)
    .innerJoin('objections', 'objections.nominationId', 'nominations.id')
    .innerJoin('publicNotices', 'publicNotices.id', 'objections.noticeId')
    .leftJoin('legalRules', 'legalRules.id', 'publicNotices.ruleId')
    .select(['nominations.id', 'subjects.name', 'publicNotices.title', 'publicNotices.closesOn', 'legalRules.citation'])
    .where('objections.handledAt', 'is', null)
    .limit(200)
    .execute()
  return rows.map(({ id, name, title, closesOn, citation }) => ({
    what: say.objection,
    about: `${name}: ${title}`,
    who: say.office,
    basis: citation,
    dueOn: closesOn,
    href: `/office/appraisal/${id}`,
  }))
}

/** Items that wait for a person's word: due on the day of the session, and late from the next. */
export async function undecided({ db, actor }: Ask): Promise<Clock[]> {
  const rows = await listUndecided(db, actor)
  return rows.map(({ itemId, ordinal, session, who, heldAt, basis }) => ({
    what: say.authority,
    about: `${session}, ${ordinal}`,
    who,
    basis,
    dueOn: dayOf(heldAt),
    href: `/office/council/items/${itemId}`,
  }))
}

/** Packages that wait for an answer, ours above and those from below here, each by the rule kept with it. */
export async function awaited({ db, actor }: Ask): Promise<Clock[]> {
  const rows = await listAnswersDue(db, actor)
  return rows.map(({ id, title, otherParty, direction, citation, dueOn }) => ({
    what: direction === 'out' ? say.packageOut : say.packageIn,
    about: title,
    who: direction === 'out' ? otherParty : say.office,
    basis: citation,
    dueOn,
    href: `/office/forwarding/${id}`,
  }))
}
