import { statfs } from 'node:fs/promises'
import { Refusal } from '../errors.ts'
import { filled } from '../language/messages.ts'
import { messages } from './messages.ts'

const signs = [
  { pattern: /No space left on device|Disk quota exceeded|ENOSPC/, trouble: 'diskFull' },
  { pattern: /lock file ".*" already exists|pre-existing shared memory block/, trouble: 'inUse' },
  { pattern: /could not look up effective user ID|user does not exist/, trouble: 'noAccountName' },
  { pattern: /Permission denied|Operation not permitted|Read-only file system|has wrong ownership/, trouble: 'noPermission' },
  {
    pattern:
      /PANIC|incompatible with server|not compatible with|could not locate|invalid (data|checkpoint|primary)|incorrect checksum|could not (open|read|find).*(pg_control|pg_filenode|pg_wal|pg_xact|base|global)|not a database cluster|is missing/,
    trouble: 'damaged',
  },
] as const

/** Turns what PostgreSQL wrote into one sentence a person can act on. */
export async function explain(folder: string, log: string): Promise<Refusal> {
  const line = log.split('\n').findLast((text) => /FATAL|PANIC|error:|could not/.test(text)) ?? ''
  const sign = signs.find(({ pattern }) => pattern.test(line)) ?? signs.find(({ pattern }) => pattern.test(log))
  const what = line.replace(/^.*?(FATAL|PANIC|error): */, '').trim()
  const values = {
    folder,
    what,
    free: await freeMegabytes(folder),
    wanted: 150,
    uid: process.getuid?.() ?? 0,
    log: what || log.trim().slice(-300),
  }
  return new Refusal(filled(messages[sign?.trouble ?? 'didNotStart'], values))
}

async function freeMegabytes(folder: string) {
  const disk = await statfs(folder).catch(() => null)
  return disk === null ? 0 : Math.floor((disk.bavail * disk.bsize) / 1048576)
}
