import { sql } from 'kysely'
import { awardNamed, workCalendar } from '#app/rulebook/index.ts'
import type { Actor } from '#platform/act.ts'
import { ours } from '#platform/ours.ts'
import type { Db } from '#platform/db/database.ts'
import { answerDue } from './answer-clock.ts'
import { visibleTo } from './queries.ts'
import { spansAbove } from './rules.ts'

export type PackageRow = Awaited<ReturnType<typeof listPackages>>[number]
export type WantedPackages = {
  direction: 'out' | 'in'
  q?: string
  state?: string
  award?: string
  sort?: string
  down?: boolean
  page?: number
  size?: number
}

export async function listPackages(db: Db, actor: Actor, wanted: WantedPackages) {
  const { sort = '', down = false, page = 1, size = 500 } = wanted
  const order = ours(orders, sort)
  const rows = await wantedPackages(db, actor, wanted)
    .select(['packages.id', 'packages.title', 'otherParty', 'status', 'dueOn', 'receiptNumber', 'packages.createdAt'])
    .select(awardNamed('packages.awardCode', 'packages.createdAt').as('awardName'))
    .select(sql<number>`(select count(*)::int from package_cases where package_cases.package_id = packages.id)`.as('cases'))
    .$if(order !== undefined, (query) => query.orderBy(order ?? sql`1`, (ob) => (down ? ob.desc() : ob.asc()).nullsLast()))
    .orderBy('packages.createdAt', 'desc')
    .orderBy('packages.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const spans = await spansOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, spans: spans.get(row.id) ?? [] }))
}

/** When each package lay with whom it was sent to, for the days it waited there. */
async function spansOf(db: Db, ids: readonly string[]) {
  const events = await eventsOf(db, ids)
  return new Map(ids.map((id) => [id, spansAbove(events.filter(({ packageId }) => packageId === id))]))
}

function eventsOf(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return Promise.resolve([])
  return db
    .selectFrom('packageEvents')
    .select(['packageId', 'event', 'at'])
    .where('packageId', 'in', [...ids])
    .orderBy('at')
    .orderBy('id')
    .execute()
}

/** Packages that wait for an answer by a day, the nearest first: ours with the level above, those from below with us. */
export async function listAnswersDue(db: Db, actor: Actor) {
  const rows = await visibleTo(db, actor)
    .innerJoin('legalRules as rule', 'rule.id', 'packages.answerRuleId')
    .select(['packages.id', 'title', 'otherParty', 'direction', 'packages.status', 'rule.body as answerBody', 'rule.citation'])
    .where('packages.status', 'in', ['sent', 'received'])
    .execute()
  const ids = rows.map(({ id }) => id)
  const [events, calendar] = await Promise.all([eventsOf(db, ids), workCalendar(db)])
  return rows
    .flatMap((row) => {
      const own = events.filter(({ packageId }) => packageId === row.id)
      const dueOn = answerDue(row, own, calendar)
      return dueOn ? [{ ...row, dueOn }] : []
    })
    .toSorted((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn))
}

const orders: Readonly<Record<string, ReturnType<typeof sql>>> = {
  title: sql`packages.title collate "vi-x-icu"`,
  party: sql`packages.other_party collate "vi-x-icu"`,
  due: sql`packages.due_on`,
}

export async function countPackages(db: Db, actor: Actor, wanted: WantedPackages) {
  const counted = wantedPackages(db, actor, wanted).select((of) => of.fn.countAll<number>().as('count'))
  return (await counted.executeTakeFirstOrThrow()).count
}

/** By its name, whom it goes to or comes from, its receipt, or somebody in it; with or without marks. */
function wantedPackages(db: Db, actor: Actor, { direction, q, state, award }: WantedPackages) {
  let found = visibleTo(db, actor).where('direction', '=', direction)
  if (state) found = found.where('packages.status', '=', state)
  if (award) found = found.where('packages.awardCode', '=', award)
  if (!q) return found
  const like = sql`'%' || vi_fold(${q}) || '%'`
  return found.where(
    sql<boolean>`(vi_fold(concat_ws(' ', packages.title, packages.other_party, packages.receipt_number)) like ${like}
      or exists (select 1 from package_cases pc where pc.package_id = packages.id and vi_fold(pc.name) like ${like}))`,
  )
}

/** The awards that packages of this direction are about, for the filter. */
export function packageAwards(db: Db, actor: Actor, direction: 'out' | 'in') {
  return visibleTo(db, actor)
    .where('direction', '=', direction)
    .distinctOn('packages.awardCode')
    .select(['packages.awardCode as id', awardNamed('packages.awardCode', 'packages.createdAt').as('label')])
    .orderBy('packages.awardCode')
    .orderBy('packages.createdAt', 'desc')
    .execute()
}
