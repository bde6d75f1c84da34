import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { testDatabase } from '#test/database.ts'
import { answerWith, openKept, pageOf } from './kept.ts'

async function scene() {
  const database = await testDatabase()
  const time = { now: Temporal.Instant.from('2026-10-05T05:00:00Z') }
  const kept = await openKept(database.url, { clock: () => time.now })
  const writer = new pg.Client({ connectionString: database.url })
  await writer.connect()
  let made = 0
  const make = (tag: string) => async () => ({ value: pageOf(200, {}, `${tag} ${++made}`), tags: [tag] })
  return {
    kept,
    time,
    writer,
    make,
    made: () => made,
    async [Symbol.asyncDispose]() {
      await kept.stop()
      await writer.end()
      await database[Symbol.asyncDispose]()
    },
  }
}

test('a page is made once, until something it shows changes; other pages stay', async () => {
  await using s = await scene()
  await s.kept.keep('/a', s.make('story:1'))
  await s.kept.keep('/a', s.make('story:1'))
  await s.kept.keep('/b', s.make('story:2'))
  assert.equal(s.made(), 2)
  await s.writer.query("select pg_notify('kept', 'story:1')")
  await s.kept.settled()
  assert.equal(s.kept.page('/a'), null)
  assert.notEqual(s.kept.page('/b'), null)
  await s.writer.query("select pg_notify('kept', '*')")
  await s.kept.settled()
  assert.equal(s.kept.page('/b'), null)
})

test('nothing is heard of a change that was rolled back', async () => {
  await using s = await scene()
  await s.kept.keep('/a', s.make('story:1'))
  await s.writer.query("begin; select pg_notify('kept', 'story:1'); rollback")
  await s.kept.settled()
  assert.notEqual(s.kept.page('/a'), null)
})

test('what was made while something changed is shown once and not kept', async () => {
  await using s = await scene()
  await s.kept.keep('/a', async () => {
    await s.writer.query("select pg_notify('kept', 'story:1')")
    await s.kept.settled()
    return { value: pageOf(200, {}, 'older'), tags: ['story:1'] }
  })
  assert.equal(s.kept.page('/a'), null)
})

test('a change of something else meanwhile takes nothing away; who asks after a change gets what was made after it', async () => {
  await using s = await scene()
  const change = async (tag: string) => {
    await s.writer.query(`select pg_notify('kept', '${tag}')`)
    await s.kept.settled()
  }
  await s.kept.keep('/a', async () => {
    await change('story:2')
    return { value: pageOf(200, {}, 'a'), tags: ['story:1'] }
  })
  assert.notEqual(s.kept.page('/a'), null)

  const later = Promise.withResolvers<undefined>()
  const made = (body: string) => ({ value: pageOf(200, {}, body), tags: ['story:3'] })
  const before = s.kept.keep('/c', () => later.promise.then(() => made('before')))
  await change('story:3')
  const after = s.kept.keep('/c', async () => made('after'))
  later.resolve(undefined)
  assert.notEqual((await before).etag, (await after).etag)
  assert.equal(s.kept.page('/c')?.etag, made('after').value.etag)
})

test('nothing lives longer than ten minutes', async () => {
  await using s = await scene()
  await s.kept.keep('/a', s.make('story:1'))
  s.time.now = s.time.now.add({ minutes: 9 })
  assert.notEqual(s.kept.page('/a'), null)
  s.time.now = s.time.now.add({ minutes: 1 })
  assert.equal(s.kept.page('/a'), null)
})

test('while the ear is cut off nothing is kept, and what was kept is gone', async () => {
  await using s = await scene()
  await s.kept.keep('/a', s.make('story:1'))
  await s.writer.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen kept' and datname = current_database()",
  )
  const deaf = async () => {
    while (s.kept.page('/a')) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await deaf()
  await s.kept.keep('/a', s.make('story:1'))
  assert.equal(s.kept.page('/a'), null)
})

test('a browser that has the page is not sent it again; one without gzip still reads it', async () => {
  const page = pageOf(200, { 'Cache-Control': 'no-cache' }, 'Thị Mai')
  assert.equal(answerWith(page, { etag: page.etag, encodings: 'gzip' }).status, 304)
  assert.equal(String(answerWith(page, { etag: undefined, encodings: undefined }).body), 'Thị Mai')
  assert.equal(answerWith(page, { etag: '"x"', encodings: 'gzip, br' }).headers['Content-Encoding'], 'gzip')
})
