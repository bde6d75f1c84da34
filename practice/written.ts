import { ruleFor } from '#app/council/votes/item-rule.ts'
import { hashOfCode } from '#app/council/ballots/codes.ts'
import { readPaper } from '#app/council/ballots/teller-commands.ts'
import { askInWriting } from '#app/council/ballots/written-commands.ts'
import { actorOfUser } from '#app/accounts/index.ts'
import { perform, type Act } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import type { Program } from '#platform/web/context.ts'
import { cast } from './cast.ts'
import type { Pockets } from './pockets.ts'
import type { Member, Room } from './room.ts'

export type WrittenDeed = 'send' | 'read'

/** The absent member's voice leaves item 6 even and item 9 lost. */
const choices = new Map<number, 'no' | 'blank'>([
  [6, 'blank'],
  [9, 'no'],
])

/**
 * The written vote of a member who is away, played: the office sends the sheets, the member fills them in and posts the
 * envelope; whoever practises takes it in, and the two tellers read it at each vote. All by the product's own commands.
 */
export function callWritten(program: Program, pockets: Pockets) {
  const { db } = program
  const as = async <Result>(userId: string, command: (act: Act) => Promise<Result>) => {
    const now = program.clock()
    const actor = await actorOfUser(db, userId, now)
    if (!actor) throw new Error('somebody of the practice office holds no role')
    return perform(program, actor, now, command)
  }

  /** Members who are away, said so, and have no sheet yet, while an item waits whose rule takes written votes. */
  const unasked = async (room: Room, meId: string) => {
    const away = room.members.filter(({ userId, away: said, present }) => userId !== meId && said && !present)
    if (away.length === 0 || !room.running || !(await takesWritten(db, room))) return []
    const asked = await requests(db, room)
    return away.filter(({ seatId }) => !asked.some((one) => one.seatId === seatId))
  }

  /** Sheets of envelopes that came in, for boxes that are open, which a teller has not read. */
  const unread = async (room: Room) => {
    const open = room.voting.filter(({ boxId }) => boxId !== null)
    const came = (await requests(db, room)).filter(({ receivedAt }) => receivedAt !== null)
    const found = []
    for (const { itemId, boxId } of open)
      for (const { seatId, ordinal } of came.filter((one) => one.itemId === itemId)) {
        const code = pockets.sheet(itemId, seatId)
        if (code && boxId) found.push({ itemId, boxId, ordinal, code, missing: await tellersWithout(db, room, { itemId, boxId, code }) })
      }
    return found.filter(({ missing }) => missing.length > 0)
  }

  const send = async ({ sessionId }: Room, members: readonly Member[]) => {
    const clerk = await db.selectFrom('users').select('id').where('name', '=', cast.clerk.name).executeTakeFirstOrThrow()
    for (const { seatId } of members) {
      const sheets = await as(clerk.id, (act) => askInWriting(act, sessionId, seatId))
      for (const { itemId, code } of sheets) if (code) pockets.enclose(itemId, seatId, code)
    }
  }

  return {
    async waiting(room: Room, meId: string): Promise<{ deed: WrittenDeed; count: number } | null> {
      const away = await unasked(room, meId)
      if (away.length > 0) return { deed: 'send', count: away.length }
      const sheets = await unread(room)
      return sheets.length > 0 ? { deed: 'read', count: sheets.length } : null
    },
    async act(room: Room, meId: string): Promise<WrittenDeed | null> {
      const away = await unasked(room, meId)
      if (away.length > 0) {
        await send(room, away)
        return 'send'
      }
      const sheets = await unread(room)
      for (const { itemId, ordinal, code, missing } of sheets)
        for (const teller of missing) await as(teller, (act) => readPaper(act, itemId, { code, choice: choices.get(ordinal) ?? 'yes' }))
      return sheets.length > 0 ? 'read' : null
    },
  }
}

async function takesWritten(db: Db, { sessionId, ruleOn }: Room) {
  const item = await db
    .selectFrom('agendaItems')
    .innerJoin('nominations', 'nominations.id', 'agendaItems.nominationId')
    .select(['agendaItems.awardCode', 'nominations.receivedUnder as receivedOn'])
    .where('sessionId', '=', sessionId)
    .where('agendaItems.status', '=', 'waiting')
    .orderBy('ordinal')
    .executeTakeFirst()
  return item ? (await ruleFor(db, item, ruleOn))?.body.absent === 'writtenCounts' : false
}

function requests(db: Db, { sessionId }: Room) {
  return db
    .selectFrom('writtenRequests')
    .innerJoin('agendaItems', 'agendaItems.id', 'writtenRequests.itemId')
    .select(['writtenRequests.itemId', 'seatId', 'receivedAt', 'ordinal'])
    .where('sessionId', '=', sessionId)
    .orderBy('ordinal')
    .execute()
}

type Sheet = { itemId: string; boxId: string; code: string }

/** Tellers who have not read this sheet yet. */
async function tellersWithout(db: Db, { tellers }: Room, { itemId, boxId, code }: Sheet) {
  const read = await db.selectFrom('paperReadings').select(['tellerId', 'code']).where('boxId', '=', boxId).execute()
  const hash = hashOfCode(itemId, code)
  const known = new Set(read.filter((one) => hashOfCode(itemId, one.code).equals(hash)).map(({ tellerId }) => tellerId))
  return tellers.filter((id) => !known.has(id))
}
