import { createHash } from 'node:crypto'
import type { ThresholdRule } from '#app/rulebook/index.ts'
import type { Act } from '#platform/act.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { pausePoint } from '#platform/pause.ts'
import { fromBase64, toBase64, wordsOfBox } from './ballot-bytes.ts'
import type { PublicKeys } from './box-keys.ts'
import { findConflicts } from '../conflicts/conflict-check.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note, type Told } from '../minutes/notes.ts'
import { lockItem, recusedSeats } from '../votes/items.ts'
import { lockSession, presentSeats, shareSession } from '../queries.ts'
import { checkOpened, runSession, seatOf, sit } from '../rules.ts'

type Item = Awaited<ReturnType<typeof lockItem>>
/** A box about to exist: its id, and for an electronic one the public halves of keys that lie in its file already. */
export type MadeBox = { itemId: string; boxId: string; keys: PublicKeys | null }

/**
 * Hands out the papers of all secret items at once, so that taking a paper says nothing about casting it. The roll of
 * each box is who is in the room now and has no tie to its candidate; it never changes after this.
 */
export async function prepareBoxes(act: Act, sessionId: string, made: readonly MadeBox[]) {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  checkOpened(session)
  if (made.length === 0) throw new Refusal(say.alreadyPrepared)
  await findConflicts(act, session)
  const present = await presentSeats(act.tx, sessionId)
  for (const box of made) {
    const item = await lockItem(act.tx, act.actor, box.itemId)
    if (item.session.id !== sessionId) throw new NotFound(`item ${box.itemId}`)
    await prepareBox(act, item, box, present)
  }
  await note(act, sessionId, 'papers', filled(told.papersOffered, { count: made.length }))
  await pausePoint('papers offered')
  await act.record('papers offered', { kind: 'session', id: sessionId }, { after: { boxes: made.length } })
}

async function prepareBox(act: Act, item: Item, { boxId, keys }: MadeBox, present: ReadonlySet<string>) {
  if (item.status !== 'waiting') throw new Refusal(say.alreadyVoting)
  if (await liveBox(act, item.id)) throw new Refusal(say.alreadyPrepared)
  const recused = await recusedSeats(act.tx, item.id)
  const question = `${item.awardName}: ${item.subjectName}`
  const { last } = await act.tx
    .selectFrom('boxes')
    .select(({ fn }) => fn.max('voteRound').as('last'))
    .where('itemId', '=', item.id)
    .executeTakeFirstOrThrow()
  const voteRound = Math.max(last ?? 0, item.voteRound) + 1
  await act.tx
    .insertInto('boxes')
    .values({
      id: boxId,
      itemId: item.id,
      voteRound,
      kind: keys ? 'electronic' : 'paper',
      state: 'prepared',
      question,
      issuingKey: keys?.issuingKey ?? null,
      sealingKey: keys?.sealingKey ?? null,
      preparedAt: act.now,
      words: keys ? await wordsFor(boxId, question, keys) : null,
    })
    .execute()
  const roll = item.session.seats.filter(({ id }) => present.has(id) && !recused.has(id))
  if (roll.length > 0)
    await act.tx
      .insertInto('boxRoll')
      .values(roll.map(({ id }) => ({ boxId, seatId: id })))
      .execute()
}

function wordsFor(id: string, question: string, keys: PublicKeys) {
  const [issuingKey, sealingKey] = [fromBase64(keys.issuingKey), fromBase64(keys.sealingKey)]
  if (!issuingKey || !sealingKey) throw new Error('public keys are base64')
  return wordsOfBox({ id, question, issuingKey, sealingKey })
}

export type AskedPaper = { boxId: string; blinded: string }
/** Signs a blinded value with the box's issuing key; null when the box has lost its key or the value is no number. */
export type Sign = (boxId: string, blinded: Uint8Array) => Uint8Array | null

/** One paper for each member and box. The same request again gets the same signature; another one is refused. */
export async function takePapers(act: Act, sessionId: string, asked: readonly AskedPaper[], sign: Sign) {
  const session = await shareSession(act.tx, act.actor, sessionId)
  act.authorise(sit, session.sitting)
  checkOpened(session)
  const seat = seatOf(session.sitting, act.actor)
  if (!seat) throw new Refusal(say.notMember)
  const signed: { boxId: string; signature: string }[] = []
  let fresh = 0
  for (const { boxId, blinded } of asked) {
    const paper = await takePaper(act, { sessionId, seatId: seat.id, boxId, blinded }, sign)
    signed.push({ boxId, signature: paper.signature })
    if (paper.fresh) fresh += 1
  }
  await pausePoint('papers taken')
  const record = { kind: 'session', id: sessionId }
  if (fresh > 0) await act.record('papers taken', record, { after: { papers: fresh } })
  else await act.record('papers given again', record)
  return signed
}

