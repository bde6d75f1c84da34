import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made: string[] = []

/** A folder of this test's own, gone when the file calls `removeFolders`. */
export async function emptyFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'f-'))
  made.push(folder)
  return folder
}

export async function removeFolders() {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 3 })
}
