import { deed, type Role } from '#platform/act.ts'
import { Refusal } from '#platform/errors.ts'
import { fold } from '#platform/language/fold.ts'
import type { Sentence } from '#platform/language/messages.ts'
import { messages } from './messages.ts'

export const signIn = deed<null>('sign in and out', 'anyone')
export const changeOwnAccount = deed<{ userId: string }>(
  'change one’s own password, PIN, devices and language',
  'anyone',
  'only one’s own',
  (actor, { userId }) => actor.id === userId,
)
export const actAsDeputy = deed<{ deputyId: string }>(
  'act for another as their deputy',
  'anyone',
  'only who was named deputy, in the named period',
  (actor, { deputyId }) => actor.id === deputyId,
)
export const manageUsers = deed<null>('open and end accounts, appoint, name deputies', ['admin'])
export const issueTokens = deed<{ ownerId: string }>(
  'issue and end API tokens',
  ['office', 'admin'],
  'for oneself; an administrator may end anybody’s',
  (actor, { ownerId }) => actor.id === ownerId || actor.roles.has('admin'),
)

/** How long a device may rest before it asks who is there, and how long a sign-in lives at most. */
const restOnSharedDevice = Temporal.Duration.from({ minutes: 15 })
const restOnOwnDevice = Temporal.Duration.from({ hours: 2 })
export const longestSignIn = Temporal.Duration.from({ hours: 12 })
export const mostWrongPins = 5

type Resting = { seenAt: Temporal.Instant; lockedAt: Temporal.Instant | null; ownDevice: boolean }

/** A sign-in whose person went away: the device asks for the PIN or the password before it goes on. */
export function isLocked({ seenAt, lockedAt, ownDevice }: Resting, now: Temporal.Instant) {
  const rest = ownDevice ? restOnOwnDevice : restOnSharedDevice
  return lockedAt !== null || Temporal.Instant.compare(seenAt.add(rest), now) <= 0
}

const tooCommon = ['1234567890', '0123456789', 'matkhau123', 'password12', 'qwertyuiop', '1111111111', '0000000000']

/** A password is a sentence rather than a puzzle: long enough, not the name, not what everybody tries first. */
export function passwordProblem(password: string, { login, name }: { login: string; name: string }): Sentence | null {
  const folded = fold(password).replaceAll(' ', '')
  const known = [login, name].map((text) => fold(text).replaceAll(' ', '')).filter((text) => text.length >= 4)
  if (Array.from(password.normalize('NFC')).length < 10) return messages.passwordTooShort
  if (known.some((text) => folded === text || folded === `${text}123`)) return messages.passwordIsName
  if (tooCommon.includes(folded) || /^(.)\1+$/.test(folded)) return messages.passwordTooCommon
  return null
}

export function checkPassword(password: string, person: { login: string; name: string }) {
  const problem = passwordProblem(password, person)
  if (problem) throw new Refusal(problem)
}

/** 1111, 1234, 4321: what a person behind one's back tries first. */
export function pinProblem(pin: string): Sentence | null {
  const steps = Array.from(pin)
    .slice(1)
    .map((digit, at) => Number(digit) - Number(pin[at]))
  const even = steps.every((step) => step === steps[0])
  return even && Math.abs(steps[0] ?? 0) <= 1 ? messages.pinTooEasy : null
}

type Period = { fromOn: Temporal.PlainDate; toOn: Temporal.PlainDate | null }

export function isInForce({ fromOn, toOn }: Period, today: Temporal.PlainDate) {
  return Temporal.PlainDate.compare(fromOn, today) <= 0 && (toOn === null || Temporal.PlainDate.compare(today, toOn) <= 0)
}

/** An office without an administrator cannot repair itself. */
export function checkAdministratorsLeft(others: number, endsAdministrator: boolean) {
  if (endsAdministrator && others === 0) throw new Refusal(messages.lastAdministrator)
}

/** Roles that see the whole agency; the others see their own organisation and those below it. */
export const seesAll: ReadonlySet<Role> = new Set(['office', 'publicity', 'leader', 'party', 'admin', 'council'])
