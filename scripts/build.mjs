// Bundles the server (packages stay outside) and the few client files, with hashed names, into build/.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { build } from 'esbuild'
import { root } from './installed.mjs'
import { noteBuilt } from './stale.mjs'

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
        .replaceAll('import.meta.dirname', `process.getBuiltinModule('node:path').dirname(process.getBuiltinModule('node:url').fileURLToPath(${url}))`)
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

/** Client files are those in platform/client/, each named in build/assets.json with its hashed name. */
async function buildClient() {
  const folder = join(root, 'platform', 'client')
  const entryPoints = filesIn(folder).filter((name) => /[.](ts|css)$/.test(name) && !/[.]test[.]ts$/.test(name)).map((name) => join(folder, name))
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: join(half, 'assets'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
    loader: { '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty', '.svg': 'file' },
    metafile: true,
    logLevel: 'warning',
  })
  const named = Object.entries(metafile.outputs)
    .filter(([, { entryPoint }]) => entryPoint)
    .map(([file, { entryPoint }]) => [basename(entryPoint).replace(/[.]ts$/, '.js'), basename(file)])
  writeFileSync(join(half, 'assets.json'), `${JSON.stringify(Object.fromEntries(named), null, 2)}\n`)
}

function filesIn(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Made beside and put in place at the end: a start that is interrupted leaves the old build or none. */
function putInPlace() {
  rmSync(whole, { recursive: true, force: true, maxRetries: 3 })
  renameSync(half, whole)
  noteBuilt()
}

for (const name of readdirSync(root)) if (/^build[.]\d+$/.test(name)) rmSync(join(root, name), { recursive: true, force: true })
await buildServer()
await buildClient()
putInPlace()
