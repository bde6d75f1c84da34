import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { pausePoint } from '#platform/pause.ts'
import { performSealed } from '#platform/sealed.ts'
import type { Db } from '#platform/db/database.ts'
import type { Sentence } from '#platform/language/messages.ts'
import { isId } from '#platform/web/params.ts'
import { z } from 'zod'
import { fromBase64, sealedSize } from './ballot-bytes.ts'
import { isSigned } from './box-keys.ts'
import { messages as say } from './messages.ts'

/**
 * The slot of the box. No session, no cookie, no log line, no request id, no clock: a token somebody's paper was
 * signed for, and bytes only the box's key opens. The same bytes again get the same answer.
 */
export type Cast = { token: string; signature: string; sealed: string }
export type CastAnswer = { cast: true } | { cast: false; sentence: Sentence }

const castForm = z.object({ token: z.string().max(60), signature: z.string().max(400), sealed: z.string().max(400) })

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

export async function castBallot(db: Db, boxId: string, { token, signature, sealed }: Cast): Promise<CastAnswer> {
  const [tokenBytes, signed, bytes] = [fromBase64(token), fromBase64(signature), fromBase64(sealed)]
  if (!isId(boxId) || tokenBytes?.length !== 32 || signed?.length !== 256 || bytes?.length !== sealedSize) return refused(say.paperForged)
  const box = await db.selectFrom('boxes').select('issuingKey').where('id', '=', boxId).executeTakeFirst()
  if (!box?.issuingKey || !isSigned(box.issuingKey, tokenBytes, signed)) return refused(say.paperForged)
  const tokenHash = createHash('sha256').update(tokenBytes).digest()
  return performSealed(db, async (tx) => {
    const now = await tx.selectFrom('boxes').select('state').where('id', '=', boxId).forShare().executeTakeFirst()
    const same = async () => {
      const earlier = await tx
        .selectFrom('sealed')
        .select('bytes')
        .where('boxId', '=', boxId)
        .where('tokenHash', '=', tokenHash)
        .executeTakeFirst()
      return earlier ? earlier.bytes.equals(Buffer.from(bytes)) : null
    }
    const before = await same()
    if (before !== null) return before ? { cast: true } : refused(say.paperUsed)
    if (now?.state === 'prepared') return refused(say.boxNotOpen)
    if (now?.state !== 'open') return refused(say.boxClosed)
    const put = await tx
      .insertInto('sealed')
      .values({ boxId, tokenHash, bytes: Buffer.from(bytes) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('boxId')
      .executeTakeFirst()
    await pausePoint('ballot cast')
    return put || (await same()) ? { cast: true } : refused(say.paperUsed)
  })
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
