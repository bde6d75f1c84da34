import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explain } from './troubles.ts'

const said = async (log: string) => (await explain('/tmp', log)).sentence.en ?? ''

test('what PostgreSQL writes when it will not start becomes a sentence one can act on', async () => {
  assert.match(
    await said('FATAL:  could not write lock file "postmaster.pid": No space left on device'),
    /^The disk that holds \/tmp is full \(\d+ MB left/,
  )
  assert.match(
    await said('FATAL:  lock file "postmaster.pid" already exists\nHINT:  Is another postmaster running?'),
    /^Another Gương Sáng program/,
  )
  assert.match(await said('FATAL:  could not open file "global/pg_control": Permission denied'), /^No permission/)
  assert.match(
    await said('LOG:  starting\nPANIC:  could not locate a valid checkpoint record at 0/14F1CE8'),
    /damaged or incomplete \(could not locate a valid checkpoint record at 0\/14F1CE8\)/,
  )
  assert.match(await said('initdb: error: could not look up effective user ID 1234: user does not exist'), /^User number \d+ has no name/)
  assert.match(await said('FATAL:  something nobody has seen before'), /did not start on \/tmp. Its log: something nobody has seen before/)
})
