import assert from 'node:assert/strict'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sealJournal, verifyJournal } from '#platform/journal.ts'
import { urlFor } from '#platform/postgres/configuration.ts'
import { findRunning } from '#platform/postgres/server.ts'
import { begin, end, hears, ready, type RunningProgram } from '#test/running-program.ts'
import { openOffice, send, type Office } from './office.ts'
import type { Scenario } from './scenarios.ts'

export type Victim = 'program' | 'PostgreSQL' | 'both'
export const victims: readonly Victim[] = ['program', 'PostgreSQL', 'both']

/** One office that is cut short again and again: always the same data folder, so damage would add up and show. */
export async function openHouse(dataDir: string, scenario: Scenario) {
  let program = begin(dataDir)
  let address = await ready(program)
  const folder = (await findRunning(join(dataDir, 'postgres')))?.socketFolder ?? ''
  const office = await openOffice(urlFor({ kind: 'socket', folder }))
  await scenario.begin(office)

  const restart = async (env: NodeJS.ProcessEnv = {}) => {
    program = begin(dataDir, { TMPDIR: '/tmp', ...env })
    address = await ready(program)
  }

  return {
    /** The deed is stopped at its named point, the victim is killed there, and the officer presses the button again, twice. */
    async cutAtPoint(victim: Victim) {
      await kill(dataDir, program, 'both')
      await restart({ GS_PAUSE_AT: scenario.pauseAt })
      const deed = await onceSettled(() => scenario.next(office))
      const first = send(address, office.cookie, deed.form)
      await hears(program, /paused at/)
      await kill(dataDir, program, victim)
      if (victim === 'PostgreSQL') await revived(address, office.cookie)
      else assert.equal(await first, null, 'nothing was promised')
      if (victim !== 'PostgreSQL') await restart()
      const answers = await Promise.all([send(address, office.cookie, deed.form), send(address, office.cookie, deed.form)])
      assert.deepEqual(answers, [303, 303])
      await wholeAfter(scenario, office, deed.once)
    },

    /** Deeds one after the other, and a kill at a moment nobody chose. What was answered with 303 must be there. */
    async cutAtRandom(victim: Victim, milliseconds: number) {
      const begun: { deed: Awaited<ReturnType<Scenario['next']>>; done: boolean }[] = []
      const until = new AbortController()
      const work = (async () => {
        while (!until.signal.aborted) {
          const deed = await scenario.next(office).catch(() => null)
          if (!deed) {
            await pause(20)
            continue
          }
          const entry = { deed, done: false }
          begun.push(entry)
          entry.done = (await send(address, office.cookie, deed.form)) === 303
        }
      })()
      await pause(milliseconds)
      await kill(dataDir, program, victim)
      if (victim === 'PostgreSQL') await revived(address, office.cookie)
      until.abort()
      await work
      if (victim !== 'PostgreSQL') await restart()
      for (const { deed, done } of begun) {
        if (done) await onceSettled(deed.once)
        assert.equal(await send(address, office.cookie, deed.form), 303)
        await wholeAfter(scenario, office, deed.once)
      }
      return { acknowledged: begun.filter(({ done }) => done).length, repeated: begun.filter(({ done }) => !done).length }
    },

    async close() {
      await office.close()
      await kill(dataDir, program, 'both')
    },
  }
}

async function kill(dataDir: string, program: RunningProgram, victim: Victim) {
  const postgres = await findRunning(join(dataDir, 'postgres'))
  if (victim !== 'program' && postgres) process.kill(postgres.pid, 'SIGKILL')
  if (victim !== 'PostgreSQL') await end(program.child, 'SIGKILL')
}

/** The program raises its PostgreSQL by itself: until then it answers with an error, and nobody is thrown out. */
async function revived(address: string, cookie: string) {
  for (let tries = 0; tries < 600; tries += 1) {
    const status = await fetch(`${address}/office/me`, { redirect: 'manual', headers: { cookie }, signal: AbortSignal.timeout(5000) }).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200) return
    await pause(50)
  }
  assert.fail('PostgreSQL did not come back')
}

async function wholeAfter(scenario: Scenario, office: Office, once: () => Promise<void>) {
  await onceSettled(once)
  await scenario.sound(office)
  while ((await sealJournal(office.db)) > 0);
  assert.equal((await verifyJournal(office.db)).broken, null)
}

/** Our own connections were cut too; the first question after that may fail on a dead one. */
async function onceSettled<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (let tries = 0; ; tries += 1)
    try {
      return await ask()
    } catch (error) {
      if (error instanceof assert.AssertionError || tries > 60) throw error
      await pause(50)
    }
}
