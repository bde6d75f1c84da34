import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type Outcome = { requests: number; rate: number; p50: number; p95: number; p99: number; slowest: number; errors: Errors }
/** What `wrk` counts as an error: a refusal (400 and above), a broken connection, an answer later than two seconds. */
type Errors = { refused: number; broken: number; late: number }

/** Fifty connections from the other core. Addresses are taken in turn, so that a first pass asks for each once. */
export async function wrk(folder: string, origin: string, paths: readonly string[], seconds: number): Promise<Outcome> {
  const list = join(folder, 'paths.txt')
  const script = join(folder, 'wrk.lua')
  writeFileSync(list, paths.join('\n'))
  writeFileSync(
    script,
    `local paths = {}; for line in io.lines(${JSON.stringify(list)}) do paths[#paths + 1] = line end
local at = 0
request = function() at = at % #paths + 1; return wrk.format("GET", paths[at], { ["Accept-Encoding"] = "gzip" }) end
done = function(s, l) io.write(string.format("\\nRESULT %d %d %.2f %.2f %.2f %.2f %d %d %d\\n", s.requests, s.duration, l:percentile(50)/1000, l:percentile(95)/1000, l:percentile(99)/1000, l.max/1000, s.errors.status, s.errors.connect + s.errors.read + s.errors.write, s.errors.timeout)) end`,
  )
  const { stdout } = await run('taskset', ['-c', '1', 'wrk', '-t1', '-c50', `-d${seconds}s`, '-s', script, origin])
  const [, requests = 0, microseconds = 1, p50 = 0, p95 = 0, p99 = 0, slowest = 0, refused = 0, broken = 0, late = 0] = (
    /RESULT (\d+) (\d+) ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) (\d+) (\d+) (\d+)/.exec(stdout) ?? []
  ).map(Number)
  return { requests, rate: requests / (microseconds / 1e6), p50, p95, p99, slowest, errors: { refused, broken, late } }
}

/** `0`, or how many of each kind. */
export function sayErrors(all: readonly Errors[]) {
  const kinds = ['refused', 'broken', 'late'] as const
  const counted = kinds.map((kind) => ({ kind, count: all.reduce((sum, one) => sum + one[kind], 0) })).filter(({ count }) => count > 0)
  return counted.map(({ kind, count }) => `${count} ${kind}`).join(', ') || '0'
}

export function median(figures: readonly number[]) {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
}
