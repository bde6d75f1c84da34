import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { emptyFolder, removeFolders } from '#test/folders.ts'

after(removeFolders)

const carry = (before: string, next: string) =>
  promisify(execFile)(process.execPath, [
    '--input-type=module',
    '-e',
    `import { carryOver } from '${new URL('../scripts/carry-over.mjs', import.meta.url).href}'; carryOver(${JSON.stringify(before)}, ${JSON.stringify(next)})`,
  ])

async function build(names: readonly string[]) {
  const folder = await emptyFolder()
  await mkdir(join(folder, 'assets'))
  for (const name of names) await writeFile(join(folder, 'assets', name), name)
  return folder
}

test('a program that runs on the build before finds its files beside the new one; older ones are let go', async () => {
  const [first, second, third] = [
    await build(['office.1.js', 'seal.svg']),
    await build(['office.2.js', 'seal.svg']),
    await build(['office.3.js', 'seal.svg']),
  ]
  await carry(await build([]), first)
  await carry(first, second)
  await carry(second, third)
  assert.deepEqual(
    (await readdir(join(second, 'assets'))).toSorted((a, b) => a.localeCompare(b)),
    ['office.1.js', 'office.2.js', 'seal.svg'],
  )
  assert.deepEqual(
    (await readdir(join(third, 'assets'))).toSorted((a, b) => a.localeCompare(b)),
    ['office.2.js', 'office.3.js', 'seal.svg'],
  )
})
