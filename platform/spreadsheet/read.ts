import { Worker } from 'node:worker_threads'
import { Refusal } from '../errors.ts'
import { filled } from '../language/messages.ts'
import { kindOf } from './kind.ts'
import { showNumber } from '../language/time.ts'
import { messages } from './messages.ts'
import { limits, type Sheet, type SheetPart } from './sheet.ts'

/** Reads a whole spreadsheet. For lists of ordinary length; `readParts` keeps only a part in memory at a time. */
export async function readRows(bytes: Uint8Array): Promise<Sheet[]> {
  const sheets: Sheet[] = []
  for await (const { sheet, from, rows, ...head } of readParts(bytes)) {
    const place = (sheets[sheet] ??= { ...head, rows: [] })
    for (const [at, row] of rows.entries()) place.rows[from + at] = row
  }
  return sheets
}

/** Reads a spreadsheet part by part, in a thread of its own, with limits of size, memory and time. */
export async function* readParts(bytes: Uint8Array): AsyncGenerator<SheetPart> {
  const kind = kindOf(bytes)
  const worker = new Worker(new URL('./thread.ts', import.meta.url), {
    workerData: { bytes, kind },
    resourceLimits: { maxOldGenerationSizeMb: limits.threadMegabytes },
  })
  const late = setTimeout(() => void worker.terminate(), limits.seconds * 1000)
  try {
    for (;;) {
      const part = await nextPart(worker)
      if (!part) return
      if (part.from + part.rows.length > limits.rows) throw new Refusal(filled(messages.tooManyRows, { most: showNumber(limits.rows) }))
      yield part
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of our own, not a window
      worker.postMessage('taken')
    }
  } finally {
    clearTimeout(late)
    await worker.terminate()
  }
}

/** What the thread says next: a part, the end (null), or why it failed. */
function nextPart(worker: Worker) {
  return new Promise<SheetPart | null>((resolve, reject) => {
    const clear = () => void worker.off('message', onPart).off('error', onError).off('exit', onExit)
    const onPart = (part: SheetPart | null) => (clear(), resolve(part))
    const onError = (error: unknown) => (clear(), reject(asRefusal(error)))
    const onExit = () => (clear(), reject(new Refusal(messages.tooSlow)))
    worker.on('message', onPart).on('error', onError).on('exit', onExit)
  })
}

/** Whatever a library says of a broken file, the person hears which file to send instead. */
function asRefusal(error: unknown) {
  const words = error instanceof Error ? `${error.name} ${error.message}` : ''
  if (/memory/i.test(words)) return new Refusal(messages.swells)
  if (/password|encrypt/i.test(words)) return new Refusal(messages.locked)
  return new Refusal(messages.notASheet)
}
