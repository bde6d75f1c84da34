import type { Sentence } from '../language/messages.ts'
import { messages } from './messages.ts'

type Facts = {
  address: string
  dataDir: string
  /** The server of DATABASE_URL without its password, when there is one. */
  server: string | null
  practice: boolean
  /** What to do first, when something is to be done first. */
  first: Sentence | null
}

/** One friendly block when the program is ready: where to go, where the data lives, how to stop, what to do first. */
export function greeting({ address, dataDir, server, practice, first }: Facts) {
  const lines = [
    both(practice ? messages.readyPractice : messages.ready),
    '',
    ...named(messages.open, address),
    ...named(messages.data, dataDir),
    ...(server === null ? [] : named(messages.server, server)),
    ...named(messages.stop, 'Ctrl + C'),
    ...step(first ?? messages.openFirst),
  ]
  return `\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}\n`
}

function both({ vi, en }: Sentence) {
  return `${vi} · ${en ?? vi}`
}

function named(what: Sentence, value: string) {
  return [`${both(what)}:`, `    ${value}`]
}

function step({ vi, en }: Sentence) {
  return [`${both(messages.first)}:`, `    ${vi}`, ...(en === undefined || en === vi ? [] : [`    ${en}`])]
}
