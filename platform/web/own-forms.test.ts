import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { makeAgency, makeUser } from '#test/makers.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { ask, db, read, send } = house
await makeAgency(db)
const [one, other] = [await makeUser(db, { roles: ['office'] }), await makeUser(db, { roles: ['office'] })]

async function openedBy(actor: typeof one, path: string) {
  const owner = /name="_me" value="([^"]+)"/.exec(await read(actor, path))?.[1]
  assert.ok(owner)
  return owner
}

test('a form left open in a tab is not sent in the name of whoever signed in on the device since, nor are its words shown to them', async () => {
  const _me = await openedBy(one, '/office/rounds')
  const fields = { _me, name: 'Đợt tôi viết dở', year: '2026', opensOn: '01/11/2026', closesOn: '30/11/2026' }
  const page = '/office/rounds'
  for (const wrong of [{}, { closesOn: 'hôm nào' }]) {
    const answer = await send(other, '/office/rounds', { ...fields, ...wrong }, page)
    const text = await answer.text()
    assert.equal(answer.status, 409)
    assert.match(text, /do một người khác mở trên máy này/)
    assert.ok(!text.includes('viết dở'))
  }
  assert.deepEqual(await db.selectFrom('rounds').select('name').execute(), [])
  assert.equal((await send(one, '/office/rounds', fields, page)).status, 303)
})

test('what a page saves by itself lands with nobody but whose page it is', async () => {
  const keep = (actor: typeof one, of: string) =>
    ask(actor, '/office/drafts/round:new', { method: 'POST', body: new URLSearchParams({ name: 'nháp' }), headers: { 'X-Draft-Of': of } })
  assert.equal((await keep(other, one.id)).status, 403)
  assert.equal((await keep(one, one.id)).status, 200)
  assert.deepEqual(await db.selectFrom('drafts').select('userId').execute(), [{ userId: one.id }])
})

test('a form of more fields than any page has is refused before anything is done with it', async () => {
  const many = new URLSearchParams({ name: 'x' })
  for (let at = 0; at < 12_000; at++) many.append('member[]', '')
  for (const type of ['urlencoded', 'multipart']) {
    const body = type === 'urlencoded' ? many : new FormData()
    if (body instanceof FormData) for (const [name, value] of many) body.append(name, value)
    const sent = new Request('http://localhost/', { method: 'POST', body })
    const [bytes, kind] = [new Uint8Array(await sent.arrayBuffer()), sent.headers.get('Content-Type') ?? '']
    const headers = { 'Content-Type': kind, 'Content-Length': String(bytes.length) }
    const answer = await ask(one, '/office/council/councils', { method: 'POST', headers, body: bytes })
    assert.equal(answer.status, 413, type)
    assert.ok((await answer.text()).length < 100_000)
  }
  const long = new FormData()
  long.set('file', new File(['%PDF'], 'x.pdf'))
  long.set('note', 'dài '.repeat(1_000_000))
  const sent = new Request('http://localhost/', { method: 'POST', body: long })
  const [bytes, kind] = [new Uint8Array(await sent.arrayBuffer()), sent.headers.get('Content-Type') ?? '']
  const answer = await ask(one, '/office/council/councils', {
    method: 'POST',
    headers: { 'Content-Type': kind, 'Content-Length': String(bytes.length) },
    body: bytes,
  })
  assert.equal(answer.status, 413, 'words without end beside a file')
})
