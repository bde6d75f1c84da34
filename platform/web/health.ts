import { sql } from 'kysely'
import { routes } from './context.ts'

/** For whoever watches over the machine: 200 while the program reaches its database, 503 when it does not. No names, no numbers. */
export const health = routes()

const patience = 2000

health.get('/health', async (c) => {
  const began = performance.now()
  const answer = await Promise.race([ping(c.var.db), late()])
  c.header('Cache-Control', 'no-store')
  return c.json({ ok: answer, database: answer, milliseconds: Math.round(performance.now() - began) }, answer ? 200 : 503)
})

const ping = (db: Parameters<typeof run>[0]) =>
  run(db).then(
    () => true,
    () => false,
  )

function run(db: Parameters<ReturnType<typeof sql>['execute']>[0]) {
  return sql`select 1`.execute(db)
}

function late() {
  return new Promise<false>((resolve) => setTimeout(resolve, patience, false).unref())
}
