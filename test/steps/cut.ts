import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomUUID, randomUUIDv7 } from 'node:crypto'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from 'esbuild'
import { sql } from 'kysely'
import { z } from 'zod'
import { hashOfSecret } from '#app/accounts/index.ts'
import type { Actor } from '#platform/act.ts'
import { connect, type Db } from '#platform/db/database.ts'
import { openJobs, type Jobs } from '#platform/jobs.ts'
import { asAdmin, testDatabaseUrl, withName } from '#test/database.ts'
import { noon } from '#test/makers.ts'
import { jobNames } from '../../app.ts'
import type { Order } from './child.ts'
import { stateOf } from './state.ts'

/** What somebody presses or a device sends; the moment it is sent may be later than noon. */
export type Press = {
  path: string
  fields?: Record<string, string> | URLSearchParams
  json?: unknown
  now?: Temporal.Instant
  /** An event the journal may hold once for each time the form was sent: papers shown again are shown again. */
  eachTime?: string
}
export type Answer = z.infer<typeof answer>
export type Ground = { db: Db; jobs: Jobs }

const answer = z.object({ status: z.number(), location: z.string(), text: z.string(), steps: z.number() })

/**
 * A house whose deeds are cut at every step. After each cut the database and the key files must be as before the deed
 * or as after it, never between; sent again the deed is done, once, and the state is the one of a deed nobody cut.
 */
