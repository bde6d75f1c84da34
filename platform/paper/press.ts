import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Printed, PrintJob } from './pdf.ts'

/**
 * Runs in a process of its own: the compiler keeps what it has drawn, so the memory of a batch
 * comes back when this process is emptied or ends.
 */
const fonts = process.argv.slice(2)
const workspace = import.meta.dirname
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fonts }] })
const sources = new Map<string, string>()
let drawn = 0

process.on('message', (job: PrintJob) => {
  process.send?.(print(job))
  if (++drawn % 50 === 0 || job.heavy) empty()
})
process.on('disconnect', () => process.exit(0))

function print({ id, template, inputs, pictures, seconds }: PrintJob): Printed {
  try {
    for (const [name, bytes] of Object.entries(pictures)) compiler.mapShadow(join(workspace, name), Buffer.from(bytes))
    const result = compiler.compile({ mainFileContent: source(template), inputs })
    const document = result.result
    if (!document) return { id, problem: JSON.stringify(result.takeDiagnostics()?.shortDiagnostics ?? 'no document') }
    const pdf = compiler.pdf(document, { pdfStandard: 'a-2a', creationTimestamp: seconds })
    return { id, pages: document.numOfPages, pdf: new Uint8Array(pdf) }
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) }
  }
}

function source(template: string) {
  const known = sources.get(template)
  if (known !== undefined) return known
  const text = readFileSync(template, 'utf8')
  sources.set(template, text)
  return text
}

function empty() {
  compiler.evictCache(0)
  globalThis.gc?.()
}
