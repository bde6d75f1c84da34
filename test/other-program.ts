import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { z } from 'zod'

const answer = z.object({
  url: z.string().optional(),
  adopted: z.boolean().optional(),
  refused: z.object({ vi: z.string(), en: z.string() }).optional(),
})

export type OtherProgram = z.infer<typeof answer> & { pid: number; kill: () => Promise<void>; stop: () => Promise<void> }

type As = { uid?: number; gid?: number; env?: NodeJS.ProcessEnv }

/** Another Gương Sáng on a data folder: a real process, under another user if the test can become one. */
export async function otherProgram(dataDir: string, { uid, gid, env }: As = {}): Promise<OtherProgram> {
  const child = spawn(process.execPath, ['test/postgres-child.ts', dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: undefined, ...env },
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
  })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return {
    ...answer.parse(JSON.parse(String(line))),
    pid: child.pid ?? 0,
    kill: () => ended(child, 'SIGKILL'),
    stop: () => finished(child),
  }
}

async function ended(child: ChildProcess, signal: NodeJS.Signals) {
  const exit = once(child, 'exit')
  child.kill(signal)
  await exit
}

async function finished(child: ChildProcess) {
  if (child.exitCode !== null) return
  const exit = once(child, 'exit')
  child.stdin?.end()
  const [code] = await exit
  assert.equal(code, 0)
}
