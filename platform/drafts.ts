import type { Actor } from './act.ts'
import type { Db } from './db/database.ts'
import { formOf, type Form } from './web/form.ts'

/** How long an unsent form is kept. */
const kept = Temporal.Duration.from({ hours: 30 * 24 })

type Fields = { values: { [name: string]: string }; lists: { [name: string]: string[] } }

/**
 * Keeps what somebody is typing: one draft for each person and form, outside `perform` and the journal. `form` names
 * the form and the record, e.g. `nomination:0198…` or `nomination:new`.
 */
export async function saveDraft(db: Db, actor: Actor, form: string, { values, lists }: Fields, now: Temporal.Instant) {
  const fields = JSON.stringify({ values, lists })
  await db
    .insertInto('drafts')
    .values({ userId: actor.id, form, fields, savedAt: now })
    .onConflict((conflict) => conflict.columns(['userId', 'form']).doUpdateSet({ fields, savedAt: now }))
    .execute()
}

/** What this person typed and did not send yet, with the moment it was kept; null when there is nothing. */
export async function findDraft(db: Db, actor: Actor, form: string, now: Temporal.Instant) {
  const row = await db
    .selectFrom('drafts')
    .select(['fields', 'savedAt'])
    .where('userId', '=', actor.id)
    .where('form', '=', form)
    .where('savedAt', '>', now.subtract(kept))
    .executeTakeFirst()
  return row ? { form: asForm(row.fields), savedAt: row.savedAt } : null
}

/** After the form was sent, or thrown away by its writer. */
export async function forgetDraft(db: Pick<Db, 'deleteFrom'>, actor: Actor, form: string) {
  await db.deleteFrom('drafts').where('userId', '=', actor.id).where('form', '=', form).execute()
}

/** Throws away drafts older than 30 days, and the keys of forms sent so long ago that no network sends them again. */
export async function forgetOld(db: Db, now: Temporal.Instant) {
  await db.deleteFrom('drafts').where('savedAt', '<=', now.subtract(kept)).execute()
  await db.deleteFrom('deedsDone').where('at', '<=', now.subtract(kept)).execute()
}

function asForm(fields: unknown): Form {
  if (typeof fields !== 'object' || fields === null) return formOf({})
  const values = 'values' in fields ? textsIn(fields.values) : {}
  return { values, lists: 'lists' in fields ? listsIn(fields.lists) : {}, problems: {} }
}

function textsIn(object: unknown): { [name: string]: string } {
  if (typeof object !== 'object' || object === null) return {}
  return Object.fromEntries(Object.entries(object).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}

function listsIn(object: unknown): { [name: string]: string[] } {
  if (typeof object !== 'object' || object === null) return {}
  const texts = (list: unknown[]) => list.filter((item): item is string => typeof item === 'string')
  return Object.fromEntries(Object.entries(object).flatMap(([name, list]) => (Array.isArray(list) ? [[name, texts(list)]] : [])))
}
