import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { sql } from 'kysely'
import { organisationName } from '#app/organisations/index.ts'
import { closeDoor } from '#app/closures/index.ts'
import { withdrawConsent } from '#app/consents/index.ts'
import { approveText, publishText, saveText, submitText } from '#app/stories/index.ts'
import { testHouse } from '#test/app.ts'
import { makeAgency, today } from '#test/makers.ts'
import { hashOf, newsroom, tell } from '#test/telling.ts'
import { sentFromShelf } from './shelf.ts'

const hold = (nominationId: string) =>
  ({ reason: 'hold', userId: null, kind: 'nomination', subjectId: nominationId, because: 'đơn' }) as const

test('a case held while its story is being published is not told, whichever of the two is done first', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const shown = async (slug: string) => {
    await house.program.kept.settled()
    return (await house.ask(null, `/guong/${slug}`)).status
  }

  const first = await tell(room, {}, 'approved')
  await room.as(room.author, async (act) => {
    await publishText(act, first.storyId, 'vi', '')
    await room.as(room.checker, (other) => closeDoor(other, hold(first.nominationId)))
  })
  assert.equal(await shown(first.slug), 404)

  const second = await tell(room, {}, 'approved')
  await room.as(room.checker, async (act) => {
    await closeDoor(act, hold(second.nominationId))
    await room.as(room.author, (other) => publishText(other, second.storyId, 'vi', ''))
  })
  assert.equal(await shown(second.slug), 404)
})

test('what is written down for the public is what the judgement says, after every deed', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const told = await tell(room)
  const held = await tell(room)
  await room.as(room.checker, (act) => closeDoor(act, hold(held.nominationId)))
  const { consentId } = await tell(room)
  await room.as(room.nominator, (act) => withdrawConsent(act, consentId, { purposes: ['WEB_STORY'], askedOn: today, how: 'gọi' }))
  await house.db.updateTable('stories').set({ slug: 'dia-chi-moi' }).where('id', '=', told.storyId).execute()
  await sql`update ethnic_groups set name = name || ' mới'`.execute(house.db)
  const { rows } = await sql<{ slug: string }>`select slug from told_now`.execute(house.db)
  assert.deepEqual(rows, [{ slug: 'dia-chi-moi' }])
  const { rows: apart } =
    await sql`(table told_now except table told_stories) union all (table told_stories except table told_now)`.execute(house.db)
  assert.deepEqual(apart, [])
})

test('a correction in the text changes the page of the story and the feed, and lists only when they show it', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { storyId, slug } = await tell(room)
  const pages = [`/guong/${slug}`, '/tin.atom', '/guong', '/']
  const key = (path: string) => `http://localhost${path}`
  const correct = async (version: number, words: { title: string; lead: string; body: string }) => {
    await house.program.kept.settled()
    for (const path of pages) await house.ask(null, path)
    assert.ok(pages.every((path) => house.program.kept.page(key(path))))
    await room.as(room.author, (act) => saveText(act, storyId, 'vi', { ...words, version }))
    await room.as(room.author, (act) => submitText(act, storyId, 'vi', version + 1))
    await room.as(room.approver, async (act) => approveText(act, storyId, 'vi', await hashOf(room, storyId)))
    await room.as(room.author, (act) => publishText(act, storyId, 'vi', 'Sửa một chữ'))
    await house.program.kept.settled()
    return pages.filter((path) => house.program.kept.page(key(path)))
  }
  const [title, lead] = ['Giữ tiếng khung cửi', 'Mở lớp dệt dưới hiên nhà.']
  const body = 'Đến nay có [26 người](#1) dệt khéo tay.'
  assert.deepEqual(await correct(2, { title, lead, body }), ['/guong', '/'])
  assert.deepEqual(await correct(3, { title, lead: 'Mở lớp dệt ngoài nhà rông.', body }), [])
  assert.match(await house.read(null, '/guong'), /ngoài nhà rông/)
})

/** A server that has the fast door alone: whatever it leaves to the house is answered 421. */
async function fastDoor(house: Awaited<ReturnType<typeof testHouse>>) {
  const server = createServer((request, response) => {
    void Promise.resolve(sentFromShelf(house.program, request, response)).then((sent) => sent || response.writeHead(421).end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  const origin = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`
  return { origin, [Symbol.dispose]: () => void server.close() }
}

test('a page made at the fast door is the page made in the house; what is not there is left to the house', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { slug } = await tell(room)
  using door = await fastDoor(house)
  for (const path of [`/guong/${slug}`, '/guong?viec=craft&x=1', '/', '/tin.atom']) {
    const quick = await (await fetch(door.origin + path)).text()
    const slow = await house.app.request(door.origin + path)
    assert.equal(quick, await slow.text(), path)
  }
  for (const path of ['/guong/khong-co', '/office/people', '//ke-la.example/guong'])
    assert.equal((await fetch(door.origin + path)).status, 421, path)
})

test('until the office is set up the fast door leaves every page to the house, which shows the way in; then it opens at once', async () => {
  await using house = await testHouse()
  using door = await fastDoor(house)
  assert.equal((await fetch(door.origin)).status, 421)
  const agencyId = await makeAgency(house.db)
  await house.program.kept.settled()
  const page = await (await fetch(door.origin)).text()
  const name = await organisationName(house.db, agencyId, today)
  assert.ok(page.includes(name?.name ?? '?'))
  assert.match(page, /<a href="\/office"[^>]*>Cán bộ đăng nhập/)
})
