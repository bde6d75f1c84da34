import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

export type RunningProgram = ReturnType<typeof begin>

/** `start.ts` as its wrapper starts it: a process of its own, with a channel that closes when the wrapper dies. */
export function begin(dataDir: string, env: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'start.ts'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, DATABASE_URL: undefined, DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...env },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (said += text))
  return { child, said: () => said }
}

/** Waits until it has said where it listens, and answers the address. */
export async function ready(program: RunningProgram) {
  return (await hears(program, /http:\/\/[^\s]+/))[0]
}

/** Waits until the program has said something; fails when it ends before. */
export async function hears({ child, said }: RunningProgram, words: RegExp) {
  for (;;) {
    const found = words.exec(said())
    if (found) return found
    assert.ok(child.exitCode === null && child.signalCode === null, said())
    await pause(10)
  }
}

export async function end(child: ChildProcess, signal?: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exit = once(child, 'exit')
  if (signal) child.kill(signal)
  await exit
  return child.exitCode
}
