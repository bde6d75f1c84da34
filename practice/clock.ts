/** The practice office may let time pass, so that nobody waits a quarter of an hour to learn what comes after it. */
export type PracticeClock = ReturnType<typeof practiceClock>

export function practiceClock(real: () => Temporal.Instant) {
  let ahead = Temporal.Duration.from({ seconds: 0 })
  const now = () => real().add(ahead)
  return {
    now,
    passUntil(moment: Temporal.Instant) {
      if (Temporal.Instant.compare(moment, now()) > 0) ahead = real().until(moment).add({ seconds: 1 })
    },
  }
}
