import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { findRunning, isAlive } from '#platform/postgres/server.ts'
import { emptyFolder, removeFolders } from './folders.ts'
import { begin, end, ready } from './running-program.ts'

after(removeFolders)

test('one block says where to go, where the data lives, how to stop and what to do first; Ctrl-C stops everything', async () => {
  const dataDir = join(await emptyFolder(), 'dữ liệu của cơ quan')
  const program = begin(dataDir)
  const address = await ready(program)
  for (const path of ['/', '/guong', '/office/sign-in']) {
    const first = await fetch(address + path, { redirect: 'manual' })
    assert.deepEqual([first.status, first.headers.get('location')], path === '/guong' ? [200, null] : [303, '/office/set-up'], path)
  }
  for (const words of ['đã sẵn sàng', 'is ready', dataDir, 'Ctrl + C', 'Việc đầu tiên', 'What to do first'])
    assert.ok(program.said().includes(words), words)
  program.child.kill('SIGINT')
  program.child.kill('SIGINT') // a terminal and a wrapper may both pass it on
  assert.equal(await end(program.child), 0)
  assert.match(program.said(), /Đã dừng. Dữ liệu đã được giữ an toàn/)
  assert.equal(await findRunning(join(dataDir, 'postgres')), null)
})

test('when the wrapper is killed the program ends, and PostgreSQL with it', async () => {
  const dataDir = await emptyFolder()
  const program = begin(dataDir)
  await ready(program)
  const postgres = await findRunning(join(dataDir, 'postgres'))
  program.child.disconnect()
  assert.equal(await end(program.child), 0)
  assert.equal(isAlive(postgres?.pid ?? 0), false)
})

test('a taken port is one sentence, and nothing was begun', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const dataDir = join(await emptyFolder(), 'data')
  const program = begin(dataDir, { PORT: String(port) })
  assert.equal(await end(program.child), 1)
  assert.match(program.said(), new RegExp(`Cổng ${port} trên 127.0.0.1 đang có chương trình khác dùng`))
  assert.match(program.said(), /is used by another program/)
  assert.equal(await findRunning(join(dataDir, 'postgres')), null)
  other.close()
})

test('a wrong setting and a server that does not answer are one sentence each', async () => {
  const wrong = begin(await emptyFolder(), { PORT: 'ba nghìn' })
  assert.equal(await end(wrong.child), 1)
  assert.match(wrong.said(), /Giá trị của PORT không đúng: ba nghìn/)
  const nobody = begin(await emptyFolder(), { DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/x' })
  assert.equal(await end(nobody.child), 1)
  assert.match(nobody.said(), /Không kết nối được máy chủ PostgreSQL trong DATABASE_URL/)
  assert.doesNotMatch(nobody.said(), /secret/)
})
