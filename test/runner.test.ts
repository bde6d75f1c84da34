import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { after, test } from 'node:test'
import { chosen, testFiles } from '../scripts/test/files.ts'
import { tally } from '../scripts/test/tally.ts'
import { emptyFolder, removeFolders } from './folders.ts'

after(removeFolders)

/** Runs test files as npm test does and adds up what its own reporter wrote. */
async function run(texts: Record<string, string>) {
  const folder = await emptyFolder()
  const files = Object.keys(texts).map((name) => join(folder, name))
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text)
  const counts = join(folder, 'counts')
  const args = ['--test', `--test-reporter=${resolve('scripts/test/count.mjs')}`, `--test-reporter-destination=${counts}`, ...files]
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { status } = spawnSync(process.execPath, args, { env })
  return tally(await readFile(counts, 'utf8'), files, status ?? 1)
}

const passing = "import { test } from 'node:test'\ntest('holds', () => {})\n"

test('a test file in which nothing ran is a failure, however quiet it is', async () => {
  const { passed, failed, silent } = await run({ 'good.test.mjs': passing, 'empty.test.mjs': 'export {}\n' })
  assert.equal(failed, 1)
  assert.deepEqual(
    silent.map((file) => file.split('/').at(-1)),
    ['empty.test.mjs'],
  )
  assert.ok(passed >= 1)
})

test('a file that breaks before its tests, and a test that fails, are failures', async () => {
  assert.ok((await run({ 'good.test.mjs': passing, 'broken.test.mjs': "throw new Error('at once')\n" })).failed > 0)
  const { failed, told } = await run({
    'bad.test.mjs':
      "import { describe, test } from 'node:test'\ndescribe('all', () => test('no', () => { throw new Error('why not\\nmore') }))\n",
  })
  assert.equal(failed, 1)
  assert.match(told.join(), /^no \(.*bad\.test\.mjs\): why not$/)
})

test('all files are run when none is named, and a folder stands for what is in it', async () => {
  const all = await testFiles()
  assert.deepEqual(chosen(all, []), all)
  assert.ok(all.includes(relative('.', 'test/runner.test.ts')))
  const inPlaces = chosen(all, ['app/places'])
  assert.ok(inPlaces.length > 0)
  assert.ok(inPlaces.every((file) => file.startsWith(join('app', 'places'))))
  assert.deepEqual(chosen(all, ['app/plac']), [])
})
