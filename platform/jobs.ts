import { sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import type { Tx } from './db/database.ts'

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

/** Jobs live in the same database (schema pgboss), so that a deed and its consequences are saved together. */
export async function openJobs(url: string, names: readonly string[], onError: (error: Error) => void): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, max: 2, schedule: false })
  boss.on('error', onError)
  await boss.start()
  const known = new Set((await boss.getQueues()).map((queue) => queue.name))
  for (const name of names) if (!known.has(queueOf(name))) await boss.createQueue(queueOf(name), { retryLimit: 5, retryBackoff: true })
  return {
    async send(tx, job, payload) {
      await boss.send(queueOf(job), payload, { db: onTransaction(tx) })
    },
    async work(handlers) {
      for (const [job, handler] of Object.entries(handlers))
        await boss.work<never>(queueOf(job), { pollingIntervalSeconds: 1 }, async (batch) => {
          for (const { data } of batch) await handler(data)
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
