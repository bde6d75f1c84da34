import { Worker } from 'node:worker_threads'
import { answerShape, type Answer } from './finding.ts'

export type Installed = { roots: readonly Uint8Array[]; between: readonly Uint8Array[] }

const limits = { seconds: 20, megabytes: 256 } as const

/** Looks at the signatures of an uploaded PDF, with limits of time and memory; whatever the file does, an answer comes back. */
export function checkSignatures(
  file: Uint8Array,
  installed: Installed,
  seenAt: Temporal.Instant,
  { seconds = limits.seconds }: { seconds?: number } = {},
): Promise<Answer> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: { file, ...installed, seenAt: seenAt.toString() },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  })
  const late = setTimeout(() => void worker.terminate(), seconds * 1000)
  return new Promise<Answer>((resolve) => {
    worker.once('message', (said) => resolve(answerShape.parse(said)))
    worker.once('error', () => resolve({ problem: 'too slow' }))
    worker.once('exit', () => resolve({ problem: 'too slow' }))
  }).finally(() => {
    clearTimeout(late)
    return worker.terminate()
  })
}
