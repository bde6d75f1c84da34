import { sql } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import { listOpenTasks } from '#app/consents/index.ts'
import { listSessions } from '#app/council/index.ts'
import { listTasks } from '#app/plans/index.ts'
import { workCalendar, workingDaysBetween } from '#app/rulebook/index.ts'
import { dayOf } from '#platform/language/time.ts'
import { awaited, objections, opinions, undecided } from './case-clocks.ts'
import { clockMessages as say } from './clock-messages.ts'
import type { Ask, Clock } from './clock.ts'

/** Every clock this person may see, the nearest first, with the working days that are left; late ones are below zero. */
export async function runningClocks(ask: Ask) {
  const [calendar, ...found] = await Promise.all([
    workCalendar(ask.db),
    notices(ask),
    sent(ask),
    awaited(ask),
    writtenBallots(ask),
    returns(ask),
    consents(ask),
    tasks(ask),
    terms(ask),
    opinions(ask),
    objections(ask),
    undecided(ask),
  ])
  return found
    .flat()
    .sort((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn))
    .map((clock) => ({ ...clock, left: workingDaysBetween(ask.today, clock.dueOn, calendar) }))
}

/** Lists hung out for objections; one that names a case closed to this person is not there for them. */
async function notices({ db, actor, today }: Ask): Promise<Clock[]> {
  if (actor.reach !== 'all') return []
  const rows = await db
    .selectFrom('publicNotices')
    .leftJoin('legalRules', 'legalRules.id', 'publicNotices.ruleId')
    .select(['publicNotices.title', 'closesOn', 'citation'])
    .select(sql<string>`(select c.nomination_id from public_notice_cases c where c.notice_id = public_notices.id limit 1)`.as('first'))
    .where('closesOn', '>=', today)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('publicNoticeCases as named')
            .select('named.nominationId')
            .whereRef('named.noticeId', '=', 'publicNotices.id')
            .where((one) => one.not(openTo(actor, 'nomination', 'named.nominationId'))),
        ),
      ),
    )
    .execute()
  return rows.map(({ title, closesOn, citation, first }) => ({
    what: say.notice,
    about: title,
    who: say.office,
    basis: citation,
    dueOn: closesOn,
    href: `/office/appraisal/${first}`,
  }))
}

/** Packages: ours that still have to go by their day, and those from below that wait for our answer. */
async function sent({ db, actor }: Ask): Promise<Clock[]> {
  if (actor.reach !== 'all') return []
  const rows = await db
    .selectFrom('packages')
    .leftJoin('legalRules', 'legalRules.id', 'packages.ruleId')
    .select(['packages.id', 'title', 'otherParty', 'direction', 'dueOn', 'citation'])
    .where('dueOn', 'is not', null)
    .where((is) =>
      is.or([
        is.and([is('direction', '=', 'out'), is('status', '=', 'prepared')]),
        is.and([is('direction', '=', 'in'), is('status', '=', 'received')]),
      ]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('packageCases as named')
            .select('named.nominationId')
            .whereRef('named.packageId', '=', 'packages.id')
            .where('named.nominationId', 'is not', null)
            .where((one) => one.not(openTo(actor, 'nomination', 'named.nominationId'))),
        ),
      ),
    )
    .execute()
  return rows.flatMap(({ id, title, otherParty, direction, dueOn, citation }) =>
    dueOn
      ? [
          {
            what: direction === 'out' ? say.packageToSend : say.packageIn,
            about: direction === 'out' ? `${title}, ${otherParty}` : title,
            who: say.office,
            basis: citation,
            dueOn,
            href: `/office/forwarding/${id}`,
          },
        ]
      : [],
  )
}

async function writtenBallots({ db, actor }: Ask): Promise<Clock[]> {
  const sessions = await listSessions(db, actor)
  return sessions.flatMap(({ id, number, year, status, writtenUntil }) =>
    writtenUntil && (status === 'invited' || status === 'opened')
      ? [
          {
            what: say.written,
            about: `${number}/${year}`,
            who: say.absentMembers,
            basis: null,
            dueOn: dayOf(writtenUntil),
            href: `/office/council/sessions/${id}`,
          },
        ]
      : [],
  )
}

/** Objects and money that come back after a revocation. */
async function returns({ db, actor }: Ask): Promise<Clock[]> {
  if (actor.reach !== 'all') return []
  const rows = await db
    .selectFrom('commendationChanges')
    .innerJoin('commendations', 'commendations.id', 'commendationChanges.commendationId')
    .innerJoin('subjects', 'subjects.id', 'commendations.subjectId')
    .select(['returnBy', 'subjects.name', 'commendationChanges.decisionId'])
    .where('returnBy', 'is not', null)
    .where('returnedOn', 'is', null)
    .where(openTo(actor, 'nomination', 'commendations.nominationId'))
    .where(openTo(actor, 'subject', 'commendations.subjectId'))
    .execute()
  return rows.flatMap(({ returnBy, name, decisionId }) =>
    returnBy
      ? [{ what: say.objectBack, about: name, who: name, basis: null, dueOn: returnBy, href: `/office/commendations/${decisionId}` }]
      : [],
  )
}

async function consents({ db, actor }: Ask): Promise<Clock[]> {
  const rows = await listOpenTasks(db, actor)
  return rows.map(({ consentId, subjectName, dueOn }) => ({
    what: say.consent,
    about: subjectName,
    who: say.publicity,
    basis: null,
    dueOn,
    href: `/office/consents/${consentId}`,
  }))
}

async function tasks({ db, actor, today }: Ask): Promise<Clock[]> {
  const { rows } = await listTasks(db, actor, today, { standing: 'open', size: 100 })
  return rows.map(({ id, text, leadName, dueOn }) => ({
    what: say.task,
    about: text,
    who: leadName ?? '',
    basis: null,
    dueOn,
    href: `/office/tasks/${id}`,
  }))
}

/** Councils whose term ends within a quarter of a year: the decision for the next one takes its time. */
async function terms({ db, actor, today }: Ask): Promise<Clock[]> {
  if (!(['office', 'leader', 'admin'] as const).some((role) => actor.roles.has(role))) return []
  const rows = await db
    .selectFrom('councils')
    .select(['id', 'name', 'termTo'])
    .where('closedOn', 'is', null)
    .where('termTo', '<=', today.add({ days: 90 }))
    .execute()
  return rows.map(({ id, name, termTo }) => ({
    what: say.term,
    about: name,
    who: say.office,
    basis: null,
    dueOn: termTo,
    href: `/office/council/councils/${id}`,
  }))
}
