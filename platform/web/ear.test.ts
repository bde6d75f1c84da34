import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pass } from 'node:timers/promises'
import pg from 'pg'
import { testDatabase } from '#test/database.ts'
import { openEar } from './ear.ts'

test('a server away for longer than one try is listened to again when it is back', async () => {
  await using database = await testDatabase()
  const name = new URL(database.url).pathname.slice(1)
  const elsewhere = new URL(database.url)
  elsewhere.pathname = '/postgres'
  const admin = new pg.Client({ connectionString: elsewhere.toString() })
  await admin.connect()
  const heard: string[] = []
  const ear = await openEar(database.url, 'kept', {
    hear: (payload) => heard.push(payload),
    awoke: () => heard.push('(awake)'),
    deaf: () => heard.push('(deaf)'),
  })
  await admin.query(`alter database ${name} with allow_connections false`)
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name])
  await pass(1800)
  assert.equal(ear.hears(), false)
  await admin.query(`alter database ${name} with allow_connections true`)
  while (!ear.hears()) await pass(100)
  await ear.say('story:1')
  while (!heard.includes('story:1')) await pass(20)
  assert.deepEqual(heard, ['(awake)', '(deaf)', '(awake)', 'story:1'])
  await ear.stop()
  await admin.end()
})
