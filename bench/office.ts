/**
 * Pages of the office over many people and nominations: node scripts/run.mjs bench/office.ts [people] [nominations]. Each page
 * is asked for thirty times by somebody who may see all of it; beside the clock stands what one page costs the processor.
 */
import { makeAgency, makeRound, makeUser } from '#test/makers.ts'
import { testHouse } from '#test/app.ts'
import { fillNominations, fillPeople } from './crowd.ts'
import { load, openMeter } from './cpu.ts'
import { nameOf } from './list-file.ts'

const people = Number(process.argv[2] ?? 1_000_000)
const nominations = Number(process.argv[3] ?? 200_000)
const house = await testHouse()
const agency = await makeAgency(house.db)
const officer = await makeUser(house.db)
const commune = await makeUser(house.db, { name: 'Cán Bộ Xã', roles: ['commune'] })
await fillPeople(house.db, { count: people, keptBy: agency, by: officer.id })
const rounds = [await makeRound(house.db), await makeRound(house.db)]
await fillNominations(house.db, { count: nominations, rounds, organisationId: agency, nominatorId: commune.id })
const someone = await house.db.selectFrom('nominations').select(['id', 'subjectId']).limit(1).executeTakeFirstOrThrow()

const pages: [string, (at: number) => string][] = [
  ['today', () => '/office'],
  ['people', (at) => `/office/people?page=${at + 1}`],
  ['people, a whole name', (at) => `/office/people?q=${encodeURIComponent(nameOf(at * 97))}`],
  ['people, one common word', (at) => `/office/people?q=${at % 2 ? 'nguyen' : 'thi'}`],
  ['one person', () => `/office/people/${someone.subjectId}`],
  ['nominations', (at) => `/office/nominations?page=${at + 1}`],
  ['nominations, a common word', (at) => `/office/nominations?q=${at % 2 ? 'duong' : 'det'}`],
  ['one nomination', () => `/office/nominations/${someone.id}`],
  ['to be checked', () => '/office/verification'],
  ['appraisal', () => '/office/appraisal'],
  ['reports', () => '/office/reports'],
]
console.log(`${people} people, ${nominations} nominations; load of the machine ${load()}`)
console.log('| page | p50 · p95, ms | processor ms: program + PostgreSQL |\n| --- | --- | --- |')
for (const [name, path] of pages) console.log(await measured(name, path))
console.log(`load of the machine ${load()}`)
await house[Symbol.asyncDispose]()
process.exit(0)

async function measured(name: string, path: (at: number) => string) {
  for (let at = 0; at < 5; at++) await checked(path(at))
  const meter = await openMeter(house.db)
  const times: number[] = []
  for (let at = 0; at < 30; at++) {
    const began = performance.now()
    await checked(path(at))
    times.push(performance.now() - began)
  }
  const { program, database } = meter.lap()
  const sorted = times.toSorted((a, b) => a - b)
  return `| ${name} | ${Math.round(sorted[15] ?? 0)} · ${Math.round(sorted[28] ?? 0)} | ${((program / 30) * 1000).toFixed(0)} + ${((database / 30) * 1000).toFixed(0)} |`
}

async function checked(path: string) {
  const answer = await house.ask(officer, path)
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
  await answer.text()
}
