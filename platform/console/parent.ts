/**
 * Calls back when the program that started this one is gone, however it died: its channel closes, or (where it
 * replaced itself by us) npm above it no longer is our parent. Without this a killed wrapper leaves an orphan that
 * holds the port and the data folder.
 */
export function whenParentEnds(stop: () => void) {
  if (process.channel) {
    process.once('disconnect', stop)
    process.channel.unref()
    return
  }
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(), 1000).unref()
}
