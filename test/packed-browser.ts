import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
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
  const libraries = join(await within(folder, () => inflate(join(packed, 'al2023.tar.br'))), 'lib')
  return { executablePath, env: { ...env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') } }
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
