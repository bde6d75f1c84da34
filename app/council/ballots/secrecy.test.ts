import { accepted } from '#test/makers.ts'
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { sql } from 'kysely'
import { createHouse } from '../../../app.ts'
import { role, superuser } from '#platform/postgres/configuration.ts'
import { testHouse } from '#test/app.ts'
import { aboveChance, attack, mark, type Election, type Guess } from '#test/attacker.ts'
import { makeCouncil, makeOpenSession, takeOnDevice } from '#test/council.ts'
import { countBox, countOpenBoxes, offerPapers, voidAndRepeat } from './box-desk.ts'
import { fillBallot, proposePhrase, type Paper, type BoxKeys } from './device.ts'
import { openVote } from '../votes/open-vote.ts'
import { openVotes } from '../votes/open-together.ts'

/** Enough for a leak of one in five votes to show; the bench runs two hundred. */
const howMany = Number(process.env.GS_ELECTIONS ?? 16)
/** Four standard deviations: once in thirty thousand runs by chance, and a real leak is far beyond. */
const limit = 4

const began = Temporal.Now.instant().epochMilliseconds - 1000
const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { program, db } = house
const council = await makeCouncil(program)
const logLines: object[] = []
const { app } = createHouse(program, { log: (line) => logLines.push(line) })
const secretary = council.as(council.secretary)
const truth = new Map<string, string>()
const phraseNow = () => `${mark}${proposePhrase()} ${crypto.randomUUID().slice(0, 8)}`
const shuffled = <Item>(items: readonly Item[]) =>
  items
    .map((item) => ({ item, by: Math.random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ item }) => item)
const coin = () => (Math.random() < 0.5 ? ('yes' as const) : ('no' as const))

/** Whoever has the machine has the account PostgreSQL runs under; the program's own role may not even ask where the files lie. */
async function asOwner<Answer>(deed: (client: pg.Client) => Promise<Answer>) {
  const url = new URL(house.url)
  if (url.username === role) url.username = superuser
  const client = new pg.Client({ connectionString: url.toString() })
  await client.connect()
  try {
    return await deed(client)
  } finally {
    await client.end()
  }
}

async function folders() {
  const server = await asOwner(async (client) => {
    await client.query('checkpoint')
    const { rows } = await client.query<{ dir: string; oid: string; pid: number }>(
      `select current_setting('data_directory') as dir, oid::text, pg_backend_pid() as pid from pg_database where datname = current_database()`,
    )
    const [row] = rows
    assert.ok(row)
    // ours is started inside its own folder and calls it by that: ask the process where it stands
    return { oid: row.oid, dir: row.dir.startsWith('/proc/self/') ? realpathSync(row.dir.replace('self', String(row.pid))) : row.dir }
  })
  writeFileSync(join(program.settings.dataDir, 'log.txt'), JSON.stringify(logLines))
  return [join(server.dir, 'base', server.oid), join(server.dir, 'pg_wal'), program.settings.dataDir]
}

async function strongest(elections: readonly Election[]) {
  const guesses = await attack(db, await folders(), began, elections)
  const scored = guesses.map((guess: Guess) => ({ way: guess.way, links: guess.links.size, sigma: aboveChance(guess, elections, truth) }))
  return scored.sort((a, b) => b.sigma - a.sigma)
}

type Sat = Awaited<ReturnType<typeof makeOpenSession>>
type Ready = { item: string; box: BoxKeys; papers: ReadonlyMap<string, Paper> }

const sit = (count: number) =>
  makeOpenSession(program, council, { names: Array.from({ length: count }, (_, at) => `Người được xét ${at + 1}`) })

/** Papers of every item that waits, taken by everybody on their devices. */
async function handOut(sessionId: string): Promise<Ready[]> {
  const offered = await offerPapers(program, secretary, sessionId)
  const ids = offered.map(({ boxId }) => boxId)
  const keys = await db.selectFrom('boxes').select(['id', 'issuingKey', 'sealingKey']).where('id', 'in', ids).execute()
  const taken = new Map<string, Paper[]>()
  for (const member of council.people) taken.set(member.id, await takeOnDevice(program, council, sessionId, member, ids))
  return offered.map(({ itemId, boxId }) => {
    const key = keys.find(({ id }) => id === boxId)
    const papers = [...taken].flatMap(([member, all]) => all.filter((one) => one.boxId === boxId).map((paper) => [member, paper] as const))
    return {
      item: itemId,
      box: { id: boxId, issuingKey: key?.issuingKey ?? '', sealingKey: key?.sealingKey ?? '' },
      papers: new Map(papers),
    }
  })
}

