import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { pausePoint } from '#platform/pause.ts'
import { performSealed } from '#platform/sealed.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import type { Sentence } from '#platform/language/messages.ts'
import { isId } from '#platform/web/params.ts'
import { z } from 'zod'
import { fromBase64, sealedSize } from './ballot-bytes.ts'
import { isSigned } from './box-keys.ts'
import { messages as say } from '../messages.ts'

/**
 * The slot of the box. No session, no cookie, no log line, no request id, no clock: a token somebody's paper was
 * signed for, and bytes only the box's key opens. The same bytes again get the same answer.
 */
export type Cast = { token: string; signature: string; sealed: string; turn?: number | undefined }
export type CastAnswer = { cast: true } | { cast: false; sentence: Sentence }

const castForm = z.object({
  token: z.string().max(60),
  signature: z.string().max(400),
  sealed: z.string().max(400),
  turn: z.number().int().min(1).max(99).optional(),
})

export function ballotBox({ db }: { db: Db }) {
  const slot = new Hono()
  const small = bodyLimit({ maxSize: 2000, onError: (c) => c.json(refused(say.paperForged), 409) })
  slot.post('/ballot-boxes/:id', small, async (c) => {
    const read = castForm.safeParse(parsed(await c.req.text()))
    const answer = read.success ? await castBallot(db, c.req.param('id'), read.data) : refused(say.paperForged)
    c.header('Cache-Control', 'no-store')
    return c.json(answer, answer.cast ? 200 : 409)
  })
  return slot
}

export async function castBallot(db: Db, boxId: string, { token, signature, sealed, turn = 1 }: Cast): Promise<CastAnswer> {
  const [tokenBytes, signed, bytes] = [fromBase64(token), fromBase64(signature), fromBase64(sealed)]
  if (!isId(boxId) || tokenBytes?.length !== 32 || signed?.length !== 256 || bytes?.length !== sealedSize) return refused(say.paperForged)
  const box = await db.selectFrom('boxes').select('issuingKey').where('id', '=', boxId).executeTakeFirst()
  if (!box?.issuingKey || !isSigned(box.issuingKey, tokenBytes, signed)) return refused(say.paperForged)
  const tokenHash = createHash('sha256').update(tokenBytes).digest()
  return performSealed(db, (tx) => putIn(tx, { boxId, tokenHash, bytes: Buffer.from(bytes), turn }))
}

type Sealed = { boxId: string; tokenHash: Buffer; bytes: Buffer; turn: number }

async function putIn(tx: Tx, ballot: Sealed): Promise<CastAnswer> {
  const { boxId, tokenHash, bytes, turn } = ballot
  const box = await tx.selectFrom('boxes').select(['state', 'change']).where('id', '=', boxId).forShare().executeTakeFirst()
  const earlier = () =>
    tx.selectFrom('sealed').select(['bytes', 'turn']).where('boxId', '=', boxId).where('tokenHash', '=', tokenHash).executeTakeFirst()
  const before = await earlier()
  if (before?.bytes.equals(bytes)) return { cast: true }
  if (box?.state === 'prepared') return refused(say.boxNotOpen)
  if (before && (box?.change !== 'untilClosing' || turn <= before.turn)) return refused(say.paperUsed)
  if (box?.state !== 'open') return refused(say.boxClosed)
  const put = before ? await replace(tx, ballot) : await insert(tx, ballot)
  await pausePoint('ballot cast')
  return put || (await earlier())?.bytes.equals(bytes) ? { cast: true } : refused(say.paperUsed)
}

function insert(tx: Tx, ballot: Sealed) {
  return tx
    .insertInto('sealed')
    .values(ballot)
    .onConflict((conflict) => conflict.doNothing())
    .returning('boxId')
    .executeTakeFirst()
}

/** Where the rule lets members change their mind: a later turn of the same token takes the place of the earlier one. */
function replace(tx: Tx, { boxId, tokenHash, bytes, turn }: Sealed) {
  return tx
    .updateTable('sealed')
    .set({ bytes, turn })
    .where('boxId', '=', boxId)
    .where('tokenHash', '=', tokenHash)
    .where('turn', '<', turn)
    .returning('boxId')
    .executeTakeFirst()
}

function refused(sentence: Sentence): CastAnswer {
  return { cast: false, sentence }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
