import { randomUUIDv7 } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { FieldRefusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import type { Context } from '#platform/web/context.ts'
import { textOf } from '#platform/web/form.ts'
import { relianceMessages as say } from './reliance-messages.ts'

/** A rule an act rests on; null where none is in force. */
export type Relied = { id: string; kind: string; body: unknown; effect: string; citation: string; lastCheck: string | null } | null
/** One that is asked about; `before` is what this person said of this very version for another record not long ago. */
export type Unchecked = NonNullable<Relied> & { before?: { because: string; on: Temporal.PlainDate } }
/** "I use it all the same", and why. */
export type Acceptance = { rely: boolean; because: string }
/** Who is asked, and when. */
type Asking = { id: string; now: Temporal.Instant }
type OfRecord = { kind: string; id: string }

/**
 * Which of these rules nobody has checked and nobody has accepted for this record (null: one not begun): what a page has
 * to ask about. Where it asks `me`, what I said of the same version for other records in the last days stands in the answer.
 */
export async function toAccept(
  db: Db | Tx,
  rules: readonly Relied[],
  record: Pick<OfRecord, 'id'> | null,
  me?: Asking,
): Promise<Unchecked[]> {
  const open = new Map(rules.flatMap((rule) => (rule && rule.lastCheck === null ? [[rule.id, rule] as const] : [])))
  if (open.size > 0 && record) {
    const accepted = await db
      .selectFrom('ruleReliances')
      .select('ruleId')
      .where('recordId', '=', record.id)
      .where('ruleId', 'in', [...open.keys()])
      .execute()
    for (const { ruleId } of accepted) open.delete(ruleId)
  }
  if (open.size === 0 || !me) return [...open.values()]
  const said = await saidBefore(db, [...open.keys()], me)
  return [...open.values()].map((rule) => ({ ...rule, ...said.get(rule.id) }))
}

/** Longer ago, somebody should think again. */
const daysRemembered = 30

async function saidBefore(db: Db | Tx, rules: readonly string[], { id, now }: Asking) {
  const rows = await db
    .selectFrom('ruleReliances')
    .distinctOn('ruleId')
    .select(['ruleId', 'because', 'reliedAt'])
    .where('ruleId', 'in', [...rules])
    .where('reliedBy', '=', id)
    .where('reliedAt', '>', now.subtract({ hours: 24 * daysRemembered }))
    .orderBy('ruleId')
    .orderBy('reliedAt', 'desc')
    .execute()
  return new Map(rows.map(({ ruleId, because, reliedAt }) => [ruleId, { before: { because, on: dayOf(reliedAt) } }]))
}

/**
 * An act that rests on rules nobody has checked asks first: without a yes and a reason the form comes back. What was
 * accepted is kept beside the record with name and time. Returns the rules accepted just now.
 */
export async function rely(act: Act, rules: readonly Relied[], { rely: yes, because }: Acceptance, record: OfRecord) {
  await keepUsed(act, rules, record)
  const open = await toAccept(act.tx, rules, record)
  if (open.length === 0) return []
  const reason = because.trim()
  const missing = {
    ...(!yes && { rely: filled(say.acceptFirst, { citations: open.map(({ citation }) => citation).join('; ') }) }),
    ...(reason.length < 5 && { relyBecause: say.sayWhyRely }),
  }
  if (Object.keys(missing).length > 0) throw new FieldRefusal(missing)
  const common = { recordKind: record.kind, recordId: record.id, because: reason.slice(0, 500), reliedBy: act.actor.id, reliedAt: act.now }
  await act.tx
    .insertInto('ruleReliances')
    .values(open.map(({ id }) => ({ ...common, id: randomUUIDv7(), ruleId: id })))
    .execute()
  await act.record('relied on unchecked rules', record, { after: { rules: open.map(({ id }) => id), because: reason } })
  return open
}

/** The versions a record rests on stay beside it: what is written down later changes no old act. */
async function keepUsed(act: Act, rules: readonly Relied[], record: OfRecord) {
  const used = [...new Set(rules.flatMap((rule) => (rule ? [rule.id] : [])))]
  if (used.length === 0) return
  const rows = used.map((ruleId) => ({ recordKind: record.kind, recordId: record.id, ruleId, usedAt: act.now }))
  await act.tx
    .insertInto('rulesUsed')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['recordId', 'ruleId']).doNothing())
    .execute()
}

export type Reliance = Awaited<ReturnType<typeof listReliances>>[number]

/** The versions a record rests on, and what was accepted unchecked, by whom and why. Ask only for one the person may see. */
export function listReliances(db: Db | Tx, { id }: Pick<OfRecord, 'id'>) {
  return db
    .selectFrom('legalRules')
    .leftJoin('rulesUsed as used', (join) => join.onRef('used.ruleId', '=', 'legalRules.id').on('used.recordId', '=', id))
    .leftJoin('ruleReliances as accepted', (join) => join.onRef('accepted.ruleId', '=', 'legalRules.id').on('accepted.recordId', '=', id))
    .leftJoin('users', 'users.id', 'accepted.reliedBy')
    .select(['legalRules.id as ruleId', 'legalRules.kind', 'body', 'effect', 'citation', 'validFrom', 'validTo'])
    .select(['because', 'reliedAt', 'users.name', 'usedAt'])
    .where((is) => is.or([is('used.ruleId', 'is not', null), is('accepted.ruleId', 'is not', null)]))
    .orderBy((of) => of.fn.coalesce('usedAt', 'reliedAt'))
    .orderBy('legalRules.kind')
    .execute()
}

/** What stands in the two fields of a form that asks. */
export async function acceptanceOf(c: Context): Promise<Acceptance> {
  const body = await c.req.formData()
  return { rely: textOf(body, 'rely') === 'yes', because: textOf(body, 'relyBecause').normalize('NFC') }
}
