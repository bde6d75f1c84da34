let waited = false

/**
 * Named points inside a deed at which a test cuts the power. When GS_PAUSE_AT names one, the program says so and
 * stays there, once: who asks again afterwards is not held up. Otherwise nothing happens.
 */
export async function pausePoint(name: string) {
  if (process.env.GS_PAUSE_AT !== name || waited) return
  waited = true
  process.stdout.write(`paused at ${name}\n`)
  await new Promise(() => undefined)
}
