import type { Act } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { byPhrase, tidyPhrase, type Ballot } from './ballot-bytes.ts'
import type { BoxKeys } from './box-keys.ts'
import { messages as say } from '../messages.ts'
import { openingKey, unsealBallot } from './unseal.ts'

/** A box about to be opened, with its item. */
export type FullBox = { id: string; item: { id: string; ordinal: number } }
export type KeysOf = (boxId: string) => Promise<BoxKeys | null>
type Contents = { lines: readonly Ballot[]; invalid: number }

/** What was cast on devices and what both tellers read alike, in the order of the phrases. */
export async function contentsOf(act: Act, boxes: readonly FullBox[], keysOf: KeysOf): Promise<ReadonlyMap<string, Contents>> {
  const ids = boxes.map(({ id }) => id)
  const [sealed, readings] = await Promise.all([
    act.tx.selectFrom('sealed').select(['boxId', 'tokenHash', 'bytes']).where('boxId', 'in', ids).execute(),
    act.tx.selectFrom('paperReadings').select(['boxId', 'tellerId', 'code', 'choice']).where('boxId', 'in', ids).execute(),
  ])
  const cast = Map.groupBy(sealed, ({ boxId }) => boxId)
  const read = Map.groupBy(readings, ({ boxId }) => boxId)
  const contents = await Promise.all(
    boxes.map(async (box) => {
      const agreed = agreedReadings(box, read.get(box.id) ?? [])
      const own = await unsealAll(box, cast.get(box.id) ?? [], keysOf)
      const lines = [...own, ...agreed].filter((ballot) => ballot !== null)
      return [box.id, { lines: lines.sort(byPhrase), invalid: own.length + agreed.length - lines.length }] as const
    }),
  )
  return new Map(contents)
}

type SealedRow = { tokenHash: Buffer; bytes: Buffer }

async function unsealAll(box: FullBox, rows: readonly SealedRow[], keysOf: KeysOf) {
  if (rows.length === 0) return []
  const keys = await keysOf(box.id)
  if (!keys) throw new Refusal(filled(say.keyLostOf, { ordinal: box.item.ordinal }))
  const own = openingKey(keys.sealing)
  return rows.map(({ tokenHash, bytes }) => unsealBallot(box.id, own, tokenHash, bytes))
}

type Reading = { tellerId: string; code: string; choice: string }

/** Printed papers count only as two tellers read them alike, each on a device of their own. Null: an invalid paper. */
function agreedReadings({ item: { ordinal } }: FullBox, readings: readonly Reading[]) {
  if (readings.length === 0) return []
  const tellers = [...Map.groupBy(readings, ({ tellerId }) => tellerId).values()]
  if (tellers.length < 2) throw new Refusal(filled(say.oneTellerOnly, { ordinal }))
  const byTeller = tellers.map((read) => new Map(read.map(({ code, choice }) => [code, choice])))
  const codes = [...new Set(readings.map(({ code }) => code))]
  const unlike = codes.filter((code) => new Set(byTeller.map((read) => read.get(code) ?? 'missing')).size > 1)
  if (unlike.length > 0) throw new Refusal(filled(say.tellersDisagree, { ordinal, count: unlike.length, codes: unlike.join('; ') }))
  return codes.map((code) => {
    const choice = byTeller[0]?.get(code) ?? 'invalid'
    return isChoice(choice) ? { phrase: tidyPhrase(code), choice } : null
  })
}

function isChoice(text: string): text is Ballot['choice'] {
  return text === 'yes' || text === 'no' || text === 'blank'
}

/** Papers handed out for each box: taken by devices, printed in the room, sent to those who are away. */
export async function issuedFor(act: Act, boxes: readonly FullBox[]): Promise<ReadonlyMap<string, number>> {
  const ids = boxes.map(({ id }) => id)
  const itemIds = boxes.map(({ item }) => item.id)
  const [papers, codes, sent] = await Promise.all([
    act.tx.selectFrom('papers').select('boxId').where('boxId', 'in', ids).execute(),
    act.tx.selectFrom('paperCodes').select('boxId').where('boxId', 'in', ids).execute(),
    act.tx.selectFrom('writtenCodes').select('itemId').where('itemId', 'in', itemIds).execute(),
  ])
  const [taken, printed] = [Map.groupBy(papers, ({ boxId }) => boxId), Map.groupBy(codes, ({ boxId }) => boxId)]
  const away = Map.groupBy(sent, ({ itemId }) => itemId)
  const count = (rows: readonly unknown[] | undefined) => rows?.length ?? 0
  return new Map(boxes.map(({ id, item }) => [id, count(taken.get(id)) + count(printed.get(id)) + count(away.get(item.id))]))
}
