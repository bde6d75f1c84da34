/**
 * Lists in, and finding people: `node scripts/run.mjs bench/lists.ts [rows of the list] [people on record before]`.
 * A database of its own; every name is made up.
 */
import { createServer } from 'node:http'
import { once } from 'node:events'
import { getRequestListener } from '@hono/node-server'
import { sql } from 'kysely'
import { load, openMeter } from './cpu.ts'
import { fillPeople } from './crowd.ts'
import { listFile, nameOf } from './list-file.ts'

const [rowsAsked = '10000', peopleAsked = '0'] = process.argv.slice(2)
const { testHouse } = await import('#test/app.ts')
const { makeAgency, makeRound, makeUser } = await import('#test/makers.ts')
const { listAlike } = await import('#app/people/alike.ts')
const { findPeople } = await import('#app/people/finding.ts')

const house = await testHouse()
const agency = await makeAgency(house.db)
const officer = await makeUser(house.db)
const roundId = await makeRound(house.db)
const table: { measure: string; here: string; target: string }[] = []
if (Number(peopleAsked) > 0) await fillPeople(house.db, { count: Number(peopleAsked), keptBy: agency, by: officer.id })
await bringIn(Number(rowsAsked))
await sql`analyze`.execute(house.db)
await search()
console.log(`load of the machine ${load()}`)
console.table(table)
await house[Symbol.asyncDispose]()
process.exit(0)

async function bringIn(count: number) {
  const bytes = await listFile(count)
  await house.read(officer, '/office/people')
  const server = createServer(getRequestListener(house.app.fetch))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  const origin = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`
  const pages: number[] = []
  const going = new AbortController()
  let peak = 0
  const memory = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 50)
  const reader = (async () => {
    while (!going.signal.aborted) {
      const began = performance.now()
      await (await fetch(`${origin}/office/people`)).text()
      pages.push(performance.now() - began)
      await new Promise((done) => setTimeout(done, 50))
    }
  })()
  const body = new FormData()
  for (const [name, value] of Object.entries({ purpose: 'nominations', roundId, awardCode: 'GK' })) body.set(name, value)
  body.set('file', new File([Uint8Array.from(bytes)], 'danh-sach-mau.xlsx'))
  const meter = await openMeter(house.db)
  const times = [performance.now()]
  const location = (await upload(body)).headers.get('location')
  if (!location) throw new Error('the list was not taken')
  await house.drain()
  times.push(performance.now())
  const columns = Object.fromEntries(
    ['ordinal', 'name', 'birth', 'ethnic', 'village', 'phone', 'achievement'].map((field, at) => [`column.0.${at}`, field]),
  )
  await house.send(officer, `${location}/columns`, { 'use.0': 'yes', 'header.0': '3', 'headerRows.0': '1', awardCode: 'GK', ...columns })
  await house.drain()
  times.push(performance.now())
  await house.send(officer, `${location}/taking`)
  await house.drain()
  times.push(performance.now())
  const used = meter.lap()
  going.abort()
  await reader
  clearInterval(memory)
  server.close()
  const [read = 0, check = 0, take = 0] = [1, 2, 3].map((at) => ((times[at] ?? 0) - (times[at - 1] ?? 0)) / 1000)
  const states = await house.db
    .selectFrom('listRows')
    .select(['state', (of) => of.fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute()
  const seconds = (value: number) => `${value.toFixed(1)} s`
  table.push({
    measure: `list of ${count}: read ${seconds(read)}, check ${seconds(check)}, take ${seconds(take)}`,
    here: seconds(read + check + take),
    target: count <= 10_000 ? '≤ 4 s' : '≤ 40 s',
  })
  table.push({
    measure: `processor meanwhile, the reader of the people page (${pages.length} pages) included`,
    here: `program ${used.program.toFixed(1)} s · PostgreSQL ${used.database.toFixed(1)} s`,
    target: '',
  })
  table.push({
    measure: `peak memory of the program (${states.map(({ state, n }) => `${n} ${state}`).join(', ')})`,
    here: `${Math.round(peak / 1e6)} MB`,
    target: '≤ 500 MB',
  })
  table.push({
    measure: `people page meanwhile, p99 of ${pages.length}`,
    here: `${Math.round(percentile(pages, 0.99))} ms`,
    target: '< 300 ms',
  })
}

/** As a browser sends it, its size said beforehand. */
async function upload(form: FormData) {
  const whole = new Request('http://localhost/office/lists', { method: 'POST', body: form })
  const body = await whole.arrayBuffer()
  const headers = { 'Content-Type': whole.headers.get('content-type') ?? '', 'Content-Length': String(body.byteLength) }
  return house.ask(officer, '/office/lists', { method: 'POST', body, headers })
}

async function search() {
  const { n } = await house.db
    .selectFrom('subjects')
    .select((of) => of.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const wanted = { q: '', kind: '', group: '', place: '', sort: 'name', down: false, page: 1, size: 50 }
  const measure = async (what: string, target: string, ask: (at: number) => Promise<unknown>) => {
    const times: number[] = []
    for (let at = 0; at < 60; at++) {
      const began = performance.now()
      await ask(at)
      times.push(performance.now() - began)
    }
    table.push({
      measure: `${what}, ${n} people`,
      here: `p50 ${Math.round(percentile(times, 0.5))} · p95 ${Math.round(percentile(times, 0.95))} ms`,
      target,
    })
  }
  const both = (q: string, page = 1) => findPeople(house.db, officer, { ...wanted, q, page })
  await measure('search by name, without marks', 'p95 < 50 ms', (at) =>
    both(
      nameOf(at * 97)
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replaceAll('đ', 'd')
        .replaceAll('Đ', 'D'),
    ),
  )
  await measure('search by one common word', 'p95 < 50 ms', (at) => both(at % 2 ? 'nguyen' : 'thi'))
  await measure('list, pages 1 to 60', 'p95 < 100 ms', (at) => both('', at + 1))
  const someone = {
    kind: 'individual',
    otherNames: [],
    bornPrecision: 'year',
    placeId: null,
    village: null,
    phone: null,
    idNumber: null,
    sex: null,
    ethnicGroup: null,
  }
  await measure('suggestions of doubles for one name', 'p95 < 50 ms', (at) =>
    listAlike(house.db, officer, {
      ...someone,
      name: nameOf(at * 131),
      bornOn: Temporal.PlainDate.from({ year: 1950 + at, month: 1, day: 1 }),
    }),
  )
}

function percentile(values: readonly number[], share: number) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
