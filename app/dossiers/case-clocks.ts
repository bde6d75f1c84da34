import { openTo } from '#app/closures/index.ts'
import { listUndecided } from '#app/council/index.ts'
import { visibleCases } from '#app/nominations/index.ts'
import { lastDay, ruleInForce, workCalendar } from '#app/rulebook/index.ts'
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

/**
 * Packages on their way: the level above has the days the rule gives it to appraise a state-level proposal, counted from the
 * day the package last went. Where no rule is in force there is no day to count to, and the page of the package counts on.
 */
export async function awaited({ db, actor, today }: Ask): Promise<Clock[]> {
  if (actor.reach !== 'all') return []
  const rule = await ruleInForce(db, 'day count', 'province appraises', today)
  if (!rule) return []
  const rows = await db
    .selectFrom('packages')
    .innerJoin('awardKinds', 'awardKinds.code', 'packages.awardCode')
    .innerJoin('packageEvents', 'packageEvents.packageId', 'packages.id')
    .select(['packages.id', 'title', 'otherParty'])
    .select(({ fn }) => fn.max('packageEvents.at').as('sentAt'))
    .where('packages.direction', '=', 'out')
    .where('packages.status', '=', 'sent')
    .where('awardKinds.level', '=', 'state')
    .where('packageEvents.event', 'in', ['sent', 'sent again'])
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('packageCases as named')
            .select('named.nominationId')
            .whereRef('named.packageId', '=', 'packages.id')
            .where('named.nominationId', 'is not', null)
            .where((one) => one.not(openTo(actor, 'nomination', 'named.nominationId'))),
        ),
      ),
    )
    .groupBy(['packages.id', 'title', 'otherParty'])
    .execute()
  const calendar = await workCalendar(db)
  return rows.map(({ id, title, otherParty, sentAt }) => ({
    what: say.packageOut,
    about: title,
    who: otherParty,
    basis: rule.citation,
    dueOn: lastDay(dayOf(sentAt), rule.body, calendar),
    href: `/office/forwarding/${id}`,
  }))
}
