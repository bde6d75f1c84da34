import { X509Certificate } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { checkFile } from './check.ts'

// Runs in a thread of its own: a file made to hang or to swell can neither stop the office nor take its memory.

type Work = { file: Uint8Array; roots: Uint8Array[]; between: Uint8Array[]; seenAt: string }

const { file, roots, between, seenAt }: Work = workerData
const read = (der: Uint8Array) => new X509Certificate(der)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of our own, not a window
parentPort?.postMessage(await checkFile(file, { roots: roots.map(read), between: between.map(read) }, Temporal.Instant.from(seenAt)))
