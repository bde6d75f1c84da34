import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Refusal } from '#platform/errors.ts'
import { filled } from '#platform/language/messages.ts'
import { faceFolders, missingLetters } from './faces.ts'
import { measure } from './measure.ts'
import { messages } from './messages.ts'
import type { Paper } from './parts.ts'
import { settleAll } from './settle.ts'

export type PrintJob = { id: number; template: string; inputs: Record<string, string>; pictures: Pictures; seconds: number; heavy: boolean }
export type Pictures = Record<string, Uint8Array>
export type Printed = { id: number; pages: number; pdf: Uint8Array } | { id: number; problem: string }
export type Pdf = { pages: number; pdf: Uint8Array }

/** The paper as a tagged PDF/A. A letter that our typeface lacks is refused here, before anything is drawn. */
export function printPdf(paper: Paper, at: Temporal.Instant): Promise<Uint8Array> {
  return printPdfOf([paper], at)
}

/** Several papers in one file. */
export async function printPdfOf(papers: readonly Paper[], at: Temporal.Instant): Promise<Uint8Array> {
  const settled = JSON.stringify(settleAll(papers))
  const { pdf } = await press('paper.typ', settled, { measure: JSON.stringify(measure) }, at)
  return pdf
}

/** Hands one document to the printing process; `name` is a template beside this file. */
export async function press(
  name: string,
  content: string,
  inputs: Record<string, string>,
  at: Temporal.Instant,
  pictures: Pictures = {},
): Promise<Pdf> {
  checkLetters(content)
  const template = fileURLToPath(new URL(name, import.meta.url))
  const printed = await queue({
    template,
    inputs: { paper: content, ...inputs },
    pictures,
    seconds: Math.floor(at.epochMilliseconds / 1000),
    heavy: content.length > 100_000,
  })
  if ('problem' in printed) throw new Error(`The paper could not be drawn: ${printed.problem}`)
  return printed
}

export function checkLetters(text: string) {
  const missing = missingLetters(text)
  if (missing.length > 0) throw new Refusal(filled(messages.missingLetters, { letters: missing.map(nameLetter).join(', ') }))
}

/** A letter with its code, for it may look like nothing at all: "ꪀ" (U+AA80). */
function nameLetter(letter: string) {
  return `“${letter}” (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`
}

/** The number of the printing process, for whoever watches its memory; null while none is at work. */
export function pressProcess() {
  return child?.pid ?? null
}

type Waiting = { done: (printed: Printed) => void; failed: (error: Error) => void; limit: NodeJS.Timeout }
const waiting = new Map<number, Waiting>()
const patience = 120_000
const idleAfter = 20_000
let child: ChildProcess | null = null
let idle: NodeJS.Timeout | null = null
let last = 0

function queue(job: Omit<PrintJob, 'id'>): Promise<Printed> {
  const id = ++last
  const process = child ?? start()
  if (idle) clearTimeout(idle)
  process.ref()
  process.channel?.ref()
  return new Promise((done, failed) => {
    const limit = setTimeout(() => stop(process, new Refusal(messages.printerBusy)), patience)
    waiting.set(id, { done, failed, limit })
    process.send({ ...job, id })
  })
}

function start() {
  const made = fork(fileURLToPath(new URL('press.ts', import.meta.url)), faceFolders, {
    execArgv: ['--expose-gc'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  made.on('message', (printed: Printed) => finish(made, printed))
  made.on('error', (error) => stop(made, error))
  made.on('exit', () => stop(made, new Error('The printing process ended')))
  child = made
  return made
}

function finish(process: ChildProcess, printed: Printed) {
  const entry = waiting.get(printed.id)
  waiting.delete(printed.id)
  if (entry) {
    clearTimeout(entry.limit)
    entry.done(printed)
  }
  if (waiting.size > 0) return
  process.unref()
  process.channel?.unref()
  idle = setTimeout(() => stop(process, new Error('The printing process was sent home')), idleAfter).unref()
}

/** Ends a process, and tells everybody who waits for it. The next paper starts a new one. */
function stop(process: ChildProcess, why: Error) {
  if (child !== process) return
  child = null
  process.kill('SIGKILL')
  for (const { failed, limit } of waiting.values()) {
    clearTimeout(limit)
    failed(why)
  }
  waiting.clear()
}
