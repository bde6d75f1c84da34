import { setTimeout as pause } from 'node:timers/promises'

/** How PostgreSQL and the driver say that the connection is gone, not that the question was wrong. */
const gone = new Set(['57P01', '57P02', '57P03', '08000', '08001', '08003', '08006', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])
const goneWords = /connection (terminated|ended|error|closed)|client has encountered a connection error/i

export function isOutage(error: unknown) {
  if (!(error instanceof Error)) return false
  // the door of a PostgreSQL that is not there is a socket that does not exist
  if ('syscall' in error && error.syscall === 'connect') return true
  return ('code' in error && typeof error.code === 'string' && gone.has(error.code)) || goneWords.test(error.message)
}

const patience = 120_000
const betweenTries = 250

/** Does work that may be done twice; when PostgreSQL was killed meanwhile, does it again as soon as it is back. */
export async function throughOutage<Result>(work: () => Promise<Result>): Promise<Result> {
  const until = performance.now() + patience
  for (;;)
    try {
      return await work()
    } catch (error) {
      if (!isOutage(error) || performance.now() > until) throw error
      await pause(betweenTries)
    }
}
