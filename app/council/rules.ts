import { deed, type Actor } from '#platform/act.ts'
import { FieldRefusal, Forbidden, Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { messages as say } from './messages.ts'

export type Part = 'chair' | 'deputy' | 'secretary' | 'member'
export type Seat = { id: string; userId: string; part: Part }
export type Method = 'secret' | 'paper' | 'hand' | 'named'

/** Voted on in a box, on devices or on printed papers. */
export const isSecret = (method: Method) => method === 'secret' || method === 'paper'

/** Who runs and who sits; loaded with a session so that deeds can be judged without a query. */
export type Sitting = { seats: readonly Seat[]; tellers: readonly string[]; presidingId: string | null }

const office = (actor: Actor) => actor.roles.has('office')
const has = (sitting: Sitting, actor: Actor, ...parts: Part[]) =>
  sitting.seats.some((seat) => seat.userId === actor.id && parts.includes(seat.part))

export const keepCouncils = deed<null>('set up and change councils', ['office', 'admin'], 'by a decision with number and date')

export const runSession = deed<Sitting>(
  'prepare and run a session',
  'anyone',
  'the council’s secretary, or the office',
  (actor, sitting) => office(actor) || has(sitting, actor, 'secretary'),
)

export const sit = deed<Sitting>(
  'take part as a member',
  'anyone',
  'members of this council',
  (actor, sitting) => seatOf(sitting, actor) !== null,
)

export const preside = deed<Sitting>(
  'decide where the rule leaves it to a person, and sign as chair',
  'anyone',
  'chair, or the deputy who presides; the agency’s leader',
  (actor, sitting) => has(sitting, actor, 'chair', 'deputy') || actor.roles.has('leader'),
)

export const countPapers = deed<Sitting>('read printed papers', 'anyone', 'tellers of this council', (actor, sitting) =>
  sitting.tellers.includes(actor.id),
)

export const settleTies = deed<Sitting & { aboutUserId: string }>(
  'say whether a tie keeps a member out of an item',
  'anyone',
  'the council’s secretary, chair or deputy, or the office; never about oneself',
  (actor, sitting) =>
    (office(actor) || has(sitting, actor, 'secretary', 'chair', 'deputy')) &&
    actor.id !== sitting.aboutUserId &&
    actor.onBehalfOf?.userId !== sitting.aboutUserId,
)

/** The seat this person acts from; for deeds of members only. */
export function mySeat(sitting: Sitting, actor: Actor): Seat {
  const seat = seatOf(sitting, actor)
  if (!seat) throw new Forbidden(sit.deed)
  return seat
}

export function seatOf(sitting: Sitting, actor: Actor): Seat | null {
  return sitting.seats.find((seat) => seat.userId === actor.id) ?? null
}

export function checkNotFrozen({ status }: { status: string }) {
  if (status === 'signed') throw new Refusal(say.frozen)
}

export function checkOpened(session: { status: string }) {
  checkNotFrozen(session)
  if (session.status !== 'opened') throw new Refusal(say.sessionNotOpen)
}

export function checkVoting({ status }: { status: string }) {
  if (status === 'counted') throw new Refusal(say.itemCounted)
  if (status !== 'voting') throw new Refusal(say.notVoting)
}

export function checkMayOpenVote({ status }: { status: string }) {
  if (status === 'voting') throw new Refusal(say.alreadyVoting)
  if (status === 'counted') throw new Refusal(say.itemCounted)
  if (status === 'suspended') throw new Refusal(say.itemSuspended)
}

/** Why an item may not be voted on this way; null where the rule allows it. */
export function methodRefused(secrecy: 'secret' | 'open' | 'either', method: Method) {
  if (secrecy === 'secret' && !isSecret(method)) return say.mustBeSecretHere
  return secrecy === 'open' && isSecret(method) ? say.mustBeOpenHere : null
}

/** The ways of voting a rule leaves open; all of them where no rule is in force yet. */
export function methodsUnder(secrecy: 'secret' | 'open' | 'either' | null): readonly Method[] {
  const all: readonly Method[] = ['secret', 'paper', 'hand', 'named']
  return all.filter((method) => secrecy === null || secrecy === 'either' || isSecret(method) === (secrecy === 'secret'))
}

export type SeatInput = { userId: string; part: Part }

/** A part as a form names it; whatever is none is a member like the others. */
export function asPart(text: string | undefined): Part {
  return text === 'chair' || text === 'deputy' || text === 'secretary' ? text : 'member'
}

type Constitution<Day> = { seats: readonly SeatInput[]; tellers: readonly string[]; termFrom: Day; termTo: Day }

/** Everything the rules say no to in a constitution, by field, all of it at once; days that could not be read are left to the form. */
export function constitutionFaults({ seats, tellers, termFrom, termTo }: Constitution<Temporal.PlainDate | null>) {
  const chaired = seats.filter(({ part }) => part === 'chair').length === 1 && seats.some(({ part }) => part === 'secretary')
  const eachOnce = new Set(seats.map(({ userId }) => userId)).size === seats.length
  return {
    ...(termFrom && termTo && Temporal.PlainDate.compare(termFrom, termTo) >= 0 && { termTo: say.termBackwards }),
    ...(!eachOnce && { member: say.onePersonOneSeat }),
    ...(!chaired && { member: eachOnce ? say.needChair : say.needChairAndOnce }),
    ...(new Set(tellers).size < 2 && { tellers: say.twoTellers }),
  }
}

export function checkConstitution(constitution: Constitution<Temporal.PlainDate>) {
  const faults = constitutionFaults(constitution)
  if (Object.keys(faults).length) throw new FieldRefusal(faults)
}

/** Minutes are signed after everybody could look for their own line. */
export function checkComplaintsOver(boxes: readonly { complaintsUntil: Temporal.Instant | null }[], now: Temporal.Instant) {
  const open = boxes.find(({ complaintsUntil }) => complaintsUntil && Temporal.Instant.compare(now, complaintsUntil) < 0)
  if (open?.complaintsUntil) throw new Refusal(filled(say.complaintWindow, { time: showMoment(open.complaintsUntil) }))
}

/** Whom the room looks to for this item: the chair, else the first deputy, who is present and takes part. */
export function presidingFor(seats: readonly Seat[], present: ReadonlySet<string>, recused: ReadonlySet<string>) {
  const free = (seat: Seat) => present.has(seat.id) && !recused.has(seat.id)
  return seats.find((seat) => seat.part === 'chair' && free(seat)) ?? seats.find((seat) => seat.part === 'deputy' && free(seat)) ?? null
}

/** Those who keep the councils of the agency: constitution, members, terms. */
export function isHouse(actor: Actor) {
  return (['office', 'leader', 'admin'] as const).some((role) => actor.roles.has(role))
}
