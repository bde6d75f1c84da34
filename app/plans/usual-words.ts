import { messages } from './messages.ts'

type Words = { purpose: string; execution: string }

/** Purpose and execution are said in the officer's words; where none were written, in the words most plans use, to begin from. */
export function usualWords({ purpose, execution }: Words): Words {
  return {
    purpose: purpose || [messages.paperPurpose.vi, messages.paperDemand.vi].join('\n'),
    execution: execution || messages.paperExecution.vi,
  }
}

/** A point a line; the paper numbers them, so a number typed in front is taken off. */
export function pointsOf(words: string) {
  return words
    .split('\n')
    .map((line) => line.replace(/^\s*(?:\d{1,2}[.)]|[-–•])\s+/u, '').trim())
    .filter(Boolean)
}
