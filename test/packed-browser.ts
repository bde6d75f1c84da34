import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'

const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin')

/** The browser that comes with npm, unpacked into a folder of this run alone; with its own libraries where the system lacks them. */
export async function unpackBrowser() {
  const folder = mkdtempSync(join(tmpdir(), 'gs-browser-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const executablePath = await within(folder, async () => {
    await inflate(join(packed, 'fonts.tar.br'))
    await inflate(join(packed, 'swiftshader.tar.br'))
    return inflate(join(packed, 'chromium.br'))
  })
  const env = { ...process.env, TMPDIR: folder }
  if (starts(executablePath, env)) return { executablePath, env }
  const fonts = join(folder, 'fonts.conf')
  writeFileSync(fonts, fontsIn(folder))
  const libraries = join(await within(folder, () => inflate(join(packed, 'al2023.tar.br'))), 'lib')
  return { executablePath, env: { ...env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fonts } }
}

/** The package unpacks into the temporary folder of the process and takes whatever lies there for finished. */
async function within(folder: string, unpack: () => Promise<string>) {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    return await unpack()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** Whether the libraries it asks for, libnss3 first of all, are there. */
function starts(executablePath: string, env: NodeJS.ProcessEnv) {
  return spawnSync(executablePath, ['--version', '--headless', '--no-sandbox'], { env, timeout: 30_000 }).status === 0
}

/** Where letters are drawn from: those of the system, if any, and those that came with the browser. */
function fontsIn(folder: string) {
  const places = ['/usr/share/fonts', join(folder, 'fonts')].map((place) => `<dir>${place}</dir>`)
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${places.join('')}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`
}
