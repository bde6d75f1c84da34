import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { createHouse } from '../app.ts'
import { testHouse } from './app.ts'
import { newsroom, tell } from './telling.ts'
import { fill, isDeclared, routesOf } from './walk/addresses.ts'
import { addCase } from './walk/case.ts'
import { addOwn } from './walk/own.ts'
import { makeWorld } from './walk/world.ts'

/** What somebody who means harm tries at every address. What is tried at one place alone stands beside that place: docs/abuse.md. */
const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { app } = createHouse(house.program, { log: () => undefined })
const world = await makeWorld(house.program)
const rule = await house.db.selectFrom('legalRules').select('id').orderBy('id').executeTakeFirstOrThrow()
const values = { rule: rule.id, 'frozen report': randomUUID(), box: randomUUID(), ...(await addCase(world)), ...(await addOwn(world)) }
const routes = routesOf(app).filter(isDeclared)
const posts = routes.filter(({ method }) => method === 'POST').map(({ path }) => fill(path, values))
const gets = routes.filter(({ method }) => method === 'GET').map(({ path }) => fill(path, values))

test('a form that another site sends with the cookies of a signed-in person does nothing, whatever it calls itself', async () => {
  const before = await lines()
  const taken: string[] = []
  for (const address of posts.filter((path) => path.startsWith('/office/')))
    for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', ''])
      for (const origin of ['https://evil.example', 'null', 'http://localhost.evil.example']) {
        const headers = new Headers({ ...world.insider.headers, Origin: origin, 'Sec-Fetch-Site': 'cross-site' })
        if (type) headers.set('Content-Type', type)
        const { status } = await app.request(address, { method: 'POST', headers, body: 'text=x' })
        if (status !== 403) taken.push(`${status} ${address} ${type} ${origin}`)
      }
  assert.deepEqual(taken, [])
  assert.equal(await lines(), before)
})

test('a page the office may not be shown inside of, and a script that is not ours, are forbidden on every page', async () => {
  for (const address of gets.filter((path) => !path.startsWith('/api/'))) {
    const answer = await app.request(address, { headers: world.insider.headers })
    await answer.body?.cancel()
    if (!answer.headers.get('Content-Type')?.startsWith('text/html')) continue
    const policy = answer.headers.get('Content-Security-Policy') ?? ''
    assert.match(policy, /frame-ancestors 'none'/, address)
    assert.match(policy, /script-src '(self|none)'/, address)
    assert.doesNotMatch(policy, /script-src[^;]*(unsafe|\*|data:|http)/, address)
  }
})

test('nothing behind the sign-in may be kept by a browser that others use, or by a cache on the way', async () => {
  const kept: string[] = []
  for (const address of gets.filter((path) => path.startsWith('/office/')))
    for (const method of ['GET', 'HEAD']) {
      const answer = await app.request(address, { method, headers: world.insider.headers })
      await answer.body?.cancel()
      if (!/\bno-store\b/.test(answer.headers.get('Cache-Control') ?? '')) kept.push(`${method} ${answer.status} ${address}`)
    }
  assert.deepEqual(kept, [])
})

test('no address sends anybody out of the house, whatever is asked of it', async () => {
  const outside = [
    'https://evil.example/office',
    '//evil.example/office',
    '/\\evil.example',
    '/office/..//evil.example',
    'javascript:alert(1)',
  ]
  const names = ['next', 'to', 'back', 'from', 'return', 'page']
  const led: string[] = []
  const look = async (address: string, init: RequestInit) => {
    const answer = await app.request(address, init)
    await answer.body?.cancel()
    const location = answer.headers.get('Location')
    if (location && new URL(location, 'http://localhost').host !== 'localhost') led.push(`${address} → ${location}`)
    if (location && /^[/\\]{2}|^[a-z]+:/i.test(location)) led.push(`${address} → ${location}`)
  }
  const leftOut = ['/office/sign-out', '/office/lock', '/office/me/acting', '/office/me/password']
  for (const place of outside) {
    const fields = new URLSearchParams(names.map((name) => [name, place]))
    for (const address of gets) await look(`${address}${address.includes('?') ? '&' : '?'}${fields}`, { headers: world.insider.headers })
    const headers = {
      ...world.insider.headers,
      Origin: 'http://localhost',
      Referer: place.startsWith('http') ? place : 'http://localhost/',
    }
    for (const address of posts.filter((path) => !leftOut.includes(path))) await look(address, { method: 'POST', headers, body: fields })
  }
  assert.deepEqual(led, [])
})

test('a name that is a script stays a name wherever the public meets it', async () => {
  await using told = await testHouse()
  const name = `K'Brôi "><script>zap()</script>&'`
  const { slug } = await tell(await newsroom(told), { name })
  for (const path of ['/', '/guong', '/guong?q=zap', `/guong/${slug}`, '/tin.atom', '/sitemap.xml']) {
    const text = await (await told.ask(null, path)).text()
    assert.ok(!text.includes('<script>zap'), path)
  }
  const answer = await told.ask(null, `/api/public/v1/stories/${slug}`)
  assert.match(answer.headers.get('Content-Type') ?? '', /^application\/json/)
  assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff')
  assert.ok(JSON.stringify(await answer.json()).includes(JSON.stringify(name).slice(1, -1)))
})

async function lines() {
  const { count } = await house.db
    .selectFrom('journal')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
