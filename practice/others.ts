import { castBallot } from '#app/council/ballots/ballot-box.ts'
import { handOver, type Perform } from '#app/council/ballots/box-desk.ts'
import { askForPaper, fillBallot, finishPaper, proposePhrase } from '#app/council/ballots/device.ts'
import { checkIn } from '#app/council/sessions/attendance-commands.ts'
import { declareTies } from '#app/council/conflicts/tie-commands.ts'
import { castNamed } from '#app/council/votes/vote-commands.ts'
import { actorOfUser } from '#app/accounts/index.ts'
import { perform } from '#platform/act.ts'
import type { Program } from '#platform/web/context.ts'
import { openPockets, pocketsOf, type Pockets } from './pockets.ts'
import { callWritten } from './written.ts'
import { findRoom, type Member, type Room, type Voting } from './room.ts'

/**
 * The other members of the council, for somebody who runs a practice session alone: each does what a member does by
 * the product's own commands, with a device of their own.
 */
export type Others = ReturnType<typeof callOthers>
export type OthersDeed = 'arrive' | 'take papers' | 'vote'

/** Nobody's vote is left to chance: item 4 loses one voice, item 6 is even when you agree, item 9 fails. */
const against = new Map([
  [4, 1],
  [6, 3],
  [9, 4],
])

export function callOthers(program: Program) {
  const pockets = openPockets(pocketsOf(program.settings.dataDir))

  const as =
    ({ userId }: Member): Perform =>
    async (command) => {
      const now = program.clock()
      const actor = await actorOfUser(program.db, userId, now)
      if (!actor) throw new Error('a member of the practice council holds no role')
      return perform(program, actor, now, command)
    }

  const stage = { program, pockets, as }

  /** Whose part it is, without the person who sits before the screen. */
  const waiting = (room: Room, meId: string): { deed: OthersDeed; members: Member[] } | null => {
    const others = room.members.filter(({ userId, away }) => userId !== meId && !away)
    const late = room.running ? others.filter(({ present }) => !present) : []
    if (late.length) return { deed: 'arrive', members: late }
    const without = others.filter(({ seatId }) =>
      room.boxes.some((box) => box.state === 'prepared' && box.roll.has(seatId) && !box.taken.has(seatId)),
    )
    if (without.length) return { deed: 'take papers', members: without }
    const silent = others.filter(({ seatId }) => room.voting.some((voting) => mayStill(pockets, voting, seatId)))
    return silent.length ? { deed: 'vote', members: silent } : null
  }

  return {
    waiting,
    written: callWritten(program, pockets),
    /** Lets them do their part; says how many did what. */
    async act(sessionId: string, meId: string) {
      const room = await findRoom(program.db, sessionId)
      const next = room && waiting(room, meId)
      if (!room || !next) return null
      if (next.deed === 'arrive') await arrive(stage, room, next.members)
      else if (next.deed === 'take papers') await takePapers(stage, room, next.members)
      else await vote(stage, room, next.members)
      return { deed: next.deed, count: next.members.length }
    },
  }
}

type Stage = { program: Program; pockets: Pockets; as: (member: Member) => Perform }

function mayStill(pockets: Pockets, { boxId, silent }: Voting, seatId: string) {
  return boxId ? pockets.mayVote(boxId, seatId) : silent.has(seatId)
}

async function arrive({ as }: Stage, room: Room, members: readonly Member[]) {
  for (const member of members) {
    if (!member.declared) await as(member)((act) => declareTies(act, room.sessionId, []))
    await as(member)((act) => checkIn(act, room.sessionId, member.seatId, room.pin))
  }
}

async function takePapers({ program, pockets, as }: Stage, room: Room, members: readonly Member[]) {
  for (const member of members) {
    const mine = room.boxes.filter((box) => box.state === 'prepared' && box.roll.has(member.seatId) && !box.taken.has(member.seatId))
    const blank = await Promise.all(mine.map(askForPaper))
    const asked = blank.map(({ boxId, blinded }) => ({ boxId, blinded }))
    const signed = await handOver(program, as(member), room.sessionId, asked)
    for (const [at, box] of mine.entries()) {
      const [own, signature] = [blank[at], signed.find(({ boxId }) => boxId === box.id)?.signature]
      if (own && signature) pockets.put(box.id, member.seatId, await finishPaper(box, own, signature))
    }
  }
}

async function vote({ program, pockets, as }: Stage, { voting, boxes }: Room, members: readonly Member[]) {
  for (const item of voting) {
    const box = boxes.find(({ id }) => id === item.boxId)
    for (const [nth, member] of members.filter(({ seatId }) => mayStill(pockets, item, seatId)).entries()) {
      const choice = nth < (against.get(item.ordinal) ?? 0) ? 'no' : 'yes'
      const paper = box && pockets.paper(box.id, member.seatId)
      if (box && paper) {
        await castBallot(program.db, box.id, await fillBallot(box, paper, { choice, phrase: `${proposePhrase()} mẫu` }))
        pockets.spend(box.id, member.seatId)
      } else await as(member)((act) => castNamed(act, item.itemId, choice))
    }
  }
}
