import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { SingleBar } from 'cli-progress'
import { Refusal } from '../errors.ts'
import { filled, type Sentence } from '../language/messages.ts'
import type { Settings } from '#settings'
import type { Console } from './command.ts'
import { messages } from './messages.ts'
import { openDatabase } from './open-database.ts'

/** What a command works with, and how it is cleared away afterwards. */
export function makeConsole(settings: Settings, json: boolean): { console: Console; close: () => Promise<void> } {
  const ends: (() => Promise<void>)[] = []
  const bar =
    json || !process.stderr.isTTY
      ? null
      : new SingleBar({ format: ' {bar} {percentage}% {what}', hideCursor: true, stream: process.stderr })
  let drawn = false
  const console: Console = {
    settings,
    now: () => Temporal.Now.instant(),
    async openDatabase({ alone = false } = {}) {
      const database = await openDatabase(settings, !alone)
      ends.push(database.stop)
      return { url: database.url, adopted: 'adopted' in database && database.adopted }
    },
    progress(done, total, what) {
      if (!drawn) bar?.start(total, 0, { what })
      drawn = true
      bar?.setTotal(total)
      bar?.update(done, { what })
    },
    askSecret: (question, variable) => askSecret(question, variable),
    tell: ({ vi, en }) => void process.stderr.write(`${vi}\n  ${en ?? vi}\n`),
  }
  return {
    console,
    async close() {
      bar?.stop()
      for (const end of ends.toReversed()) await end()
    },
  }
}

async function askSecret(question: Sentence, variable: string) {
  const given = process.env[variable]
  if (given) return given
  if (!process.stdin.isTTY) throw new Refusal(filled(messages.secretNeeded, { variable }))
  process.stderr.write(`${question.vi} · ${question.en ?? ''}: `)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return (await lines.question('')).trim()
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
