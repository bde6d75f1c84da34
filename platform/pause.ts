/**
 * Named points inside a deed at which a test stops the program dead. When GS_PAUSE_AT names one, the program says so
 * and waits there until it is killed; otherwise nothing happens.
 */
export async function pausePoint(name: string) {
  if (process.env['GS_PAUSE_AT'] !== name) return
  process.stdout.write(`paused at ${name}\n`)
  await new Promise(() => undefined)
}
