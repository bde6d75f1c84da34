import { readFileSync } from 'node:fs'

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
  const before = ancestors()
  setInterval(() => ancestors() !== before && stop(), 1000).unref()
}

/** The program above this one, and the one above that: npm puts a shell between. */
function ancestors() {
  try {
    const above = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
    return `${process.ppid} ${above.slice(above.lastIndexOf(')')).split(' ')[2]}`
  } catch {
    return String(process.ppid)
  }
}
