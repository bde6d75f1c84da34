import type { Sentence } from '../language/messages.ts'
import type { Settings } from '#settings'

/** One command of `npm run gs`, as a module offers it in its `cli.ts`. */
export type ConsoleCommand = {
  name: string
  say: Sentence
  /** In the order they are typed; the last may be optional. */
  arguments?: readonly { name: string; say: Sentence; optional?: boolean }[]
  /** `--to <folder>` takes a text, `--deep` is yes or no. */
  options?: readonly { flags: string; say: Sentence }[]
  run: (console: Console, input: Input) => Promise<Outcome>
}

/** What was typed: arguments and options by their names. */
export type Input = { [name: string]: string | boolean | undefined }

/** What a command says in the end: sentences for people, values for machines (`--json`). `ok: false` ends with code 1. */
export type Outcome = { ok: boolean; say: readonly Sentence[]; json: object }

/** What a command may use. */
export type Console = {
  settings: Settings
  now: () => Temporal.Instant
  /** The database of this office, started when it does not run. `alone` refuses when the program is running. */
  openDatabase: (wish?: { alone?: boolean }) => Promise<{ url: string; adopted: boolean }>
  /** A bar on the screen of a person; nothing for machines. */
  progress: (done: number, total: number, what: string) => void
  /** Asks for a secret without showing it; taken from the given environment variable where there is no screen. */
  askSecret: (question: Sentence, variable: string) => Promise<string>
  /** Said at once, beside the outcome (to the error output, so that --json stays clean). */
  tell: (sentence: Sentence) => void
}

/** The text typed for an argument or option; empty when it was not. */
export function textOf(input: Input, name: string) {
  const value = input[name]
  return typeof value === 'string' ? value : ''
}
