// Bundles the server (packages stay outside) and the few client files, with hashed names, into build/.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import { buildAssets } from './assets.ts'
import { carryOver } from './carry-over.mjs'
import { root } from './installed.mjs'
import { isStale, noteBuilt } from './stale.mjs'

if (process.argv.includes('--if-stale') && !isStale()) process.exit(0)

const half = join(root, `build.${process.pid}`)
const whole = join(root, 'build')

/** In one bundle every file would be at the bundle's place: each keeps its own. */
const ownPlace = {
  name: 'own-place',
  setup({ onLoad }) {
    onLoad({ filter: /[.]tsx?$/ }, ({ path }) => {
      if (path.includes('node_modules')) return
      const text = readFileSync(path, 'utf8')
      if (!/import[.]meta[.](url|dirname|filename)/.test(text)) return
      const place = JSON.stringify(`../../${encodeURI(relative(root, path).replaceAll('\\', '/'))}`)
      const url = `new URL(${place}, import.meta.url)`
      const contents = text
        .replaceAll('import.meta.url', `${url}.href`)
        .replaceAll(
          'import.meta.dirname',
          `process.getBuiltinModule('node:path').dirname(process.getBuiltinModule('node:url').fileURLToPath(${url}))`,
        )
        .replaceAll('import.meta.filename', `process.getBuiltinModule('node:url').fileURLToPath(${url})`)
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}

async function buildServer() {
  await build({
    absWorkingDir: root,
    entryPoints: ['start.ts', 'gs.ts'].filter((name) => existsSync(join(root, name))),
    outdir: join(half, 'server'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node26',
    packages: 'external',
    sourcemap: 'linked',
    sourcesContent: false,
    plugins: [ownPlace],
    logLevel: 'warning',
  })
}

/** Made beside and put in place by a change of names: a build that is interrupted leaves the one before. */
function putInPlace() {
  const before = join(root, `build.${process.pid}.before`)
  if (existsSync(whole)) renameSync(whole, before)
  renameSync(half, whole)
  noteBuilt()
  rmSync(before, { recursive: true, force: true, maxRetries: 3 })
}

for (const name of readdirSync(root)) if (/^build[.]\d+([.]before)?$/.test(name)) rmSync(join(root, name), { recursive: true, force: true })
await buildServer()
await buildAssets(join(half, 'assets'))
carryOver(whole, half)
putInPlace()
