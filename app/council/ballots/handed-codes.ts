import type { Db } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import { hashOfCode } from './codes.ts'

export type HandedOut = { itemId: string; code: string | null }

/**
 * The codes of a page that has just been shown come back to be printed; they are kept nowhere, so they are compared
 * with their hashes: nobody prints papers that were not handed out.
 */
export async function checkHandedOut(db: Db, sessionId: string, sheets: readonly HandedOut[]) {
  const [drawn, sent] = await Promise.all([
    db
      .selectFrom('boxes')
      .innerJoin('agendaItems', 'agendaItems.id', 'boxes.itemId')
      .leftJoin('paperCodes', 'paperCodes.boxId', 'boxes.id')
      .select(['boxes.itemId', 'boxes.id as ownerId', 'paperCodes.codeHash'])
      .where('agendaItems.sessionId', '=', sessionId)
      .execute(),
    db
      .selectFrom('writtenCodes')
      .innerJoin('agendaItems', 'agendaItems.id', 'writtenCodes.itemId')
      .select(['writtenCodes.itemId', 'writtenCodes.itemId as ownerId', 'writtenCodes.codeHash'])
      .where('agendaItems.sessionId', '=', sessionId)
      .execute(),
  ])
  const known = new Set<string>()
  const owners = new Map<string, Set<string>>()
  for (const { itemId, ownerId, codeHash } of [...drawn, ...sent]) {
    if (codeHash) known.add(codeHash.toString('hex'))
    owners.set(itemId, (owners.get(itemId) ?? new Set<string>()).add(ownerId))
  }
  const isKnown = ({ itemId, code }: HandedOut) =>
    code === null || [...(owners.get(itemId) ?? [])].some((owner) => known.has(hashOfCode(owner, code).toString('hex')))
  if (!sheets.every(isKnown)) throw new NotFound(`a code of session ${sessionId}`)
}
