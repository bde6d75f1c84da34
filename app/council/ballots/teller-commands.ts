import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { referTo, type Upload } from '#platform/uploads.ts'
import type { FileStore } from '#platform/files.ts'
import { randomUUIDv7 } from 'node:crypto'
import { codesAgain, hashOfCode, newCodes, spelledCode } from './codes.ts'
import { liveBox } from './box-commands.ts'
import { messages as say } from '../messages.ts'
import { noteMessages as told } from '../minutes/note-messages.ts'
import { note } from '../minutes/notes.ts'
import { lockItem } from '../votes/items.ts'
import { papersMissing, printedFor } from './paper-voters.ts'
import { lockSession } from '../queries.ts'
import { checkNotFrozen, checkOpened, checkVoting, countPapers, runSession } from '../rules.ts'

/**
 * Codes for folded papers, drawn from a bowl so that nobody knows who has which. Returned once, to be printed; kept
 * only as hashes. As many as there are members who vote on paper, never more: a lost paper means a void box.
 */
export async function issueCodes(act: Act, itemId: string, count: number, formKey: string | null = null): Promise<string[]> {
  const item = await lockItem(act.tx, act.actor, itemId)
  act.authorise(runSession, item.session.sitting)
  checkOpened(item.session)
  const box = await liveBox(act, itemId)
  if (!box || box.state !== 'prepared') throw new Refusal(say.preparePapersFirst)
  const again = codesAgain(await printedFor(act, box.id), box.id, formKey)
  if (again.length > 0) {
    await act.record('papers shown to be printed', { kind: 'agenda item', id: itemId })
    return again
  }
  const left = (await papersMissing(act.tx, [box.itemId])).get(box.itemId) ?? 0
  if (left === 0) throw new Refusal(box.kind === 'electronic' ? say.nobodyOnPaper : say.alreadyPrepared)
  if (count > left) throw new Refusal(filled(say.tooManyPapers, { most: left }))
  const codes = newCodes(count, box.id, formKey)
  const rows = codes.map((code) => ({ boxId: box.id, codeHash: hashOfCode(box.id, code) })).sort((a, b) => a.codeHash.compare(b.codeHash))
  await act.tx.insertInto('paperCodes').values(rows).execute()
  await note(act, item.session.id, 'papers', filled(told.papersPrinted, { count, ordinal: item.ordinal }), itemId)
  await act.record('paper ballots printed', { kind: 'agenda item', id: itemId }, { after: { count } })
  return codes
}

export type PrintedPapers = { itemId: string; subjectName: string; awardName: string; codes: readonly string[] }

/** The papers of every item at once, each with as many as its box still lacks; the same form again shows the same ones. */
export async function issueAllCodes(act: Act, sessionId: string, formKey: string | null = null): Promise<PrintedPapers[]> {
  const session = await lockSession(act.tx, act.actor, sessionId)
  act.authorise(runSession, session.sitting)
  checkOpened(session)
  const boxes = await act.tx
    .selectFrom('boxes')
    .innerJoin('agendaItems', 'agendaItems.id', 'boxes.itemId')
    .select(['boxes.id', 'boxes.kind', 'boxes.itemId'])
    .where('agendaItems.sessionId', '=', sessionId)
    .where('boxes.state', '=', 'prepared')
    .orderBy('agendaItems.ordinal')
    .execute()
  const printed: PrintedPapers[] = []
  for (const box of boxes) {
    const left = (await papersMissing(act.tx, [box.itemId])).get(box.itemId) ?? 0
    const again = left === 0 ? codesAgain(await printedFor(act, box.id), box.id, formKey) : []
    if (left === 0 && again.length === 0) continue
    const { subjectName, awardName } = await lockItem(act.tx, act.actor, box.itemId)
    printed.push({ itemId: box.itemId, subjectName, awardName, codes: left ? await issueCodes(act, box.itemId, left, formKey) : again })
  }
  if (printed.length === 0) throw new Refusal(say.nobodyOnPaper)
  await act.record('papers shown to be printed', { kind: 'session', id: sessionId })
  return printed
}

/** One teller reads one paper out of the bowl, or out of an envelope: its code and what is marked on it. */
export async function readPaper(act: Act, itemId: string, { code, choice }: { code: string; choice: 'yes' | 'no' | 'blank' | 'invalid' }) {
  const item = await lockItem(act.tx, act.actor, itemId, 'item alone')
  act.authorise(countPapers, item.session.sitting)
  checkVoting(item)
  const box = await liveBox(act, itemId)
  if (!box || box.state !== 'open') throw new Refusal(say.boxNotOpen)
  const spelled = spelledCode(code)
  if (!(await isKnownCode(act, box.id, itemId, spelled))) throw new Refusal(say.unknownCode)
  await act.tx
    .insertInto('paperReadings')
    .values({ boxId: box.id, tellerId: act.actor.id, code: spelled, choice })
    .onConflict((conflict) => conflict.columns(['boxId', 'tellerId', 'code']).doUpdateSet({ choice }))
    .execute()
  await act.record('paper read', { kind: 'agenda item', id: itemId })
}

async function isKnownCode(act: Act, boxId: string, itemId: string, code: string) {
  const drawn = await act.tx
    .selectFrom('paperCodes')
    .select('codeHash')
    .where('boxId', '=', boxId)
    .where('codeHash', '=', hashOfCode(boxId, code))
    .executeTakeFirst()
  const sent = await act.tx
    .selectFrom('writtenCodes')
    .select('codeHash')
    .where('itemId', '=', itemId)
    .where('codeHash', '=', hashOfCode(itemId, code))
    .executeTakeFirst()
  return Boolean(drawn ?? sent)
}

/** A picture of the papers, kept with the box they came out of. */
export async function attachScan(act: Act, files: FileStore, itemId: string, upload: Upload) {
  const item = await lockItem(act.tx, act.actor, itemId, 'item alone')
  act.authorise(countPapers, item.session.sitting)
  checkNotFrozen(item.session)
  const box = await act.tx
    .selectFrom('boxes')
    .select('id')
    .where('itemId', '=', itemId)
    .where('state', 'in', ['open', 'closed'])
    .orderBy('voteRound', 'desc')
    .executeTakeFirst()
  if (!box) throw new Refusal(say.boxNotOpen)
  const fileReferenceId = await referTo(act, files, upload, { kind: 'ballot box', id: box.id })
  await act.tx
    .insertInto('ballotScans')
    .values({ id: randomUUIDv7(), boxId: box.id, fileReferenceId, addedBy: act.actor.id, addedAt: act.now })
    .execute()
  await note(act, item.session.id, 'scan', filled(told.scanAttached, { ordinal: item.ordinal }), itemId)
  await act.record('ballot scan attached', { kind: 'agenda item', id: itemId })
}
