import { createHash } from 'node:crypto'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { pausePoint } from '#platform/pause.ts'
import { filled } from '#platform/language/messages.ts'
import { byPhrase, tidyPhrase, unsealBallot, type Ballot } from './ballot-bytes.ts'
import { emptyBox, liveBox } from './box-commands.ts'
import type { BoxKeys } from './box-keys.ts'
import { ruleOf } from './item-rule.ts'
import { messages as say } from './messages.ts'
import { note } from './notes.ts'
import { checkWrittenIn, countFor, reachOutcome } from './outcome.ts'
import { lockItem } from './queries.ts'
import { checkOpened, checkVoting, runSession } from './rules.ts'

/** How long members may say that their own line is missing or wrong, before the minutes are signed. */
const complaintMinutes = 15

/**
 * Opens the box once: every ballot is unsealed, the lines are written in the order of their phrases in one statement,
 * the sealed ones and the codes are deleted, and the key goes after the commit. Casting takes the box for share, this
 * takes it for update: whoever is first at the closing moment wins, and the other is told.
 */
export async function closeBox(act: Act, itemId: string, keysOf: (boxId: string) => Promise<BoxKeys | null>) {
  const item = await lockItem(act.tx, act.actor, itemId)
  act.authorise(runSession, item.session.sitting)
  checkOpened(item.session)
  checkVoting(item)
  const box = await liveBox(act, itemId)
  if (!box || box.state !== 'open') throw new Refusal(say.boxNotOpen)
  const rule = await ruleOf(act.tx, item.ruleId)
  checkWrittenIn(rule?.body ?? null, await countFor(act, item, noVotes))
  const [cast, read, issued] = await Promise.all([
    unsealAll(act, box.id, keysOf),
    agreedReadings(act, box.id),
    countIssued(act, box.id, itemId),
  ])
  const lines = [...cast.ballots, ...read.ballots].sort(byPhrase)
  const of = (choice: Ballot['choice']) => lines.filter((line) => line.choice === choice).length
  const tally = { yes: of('yes'), no: of('no'), blank: of('blank'), invalid: cast.invalid + read.invalid }
  if (lines.length > 0)
    await act.tx
      .insertInto('boxLines')
      .values(lines.map((line, at) => ({ ...line, boxId: box.id, place: at + 1 })))
      .execute()
  await emptyBox(act, box.id)
  const listHash = hashOfList(lines)
  await act.tx
    .updateTable('boxes')
    .set({
      ...tally,
      issued,
      listHash,
      state: 'closed',
      closedAt: act.now,
      returned: lines.length + tally.invalid,
      valid: lines.length,
      complaintsUntil: act.now.add({ minutes: complaintMinutes }),
    })
    .where('id', '=', box.id)
    .execute()
  await note(
    act,
    item.session.id,
    'vote closed',
    `Mở hòm mục ${item.ordinal}: phát ra ${issued}, thu về ${lines.length + tally.invalid}, hợp lệ ${lines.length}, không hợp lệ ${tally.invalid}.`,
    itemId,
  )
  const outcome = await reachOutcome(act, item, rule, await countFor(act, item, { ...tally, chair: 'unknown' }))
  await act.later('destroy box key', { boxId: box.id })
  await pausePoint('box counted')
  await act.record('box opened and counted', { kind: 'agenda item', id: itemId }, { after: { listHash, verdict: outcome.verdict } })
  return { ...outcome, boxId: box.id }
}

const noVotes = { yes: 0, no: 0, blank: 0, invalid: 0, chair: 'unknown' } as const

async function unsealAll(act: Act, boxId: string, keysOf: (boxId: string) => Promise<BoxKeys | null>) {
  const rows = await act.tx.selectFrom('sealed').select(['tokenHash', 'bytes']).where('boxId', '=', boxId).execute()
  if (rows.length === 0) return { ballots: [], invalid: 0 }
  const keys = await keysOf(boxId)
  if (!keys) throw new Refusal(say.keyLost)
  const opened = await Promise.all(
    rows.map((row) => unsealBallot(boxId, keys.sealing, Uint8Array.from(row.tokenHash), Uint8Array.from(row.bytes))),
  )
  const ballots = opened.filter((ballot) => ballot !== null)
  return { ballots, invalid: opened.length - ballots.length }
}

/** Printed papers count only as two tellers read them alike, each on a device of their own. */
async function agreedReadings(act: Act, boxId: string) {
  const readings = await act.tx.selectFrom('paperReadings').select(['tellerId', 'code', 'choice']).where('boxId', '=', boxId).execute()
  if (readings.length === 0) return { ballots: [], invalid: 0 }
  const tellers = [...new Set(readings.map(({ tellerId }) => tellerId))]
  if (tellers.length < 2) throw new Refusal(say.oneTellerOnly)
  const byTeller = tellers.map(
    (teller) => new Map(readings.filter(({ tellerId }) => tellerId === teller).map(({ code, choice }) => [code, choice])),
  )
  const codes = [...new Set(readings.map(({ code }) => code))]
  const unlike = codes.filter((code) => new Set(byTeller.map((read) => read.get(code) ?? 'missing')).size > 1)
  if (unlike.length > 0) throw new Refusal(filled(say.tellersDisagree, { count: unlike.length, codes: unlike.join('; ') }))
  const agreed = codes.map((code) => ({ phrase: tidyPhrase(code), choice: byTeller[0]?.get(code) ?? 'invalid' }))
  const ballots = agreed.flatMap(({ phrase, choice }) => (isChoice(choice) ? [{ phrase, choice }] : []))
  return { ballots, invalid: agreed.length - ballots.length }
}

async function countIssued(act: Act, boxId: string, itemId: string) {
  const count = (table: 'papers' | 'paperCodes') =>
    act.tx
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('boxId', '=', boxId)
      .executeTakeFirstOrThrow()
  const [papers, codes] = await Promise.all([count('papers'), count('paperCodes')])
  const sent = await act.tx
    .selectFrom('writtenCodes')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('itemId', '=', itemId)
    .executeTakeFirstOrThrow()
  return papers.n + codes.n + sent.n
}

/** The fingerprint of the printed list: what everybody saw is what the minutes hold. */
function hashOfList(lines: readonly Ballot[]) {
  return createHash('sha256')
    .update(lines.map(({ phrase, choice }) => `${phrase}\t${choice}\n`).join(''))
    .digest('hex')
}

function isChoice(text: string): text is Ballot['choice'] {
  return text === 'yes' || text === 'no' || text === 'blank'
}
