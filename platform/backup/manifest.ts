import { createHash } from 'node:crypto'
import { z } from 'zod'

/** What an archive says about itself before its first row. */
export const about = z.object({
  product: z.literal('guong-sang'),
  madeAt: z.string(),
  program: z.string(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
})
export type About = z.infer<typeof about>

const part = z.object({ rows: z.number(), bytes: z.number(), sha256: z.string() })
export type Part = z.infer<typeof part>

/** What must be there after a restore, table by table and file by file. */
export const manifest = z.object({ tables: z.record(z.string(), part), files: z.object({ count: z.number(), bytes: z.number() }) })
export type Manifest = z.infer<typeof manifest>

export const counters = z.array(z.object({ name: z.string(), last: z.string().nullable() }))

/** Passes chunks on and measures them; one chunk is one row where the source is a COPY. */
export function measured(source: AsyncIterable<Uint8Array>, note: (part: Part) => void) {
  return (async function* () {
    const hash = createHash('sha256')
    let rows = 0
    let bytes = 0
    for await (const chunk of source) {
      hash.update(chunk)
      rows += 1
      bytes += chunk.byteLength
      yield chunk
    }
    note({ rows, bytes, sha256: hash.digest('hex') })
  })()
}
