import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import { governing } from './standing.ts'
import { bodyOf, commendationTypes, isRuleKind, type RuleKind } from './kinds.ts'

export type RuleRow = Awaited<ReturnType<typeof findRule>>

/** Rules are read by everybody: the law is no secret. */
function readable(db: Db | Tx) {
  return db
    .selectFrom('legalRules')
    .leftJoin('users', 'users.id', 'legalRules.enteredBy')
    .selectAll('legalRules')
    .select('users.name as enteredByName')
    .select((eb) => [
      eb
        .selectFrom('ruleChecks')
        .innerJoin('users as checker', 'checker.id', 'ruleChecks.checkedBy')
        .whereRef('ruleChecks.ruleId', '=', 'legalRules.id')
        .select(sql<string>`checker.name || '|' || rule_checks.checked_on`.as('check'))
        .orderBy('ruleChecks.checkedOn', 'desc')
        .limit(1)
        .as('lastCheck'),
    ])
}

export function findRule(db: Db | Tx, id: string) {
  return readable(db)
    .where('legalRules.id', '=', id)
    .executeTakeFirstOrThrow(() => new NotFound(`rule ${id}`))
}

export function listRules(
  db: Db | Tx,
  { kind, key, on }: { kind?: string | undefined; key?: string | undefined; on?: Temporal.PlainDate | undefined },
) {
  let query = readable(db)
  if (kind) query = query.where('legalRules.kind', '=', kind)
  if (key) query = query.where('legalRules.key', '=', key)
  if (on) query = query.where('validFrom', '<=', on).where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', on)]))
  return query
    .orderBy('legalRules.kind')
    .orderBy('legalRules.key')
    .orderBy('validFrom', 'desc')
    .orderBy('enteredAt', 'desc')
    .orderBy('legalRules.id', 'desc')
    .execute()
}

/** What rules of a kind that is not about awards may speak of: what the program asks for, and nothing it would never read. */
export async function listKeys(db: Db | Tx, kind: RuleKind) {
  if (kind === 'type exclusion') return [...commendationTypes]
  const rows = await db.selectFrom('legalRules').select('key').where('kind', '=', kind).groupBy('key').orderBy('key').execute()
  return rows.map(({ key }) => key)
}

/**
 * The version in force on a day: the agency's own before the shipped one, the newest before older ones.
 * Null when nothing is in force; then somebody must be asked, never assumed for.
 */
export async function ruleInForce<Kind extends RuleKind>(db: Db | Tx, kind: Kind, key: string, on: Temporal.PlainDate) {
  const row = await readable(db)
    .where('legalRules.kind', '=', kind)
    .where('legalRules.key', '=', key)
    .where('validFrom', '<=', on)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', on)]))
    .orderBy((eb) => eb('legalRules.enteredBy', 'is', null))
    .orderBy('validFrom', 'desc')
    .orderBy('enteredAt', 'desc')
    .orderBy('legalRules.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && row.effect === 'holds' ? { ...row, body: bodyOf(kind, row.body) } : null
}

/** Awards that are not ours to give on that day, and whose they are. */
export async function givenAbove(db: Db | Tx, on: Temporal.PlainDate) {
  const rules = await listRulesInForce(db, 'decider', on)
  return new Map(rules.flatMap(({ key, body }) => (body.agencyMayDecide ? [] : [[key, body.who] as const])))
}

/** Every rule of a kind in force on a day, one for each key: the agency's own before the shipped one. */
export async function listRulesInForce<Kind extends RuleKind>(db: Db | Tx, kind: Kind, on: Temporal.PlainDate) {
  const rows = await listRules(db, { kind, on })
  const keys = [...new Set(rows.map(({ key }) => key))]
  return keys.flatMap((key) => {
    const row = governing(
      rows.filter((one) => one.key === key),
      on,
    )
    return row && row.effect === 'holds' ? [{ ...row, body: bodyOf(kind, row.body) }] : []
  })
}

export async function findThreshold(db: Db | Tx, id: string) {
  const row = await findRule(db, id)
  if (!isRuleKind(row.kind) || row.kind !== 'threshold') throw new NotFound(`threshold ${id}`)
  return { ...row, body: bodyOf('threshold', row.body) }
}

/** The day whose law holds: a dossier received before a change of law stays under the old one. */
export async function lawDay(db: Db | Tx, on: Temporal.PlainDate, receivedOn: Temporal.PlainDate | null) {
  if (!receivedOn) return on
  const { rows } = await sql<{ onDate: Temporal.PlainDate }>`
    select valid_from as on_date from (
      select distinct on (valid_from) valid_from, effect, body from legal_rules
      where kind = 'law change' and valid_from > ${receivedOn.toString()}::date and valid_from <= ${on.toString()}::date
      order by valid_from, (entered_by is null), entered_at desc
    ) changes
    where effect = 'holds' and body ->> 'receivedBefore' = 'old law'
    order by valid_from limit 1`.execute(db)
  return rows[0] ? rows[0].onDate.subtract({ days: 1 }) : on
}

export async function workCalendar(db: Db | Tx) {
  const days = await db.selectFrom('calendarDays').select(['day', 'kind']).execute()
  const of = (kind: string) => new Set(days.filter((day) => day.kind === kind).map((day) => day.day.toString()))
  return { off: of('off'), worked: of('worked') }
}

export function listCalendarDays(db: Db | Tx, year: number) {
  return db
    .selectFrom('calendarDays')
    .leftJoin('users', 'users.id', 'calendarDays.enteredBy')
    .select(['day', 'kind', 'calendarDays.name', 'source', 'certainty', 'users.name as enteredByName'])
    .where('day', '>=', Temporal.PlainDate.from({ year, month: 1, day: 1 }))
    .where('day', '<=', Temporal.PlainDate.from({ year, month: 12, day: 31 }))
    .orderBy('day')
    .execute()
}
