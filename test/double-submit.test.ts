import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { createHouse } from '../app.ts'
import { testHouse } from './app.ts'
import { fill, isDeclared, routesOf } from './walk/addresses.ts'
import { formsOf } from './walk/forms.ts'
import type { Walker } from './walk/people.ts'
import { addCase } from './walk/case.ts'
import { addOwn } from './walk/own.ts'
import { makeWorld } from './walk/world.ts'

/** Every form of every page, sent twice as a double click or a failing network sends it: one effect. */
const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { app } = createHouse(house.program, { log: () => undefined })
const world = await makeWorld(house.program)
const rule = await house.db.selectFrom('legalRules').select('id').orderBy('id').executeTakeFirstOrThrow()
const values = { rule: rule.id, 'frozen report': randomUUID(), box: randomUUID(), ...(await addCase(world)), ...(await addOwn(world)) }

/** These end or change the session they are sent in: the second sending is a stranger's. Their own tests hold them. */
const endsTheSession = ['/office/sign-out', '/office/lock', '/office/me/password', '/office/me/acting']

const pages = routesOf(app)
  .filter(isDeclared)
  .filter(({ method }) => method === 'GET')
  .map(({ path }) => fill(path, values))

const { rows: tables } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables
  where schemaname = 'public' and tablename not in ('deeds_done', 'sign_ins')`.execute(house.db)

async function countRows() {
  const counts = sql.join(
    tables.map(({ name }) => sql`select ${sql.lit(name)} as name, count(*) as rows from ${sql.raw(name)}`),
    sql` union all `,
  )
  return JSON.stringify((await sql`select * from (${counts}) counted order by name`.execute(house.db)).rows)
}

async function send(walker: Walker, action: string, fields: [string, string][]) {
  const headers = { ...walker.headers, Origin: 'http://localhost' }
  const response = await app.request(action, { method: 'POST', headers, body: new URLSearchParams(fields) })
  await response.arrayBuffer()
  return response
}

test('every form carries a key, and sent twice has one effect', async (t) => {
  const seen = new Set<string>()
  const [without, twice, broken]: string[][] = [[], [], []]
  let done = 0
  for (const walker of [world.insider, world.keeper, world.admin])
    for (const page of pages) {
      const shown = await app.request(page, { headers: walker.headers })
      if (!(shown.headers.get('content-type') ?? '').includes('html')) continue
      for (const { action, fields } of formsOf(await shown.text())) {
        const path = action.split('?')[0] ?? action
        const form = `${walker.name} ${path.replaceAll(/[0-9a-f-]{36}/g, ':id')}`
        if (endsTheSession.includes(path) || seen.has(form)) continue
        seen.add(form)
        if (!fields.some(([name, value]) => name === '_key' && value)) without?.push(form)
        const first = await send(walker, action, fields)
        const before = await countRows()
        const second = await send(walker, action, fields)
        if (before !== (await countRows())) twice?.push(form)
        if (first.status >= 500 || second.status >= 500) broken?.push(`${form}: ${first.status}, ${second.status}`)
        if (first.status === 303) done++
      }
    }
  t.diagnostic(`${seen.size} forms, ${done} of them did something the first time`)
  assert.deepEqual({ without, twice, broken }, { without: [], twice: [], broken: [] })
  assert.ok(done >= 10, `only ${done} forms did anything: the others prove nothing`)
})
