import { sql } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import { draftAnew, letterheadOn, symbolOf } from '#app/documents/index.ts'
import { visibleCases } from '#app/nominations/index.ts'
import { lawDay, nominatedAward, ruleInForce } from '#app/rulebook/index.ts'
import type { Act, Actor } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import { isId } from '#platform/web/params.ts'
import { messages } from './messages.ts'
import { publicNoticePaper } from './papers/public-notice.ts'
import { postNotice } from './rules.ts'

export type NoticeDetails = Awaited<ReturnType<typeof findNoticeById>>

/** A notice names its cases, so it is there for those to whom none of them is closed. */
export function visibleNotices(db: Db | Tx, actor: Actor) {
  return db
    .selectFrom('publicNotices')
    .where((is) => is.lit(actor.reach === 'all'))
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('publicNoticeCases as named')
            .select('named.noticeId')
            .whereRef('named.noticeId', '=', 'publicNotices.id')
            .where((one) => one.not(openTo(actor, 'nomination', 'named.nominationId'))),
        ),
      ),
    )
}

export const openObjections = sql<number>`(select count(*)::int from objections o where o.notice_id = public_notices.id and o.handled_at is null)`
export const casesOnNotice = sql<number>`(select count(*)::int from public_notice_cases c where c.notice_id = public_notices.id)`

/** Which of these notices a person may open. */
export async function listSeenNotices(db: Db, actor: Actor, ids: readonly string[]) {
  const rows = await visibleNotices(db, actor)
    .select('publicNotices.id')
    .where('publicNotices.id', 'in', [...ids])
    .execute()
  return rows.map(({ id }) => id)
}

export function findNoticeById(db: Db | Tx, actor: Actor, id: string) {
  return visibleNotices(db, actor)
    .selectAll()
    .select([openObjections.as('open'), casesOnNotice.as('cases')])
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound(`notice ${id}`))
}

/** Who stands on the list, with how many objections to each still wait. */
export function listNoticeCases(db: Db | Tx, noticeId: string) {
  return db
    .selectFrom('publicNoticeCases')
    .innerJoin('nominations', 'nominations.id', 'publicNoticeCases.nominationId')
    .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
    .select(['nominations.id', 'subjects.name', 'subjects.position', 'village', 'achievement'])
    .select(nominatedAward().as('awardName'))
    .select([
      sql<number>`(select count(*)::int from objections o where o.nomination_id = nominations.id and o.notice_id = ${noticeId} and o.handled_at is null)`.as(
        'open',
      ),
      sql<number>`(select count(*)::int from objections o where o.nomination_id = nominations.id and o.notice_id = ${noticeId})`.as('said'),
      sql<string | null>`(select n.name from organisation_names n where n.organisation_id = subjects.organisation_id
        order by n.from_on desc limit 1)`.as('unit'),
      sql<string | null>`(select lower(n.kind) || ' ' || n.name from place_names n where n.place_id = subjects.place_id
        order by n.from_on desc limit 1)`.as('place'),
    ])
    .where('noticeId', '=', noticeId)
    .orderBy('nominations.id')
    .execute()
}

type Judged = { level: string; awardCode: string; receivedUnder: Temporal.PlainDate | null }

/** The rule that asks for a notice before the council meets, where there is one. */
export function noticeRule(db: Db | Tx, { level, awardCode }: Omit<Judged, 'receivedUnder'>, on: Temporal.PlainDate) {
  const key = level === 'state' || awardCode === 'CSTDTQ' ? 'public notice before council' : 'public notice below state level'
  return ruleInForce(db, 'day count', key, on)
}

/**
 * What a page asks about before a list is posted: the rules of the cases chosen; before anybody has chosen, the one rule
 * that holds whichever cases it will be, and nothing where it depends on them (the form asks once they are chosen).
 */
export async function rulesToAsk(db: Db, actor: Actor, chosen: readonly string[], on: Temporal.PlainDate) {
  const waiting = visibleCases(db, actor)
    .innerJoin('awardKinds', 'awardKinds.code', 'nominations.awardCode')
    .select(['awardCode', 'awardKinds.level', 'receivedUnder'])
    .where('nominations.status', 'in', ['submitted', 'verified'])
    .distinct()
  const ids = chosen.filter((id) => isId(id))
  const judged = await (ids.length > 0 ? waiting.where('nominations.id', 'in', ids) : waiting).execute()
  const rules = await noticeRules(db, judged, on)
  const different = new Set(rules.map((rule) => rule?.id))
  return ids.length > 0 || different.size === 1 ? rules : []
}

/** Which rules say how long a list of these cases must hang. */
export function noticeRules(db: Db | Tx, judged: readonly Judged[], on: Temporal.PlainDate) {
  return Promise.all(judged.map(async (one) => noticeRule(db, one, await lawDay(db, on, one.receivedUnder))))
}

/** The rule a whole list rests on: only where every case on it is asked for may every name be given. */
export async function ruleOfList(db: Db | Tx, judged: readonly Judged[], on: Temporal.PlainDate) {
  const rules = await noticeRules(db, judged, on)
  return rules.every((rule) => rule !== null) ? (rules[0]?.id ?? null) : null
}

/** Thông báo công khai, as a draft in the register. */
export async function draftNotice(act: Act, id: string) {
  const notice = await findNoticeById(act.tx, act.actor, id)
  act.authorise(postNotice, null)
  const people = await listNoticeCases(act.tx, id)
  const today = dayOf(act.now)
  const { superior, body, place, abbreviation, headTitle, organisationId } = await letterheadOn(act.tx, today)
  const symbol = symbolOf('TB', abbreviation, null)
  const awards = [...new Set(people.map(({ awardName }) => awardName))]
  const recipients = [messages.noticeUnits.vi, messages.noticeFile.vi]
  const paper = publicNoticePaper({
    from: { record: 'public notice', id },
    office: { superior, body, place },
    symbol,
    year: today.year,
    award: awards.join('; '),
    people: people.map(({ id: nominationId, name, position, unit, village, place: home, achievement }) => {
      const work = [position, unit].filter(Boolean)
      return {
        from: { record: 'nomination', id: nominationId },
        name,
        about: (work.length > 0 ? work : [village, home]).filter(Boolean).join(', '),
        achievement,
      }
    }),
    opensOn: showDay(notice.opensOn),
    closesOn: showDay(notice.closesOn),
    contact: `${messages.noticeContact.vi} ${body}`,
    recipients,
    signer: { capacity: [headTitle], name: null },
  })
  return draftAnew(act, {
    kind: 'TB',
    symbol,
    abstract: paper.title,
    paper,
    organisationId,
    signer: null,
    recipients,
    cause: { kind: 'public notice', id, path: `/office/notices/${id}` },
    nominationIds: people.map((one) => one.id),
  })
}

/** Takes a list from the website before its time, with the reason; what was said about it stays. */
export async function takeDownNotice(act: Act, id: string, because: string) {
  const notice = await findNoticeById(act.tx, act.actor, id)
  act.authorise(postNotice, null)
  if (notice.takenDownAt) throw new Refusal(messages.alreadyTakenDown)
  await act.tx
    .updateTable('publicNotices')
    .set({ takenDownAt: act.now, takenDownBecause: because, takenDownBy: act.actor.id })
    .where('id', '=', id)
    .where('takenDownAt', 'is', null)
    .execute()
  await act.record('public notice taken down', { kind: 'public notice', id }, { after: { because } })
}