type Taking = AskedPaper & { sessionId: string; seatId: string }

async function takePaper(act: Act, { sessionId, seatId, boxId, blinded }: Taking, sign: Sign) {
  const box = await act.tx
    .selectFrom('boxes')
    .innerJoin('agendaItems', 'agendaItems.id', 'boxes.itemId')
    .innerJoin('boxRoll', (join) => join.onRef('boxRoll.boxId', '=', 'boxes.id').on('boxRoll.seatId', '=', seatId))
    .select(['boxes.state', 'boxes.kind', 'boxRoll.byMeans'])
    .where('boxes.id', '=', boxId)
    .where('agendaItems.sessionId', '=', sessionId)
    .forShare('boxes')
    .executeTakeFirst()
  if (!box || box.kind !== 'electronic') throw new Refusal(say.notOnRoll)
  if (box.byMeans === 'printed') throw new Refusal(say.onPaperHere)
  const bytes = fromBase64(blinded)
  if (!bytes || bytes.length !== 256) throw new Refusal(say.badPaper)
  const blindedHash = createHash('sha256').update(bytes).digest()
  const taken = () =>
    act.tx.selectFrom('papers').select('blindedHash').where('boxId', '=', boxId).where('seatId', '=', seatId).executeTakeFirst()
  const earlier = await taken()
  if (earlier && !earlier.blindedHash.equals(blindedHash)) throw new Refusal(say.paperTaken)
  if (!earlier && box.state !== 'prepared') throw new Refusal(say.papersOver)
  const signature = sign(boxId, bytes)
  if (!signature) throw new Refusal(say.keyLost)
  if (!earlier) {
    const put = act.tx.insertInto('papers').values({ boxId, seatId, blindedHash })
    await put.onConflict((conflict) => conflict.doNothing()).execute()
    // A device that asks twice at once gets one paper; another device of the same member gets none.
    if (!(await taken())?.blindedHash.equals(blindedHash)) throw new Refusal(say.paperTaken)
  }
  return { signature: toBase64(signature), fresh: !earlier }
}

/** The box of this item that is neither closed nor void. */
export function liveBox(act: Act, itemId: string) {
  return act.tx
    .selectFrom('boxes')
    .selectAll()
    .where('itemId', '=', itemId)
    .where('state', 'in', ['prepared', 'open'])
    .forUpdate()
    .executeTakeFirst()
}

export async function openPreparedBox(act: Act, item: Item, { change, mixing }: Pick<ThresholdRule, 'change' | 'mixing'>) {
  const box = await liveBox(act, item.id)
  if (!box) throw new Refusal(say.preparePapersFirst)
  if (mixing === 'oneMethod' && box.kind === 'electronic' && (await anybodyOnPaper(act, box.id))) throw new Refusal(say.oneMethodHere)
  await act.tx.updateTable('boxes').set({ state: 'open', openedAt: act.now, change }).where('id', '=', box.id).execute()
  return box.voteRound
}

async function anybodyOnPaper(act: Act, boxId: string) {
  const one = act.tx.selectFrom('boxRoll').select('seatId').where('boxId', '=', boxId).where('byMeans', '=', 'printed')
  return (await one.executeTakeFirst()) !== undefined
}

/** Voids a box that is being used: ballots, papers and codes go, the key file is destroyed after the commit. */
export async function voidLiveBox(act: Act, item: Item, because: Told) {
  const box = await liveBox(act, item.id)
  if (!box) return null
  await emptyBoxes(act, [box.id])
  await act.tx
    .updateTable('boxes')
    .set({ state: 'void', voidBecause: typeof because === 'string' ? because : because.vi })
    .where('id', '=', box.id)
    .execute()
  await act.later('destroy box keys', { boxIds: [box.id] })
  await note(act, item.session.id, 'box voided', filled(told.boxVoided, { ordinal: item.ordinal, round: box.voteRound, because }), item.id)
  return box.id
}

export async function emptyBoxes(act: Act, boxIds: readonly string[]) {
  await act.tx.deleteFrom('sealed').where('boxId', 'in', boxIds).execute()
  await act.tx.deleteFrom('paperCodes').where('boxId', 'in', boxIds).execute()
  await act.tx.deleteFrom('paperReadings').where('boxId', 'in', boxIds).execute()
}
