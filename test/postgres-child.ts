/** A program of its own that holds a data folder until its input closes: what it got, or was refused, is one JSON line. */
import { Refusal } from '#platform/errors.ts'
import { startPostgres } from '#platform/postgres/start.ts'

try {
  const { url, adopted, stop } = await startPostgres({ dataDir: process.argv[2] ?? '', safe: false })
  console.log(JSON.stringify({ url, adopted }))
  process.stdin.resume().once('end', () => void stop().then(() => process.exit(0)))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.log(JSON.stringify({ refused: error.sentence }))
  process.exit(1)
}
