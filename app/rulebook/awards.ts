import { sql, type RawBuilder } from 'kysely'
import type { Act } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { Refusal } from '#platform/errors.ts'
import { filled, type Language } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import { messages } from './messages.ts'
import { ruleInForce } from './queries.ts'

export const families = ['title', 'form', 'honour', 'programme'] as const
export const levels = ['state', 'province', 'sub-ministry', 'base', 'commune', 'unit', 'any'] as const
export const items = ['certificate', 'frame', 'medal', 'badge', 'memento', 'flag', 'box'] as const
export const subjectKinds = ['individual', 'household', 'collective'] as const

export type AwardRow = Awaited<ReturnType<typeof listAwardKinds>>[number]

/** Every kind there is, as it stands on a day: ended ones too, with the rule that says so. */
export function listAwardKinds(db: Db | Tx, language: Language, on: Temporal.PlainDate) {
  return db
    .selectFrom('awardKinds')
    .innerJoin(
      sql<Version>`lateral (select v.id, v.effect, v.valid_from, v.body -> 'subjects' as subjects, v.body -> 'items' as items,
        v.entered_by is not null as ours from award_version(award_kinds.code, ${on.toString()}::date) v)`.as('version'),
      (join) => join.onTrue(),
    )
    .select(['awardKinds.code', 'family', 'level', 'ordinal', 'version.id as ruleId', 'effect', 'validFrom', 'subjects', 'items', 'ours'])
    .select(sql<string>`award_name(award_kinds.code, ${language}, ${on.toString()}::date)`.as('name'))
    .orderBy('ordinal')
    .execute()
}

type Version = {
  id: string
  effect: 'holds' | 'ends'
  validFrom: Temporal.PlainDate
  subjects: readonly string[]
  items: readonly string[]
  ours: boolean
}

/** What may be proposed and decided on a day. */
export async function listAwards(db: Db | Tx, language: Language, on: Temporal.PlainDate) {
  return (await listAwardKinds(db, language, on)).filter(({ effect }) => effect === 'holds')
}

/** What stays with a code for ever: a title or a form, and where it stands among the others. */
export async function awardKind(db: Db | Tx, code: string) {
  const row = await db.selectFrom('awardKinds').select(['family', 'level', 'ordinal']).where('code', '=', code).executeTakeFirst()
  return row ?? { family: 'form', level: 'any', ordinal: Number.MAX_SAFE_INTEGER }
}

export async function awardName(db: Db | Tx, code: string, language: Language, on: Temporal.PlainDate) {
  const { rows } = await sql<{ name: string }>`select award_name(${code}, ${language}, ${on.toString()}::date) as name`.execute(db)
  return rows[0]?.name ?? code
}

/** The name an award bore when something was done: a rename later on changes no old act. `at` is a day or an instant of that act. */
export function awardNamed(code: string, at: string | RawBuilder<unknown>, language: Language = 'vi') {
  return sql<string>`award_name(${sql.ref(code)}, ${language}, ${typeof at === 'string' ? sql.ref(at) : at})`
}

/** The name a nomination was sent under, or begun under while it is a draft. */
export const nominatedAward = (language: Language = 'vi') =>
  awardNamed('nominations.awardCode', sql`coalesce(nominations.submitted_at, nominations.created_at)`, language)

/** The name a decision gave it, or gives it as long as it is a draft; beside `commendationDecisions` and their `documents`. */
export const decidedAward = (code: 'commendations.awardCode' | 'commendationDecisions.awardCode') =>
  awardNamed(code, sql`coalesce(documents.issued_on, (commendation_decisions.drafted_at at time zone 'Asia/Ho_Chi_Minh')::date)`)

/** From the first proposal on the name stands on somebody's paper. */
async function keepUsed(act: Act, code: string) {
  await act.tx.updateTable('awardKinds').set({ usedAt: act.now }).where('code', '=', code).where('usedAt', 'is', null).execute()
}

/** An award that has ended is proposed no more. */
export async function checkAwardGiven(act: Act, code: string) {
  const today = dayOf(act.now)
  if (await ruleInForce(act.tx, 'award', code, today)) return keepUsed(act, code)
  throw new Refusal(filled(messages.awardEnded, { name: await awardName(act.tx, code, 'vi', today) }))
}
