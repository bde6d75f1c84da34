import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const quarterHour = 15 * 60

/**
 * Wrong passwords are counted for each account, apart for each device that has been signed in on before and together
 * for all strangers: who guesses at an account cannot shut its owner out. Addresses count only as a far limit for
 * unknown devices, because a whole commune may sit behind one.
 */
const byAccount = new RateLimiterMemory({ points: 5, duration: quarterHour })
const byAddress = new RateLimiterMemory({ points: 200, duration: quarterHour })

export type Try = { login: string; knownDevice: string | null; address: string }
export type TryResult = { allowed: true; left: number } | { allowed: false; minutes: number }

/** Counts a try before it is judged, so that many at once are not judged for the price of one. */
export async function countTry({ login, knownDevice, address }: Try): Promise<TryResult> {
  const account = await take(byAccount, keyOf(login, knownDevice))
  if (!account.allowed || knownDevice) return account
  const crowd = await take(byAddress, address)
  return crowd.allowed ? account : crowd
}

/** A right password gives the tries back. */
export async function forgiveTries({ login, knownDevice, address }: Try) {
  await byAccount.delete(keyOf(login, knownDevice))
  if (!knownDevice) await byAddress.reward(address)
}

const keyOf = (login: string, device: string | null) => `${login}\n${device ?? 'strangers'}`

async function take(limiter: RateLimiterMemory, key: string): Promise<TryResult> {
  return limiter.consume(key).then(
    (result) => ({ allowed: true, left: result.remainingPoints }),
    (result: unknown) => {
      if (!(result instanceof RateLimiterRes)) throw result
      return { allowed: false, minutes: Math.max(1, Math.ceil(result.msBeforeNext / 60_000)) }
    },
  )
}
