import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, afterEach, test } from 'node:test'
import { createHouse } from '../app.ts'
import { testHouse } from './app.ts'
import { fill, isDeclared, routesOf } from './walk/addresses.ts'
import { addCase } from './walk/case.ts'
import { addOwn } from './walk/own.ts'
import { makeWorld } from './walk/world.ts'

/** What arrives on a bad day, at every address: nothing breaks, nothing comes alive, nothing fills the memory. */
const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { app } = createHouse(house.program, { log: () => undefined })
const world = await makeWorld(house.program)
const rule = await house.db.selectFrom('legalRules').select('id').orderBy('id').executeTakeFirstOrThrow()
const values = { rule: rule.id, 'frozen report': randomUUID(), box: randomUUID(), ...(await addCase(world)), ...(await addOwn(world)) }
const routes = routesOf(app).filter(isDeclared)
/** Left out: what would sign the walker out, or end the records that the others are about. */
const leftOut = ['/office/sign-out', '/office/lock', '/office/me/acting', '/office/me/password']
const posts = routes.filter(({ method, path }) => method === 'POST' && !leftOut.includes(path)).map(({ path }) => fill(path, values))

afterEach(async () => {
  const me = await app.request('/office/me', { headers: world.insider.headers })
  assert.equal(me.status, 200, 'the walker was signed out: what was asked proves nothing')
})

const send = (address: string, headers: Record<string, string>, body: string | ReadableStream<Uint8Array>) =>
  app.request(address, {
    method: 'POST',
    headers: { ...world.insider.headers, Origin: 'http://localhost', ...headers },
    body,
    ...(typeof body !== 'string' && { duplex: 'half' as const }),
  })

async function broken(headers: Record<string, string>, body: string) {
  const answers = []
  for (const address of posts) answers.push([address, (await send(address, headers, body)).status] as const)
  return answers.filter(([, status]) => status >= 500)
}

test('a request that is no form is the sender’s mistake, nowhere ours', async () => {
  assert.deepEqual(await broken({ 'Content-Type': 'application/json' }, '{"a":'), [])
  assert.deepEqual(await broken({ 'Content-Type': 'multipart/form-data; boundary=x' }, 'no such boundary'), [])
  assert.deepEqual(await broken({ 'Content-Type': 'text/plain' }, 'chữ'), [])
})

test('a form full of nonsense in every field is the sender’s mistake too', async () => {
  const nonsense = new URLSearchParams({
    version: '\u0000',
    text: 'a\u0000b',
    title: '\u0000',
    id: '../..',
    percent: '1e999',
    year: '-1',
    dueOn: '99/99/9999',
    _key: 'k'.repeat(5000),
    '__proto__[]': 'x',
    'constructor[]': 'x',
    toString: 'x',
  })
  assert.deepEqual(await broken({ 'Content-Type': 'application/x-www-form-urlencoded' }, nonsense.toString()), [])
})

test('an address with nonsense in its gaps is a page that does not exist', async () => {
  const strange = ["'; drop table users; --", '../../etc/passwd', '\u0000', 'null', '9'.repeat(500), 'ấ'.normalize('NFD')]
  const bad: string[] = []
  for (const { method, path } of routes.filter(
    (route) => route.method === 'GET' && route.path.includes(':') && !route.path.includes('/drafts/'),
  ))
    for (const text of strange) {
      const address = path.replaceAll(/:\w+/g, () => encodeURIComponent(text))
      const { status } = await app.request(address, { method, headers: world.insider.headers })
      if (status >= 500 || status === 200) bad.push(`${status} ${path} ${text.slice(0, 20)}`)
    }
  assert.deepEqual(bad, [])
})

test('every list bears strange searches, filters and page numbers', async () => {
  const strange = [
    '?q=%25_%5C%27',
    '?q=' + 'a'.repeat(3000),
    '?page=-5',
    '?page=1e99',
    '?page=abc',
    '?state=nothing&lead=x',
    '?asOf=99/99/9999',
    '?q=%F0%9F%98%80',
    '?q=a%00b',
    '?sort=constructor&state=toString&kind=constructor&status=__proto__&award=constructor&year=1e309',
    '?sort=__proto__&state=__proto__&kind=toString&year=99999999999999999999',
    '?q=%ED%A0%80',
  ]
  const bad: string[] = []
  for (const { path } of routes.filter((route) => route.method === 'GET' && !route.path.includes(':')))
    for (const query of strange) {
      const { status } = await app.request(path + query, { headers: world.insider.headers })
      if (status >= 500) bad.push(`${status} ${path}${query.slice(0, 30)}`)
    }
  assert.deepEqual(bad, [])
})

test('two gigabytes are refused before they are read, signed in or not, announced or not', async () => {
  const file = { 'Content-Type': 'multipart/form-data; boundary=x' }
  for (const address of posts) {
    const announced = await send(address, { ...file, 'Content-Length': String(2 * 1024 ** 3) }, 'x')
    assert.ok(announced.status < 500 && announced.status !== 303, `${address} answered ${announced.status}`)
  }
  const words = { 'Content-Type': 'application/x-www-form-urlencoded' }
  for (const [address, headers] of [
    ['/office/sign-in', words],
    ['/office/sign-in', { ...words, Cookie: 'gs_office=nobody' }],
    ['/office/lists', file],
    ['/office/forwarding/incoming', file],
  ] as const) {
    const { stream, read } = endless()
    const answer = await send(address, headers, stream)
    assert.equal(answer.status, 413, address)
    assert.ok(read() < 8 * 1024 ** 2, `${read()} bytes were read`)
  }
})

test('a name that looks like a script stays a name on every page', async () => {
  for (const { path } of routes.filter((route) => route.method === 'GET')) {
    const page = await (await app.request(fill(path, values), { headers: world.insider.headers })).text()
    assert.ok(!page.includes('<script>zap'), `${path} lets a name come alive`)
  }
})

/** Bytes without end, and how many of them somebody asked for. */
function endless() {
  let bytes = 0
  const chunk = new Uint8Array(256 * 1024).fill(97)
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      bytes += chunk.byteLength
      controller.enqueue(chunk)
    },
  })
  return { stream, read: () => bytes }
}
