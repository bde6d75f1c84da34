import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { pausePoint } from '#platform/pause.ts'
import type { Ballot } from './ballot-bytes.ts'
import { emptyBoxes } from './box-commands.ts'
import { contentsOf, issuedFor, type FullBox, type KeysOf } from './box-contents.ts'
import { lockItem, lockItems } from '../votes/items.ts'
import { checkEnvelopesRead, unreadEnvelopes } from './envelopes.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'
import { countable, reachOutcomes } from '../votes/outcome.ts'
import { checkOpened, checkVoting, isSecret, runSession } from '../rules.ts'

/** How long members may say that their own line is missing or wrong, before the minutes are signed. */
const complaintMinutes = 15

/**
 * Opens the box once: every ballot is unsealed, the lines are written in the order of their phrases in one statement,
 * the sealed ones and the codes are deleted, and the key goes after the commit. Casting takes the box for share, this
 * takes it for update: whoever is first at the closing moment wins, and the other is told.
 */
export async function closeBox(act: Act, itemId: string, keysOf: KeysOf, { noSlip = false } = {}) {
  const { session, ...item } = await lockItem(act.tx, act.actor, itemId)
  act.authorise(runSession, session.sitting)
  checkOpened(session)
  checkVoting(item)
  const [outcome] = await closeThese(act, session, [item], keysOf, noSlip)
  if (!outcome) throw new Refusal(say.boxNotOpen)
  return outcome
}

/** All boxes that are being voted in, in one deed: a session of many items is not counted one by one. */
export async function closeOpenBoxes(act: Act, sessionId: string, keysOf: KeysOf) {
  const { session, items } = await lockItems(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  checkOpened(session)
  const voting = items.filter(({ status, method }) => status === 'voting' && isSecret(method))
  if (voting.length === 0) throw new Refusal(say.boxNotOpen)
  return closeThese(act, session, voting, keysOf)
}

type Session = Parameters<typeof reachOutcomes>[1]
type Item = Awaited<ReturnType<typeof lockItems>>['items'][number]

async function closeThese(act: Act, session: Session, items: readonly Item[], keysOf: KeysOf, noSlip = false) {
  const boxes = await openBoxesOf(act, items)
  const ready = new Map((await countable(act, session, items)).map((one) => [one.item.id, one]))
  if (noSlip) await noteNoSlip(act, session, boxes)
  else await checkEnvelopesRead(act, boxes)
  const [contents, issued] = await Promise.all([contentsOf(act, boxes, keysOf), issuedFor(act, boxes)])
  const counted = boxes.flatMap((box) => {
    const [one, inside] = [ready.get(box.item.id), contents.get(box.id)]
    return one && inside ? [{ ...one, ...countedBox(box, inside, issued.get(box.id) ?? 0) }] : []
  })
  await writeLines(act, counted)
  await emptyBoxes(
    act,
    boxes.map(({ id }) => id),
  )
  await writeCounts(act, counted)
  const outcomes = await reachOutcomes(act, session, counted)
  await act.later('destroy box keys', { boxIds: boxes.map(({ id }) => id) })
  await pausePoint('box counted')
  const results = outcomes.map((outcome, at) => ({ ...outcome, boxId: counted[at]?.boxId ?? '', listHash: counted[at]?.listHash ?? '' }))
  await act.recordMany(
    'box opened and counted',
    results.map(({ itemId, listHash, verdict }) => ({
      record: { kind: 'agenda item', id: itemId },
      change: { after: { listHash, verdict } },
    })),
  )
  return results
}

/** The open box of each item, locked in the order of the agenda. */
async function openBoxesOf(act: Act, items: readonly Item[]): Promise<(FullBox & { item: Item })[]> {
  const ids = items.map(({ id }) => id)
  const rows = await act.tx
    .selectFrom('boxes')
    .select(['id', 'itemId'])
    .where('itemId', 'in', ids)
    .where('state', '=', 'open')
    .orderBy('itemId')
    .forUpdate()
    .execute()
  const boxOf = new Map(rows.map(({ id, itemId }) => [itemId, id]))
  return items.map((item) => {
    const id = boxOf.get(item.id)
    if (!id) throw new Refusal(say.boxNotOpen)
    return { id, item }
  })
}

/** Said by whoever closes: the envelopes were opened, and held no ballot for this item. */
async function noteNoSlip(act: Act, session: Session, boxes: readonly (FullBox & { item: Item })[]) {
  const unread = await unreadEnvelopes(act, boxes)
  for (const { item } of boxes.filter((box) => unread.has(box.item.id)))
    await note(act, session.id, 'written', filled(told.noSlip, { ordinal: item.ordinal }), item.id)
}

function countedBox({ id, item }: FullBox, { lines, invalid }: { lines: readonly Ballot[]; invalid: number }, issued: number) {
  const of = (choice: Ballot['choice']) => lines.filter((line) => line.choice === choice).length
  const returned = lines.length + invalid
  return {
    boxId: id,
    lines,
    issued,
    returned,
    listHash: hashOfList(lines),
    tally: { yes: of('yes'), no: of('no'), blank: of('blank'), invalid, chair: 'unknown' as const },
    closing: filled(told.boxOpened, { ordinal: item.ordinal, issued, returned, valid: lines.length, invalid }),
  }
}

type CountedBox = ReturnType<typeof countedBox>

/** One statement and one parameter for the lines of all boxes: nothing in them tells when or from where one came. */
async function writeLines(act: Act, counted: readonly CountedBox[]) {
  const rows = counted.flatMap(({ boxId, lines }) => lines.map((line, at) => ({ box_id: boxId, place: at + 1, ...line })))
  if (rows.length > 0)
    await sql`insert into box_lines (box_id, place, phrase, choice)
      select box_id, place, phrase, choice from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as l(box_id uuid, place int, phrase text, choice text)`.execute(act.tx)
}

async function writeCounts(act: Act, counted: readonly CountedBox[]) {
  const rows = counted.map(({ boxId, issued, returned, lines, tally: { yes, no, blank, invalid }, listHash }) => {
    return { id: boxId, issued, returned, valid: lines.length, yes, no, blank, invalid, hash: listHash }
  })
  const until = act.now.add({ minutes: complaintMinutes })
  await sql`update boxes b set state = 'closed', closed_at = ${act.now.toString()}::timestamptz, issued = c.issued,
      returned = c.returned, valid = c.valid, yes = c.yes, no = c.no, blank = c.blank, invalid = c.invalid,
      list_hash = c.hash, complaints_until = ${until.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as c(id uuid, issued int, returned int, valid int, yes int, no int, blank int, invalid int, hash text)
    where b.id = c.id`.execute(act.tx)
}

/** The fingerprint of the printed list: what everybody saw is what the minutes hold. */
function hashOfList(lines: readonly Ballot[]) {
  return createHash('sha256')
    .update(lines.map(({ phrase, choice }) => `${phrase}\t${choice}\n`).join(''))
    .digest('hex')
}
