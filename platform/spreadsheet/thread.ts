import { parentPort, workerData } from 'node:worker_threads'
import { readCsv } from './csv.ts'
import { bigExcel } from './big-excel.ts'
import { excel, oldExcel } from './excel.ts'
import type { SheetPart } from './sheet.ts'

// Runs in a thread of its own: a hostile or huge file can neither stop the office nor take its memory.
// A part is sent only when the one before was taken, so that they do not pile up.

type Work = { bytes: Uint8Array; kind: 'xlsx' | 'big xlsx' | 'xls' | 'csv' }

const port = parentPort
if (!port) throw new Error('thread.ts runs as a thread')

async function* parts({ bytes, kind }: Work): AsyncGenerator<SheetPart> {
  if (kind === 'csv') yield { sheet: 0, name: '', hidden: false, merges: [], from: 0, rows: readCsv(bytes) }
  else if (kind === 'xls') yield* oldExcel(bytes)
  else yield* kind === 'xlsx' ? excel(bytes) : bigExcel(bytes)
}

const slice = 2000

function* slices(part: SheetPart): Generator<SheetPart> {
  for (let from = 0; from === 0 || from < part.rows.length; from += slice) {
    yield { ...part, from: part.from + from, rows: part.rows.slice(from, from + slice) }
  }
}

const taken = () => new Promise<void>((resolve) => port.once('message', () => resolve()))

for await (const part of parts(workerData)) {
  for (const piece of slices(part)) {
    const answered = taken()
    port.postMessage(piece)
    await answered
  }
}
port.postMessage(null)
port.close()
