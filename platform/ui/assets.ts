import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

const folder = join(root, 'build', 'assets')

type Manifest = { files: Record<string, string>; portalStyle: string }
type Known = { files: Record<string, string>; style: { css: string; hash: string } }
let known: Known | null = null

function manifest(): Known {
  if (known) return known
  const file = join(folder, 'manifest.json')
  if (!existsSync(file)) return readManifest({ files: {}, portalStyle: '' })
  known = readManifest(JSON.parse(readFileSync(file, 'utf8')))
  return known
}

function readManifest({ files, portalStyle: css }: Manifest): Known {
  return { files, style: { css, hash: `'sha256-${createHash('sha256').update(css).digest('base64')}'` } }
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
  return manifest().style
}
