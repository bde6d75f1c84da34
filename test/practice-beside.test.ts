import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { findRunning } from '#platform/postgres/server.ts'
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
