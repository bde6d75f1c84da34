import { createHash } from 'node:crypto'
import { openTo } from '#app/closures/index.ts'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { forgetSentCodes } from '../ballots/envelopes.ts'
import { messages as say } from '../messages.ts'
import { minutesText } from './minutes.ts'
import { noteMessages as told } from './note-messages.ts'
import { note } from './notes.ts'
import { ordinalsOf } from '../ordinals.ts'
import { checkPlacesSettled, writeLeftOut } from '../places/place-commands.ts'
import { lockSession } from '../queries.ts'
import { papersToSign } from '../sessions/session-papers.ts'
import { checkComplaintsOver, checkOpened, preside, runSession } from '../rules.ts'

/** Why those who stayed to the end are in the room no longer. */
export const endOfSession = 'bế mạc'

export async function closeSession(act: Act, sessionId: string) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  checkOpened(session)
  const items = await act.tx
    .selectFrom('agendaItems')
    .select(['status', 'ordinal'])
    .where('sessionId', '=', sessionId)
    .orderBy('ordinal')
    .execute()
  const voting = items.filter(({ status }) => status === 'voting')
  if (voting.length > 0) throw new Refusal(filled(say.stillVoting, { ordinals: ordinalsOf(voting) }))
  const left = items.filter(({ status }) => status === 'waiting')
  if (left.length > 0) throw new Refusal(filled(say.itemsLeft, { ordinals: ordinalsOf(left) }))
  await act.tx.updateTable('councilSessions').set({ status: 'closed', closedAt: act.now }).where('id', '=', sessionId).execute()
  await act.tx
    .updateTable('attendances')
    .set({ leftAt: act.now, leftBecause: endOfSession })
    .where('sessionId', '=', sessionId)
    .where('leftAt', 'is', null)
    .execute()
  await note(act, sessionId, 'closed', told.sessionClosed)
  await act.record('session closed', { kind: 'session', id: sessionId })
}

/**
 * Chair and secretary sign the same text. What they signed is kept with its hash, and from the second signature on
 * nothing of the session can change. If something changed between the two, both sign again.
 */
export async function signMinutes(act: Act, sessionId: string, part: 'chair' | 'secretary') {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(part === 'chair' ? preside : runSession, session.sitting)
  if (session.status === 'signed') throw new Refusal(say.frozen)
  if (session.status !== 'closed') throw new Refusal(say.closeFirst)
  await checkReadsAll(act, sessionId)
  const boxes = await act.tx
    .selectFrom('boxes')
    .innerJoin('agendaItems', 'agendaItems.id', 'boxes.itemId')
    .select(['complaintsUntil'])
    .where('sessionId', '=', sessionId)
    .execute()
  checkComplaintsOver(boxes, act.now)
  await checkComplaintsAnswered(act, sessionId)
  await checkAllDecided(act, sessionId)
  await checkPlacesSettled(act, session)
  const text = await minutesText(act.tx, sessionId)
  const textHash = createHash('sha256').update(text).digest('hex')
  const signed = await act.tx.selectFrom('sessionSignatures').select(['part', 'textHash']).where('sessionId', '=', sessionId).execute()
  if (signed.some((one) => one.part === part && one.textHash === textHash)) throw new Refusal(say.signedAlready)
  if (signed.some((one) => one.textHash !== textHash))
    await act.tx.deleteFrom('sessionSignatures').where('sessionId', '=', sessionId).execute()
  await act.tx.insertInto('sessionSignatures').values({ sessionId, part, userId: act.actor.id, textHash, signedAt: act.now }).execute()
  const both = signed.some((one) => one.part !== part && one.textHash === textHash)
  if (both) await writeLeftOut(act, session)
  if (both) await forgetSentCodes(act, sessionId)
  const signedPapers = both ? await papersToSign(act.tx, sessionId) : null
  if (both)
    await act.tx
      .updateTable('councilSessions')
      .set({ status: 'signed', signedText: text, signedPapers })
      .where('id', '=', sessionId)
      .execute()
  await act.record('minutes signed', { kind: 'session', id: sessionId }, { after: { part, textHash } })
}

/** Nobody signs a text of which a part is closed to them. */
async function checkReadsAll(act: Act, sessionId: string) {
  const { count } = await act.tx
    .selectFrom('agendaItems')
    .innerJoin('nominations', 'nominations.id', 'agendaItems.nominationId')
    .where('sessionId', '=', sessionId)
    .where((eb) => eb.not(openTo(act.actor, 'nomination', 'nominations.id')))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (count > 0) throw new Refusal(filled(say.signsNotOwn, { count }))
}

/** Where the rule leaves an item to a person, that person has spoken before the minutes are closed for ever. */
async function checkAllDecided(act: Act, sessionId: string) {
  const open = await act.tx
    .selectFrom('agendaItems')
    .innerJoin('outcomes', (join) =>
      join.onRef('outcomes.itemId', '=', 'agendaItems.id').onRef('outcomes.voteRound', '=', 'agendaItems.voteRound'),
    )
    .leftJoin('authorityDecisions', (join) =>
      join.onRef('authorityDecisions.itemId', '=', 'agendaItems.id').onRef('authorityDecisions.voteRound', '=', 'agendaItems.voteRound'),
    )
    .select('agendaItems.ordinal')
    .where('sessionId', '=', sessionId)
    .where('agendaItems.status', '=', 'counted')
    .where('verdict', '=', 'authorityDecides')
    .where('authorityDecisions.decided', 'is', null)
    .executeTakeFirst()
  if (open) throw new Refusal(filled(say.decideFirst, { ordinal: open.ordinal }))
}

async function checkComplaintsAnswered(act: Act, sessionId: string) {
  const open = await act.tx
    .selectFrom('boxComplaints')
    .innerJoin('boxes', 'boxes.id', 'boxComplaints.boxId')
    .innerJoin('agendaItems', 'agendaItems.id', 'boxes.itemId')
    .select('boxComplaints.id')
    .where('sessionId', '=', sessionId)
    .where('boxComplaints.answeredAt', 'is', null)
    .executeTakeFirst()
  if (open) throw new Refusal(say.complaintsOpen)
}
