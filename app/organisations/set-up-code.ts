import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { filled } from '#platform/language/messages.ts'
import type { Program } from '#platform/web/context.ts'
import { messages } from './messages.ts'
import { isSetUp } from './queries.ts'

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const placeOf = (dataDir: string) => join(dataDir, 'set-up-code')

/** What to do first, with a fresh code, while the office is not set up yet; null afterwards. For the console. */
export async function firstStep(program: Program) {
  const { dataDir, practice } = program.settings
  if (practice || (await isSetUp(program.db))) return null
  const code = [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join('')
  await mkdir(dataDir, { recursive: true })
  await writeFile(placeOf(dataDir), code, { mode: 0o600 })
  return filled(messages.first, { code: shown(code) })
}

const tries = new RateLimiterMemory({ points: 20, duration: 15 * 60 })

/** Whether somebody holds the code of the console; null when too many were tried. */
export async function isSetUpCode(program: Program, code: string) {
  const allowed = await tries.consume(program.settings.dataDir).then(
    () => true,
    () => false,
  )
  if (!allowed) return null
  const kept = await readFile(placeOf(program.settings.dataDir), 'utf8').catch(() => '')
  return kept !== '' && code.replace(/[^a-z0-9]/g, '') === kept.trim()
}

/** A code opens one office. */
export async function forgetSetUpCode(program: Program) {
  await rm(placeOf(program.settings.dataDir), { force: true })
}

const shown = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-')
