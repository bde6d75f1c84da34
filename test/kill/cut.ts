import assert from 'node:assert/strict'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sealJournal, verifyJournal } from '#platform/journal.ts'
import { urlFor } from '#platform/postgres/configuration.ts'
import { findRunning } from '#platform/postgres/server.ts'
import { begin, end, hears, ready, type RunningProgram } from '#test/running-program.ts'
import { read, send, type Browser, type Form } from './browser.ts'
import { openOffice, type Office } from './office.ts'
import { onceSettled, type Deed, type Scenario } from './scenario.ts'

export type Victim = 'program' | 'PostgreSQL' | 'both'
export const victims: readonly Victim[] = ['program', 'PostgreSQL', 'both']

/** One office that is cut short again and again: always the same data folder, so damage would add up and show. */
export async function openHouse(dataDir: string, scenario: Scenario) {
  let program = begin(dataDir)
  let address = await ready(program)
  const folder = (await findRunning(join(dataDir, 'postgres')))?.socketFolder ?? ''
  const office = await openOffice(urlFor({ kind: 'socket', folder }), dataDir)
  await scenario.begin(office)

  /** The browser of that day knows one address; `twice` presses each button twice at once and is answered the same. */
  const browser = (twice = false): Browser => {
    const at = address
    const once = (form: Form) => send(at, office.cookie, form)
    return { read: (path) => read(at, path), send: twice ? (form) => both(once, form) : once }
  }
  const restart = async (env: NodeJS.ProcessEnv = {}) => {
    program = begin(dataDir, { TMPDIR: '/tmp', ...env })
    address = await ready(program)
  }
  /** After the cut: everything stands again without help, and nothing is half done. */
  const standsAgain = async (victim: Victim) => {
    if (victim === 'PostgreSQL') await revived(address, office.cookie)
    else await restart()
    await onceSettled(() => scenario.sound(office))
  }

  return {
    /** The deed is stopped at its named point, the victim is killed there, and every button is pressed again, twice. */
    async cutAtPoint(point: string, victim: Victim) {
      await kill(dataDir, program, 'both')
      await restart({ GS_PAUSE_AT: point })
      const deed = await onceSettled(() => scenario.next(office))
      const first = deed.carryOut(browser())
      await hears(program, new RegExp(`paused at ${point}\n`))
      await kill(dataDir, program, victim)
      if (victim === 'PostgreSQL') program.child.kill('SIGUSR2')
      await standsAgain(victim)
      await first
      assert.ok(await deed.carryOut(browser(true)), 'sent again, it is done')
      await wholeAfter(scenario, office, deed, browser())
    },

    /** Deeds one after the other, and a kill at a moment nobody chose. What was promised must be there. */
    async cutAtRandom(victim: Victim, milliseconds: number) {
      const begun: { deed: Deed; done: boolean }[] = []
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
          entry.done = await deed.carryOut(browser())
        }
      })()
      await pause(milliseconds)
      await kill(dataDir, program, victim)
      until.abort()
      await standsAgain(victim)
      await work
      for (const { deed, done } of begun) {
        if (done) await onceSettled(() => deed.once(browser()))
        assert.ok(await deed.carryOut(browser(true)), 'sent again, it is done')
        await wholeAfter(scenario, office, deed, browser())
      }
      return { acknowledged: begun.filter(({ done }) => done).length, repeated: begun.filter(({ done }) => !done).length }
    },

    async close() {
      await office.close()
      await kill(dataDir, program, 'both')
    },
  }
}

async function both(once: Browser['send'], form: Form) {
  const [one, other] = await Promise.all([once(form), once(form)])
  assert.equal(one?.status, other?.status, `${form.path}: the second press is answered as the first`)
  assert.equal(one?.location, other?.location)
  return one
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

async function wholeAfter(scenario: Scenario, office: Office, deed: Deed, browser: Browser) {
  await onceSettled(() => deed.once(browser))
  await scenario.sound(office)
  while ((await sealJournal(office.db)) > 0);
  assert.equal((await verifyJournal(office.db)).broken, null)
}
