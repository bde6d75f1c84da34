import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import sharp from 'sharp'
import { closeDoor, liftClosure } from '#app/closures/index.ts'
import { withdrawConsent } from '#app/consents/index.ts'
import { withdrawStory } from '#app/stories/index.ts'
import { testHouse } from '#test/app.ts'
import { today } from '#test/makers.ts'
import { agree, makePlace, newsroom, tell, type Newsroom } from '#test/telling.ts'

const secret = 'Bimatkhongduoclo'

/** Everything a stranger can ask of the public face that might show one story. */
type Room = Newsroom<Awaited<ReturnType<typeof testHouse>>>

async function everywhere({ house }: Room, slug: string) {
  const paths = [
    '/',
    '/?lang=en',
    '/guong',
    '/guong?lang=en',
    `/guong?q=${secret.slice(0, 6)}`,
    '/guong?viec=craft',
    '/guong?nam=2026',
    `/guong/${slug}`,
    `/guong/${slug}?lang=en`,
    '/cach-lam',
    '/tin.atom',
    '/sitemap.xml',
    '/gioi-thieu',
    '/robots.txt',
  ]
  // A page that was asked for by its address may say that address again; any other page that names it leaks it.
  const own = (path: string, text: string) => (path.includes(slug) ? text.replaceAll(slug, '') : text)
  return Promise.all(paths.map(async (path) => ({ path, text: own(path, await house.read(null, path)) })))
}

async function assertNowhere(room: Room, slug: string, words: RegExp) {
  for (const { path, text } of await everywhere(room, slug)) assert.doesNotMatch(text, words, path)
}

test('a story that is being written, waits or is approved is nowhere, and not counted', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  for (const until of ['writing', 'waiting', 'approved'] as const) {
    const { slug } = await tell(room, { name: `Người ${secret}` }, until)
    await assertNowhere(room, slug, new RegExp(secret, 'i'))
    assert.equal((await house.ask(null, `/guong/${slug}`)).status, 404, until)
  }
  assert.match(await house.read(null, '/guong'), /Không thấy tấm gương nào/)
})

test('a withdrawn story leaves every page with the deed; its address says so, its words are gone, the feed buries it', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { storyId, slug } = await tell(room, { title: `Chuyện ${secret}` })
  for (const { path, text } of await everywhere(room, slug))
    if (['/', '/guong', `/guong/${slug}`, '/tin.atom'].includes(path))
      assert.match(text, new RegExp(path === '/' || path === '/guong' ? 'Thị\\s?Mai' : secret), path)
  const reason = { because: 'asked', note: `chị ${secret} gọi điện` }
  assert.equal((await house.send(room.author, `/office/stories/${storyId}/withdrawal`, reason)).status, 303)
  const gone = await house.ask(null, `/guong/${slug}`)
  assert.equal(gone.status, 410)
  assert.match(await gone.text(), /Chuyện này đã được gỡ/)
  await assertNowhere(room, slug, new RegExp(`${secret}|Thị\\s?Mai|${slug}`, 'i'))
  assert.match(await house.read(null, '/tin.atom'), new RegExp(`<at:deleted-entry ref="urn:uuid:${storyId}" when="2026-10-05T05:00:00Z"/>`))
})

test('a withdrawn consent takes page, list, search, feed and picture away on the next request', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { storyId, consentId, slug, subjectId } = await tell(room, { name: `Chị ${secret}` }, 'writing')
  const photo = await sharp({ create: { width: 400, height: 500, channels: 3, background: '#a33' } })
    .jpeg()
    .toBuffer()
  const body = new FormData()
  body.set('described', 'Chị bên khung dệt')
  body.set('picture', new File([new Uint8Array(photo)], 'anh.jpg'))
  const desk = `/office/stories/${storyId}/texts/vi`
  assert.equal((await house.ask(room.author, `/office/stories/${storyId}/picture`, { method: 'POST', body })).status, 303)
  await house.send(room.author, `${desk}/editions`, { version: '2' })
  const hash = /name="hash" value="([0-9a-f]{64})"/.exec(await house.read(room.approver, `${desk}/edition`))?.[1] ?? ''
  await house.send(room.approver, `${desk}/approval`, { hash })
  assert.equal((await house.send(room.author, `${desk}/publication`)).status, 409)
  const photoConsent = await agree(room, subjectId, ['PHOTO'])
  assert.equal((await house.send(room.author, `${desk}/publication`)).status, 303)
  const picture = /src="(\/anh\/[^"]+)"/.exec(await house.read(null, `/guong/${slug}`))?.[1] ?? ''
  assert.equal((await house.ask(null, picture)).status, 200)
  await house.read(null, '/guong')

  const ask = new URLSearchParams([
    ['purposes[]', 'PHOTO'],
    ['askedOn', '5/10/2026'],
    ['how', 'gọi điện'],
  ])
  assert.equal((await house.send(room.nominator, `/office/consents/${photoConsent}/withdrawal`, ask)).status, 303)
  assert.equal((await house.ask(null, picture)).status, 404)
  assert.equal((await house.ask(null, `/guong/${slug}`)).status, 410)
  await assertNowhere(room, slug, new RegExp(`Chị\\s?${secret}`))
  assert.notEqual(consentId, photoConsent)
})

