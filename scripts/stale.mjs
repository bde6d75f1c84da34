// Is the build older than what it was built from? Answered by content, since a checkout changes every date.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './installed.mjs'

const stampFile = join(root, 'build', 'made-from')
const folders = ['app', 'platform', 'practice']
const files = [
  'app.ts',
  'server.ts',
  'settings.ts',
  'start.ts',
  'gs.ts',
  'tsconfig.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/carry-over.mjs',
  'scripts/assets.ts',
  'scripts/share-picture.ts',
]

export function isStale() {
  try {
    return readFileSync(stampFile, 'utf8') !== sourceHash()
  } catch {
    return true
  }
}

export function noteBuilt() {
  writeFileSync(stampFile, sourceHash())
}

function sourceHash() {
  const hash = createHash('sha256')
  for (const folder of folders) addFolder(hash, folder)
  for (const file of files) addFile(hash, file)
  return hash.digest('hex')
}

function addFolder(hash, folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.isDirectory()) addFolder(hash, join(folder, entry.name))
    else if (!/[.]test[.]tsx?$/.test(entry.name)) addFile(hash, join(folder, entry.name))
  }
}

function addFile(hash, file) {
  if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)))
}