export async function cutHouse() {
  const folder = await mkdtemp(join(tmpdir(), 'gs-steps-'))
  // in our own folder, so that it finds the packages it is made of
  const program = join(await mkdtemp(resolve('build.steps-')), 'child.mjs')
  await build({
    entryPoints: ['test/steps/child.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  })
  const spares = spareProcesses(program)
  let url = await testDatabaseUrl()
  let dataDir = join(folder, 'data')
  let cuts = 0

  /** Does something beside the program, as a person before the deed would. */
  const beside = async <Result>(work: (ground: Ground) => Promise<Result>): Promise<Result> => {
    const [db, jobs] = [connect(url, { max: 2 }), await openJobs(url, jobNames, () => undefined)]
    try {
      return await work({ db, jobs })
    } finally {
      await jobs.stop()
      await db.destroy()
    }
  }

  const copy = async () => {
    const made = { url: withName(`t_${randomUUID().replaceAll('-', '')}`), dataDir: join(folder, randomUUID()) }
    await asAdmin(`create database ${nameOf(made.url)} template ${nameOf(url)}`)
    await cp(dataDir, made.dataDir, { recursive: true }).catch(() => undefined)
    return made
  }
  const forget = async (made: Place) => {
    await asAdmin(`drop database ${nameOf(made.url)} with (force)`)
    await rm(made.dataDir, { recursive: true, force: true })
  }

  return {
    beside,
    cuts: () => cuts,
    /** Cuts the deed at every step, then lets it be done; answers what the person saw. */
    async everyStep(cookie: string, press: Press): Promise<Answer> {
      const order = orderOf(cookie, press)
      const before = await look({ url, dataDir })
      const whole = await copy()
      const done = await spares.run({ ...order, ...whole, dieAt: 0 })
      assert.ok(done.answer, 'a deed nobody cuts is answered')
      assert.ok(done.answer.status < 400, `${press.path}: ${done.answer.text.slice(0, 2000)}`)
      const after = onceOnly(await look(whole), press)
      assert.notDeepEqual(after, before, `${press.path} does something`)
      let place = await copy()
      for (let step = 1; step <= done.answer.steps; step += 1) {
        const cut = await spares.run({ ...order, ...place, dieAt: step })
        assert.equal(cut.signal, 'SIGKILL', `${press.path} was cut at step ${step} of ${done.answer.steps}`)
        cuts += 1
        const state = onceOnly(await look(place), press)
        if (isSame(state, before)) continue
        assert.deepEqual(onlyIn(state, after), [], `${press.path}, cut at step ${step}: nothing that a whole deed does not leave`)
        assert.deepEqual(onlyIn(after, state), [], `${press.path}, cut at step ${step}: nothing missing`)
        const again = await spares.run({ ...order, ...place, dieAt: 0 })
        assert.deepEqual(seen(again.answer), seen(done.answer), `${press.path}, sent again after step ${step}`)
        assert.deepEqual(onceOnly(await look(place), press), after, `${press.path}: sent again, it is done once`)
        await forget(place)
        place = await copy()
      }
      await forget(place)
      await forget({ url, dataDir })
      ;({ url, dataDir } = whole)
      return done.answer
    },
    /** Somebody who signs in at that moment: their cookie. A sign of life much later would be a step beside the deed. */
    signIn: (actor: Actor, at = noon) => beside(({ db }) => signIn(db, actor, at)),
    async [Symbol.asyncDispose]() {
      spares.end()
      await forget({ url, dataDir })
      for (const place of [folder, dirname(program)]) await rm(place, { recursive: true, force: true })
    },
  }
}

function onceOnly(state: readonly string[], { eachTime }: Press) {
  return eachTime ? state.filter((line) => !line.startsWith('journal ') || !line.includes(`"event": "${eachTime}"`)) : state
}

const anyId = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

type Place = { url: string; dataDir: string }

function orderOf(cookie: string, { path, fields = {}, json, now = noon }: Press): Omit<Order, 'url' | 'dataDir' | 'dieAt'> {
  const form = new URLSearchParams(fields)
  form.set('_key', randomUUIDv7())
  const [type, body] =
    json === undefined ? ['application/x-www-form-urlencoded', form.toString()] : ['application/json', JSON.stringify(json)]
  return { path, cookie, now: now.toString(), type, body }
}

/** What the person sees: where they are led, or the page; the forms on it have new keys each time. */
function seen(one: Answer | null) {
  return one && { status: one.status, location: one.location, text: one.text.replace(anyId, '…') }
}

/** Once PostgreSQL has noticed that nobody is there any more. */
async function look({ url, dataDir }: Place) {
  const db = connect(url, { max: 1 })
  try {
    await alone(db)
    return await stateOf(db, dataDir)
  } finally {
    await db.destroy()
  }
}

async function alone(db: Db) {
  for (;;) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(db)
    if (rows[0]?.n === 0) return
    await pause(5)
  }
}

function isSame(one: readonly string[], other: readonly string[]) {
  return one.length === other.length && one.every((line, at) => line === other[at])
}

function onlyIn(one: readonly string[], other: readonly string[]) {
  const left = [...other]
  return one.filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function nameOf(url: string) {
  return new URL(url).pathname.slice(1)
}

async function signIn(db: Db, { id }: Actor, at: Temporal.Instant) {
  const secret = randomUUID()
  await db
    .insertInto('signIns')
    .values({ idHash: hashOfSecret(secret), userId: id, createdAt: at, seenAt: at, endsAt: at.add({ hours: 12 }) })
    .execute()
  return `gs_office=${secret}`
}

/** One process is always started ahead: starting takes longer than the deed. */
function spareProcesses(program: string) {
  const start = () => {
    const child = spawn(process.execPath, [program], {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_TEST_CONTEXT: undefined, NODE_OPTIONS: undefined, NODE_COMPILE_CACHE: `${program}.cache` },
    })
    child.stdin.on('error', () => undefined)
    return { child, exited: once(child, 'exit') }
  }
  let spare = start()
  return {
    async run(order: Order) {
      const { child, exited } = spare
      spare = start()
      child.stdin.end(`${JSON.stringify(order)}\n`)
      const said = await text(child.stdout)
      await exited
      assert.ok(child.signalCode === 'SIGKILL' || child.exitCode === 0, `the program ended by itself with ${child.exitCode}`)
      return { signal: child.signalCode, answer: said ? answer.parse(JSON.parse(said)) : null }
    },
    end: () => spare.child.kill('SIGKILL'),
  }
}
