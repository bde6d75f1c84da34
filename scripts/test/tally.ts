import { relative } from 'node:path'
import { z } from 'zod'

const fallen = z.object({ file: z.string().nullable(), failed: z.string(), why: z.string() })
const ran = z.object({
  file: z.string().nullable(),
  counts: z.object({
    tests: z.number(),
    passed: z.number(),
    failed: z.number().default(0),
    cancelled: z.number(),
    skipped: z.number(),
    todo: z.number(),
  }),
})

/** `told`: one line for each test that failed, with its file and why. */
export type Tally = { passed: number; failed: number; skipped: number; silent: string[]; told: string[] }

/**
 * Adds up what the count reporter wrote. A file that was asked for and ran no test is silent, and that is a failure:
 * a runner that finds nothing also reports no errors.
 */
export function tally(text: string, asked: readonly string[], exitCode: number): Tally {
  const rows = text
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => z.union([fallen, ran]).parse(JSON.parse(row)))
  const lines = rows.flatMap((row) => ('counts' in row && row.file !== null ? [row] : []))
  const told = rows.flatMap((row) => ('failed' in row ? [`${row.failed} (${relative('.', row.file ?? '')}): ${row.why}`] : []))
  const begun = new Set(lines.filter(({ counts }) => counts.tests > 0).map(({ file }) => relative('.', file ?? '')))
  const silent = asked.map((file) => relative('.', file)).filter((file) => !begun.has(file))
  const sum = (part: 'passed' | 'failed' | 'cancelled' | 'skipped' | 'todo') => lines.reduce((total, { counts }) => total + counts[part], 0)
  const failed = sum('failed') + sum('cancelled') + silent.length
  return { passed: sum('passed'), failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped: sum('skipped') + sum('todo'), silent, told }
}
