import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../errors.ts'
import { filled } from '../language/messages.ts'
import { messages } from './messages.ts'

const atOnce = 32

/**
 * Puts files of an archive in their places. The disk is asked to keep many of them at once, which costs it hardly more than
 * one; nothing counts as stored before `settled` has said so.
 */
export function fileShelf(folder: string) {
  let waiting: Promise<unknown>[] = []
  const settled = async () => {
    const outcomes = await Promise.allSettled(waiting)
    waiting = []
    const failed = outcomes.find((outcome) => outcome.status === 'rejected')
    if (failed) throw failed.reason
  }
  return {
    settled,
    /** Writes and checks the bytes of one file. */
    async put(sha256: string, body: AsyncIterable<Uint8Array>) {
      if (waiting.length >= atOnce) await settled()
      const place = join(folder, sha256.slice(0, 2), sha256.slice(2))
      const beside = `${place}.${randomUUID()}`
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      const file = await open(beside, 'wx', 0o600)
      const written = await write(file, sha256, body).catch(async (error: unknown) => {
        await discard(file, beside)
        throw error
      })
      const kept = keep(file, beside, place)
      kept.catch(() => undefined)
      waiting.push(kept)
      return written
    },
  }
}

async function write(file: FileHandle, sha256: string, body: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of body) {
    hash.update(chunk)
    bytes += chunk.byteLength
    await file.write(chunk)
  }
  if (hash.digest('hex') !== sha256) throw new Refusal(filled(messages.differs, { name: sha256 }))
  return bytes
}

async function keep(file: FileHandle, beside: string, place: string) {
  try {
    await file.sync()
    await rename(beside, place)
  } finally {
    await discard(file, beside)
  }
}

async function discard(file: FileHandle, beside: string) {
  await file.close()
  await rm(beside, { force: true })
}
