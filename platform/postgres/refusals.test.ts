import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { emptyFolder, removeFolders } from '#test/folders.ts'
import { otherProgram } from '#test/other-program.ts'
import { Refusal } from '../errors.ts'
import { reachable } from './binaries.ts'
import { startPostgres } from './start.ts'

after(removeFolders)
const isRoot = process.getuid?.() === 0
const nobody = { uid: 65_534, gid: 65_534 }
const canBecome = isRoot && (await reachable(process.cwd(), { name: 'nobody', ...nobody }))

const refused = (dataDir: string, english: RegExp) =>
  assert.rejects(startPostgres({ dataDir, safe: false }), (error) => {
    assert.ok(error instanceof Refusal, String(error))
    assert.match(error.sentence.en ?? '', english)
    assert.doesNotMatch(error.sentence.vi + error.sentence.en, /[{}]/, 'every gap of the sentence is filled')
    return true
  })

async function usedFolder() {
  const dataDir = await emptyFolder()
  await (await startPostgres({ dataDir, safe: false })).stop()
  return dataDir
}

test('a folder with other things in it is left as it is', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'luận văn.docx'), 'không phải của chương trình')
  await refused(folder, /holds other things.*Nothing was changed/)
  assert.deepEqual(await readdir(folder), ['luận văn.docx'])
})

test('a file is not taken for a folder', async () => {
  const file = join(await emptyFolder(), 'data')
  await writeFile(file, 'x')
  await refused(file, /is a file, not a folder/)
  await refused(join(file, 'below'), /is a file, not a folder/)
})

test('a database that vanished is not replaced by an empty one', async () => {
  const folder = await usedFolder()
  await rename(join(folder, 'postgres'), join(folder, 'moved'))
  await refused(folder, /damaged or incomplete \(postgres\/\)/)
  assert.ok(!(await readdir(folder)).includes('postgres'))
})

test('a damaged database is not written over', async () => {
  const missing = await usedFolder()
  await rm(join(missing, 'postgres', 'global', 'pg_control'))
  await refused(missing, /damaged or incomplete \(postgres\/global\/pg_control\)/)

  const spoilt = await usedFolder()
  const control = join(spoilt, 'postgres', 'global', 'pg_control')
  const bytes = await readFile(control)
  await writeFile(control, bytes.fill(7, 0, 300))
  await refused(spoilt, /damaged or incomplete/)
  assert.deepEqual((await readFile(control)).subarray(0, 300), Buffer.alloc(300, 7))

  const noLog = await usedFolder()
  for (const name of await readdir(join(noLog, 'postgres', 'pg_wal')))
    await rm(join(noLog, 'postgres', 'pg_wal', name), { recursive: true })
  await refused(noLog, /damaged or incomplete/)
})

test('the database of another PostgreSQL version is named, not touched', async () => {
  const folder = await usedFolder()
  await writeFile(join(folder, 'postgres', 'PG_VERSION'), '15\n')
  await refused(folder, /belongs to PostgreSQL 15, this version uses PostgreSQL 18/)
})

test('a note of the folder that nobody can read stops the start', async () => {
  const folder = await usedFolder()
  await writeFile(join(folder, 'guong-sang.json'), '{"product": "something else"}')
  await refused(folder, /damaged or incomplete \(guong-sang.json\)/)
})

test('a first start that was killed half-way begins again', async () => {
  const folder = await emptyFolder()
  await writeFile(
    join(folder, 'guong-sang.json'),
    JSON.stringify({ product: 'guong-sang', format: 1, cluster: false, socketFolder: null, port: null }),
  )
  await mkdir(join(folder, '.postgres-half'))
  await (await startPostgres({ dataDir: folder, safe: false })).stop()
  assert.deepEqual((await readdir(folder)).toSorted(), ['guong-sang.json', 'logs', 'postgres'])
})

test('no permission to write is one sentence', { skip: !canBecome && 'needs root and a project that others can read' }, async () => {
  const folder = await emptyFolder()
  await chown(folder, nobody.uid, nobody.gid)
  await chmod(folder, 0o500)
  const program = await otherProgram(folder, nobody)
  assert.match(program.refused?.en ?? '', /^No permission to write in/)
})

test(
  'the folder of another user is named with its owner',
  { skip: !canBecome && 'needs root and a project that others can read' },
  async () => {
    const folder = await usedFolder()
    await chmod(folder, 0o711)
    const program = await otherProgram(folder, { uid: 2, gid: 2 })
    assert.match(program.refused?.en ?? '', /belongs to the user “root”/)
  },
)

test('an ordinary user needs nothing but a folder', { skip: !canBecome && 'needs root and a project that others can read' }, async () => {
  const folder = await emptyFolder()
  await chown(folder, nobody.uid, nobody.gid)
  const program = await otherProgram(folder, { ...nobody, env: { HOME: folder, TMPDIR: '/tmp' } })
  assert.equal(program.refused, undefined)
  await program.stop()
  const root = await startPostgres({ dataDir: folder, safe: false })
  await root.stop()
})

test(
  'a user number without a name is told what to do',
  { skip: !canBecome && 'needs root and a project that others can read' },
  async () => {
    const folder = await emptyFolder()
    await chown(folder, 54_321, 54_321)
    const program = await otherProgram(folder, { uid: 54_321, gid: 54_321 })
    assert.match(program.refused?.en ?? '', /^User number 54321 has no name/)
  },
)

test('a full disk is one sentence, and nothing half-made stays', { skip: !canMount() && 'needs to mount a small disk' }, async () => {
  const disk = await emptyFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=30m', 'tmpfs', disk])
  try {
    await refused(join(disk, 'data'), /^The disk that holds .* is full/)
    assert.deepEqual(await readdir(join(disk, 'data')), ['guong-sang.json', 'logs'])
  } finally {
    execFileSync('umount', [disk])
  }
})

function canMount() {
  if (!isRoot || process.platform !== 'linux') return false
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
