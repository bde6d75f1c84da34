import { ZodError } from 'zod'
import { Refusal } from '../errors.ts'
import { filled, type Sentence } from '../language/messages.ts'
import { messages } from './messages.ts'

/** Ends the program: one sentence in both languages when a person can do something about it, the error otherwise. */
export function explainAndEnd(error: unknown): never {
  const sentence = sentenceOf(error)
  console.error(sentence ? `\n  ${sentence.vi}\n  ${sentence.en ?? sentence.vi}\n` : error)
  process.exit(1)
}

function sentenceOf(error: unknown): Sentence | null {
  if (error instanceof Refusal) return error.sentence
  if (!(error instanceof ZodError)) return null
  const name = error.issues[0]?.path.join('.') ?? ''
  return filled(messages.wrongSetting, { name, value: process.env[name] ?? '' })
}
