import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { createHouse } from '../app.ts'
import { testHouse } from './app.ts'
import { fill, isDeclared, recordsIn, routesOf } from './walk/addresses.ts'
import type { Walker } from './walk/people.ts'
import { ask, broke, differences, settled, walkAll } from './walk/walk.ts'
import { addCase } from './walk/case.ts'
import { marks } from './walk/marks.ts'
import { addOwn } from './walk/own.ts'
import { makeWorld } from './walk/world.ts'

/**
 * Nobody meets what they may not see, anywhere. Not by a list of forbidden words, but by two worlds: the same
 * addresses are asked before and after a record is added, and everybody from whom it is hidden must get the very
 * same bytes, in pages, counts, searches, exports and feeds. And its own address must answer them as an id does that
 * nobody has.
 */
const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const lines: object[] = []
const { app } = createHouse(house.program, { log: (line) => lines.push(line) })

// Three leaks, planted: each must be found by the walk below, or the walk is blind.
app.get('/office/planted', async (c) => c.json(await house.db.selectFrom('subjects').select('name').orderBy('id').execute()))
app.get('/office/planted-count', async (c) => c.json((await sql`select count(*) from nominations`.execute(house.db)).rows))
app.get('/office/planted-door/:id', async (c) => {
  const found = await house.db.selectFrom('subjects').select('id').where('id', '=', c.req.param('id')).executeTakeFirst()
  return c.text('', found ? 403 : 404)
})

const isPlanted = (path: string) => path.includes('/planted')
const built = routesOf(app).filter(({ path }) => !isPlanted(path))
const routes = built.filter(isDeclared)
const world = await makeWorld(house.program)
const rule = await house.db.selectFrom('legalRules').select('id').orderBy('id').executeTakeFirstOrThrow()
const values = {
  rule: rule.id,
  place: randomUUIDv7(),
  organisation: world.agency,
  'frozen report': randomUUIDv7(),
  box: randomUUIDv7(),

  picture: randomUUIDv7(),
  criteria: randomUUIDv7(),
  ...world.sitting,
}

const plain = routes.filter(({ method, path }) => method === 'GET' && !recordsIn(path).length).map(({ path }) => fill(path, values))
const searches = plain
  .filter((address) => address.startsWith('/office/') || address.startsWith('/tim'))
  .map((address) => `${address}?q=zuon`)
// How the program fares changes from moment to moment; it says nothing about anybody.
const addresses = [...plain, ...searches].filter((address) => address !== '/health')
const planted = ['/office/planted', '/office/planted-count']

const hiddenFromCase = [...world.outsiders, ...world.closedOut]
// A token shows when it was last used: let every walker have come by once.
for (const walker of hiddenFromCase) await ask(app, walker, 'GET', '/api/v1/me')
const empty = await walkAll(app, [...hiddenFromCase, world.insider], [...addresses, ...planted])
const ofCase = await addCase(world)
const withCase = await walkAll(app, [...hiddenFromCase, world.insider], [...addresses, ...planted])
const own = await addOwn(world)
const withOwn = await walkAll(app, world.outsiders, addresses)
const records: Record<string, string> = { ...ofCase, ...own }

const by = (walkers: readonly Walker[]) => (asked: string) => walkers.some(({ name }) => asked.startsWith(`${name} GET `))

/**
 * The one thing that may be told: that a session has a case closed to somebody. Its papers name every case, so they
 * are then withheld from that person altogether.
 */
function isWithheld(asked: string) {
  return (
    /\/sessions\/[^/]+\/((invitation|minutes|tellers-minutes|ballot)\.(docx|pdf)|(invitation|minutes-paper|tellers-minutes|ballot)(\?|$))/.test(
      asked,
    ) && withCase.get(asked)?.startsWith('404 ') === true
  )
}

test('every route with a gap in its address says what stands there', () => {
  assert.deepEqual(
    built.filter((route) => !isDeclared(route)).map(({ method, path }) => `${method} ${path}`),
    [],
  )
})

test('a case changes nothing for those it is hidden from: no page, count, search, export or feed', () => {
  const leaks = differences(empty, withCase).filter((asked) => by(hiddenFromCase)(asked) && !isPlanted(asked) && !isWithheld(asked))
  assert.deepEqual(leaks, [])
})

test('no page breaks, with or without the case, for anybody', () => {
  const all = [...empty, ...withCase, ...withOwn]
  assert.deepEqual([...new Set(all.filter(([, text]) => broke(text)).map(([asked]) => asked))], [])
})

test('what belongs to one commune changes nothing for outsiders', () => {
  const before = new Map([...withCase].filter(([asked]) => by(world.outsiders)(asked) && !isPlanted(asked)))
  assert.deepEqual(differences(before, withOwn), [])
})

test('the walk has something to find: the case is there for those who may see it', async () => {
  const seen = differences(empty, withCase).filter((asked) => by([world.insider])(asked) && !isPlanted(asked))
  assert.ok(seen.length >= 3, `only ${seen.join(', ')} changed for the insider`)
  const pages: string[] = [...withCase].filter(([asked]) => by([world.insider])(asked) && !isPlanted(asked)).map(([, text]) => text)
  for (const { method, path } of routes) {
    if (method !== 'GET' || !recordsIn(path).length) continue
    const walker = recordsIn(path).some((record) => ['user', 'appointment', 'deputy', 'token'].includes(record))
      ? world.admin
      : world.insider
    pages.push((await ask(app, walker, method, fill(path, { ...values, ...records }))).body)
  }
  const everything = pages.join('\n').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>')
  const unseen = Object.entries(marks).filter(([, mark]) => !everything.includes(mark))
  assert.deepEqual(unseen, [], 'what nobody ever sees cannot leak either')
})

test('planted leaks are found: a name in a list, a count, a door that says 403 instead of 404', async () => {
  const found = differences(empty, withCase)
  assert.ok(found.includes('commune elsewhere GET /office/planted'))
  assert.ok(found.includes('conflicted officer GET /office/planted-count'))
  const [real, none] = await doors(world.stranger, 'GET', '/office/planted-door/:id', ofCase.subject)
  assert.notEqual(real, none)
})

test('the address of a hidden record answers as an id does that nobody has, whatever is asked of it', async () => {
  const leaks: string[] = []
  for (const { method, path } of routes) {
    const named = recordsIn(path)
    if (!named.length) continue
    const inCase = named.every((record) => record in ofCase)
    for (const walker of inCase ? hiddenFromCase : world.outsiders) {
      const [real, none] = await doors(walker, method, path, '')
      if (real !== none || broke(real)) leaks.push(`${walker.name} ${method} ${path}: ${real.slice(0, 4)}`)
    }
  }
  assert.deepEqual(leaks, [])
})

test('no line of the log holds an id or a word of the case', () => {
  const text = JSON.stringify(lines)
  assert.ok(lines.length > 100)
  for (const mark of [...Object.values(marks), ...Object.values(ofCase)]) assert.ok(!text.includes(mark), `the log holds ${mark}`)
})

/** The same question about the hidden record and about an id that nobody has. */
async function doors(walker: Walker, method: string, path: string, hidden: string) {
  const none = randomUUIDv7()
  const real = hidden ? path.replace(':id', hidden) : fill(path, { ...values, ...records })
  const other = hidden ? path.replace(':id', none) : fill(path, values, none)
  const ids = [none, hidden, ...Object.values(records)].filter(Boolean)
  return [settled(await ask(app, walker, method, real), ...ids), settled(await ask(app, walker, method, other), ...ids)] as const
}
