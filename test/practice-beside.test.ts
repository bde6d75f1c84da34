import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { findRunning } from '#platform/postgres/server.ts'
import { practiceBeside, type PracticeDoor } from '#platform/console/practice-beside.ts'
import { emptyFolder, removeFolders } from './folders.ts'
import { begin, end, ready } from './running-program.ts'

after(removeFolders)

test('an empty office opens a practice office beside itself, once, and takes it along when it ends', async () => {
  const dataDir = `${await emptyFolder()}/data`
  const program = begin(dataDir)
  const address = await ready(program)
  const at = `${address}/office/set-up/practice`
  const ask = (headers: Record<string, string> = {}) =>
    fetch(at, { method: 'POST', redirect: 'manual', headers: { Origin: address, ...headers }, body: new URLSearchParams() })
  assert.match(await (await fetch(`${address}/office/set-up`)).text(), /Mở văn phòng thực hành/)
  assert.equal((await ask({ 'X-Forwarded-For': '203.0.113.7' })).status, 422, 'from elsewhere only with the code of the console')
  assert.equal((await fetch(at, { redirect: 'manual' })).status, 303, 'nothing was started')
  assert.equal((await ask()).status, 303)
  const practice = await linkOn(at)
  assert.match(await (await fetch(`${practice}/office/practice`)).text(), /Hôm nay bạn thử làm ai/)
  assert.match(await (await fetch(at)).text(), /Chỉ máy này vào được/)
  const far = await (await fetch(at, { headers: { 'X-Forwarded-For': '203.0.113.7' } })).text()
  assert.match(far, /chỉ máy ấy vào được/)
  assert.doesNotMatch(far, /href="http/, 'no link that leads nowhere')
  assert.equal((await ask()).status, 303)
  assert.equal(await linkOn(at), practice, 'the second click finds the same one')
  assert.equal((await fetch(`${address}/office/practice`, { redirect: 'manual' })).status, 303, 'the real office has no cards')
  assert.ok(await findRunning(`${dataDir}-practice/postgres`))
  program.child.kill('SIGTERM')
  await end(program.child)
  for (let waited = 0; waited < 200 && (await findRunning(`${dataDir}-practice/postgres`)); waited++) await pause(100)
  assert.equal(await findRunning(`${dataDir}-practice/postgres`), null)
  await assert.rejects(fetch(practice))
})

/** The page says "half a minute" until it has a link. */
async function linkOn(at: string) {
  for (;;) {
    const page = await (await fetch(at)).text()
    const link = /href="(http:\/\/127\.0\.0\.1:\d+)\/"/.exec(page)?.[1]
    if (link) return link
    assert.match(page, /đang được dựng|Đang dựng văn phòng thực hành/, page)
    await pause(500)
  }
}

test('its door opens to this computer only, unless somebody with the code asks from another one', async () => {
  const said = async (to: PracticeDoor) => {
    const told = practiceBeside([
      process.execPath,
      '-e',
      'console.log(`   http://${process.env.HOST}:${process.env.PORT}`); setTimeout(() => {}, 500)',
    ])
    const host = process.env.HOST
    process.env.HOST = '192.0.2.1'
    told.open(to)
    if (host === undefined) delete process.env.HOST
    else process.env.HOST = host
    for (;;) {
      const state = told.state()
      if (state.at !== 'starting') return state.at === 'running' ? state.address : state.at
      await pause(50)
    }
  }
  assert.equal(await said('this computer'), 'http://127.0.0.1:0')
  assert.equal(await said('the network'), 'http://192.0.2.1:0')
})
