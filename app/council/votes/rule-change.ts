import type { Act } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { FieldRefusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { showDay, showMoment } from '#platform/language/time.ts'
import { items, methodOf } from './items.ts'
import { rulesByKind, rulesOf, type VoteRule } from './item-rule.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'
import { ordinalsOf } from '../ordinals.ts'
import { ruleChangeMessages as say } from './rule-change-messages.ts'
import { methodRefused, type Method } from '../rules.ts'

type Item = {
  id: string
  ordinal: number
  status: string
  method: Method
  awardCode: string
  receivedOn: Temporal.PlainDate | null
  invitedRuleId: string | null
}
type Session = { id: string; ruleOn: Temporal.PlainDate; invitedAt: Temporal.Instant | null }

/** Another version governs than the one the council was invited under: which, for which items, and whether it was said. */
export type RuleChange = {
  key: string
  was: VoteRule | null
  now: VoteRule | null
  itemIds: readonly string[]
  ordinals: string
  /** Items whose way of voting the rule of the day does not take. */
  wrongWay: string
  told: boolean
}

/**
 * The law of the day governs: a vote is judged by the version in force on the day of the session, whatever was in force
 * when the invitations went out. It never happens in silence, so each such change is found here for page and deed.
 */
export async function ruleChanges(db: Db | Tx, session: Session, agenda: readonly Item[]): Promise<RuleChange[]> {
  const waiting = agenda.filter(({ status }) => status === 'waiting')
  if (!session.invitedAt || waiting.length === 0) return []
  const { invitedAt } = session
  const [ruleOf, before, said] = await Promise.all([
    rulesByKind(db, waiting, session.ruleOn),
    rulesOf(
      db,
      waiting.map(({ invitedRuleId }) => ({ ruleId: invitedRuleId })),
    ),
    db.selectFrom('ruleChangesTold').select(['ruleId', 'insteadOf']).where('sessionId', '=', session.id).execute(),
  ])
  const changed = waiting.flatMap((item) => {
    const [was, now] = [(item.invitedRuleId && before.get(item.invitedRuleId)) || null, ruleOf(item)]
    return isOther(was, now, invitedAt) ? [{ item, was, now, key: keyOf(was, now) }] : []
  })
  const known = new Set(said.map(({ ruleId, insteadOf }) => `${insteadOf ?? '-'}:${ruleId}`))
  return [...Map.groupBy(changed, ({ key }) => key)].flatMap(([key, some]) => {
    const [first] = some
    if (!first) return []
    const wrongWay = some.filter(({ item, now }) => now && methodRefused(now.body.secrecy, item.method))
    return [
      {
        key,
        was: first.was,
        now: first.now,
        itemIds: some.map(({ item }) => item.id),
        ordinals: ordinalsOf(some.map(({ item }) => item)),
        wrongWay: ordinalsOf(wrongWay.map(({ item }) => item)),
        told: known.has(key),
      },
    ]
  })
}

const keyOf = (was: VoteRule | null, now: VoteRule | null) => `${was?.id ?? '-'}:${now?.id ?? '-'}`

/** Where nothing was in force at the invitation, only a version entered since then is a change. */
function isOther(was: VoteRule | null, now: VoteRule | null, invitedAt: Temporal.Instant) {
  if (was) return was.id !== now?.id
  return now !== null && Temporal.Instant.compare(now.enteredAt, invitedAt) > 0
}

/**
 * Before a vote under another version than the invitation's: somebody has told the session, and the minutes say so, once
 * for all items it concerns.
 */
export async function tellRuleChanges(act: Act, session: Session, itemId: string, keys: readonly string[]) {
  const waiting = await items(act.tx, act.actor).where('agendaItems.sessionId', '=', session.id).orderBy('ordinal').execute()
  const changes = await ruleChanges(
    act.tx,
    session,
    waiting.map((item) => ({ ...item, method: methodOf(item.method) })),
  )
  const open = changes.filter(({ itemIds, told: done }) => !done && itemIds.includes(itemId))
  const untold = open.find(({ key }) => !keys.includes(key))
  if (untold) throw new FieldRefusal({ told: filled(say.tellFirst, { ordinals: untold.ordinals }) })
  for (const { was, now, ordinals } of open) {
    if (!now) continue
    const row = { sessionId: session.id, ruleId: now.id, insteadOf: was?.id ?? null, toldBy: act.actor.id, toldAt: act.now }
    await act.tx.insertInto('ruleChangesTold').values(row).execute()
    await note(
      act,
      session.id,
      'rule changed',
      filled(told.ruleChanged, {
        ordinals,
        was: was ? filled(told.version, { citation: was.citation, day: showDay(was.validFrom) }) : told.noVersion,
        now: filled(told.version, { citation: now.citation, day: showDay(now.validFrom) }),
        by: now.enteredByName ?? told.shipped,
        time: showMoment(now.enteredAt),
        name: act.actor.name,
      }),
    )
    await act.record('rule change told', { kind: 'session', id: session.id }, { after: { ruleId: now.id, insteadOf: was?.id ?? null } })
  }
}

/** What differs, as two lists of whole sentences; both empty where only the citation changed. */
export function differences(was: readonly string[], now: readonly string[]) {
  return { before: was.filter((line) => !now.includes(line)), after: now.filter((line) => !was.includes(line)) }
}
