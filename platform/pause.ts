import { once } from 'node:events'

let waited = false

/**
 * Named points inside a deed at which a test cuts the power. When GS_PAUSE_AT names one, the program says so and
 * stays there, once, until the test lets it go on (a signal): who asks again afterwards is not held up. Otherwise
 * nothing happens.
 */
export async function pausePoint(name: string) {
  if (process.env.GS_PAUSE_AT !== name || waited) return
  waited = true
  const released = once(process, 'SIGUSR2')
  process.stdout.write(`paused at ${name}\n`)
  await released
}
