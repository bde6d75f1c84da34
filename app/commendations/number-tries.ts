import { RateLimiterMemory } from 'rate-limiter-flexible'

/**
 * The book number that shows a whole name has four digits. Wrong ones are counted for each certificate, never for the
 * address they come from: a whole commune may sit behind one. Ten an hour makes the ten thousand take six weeks.
 */
const wrongNumbers = new RateLimiterMemory({ points: 10, duration: 60 * 60 })

/** Counts a try before it is judged; false when this certificate had too many wrong ones of late. */
export async function countNumber(code: string) {
  return wrongNumbers.consume(code).then(
    () => true,
    () => false,
  )
}

/** The right number gives its try back. */
export async function forgiveNumber(code: string) {
  await wrongNumbers.reward(code)
}
