import { AsyncLocalStorage } from 'node:async_hooks'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import pg from 'pg'

/**
 * Counts every step of a deed that leaves the process: each statement that writes, each commit, each change of a file.
 * Between two of them nothing outside differs, so these are all the moments at which a power cut can matter. A commit
 * counts twice: cut before it is sent, and cut when it is sent and not yet answered.
 */
export function countSteps() {
  let at = 0
  let last = Infinity
  // what the house does by itself beside the deed (queues, signs of life) is none of its steps
  const deed = new AsyncLocalStorage<true>()
  const step = () => {
    if (deed.getStore() && ++at === last) process.kill(process.pid, 'SIGKILL')
  }
  watchStatements(step)
  watchFiles(step)
  return {
    /** Carries the deed out; the last step of all is its answer, ready and not yet sent. */
    during<Answer>(dieAt: number, work: () => Promise<Answer>) {
      last = dieAt || Infinity
      return deed.run(true, async () => {
        const answer = await work()
        step()
        return { answer, steps: at }
      })
    },
  }
}

const writes = /^\s*(insert|update|delete|begin|with [^]*\b(insert|update|delete)\b)/i

function watchStatements(step: () => void) {
  const original: unknown = Reflect.get(pg.Client.prototype, 'query')
  if (typeof original !== 'function') throw new Error('pg has no query')
  Reflect.set(pg.Client.prototype, 'query', function query(this: pg.Client, ...given: unknown[]) {
    const text = textOf(given[0])
    const commit = /^\s*commit/i.test(text)
    if (commit || writes.test(text)) step()
    const answer: unknown = Reflect.apply(original, this, given)
    if (commit) step()
    return answer
  })
}

function textOf(asked: unknown) {
  if (typeof asked === 'string') return asked
  return typeof asked === 'object' && asked !== null && 'text' in asked && typeof asked.text === 'string' ? asked.text : ''
}

/** What changes a file: opening it to write, writing, flushing, renaming, removing. */
function watchFiles(step: () => void) {
  for (const name of ['rename', 'rm', 'unlink', 'mkdir', 'writeFile', 'link'] as const) before(fs.promises, name, step)
  const open = fs.promises.open
  Reflect.set(fs.promises, 'open', async (...given: Parameters<typeof open>) => {
    const file = await open(...given)
    if (given[1] !== undefined && given[1] !== 'r') for (const name of ['write', 'writeFile', 'sync'] as const) before(file, name, step)
    return file
  })
  syncBuiltinESMExports()
}

function before(owner: object, name: string, step: () => void) {
  const original: unknown = Reflect.get(owner, name)
  if (typeof original !== 'function') throw new Error(`there is no ${name}`)
  Reflect.set(owner, name, (...given: unknown[]): unknown => {
    step()
    return Reflect.apply(original, owner, given)
  })
}
