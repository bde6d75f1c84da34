import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files by their content: the SHA-256 of the bytes is the address. Rights hang on references, never on this. */
export type FileStore = {
  put: (bytes: Uint8Array) => Promise<{ sha256: string; size: number }>
  read: (sha256: string) => Promise<Uint8Array>
  stream: (sha256: string) => NodeJS.ReadableStream
  has: (sha256: string) => Promise<boolean>
  remove: (sha256: string) => Promise<void>
}

/** On disk: `files/ab/cdef…`, written beside, flushed, then renamed, so that a power cut leaves no half file. */
export function filesOnDisk(folder: string): FileStore {
  const place = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2))
  const has = (sha256: string) =>
    stat(place(sha256)).then(
      () => true,
      () => false,
    )
  return {
    has,
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      if (!(await has(sha256))) await writeWhole(place(sha256), bytes)
      return { sha256, size: bytes.byteLength }
    },
    read: (sha256) => readFile(place(sha256)),
    stream: (sha256) => createReadStream(place(sha256)),
    remove: (sha256) => rm(place(sha256), { force: true }),
  }
}

async function writeWhole(path: string, bytes: Uint8Array) {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const beside = `${path}.${randomUUID()}`
  const file = await open(beside, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
}
