import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { sharePicture } from './share-picture.ts'

const ui = new URL('../platform/ui/', import.meta.url)
const from = (path: string) => fileURLToPath(new URL(path, ui))

/**
 * Builds what browsers get besides pages: the office's script and style, the fonts, the portal's inlined style. Names hold
 * a hash of the content. The folder is swapped in whole at the end, so a program that is running never sees half of it.
 */
export async function buildAssets(outDir: string) {
  const next = `${outDir}.next`
  rmSync(next, { recursive: true, force: true })
  mkdirSync(next, { recursive: true })
  const files: Record<string, string> = {}
  const keep = (name: string, content: Uint8Array | string) => (files[name] = write(next, name, Buffer.from(content)))

  for (const font of readdirSync(from('fonts')).filter((name) => name.endsWith('.woff2'))) keep(font, readFileSync(from(`fonts/${font}`)))
  keep('seal.svg', readFileSync(from('seal.svg')))
  keep('share.png', await sharePicture(from('fonts/portal-serif-400.woff2')))
  keep('office.css', await style(officeSheets, files))
  keep('office.js', await script('client/office.ts'))
  keep('story-editor.js', await script('../../app/stories/client/editor.ts'))
  keep('story-editor.css', await style('@import "../../app/stories/client/editor.css";', files))
  keep('council.js', await script('../../app/council/client/council.ts'))
  keep('council.css', await style('@import "../../app/council/client/council.css";', files))
  const portalStyle = (await style('@import "./portal.css";', files)).trim()
  writeFileSync(join(next, 'manifest.json'), JSON.stringify({ files, portalStyle }, null, 1))
  rmSync(outDir, { recursive: true, force: true })
  renameSync(next, outDir)
}

/** Tabler, Tom Select and our theme over them, in one sheet. */
const officeSheets =
  '@import "@tabler/core/dist/css/tabler.min.css"; @import "tom-select/dist/css/tom-select.bootstrap5.min.css"; @import "./office.css";'

/** What the imports name, as one small sheet; fonts keep addresses of their own. */
async function style(contents: string, files: Record<string, string>) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: from('.'), loader: 'css' },
    bundle: true,
    minify: true,
    write: false,
    external: ['*.woff2'],
    logLevel: 'error',
  })
  return withFonts(outputFiles[0]?.text ?? '', files)
}

/** The office's script: plain modules of ours around well-kept libraries. */
async function script(entry: string) {
  const { outputFiles } = await build({
    entryPoints: [from(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
    legalComments: 'none',
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

function withFonts(css: string, files: Record<string, string>) {
  return css.replace(/url\(["']?[./]*\/fonts\/([\w-]+\.woff2)["']?\)/g, (_, name: string) => `url(/assets/${files[name] ?? name})`)
}

function write(folder: string, name: string, content: Buffer) {
  const end = extname(name)
  const hashed = `${basename(name, end)}.${createHash('sha256').update(content).digest('hex').slice(0, 10)}${end}`
  writeFileSync(join(folder, hashed), content)
  if (end === '.css' || end === '.js' || end === '.svg') {
    writeFileSync(join(folder, `${hashed}.gz`), gzipSync(content, { level: 9 }))
    writeFileSync(join(folder, `${hashed}.br`), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
  }
  return hashed
}