test('a consent that ran out takes its story away with the day', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { slug, storyId, consentId } = await tell(room, { name: `Chị ${secret}` })
  await house.db.updateTable('consents').set({ expiresOn: today }).where('id', '=', consentId).execute()
  assert.equal((await house.ask(null, `/guong/${slug}`)).status, 200)
  house.time.now = house.time.now.add({ hours: 24 })
  assert.equal((await house.ask(null, `/guong/${slug}`)).status, 410)
  await assertNowhere(room, slug, new RegExp(`Chị\\s?${secret}`))
  assert.match(await house.read(null, '/tin.atom'), new RegExp(`deleted-entry ref="urn:uuid:${storyId}"`))
})

test('while a case is on hold its story is not there, and nothing says that it ever was', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { slug, nominationId } = await tell(room, { name: `Anh ${secret}` })
  await house.read(null, '/guong')
  const door = await room.as(room.checker, (act) =>
    closeDoor(act, { reason: 'hold', userId: null, kind: 'nomination', subjectId: nominationId, because: 'đơn' }),
  )
  await house.program.kept.settled()
  assert.equal((await house.ask(null, `/guong/${slug}`)).status, 404)
  await assertNowhere(room, slug, new RegExp(`Anh\\s?${secret}|deleted-entry`))
  await room.as(room.checker, (act) => liftClosure(act, door))
  await house.program.kept.settled()
  assert.equal((await house.ask(null, `/guong/${slug}`)).status, 200)
})

test('a phone number, an evidence note and the finding’s reason never reach the public; the ethnic group only with consent', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { slug } = await tell(room)
  await assertNowhere(room, slug, /0912345678|Gặp từng người|Xtiêng|Người Kiểm|Cán Bộ Xã/)
  const shown = await tell(room, { name: 'Người Xtiêng Mẫu', ethnic: true })
  assert.match(await house.read(null, `/guong/${shown.slug}`), /Người Xtiêng, sóc Bù Mẫu/)
  assert.doesNotMatch(await house.read(null, `/guong/${slug}`), /Xtiêng/)
  assert.match(await house.read(null, '/guong?dan-toc=xtieng'), /1 tấm gương|Mới đăng/)
})

test('the village of a child is not told', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { storyId, slug, subjectId } = await tell(room, { placeId: await makePlace(room) }, 'writing')
  await house.db
    .updateTable('subjects')
    .set({ bornOn: Temporal.PlainDate.from('2015-01-01'), bornPrecision: 'day' })
    .where('id', '=', subjectId)
    .execute()
  const desk = `/office/stories/${storyId}/texts/vi`
  await house.send(room.author, `${desk}/editions`, { version: '2' })
  const hash = /name="hash" value="([0-9a-f]{64})"/.exec(await house.read(room.approver, `${desk}/edition`))?.[1] ?? ''
  await house.send(room.approver, `${desk}/approval`, { hash })
  assert.match(await (await house.send(room.author, `${desk}/publication`)).text(), /Người giám hộ, cha mẹ/)
  await house.db.updateTable('consents').set({ givenBy: 'self' }).execute()
  await house.db
    .insertInto('consents')
    .columns([
      'id',
      'subjectId',
      'purposes',
      'explainedIn',
      'textVersion',
      'textShown',
      'method',
      'givenOn',
      'givenBy',
      'givenByName',
      'collectorId',
      'recordedAt',
    ])
    .expression(
      house.db
        .selectFrom('consents')
        .select([
          sql<string>`gen_random_uuid()`.as('id'),
          'subjectId',
          'purposes',
          'explainedIn',
          'textVersion',
          'textShown',
          'method',
          'givenOn',
          sql<string>`'guardian'`.as('givenBy'),
          sql<string>`'Mẹ Mẫu'`.as('givenByName'),
          'collectorId',
          'recordedAt',
        ]),
    )
    .execute()
  assert.equal((await house.send(room.author, `${desk}/publication`)).status, 303)
  const page = await house.read(null, `/guong/${slug}`)
  assert.match(page, /Xã Lộc Mẫu|xã Lộc Mẫu/)
  assert.doesNotMatch(page, /sóc Bù Mẫu/)
})

test('the role of the public can read its views and nothing else, and write nothing', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  await tell(room)
  const { publicDb } = house.program
  const { rows } = await sql<{ name: string }>`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(house.db)
  assert.ok(rows.length > 50)
  for (const { name } of rows)
    await assert.rejects(sql`select 1 from ${sql.raw(name)} limit 1`.execute(publicDb), /permission denied/, name)
  await assert.rejects(sql`delete from subjects`.execute(publicDb), /permission denied|read-only/)
  const views = await sql<{
    name: string
  }>`select format('%I.%I', schemaname, viewname) as name from pg_views where schemaname = 'public_face'`.execute(house.db)
  for (const { name } of views.rows) await sql`select * from ${sql.raw(name)} limit 1`.execute(publicDb)
})

test('withdrawing by the command alone reaches the kept pages too', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { slug, storyId, consentId } = await tell(room)
  assert.equal((await house.ask(null, `/guong/${slug}`)).status, 200)
  await room.as(room.nominator, (act) => withdrawConsent(act, consentId, { purposes: ['WEB_STORY'], askedOn: today, how: 'gọi' }))
  await house.program.kept.settled()
  assert.equal((await house.ask(null, `/guong/${slug}`)).status, 410)
  await room.as(room.author, (act) => withdrawStory(act, storyId, { because: 'office', note: '' }))
  await house.program.kept.settled()
  assert.equal((await house.ask(null, `/guong/${slug}`)).status, 410)
})
