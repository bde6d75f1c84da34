import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyFolder, removeFolders } from '#test/folders.ts'
import { accessRules, identities, settingsFor, urlFor } from './configuration.ts'
import { chooseDoor, rememberedPort } from './door.ts'
import { claimFolder } from './marker.ts'

test('on Linux and macOS the operating system says who asks, and there is no port', () => {
  const door = { kind: 'socket', folder: '/tmp/gs "x", y' } as const
  const settings = settingsFor(door, true)
  assert.ok(settings.includes('listen_addresses='))
  assert.ok(settings.includes('unix_socket_directories="/tmp/gs ""x"", y"'))
  assert.ok(!settings.some((setting) => setting.startsWith('fsync')))
  assert.equal(accessRules(door), 'local all postgres,guong_sang peer map=gs\n')
  assert.equal(identities(['o"hara']), 'gs "o""hara" postgres\ngs "o""hara" guong_sang\n')
  assert.equal(decodeURIComponent(new URL(urlFor({ kind: 'socket', folder: '/tmp/gs-1' })).hostname), '/tmp/gs-1')
})

test('on Windows PostgreSQL listens on this computer alone, asks for a password, and keeps its port', async () => {
  const folder = await claimFolder(await emptyFolder())
  const door = await chooseDoor(folder, null, 'win32')
  assert.ok(door.kind === 'port' && door.password.length >= 32 && door.port > 1023)
  assert.deepEqual(await rememberedPort(folder), door)
  assert.deepEqual(await chooseDoor(folder, null, 'win32'), door)
  assert.equal(accessRules(door), 'host all postgres,guong_sang 127.0.0.1/32 scram-sha-256\n')
  assert.ok(settingsFor(door, true).includes('listen_addresses=127.0.0.1'))
  assert.equal(urlFor(door), `postgres://guong_sang:${door.password}@127.0.0.1:${door.port}/guong_sang`)
  await removeFolders()
})

test('only a cluster that is thrown away may forget what it was told to save', () => {
  const door = { kind: 'socket', folder: '/tmp/gs-1' } as const
  assert.ok(settingsFor(door, false).includes('fsync=off'))
  assert.ok(settingsFor(door, true).includes('log_error_verbosity=terse'))
  assert.ok(settingsFor(door, true).includes('log_min_error_statement=panic'))
})
