import { spawn, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '#platform/errors.ts'
import { chosen, isJourney, testFiles } from './files.ts'
import { prepareGround } from './ground.ts'
import { tally } from './tally.ts'

/** npm test [--fast] [FILE or FOLDER…] [any option of node --test, such as --test-name-pattern=…] */
const args = process.argv.slice(2)
const named = args.filter((arg) => !arg.startsWith('--'))
const options = args.filter((arg) => arg.startsWith('--test-'))
const all = chosen(await testFiles(), named)
if (all.length === 0) {
  console.error(`no test files in ${named.join(', ')}`)
  process.exit(1)
}
const files = args.includes('--fast') ? all.filter((file) => !isJourney(file)) : all

if (files.some(isJourney)) spawnSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { stdio: 'inherit' })

const ground = await prepareGround().catch((error: unknown) => {
  console.error(error instanceof Refusal ? `${error.sentence.vi}\n${error.sentence.en}` : error)
  process.exit(1)
})

const counts = join(ground.folder, 'counts')
const reporters = [
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  '--test-reporter=./scripts/test/count.mjs',
  `--test-reporter-destination=${counts}`,
]
const child = spawn(
  process.execPath,
  ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-timeout=300000', ...options, ...reporters, ...files],
  {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...ground.env },
  },
)
const stop = () => void child.kill('SIGTERM')
process.on('SIGINT', stop).on('SIGTERM', stop).on('disconnect', stop)
process.channel?.unref()

const exitCode = await new Promise<number>((done) => child.on('exit', (code) => done(code ?? 1)))
const result = tally(await readFile(counts, 'utf8').catch(() => ''), files, exitCode)
await ground.clear()

for (const line of result.told) console.log(`failed: ${line}`)
for (const file of result.silent) console.log(`not run: ${file}`)
if (result.skipped > 0) console.log(`${result.skipped} skipped`)
console.log(`${result.passed} passed, ${result.failed} failed`)
process.exit(result.failed === 0 ? 0 : 1)
