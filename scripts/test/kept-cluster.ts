import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const shelf = '.tmp'

/** Copies the kept cluster, owners and all. False when there is none for these migrations. */
export async function copyKept(dataDir: string) {
  const kept = join(shelf, await keptName())
  if (process.platform === 'win32' || (await stat(kept).catch(() => null)) === null) return false
  return run('cp', ['-a', kept, dataDir]).then(
    () => true,
    async () => {
      await rm(dataDir, { recursive: true, force: true })
      return false
    },
  )
}

/** Keeps a stopped cluster for the next run and throws away those of older migrations. */
export async function keep(dataDir: string) {
  if (process.platform === 'win32') return
  const name = await keptName()
  await mkdir(shelf, { recursive: true })
  for (const old of await readdir(shelf))
    if (old.startsWith('cluster-') && old !== name) await rm(join(shelf, old), { recursive: true, force: true })
  const half = join(shelf, `${name}.${process.pid}`)
  await run('cp', ['-a', dataDir, half])
  await rename(half, join(shelf, name)).catch(() => rm(half, { recursive: true, force: true }))
}

/** The same name only for the same migrations, the same PostgreSQL, the same user and the same way of starting it. */
async function keptName() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.getuid?.()}`)
  for (const folder of ['db/migrations', 'platform/postgres'])
    for (const file of (await readdir(folder)).toSorted()) hash.update(file).update(await readFile(join(folder, file)))
  hash.update(await readFile('package.json'))
  return `cluster-${hash.digest('hex').slice(0, 16)}`
}
