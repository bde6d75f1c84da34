import { sql } from 'kysely'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { Tx } from './db/database.ts'
import { throughOutage } from './db/outage.ts'

/** What the worker does after a commit. A handler may run twice: it must have one effect. */
export type JobHandlers = { [job: string]: (payload: never) => Promise<void> }

export type Jobs = {
  /** Enqueues in the given transaction: no commit, no job. */
  send: (tx: Tx, job: string, payload: object) => Promise<void>
  /** Starts doing jobs; returns when all queues are watched. */
  work: (handlers: JobHandlers) => Promise<void>
  /** Does what is waiting now, once, and returns how many were done. */
  drain: (handlers: JobHandlers) => Promise<number>
  stop: () => Promise<void>
}

/** Work whose worker has not been heard of for so long is given to another one. */
const heartbeatSeconds = 30

/** Jobs live in the same database (schema pgboss), so that a deed and its consequences are saved together. */
export async function openJobs(url: string, names: readonly string[], onError: (error: Error) => void): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, max: 2, schedule: false, superviseIntervalSeconds: 30, monitorIntervalSeconds: 30 })
  boss.on('error', onError)
  await boss.start()
  const known = new Set((await boss.getQueues()).map((queue) => queue.name))
  for (const name of names) if (!known.has(queueOf(name))) await boss.createQueue(queueOf(name), { retryLimit: 5, retryBackoff: true })
  return {
    async send(tx, job, payload) {
      await boss.send(queueOf(job), payload, { db: onTransaction(tx), heartbeatSeconds })
    },
    async work(handlers) {
      await giveBackAbandoned(url)
      for (const [job, handler] of Object.entries(handlers))
        await boss.work<never>(queueOf(job), { pollingIntervalSeconds: 1 }, async (batch) => {
          for (const { data } of batch) await throughOutage(() => handler(data))
        })
    },
    async drain(handlers) {
      let done = 0
      for (const [job, handler] of Object.entries(handlers))
        for (;;) {
          const [next] = await boss.fetch<never>(queueOf(job))
          if (!next) break
          await handler(next.data)
          await boss.complete(queueOf(job), next.id)
          done++
        }
      return done
    },
    stop: () => boss.stop({ graceful: true, timeout: 5000 }),
  }
}

/**
 * Work that a killed program had taken up is free again. One program works on a database at a time, so whatever is
 * still marked as taken at a start is nobody's.
 */
async function giveBackAbandoned(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`update pgboss.job set state = 'retry', start_after = now(), started_on = null where state = 'active'`)
  await client.end()
}

/** Queue names take letters, digits and hyphens; jobs are named in words. */
function queueOf(job: string) {
  return job.replace(/[^A-Za-z0-9_.-]+/g, '-')
}

function onTransaction(tx: Tx) {
  return {
    async executeSql(text: string, values: unknown[] = []) {
      const result = await tx.executeQuery<never>({
        sql: text,
        parameters: values,
        query: sql``.toOperationNode(),
        queryId: { queryId: 'job' },
      })
      return { rows: result.rows }
    },
  }
}