/** Everybody's ballot through the slot of one box, in any order. */
async function castAll({ box, papers }: Ready, seatOf: Sat['seatOf']): Promise<Election> {
  const lines: { phrase: string; choice: 'yes' | 'no' }[] = []
  for (const member of shuffled(council.people)) {
    const paper = papers.get(member.id)
    assert.ok(paper)
    const line = { phrase: phraseNow(), choice: coin() }
    const body = JSON.stringify(await fillBallot(box, paper, line))
    const answer = await app.request(`/ballot-boxes/${box.id}`, { method: 'POST', body })
    assert.equal(answer.status, 200)
    truth.set(line.phrase, seatOf(member))
    lines.push(line)
  }
  return { voters: council.people.map(seatOf), lines: [...lines].sort((a, b) => (a.phrase < b.phrase ? -1 : 1)) }
}

/** Real elections from end to end: papers, ballots through the slot of the box, the count. */
async function hold(count: number): Promise<Election[]> {
  const { sessionId, seatOf } = await sit(count)
  const elections: Election[] = []
  for (const ready of await handOut(sessionId)) {
    await secretary((act) => openVote(act, ready.item, accepted))
    elections.push(await castAll(ready, seatOf))
    await countBox(program, secretary, ready.item)
  }
  return elections
}

/** All boxes opened in one deed and counted in one; half of the counts voided, and those votes held again the same way. */
async function holdTogether(count: number): Promise<Election[]> {
  const { sessionId, seatOf } = await sit(count)
  const elections: Election[] = []
  const voteOnAll = async () => {
    const all = await handOut(sessionId)
    await secretary((act) => openVotes(act, sessionId, accepted))
    for (const ready of shuffled(all)) elections.push(await castAll(ready, seatOf))
    await countOpenBoxes(program, secretary, sessionId)
    return all
  }
  const counted = await voteOnAll()
  for (const { item } of counted.slice(0, count / 2)) await voidAndRepeat(program, secretary, item, 'một dòng bị mất (mẫu)')
  await voteOnAll()
  return elections
}

/** What an ordinary program would do: turnout and ballot in one transaction, the ballots truncated after the count. */
async function holdLeaky(count: number, { truncated }: { truncated: boolean }): Promise<Election[]> {
  await sql`create table if not exists leaky_turnout (election int, seat_id uuid)`.execute(db)
  await sql`create table if not exists leaky_ballots (election int, phrase text, choice text)`.execute(db)
  const seats = await db.selectFrom('councilSeats').select('id').where('councilId', '=', council.councilId).execute()
  const elections: Election[] = []
  for (let election = 0; election < count; election++) {
    const lines: { phrase: string; choice: 'yes' | 'no' }[] = []
    for (const { id } of shuffled(seats)) {
      const line = { phrase: phraseNow(), choice: coin() }
      await db.transaction().execute(async (tx) => {
        await sql`insert into leaky_turnout values (${election}, ${id})`.execute(tx)
        await sql`insert into leaky_ballots values (${election}, ${line.phrase}, ${line.choice})`.execute(tx)
      })
      truth.set(line.phrase, id)
      lines.push(line)
    }
    elections.push({ voters: seats.map(({ id }) => id), lines })
  }
  if (truncated) await sql`truncate leaky_turnout, leaky_ballots`.execute(db)
  return elections
}

test('who holds database, files, write-ahead log, program log and key folder learns no vote', async () => {
  const elections = await hold(howMany)
  const scored = await strongest(elections)
  assert.ok(scored.length >= 4)
  assert.deepEqual(
    scored.filter(({ sigma }) => sigma > limit),
    [],
  )
  assert.deepEqual(await db.selectFrom('sealed').selectAll().execute(), [])
  assert.deepEqual(readdirSync(join(program.settings.dataDir, 'boxes')), [])
  assert.ok(!JSON.stringify(logLines).includes('ballot-boxes'), 'casting leaves no line in the log')
})

test('nor when all votes are opened and counted in one deed, and some of them voided and held again', async () => {
  const scored = await strongest(await holdTogether(howMany))
  assert.ok(scored.length >= 4)
  assert.deepEqual(
    scored.filter(({ sigma }) => sigma > limit),
    [],
  )
  assert.deepEqual(readdirSync(join(program.settings.dataDir, 'boxes')), [])
})

test('the same attacker reads an ordinary program’s ballots: by transaction, and from the log after a truncate', async () => {
  const open = await strongest(await holdLeaky(howMany, { truncated: false }))
  assert.ok(
    open.some(({ way, sigma }) => way === 'same transaction' && sigma > limit),
    JSON.stringify(open.slice(0, 3)),
  )
  const gone = await strongest(await holdLeaky(howMany, { truncated: true }))
  assert.ok(
    gone.some(({ way, sigma }) => way.includes('file') && sigma > limit),
    JSON.stringify(gone.slice(0, 3)),
  )
})

test('the ballot box alone writes without an actor', () => {
  const sources = readdirSync('.', { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/node_modules|build|\.test\./.test(join(entry.parentPath, entry.name)),
    )
    .map((entry) => join(entry.parentPath, entry.name))
  const users = sources.filter((file) => /platform\/sealed\.ts|performSealed\(/.test(readFileSync(file, 'utf8')))
  assert.deepEqual(users, ['app/council/ballots/ballot-box.ts'])
})
