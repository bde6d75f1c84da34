import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

const folder = join(root, 'build', 'assets')

type Manifest = { files: Record<string, string>; portalStyle: string }
let known: Manifest | null = null

function manifest(): Manifest {
  if (known) return known
  const file = join(folder, 'manifest.json')
  if (!existsSync(file)) return { files: {}, portalStyle: '' }
  known = JSON.parse(readFileSync(file, 'utf8'))
  return known ?? { files: {}, portalStyle: '' }
}

/** The address of a built file: its name holds a hash of what is in it, so browsers may keep it for ever. */
export function asset(name: string) {
  return `/assets/${manifest().files[name] ?? name}`
}

/** Bytes of a built file by the name in its address; null when there is no such file. */
export function assetFile(hashed: string, encoding: '' | '.br' | '.gz' = '') {
  if (!Object.values(manifest().files).includes(hashed)) return null
  const file = join(folder, hashed + encoding)
  return existsSync(file) ? readFileSync(file) : null
}

/** The portal's whole style sheet, to stand inside the page, and its hash for the policy. */
export function portalStyle() {
  const css = manifest().portalStyle
  return { css, hash: `'sha256-${createHash('sha256').update(css).digest('base64')}'` }
}
