import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { testHouse } from '#test/app.ts'
import { sharePicture } from '../../scripts/share-picture.ts'
import { makePlace, newsroom, tell } from '#test/telling.ts'

test('a told story stands on the first page, in the list, on its own page, in the feed and the site map', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { slug } = await tell(room, {
    name: 'Điểu Ƀrơi <script>',
    body: '> Tay nghỉ thì hoa văn cũng nghỉ.\n\n## Cái khó\n\nĐến nay có [26 người](#1), lại [26 người](#1) **dệt**.',
  })
  for (const path of ['/', '/guong', `/guong/${slug}`, '/tin.atom', '/sitemap.xml']) {
    const answer = await house.ask(null, path)
    assert.equal(answer.status, 200, path)
    const text = await answer.text()
    assert.ok(text.includes(slug), path)
    assert.doesNotMatch(text, /<script/, path)
  }
  const page = await house.read(null, `/guong/${slug}`)
  assert.match(page, /<h1>Điểu[\s\u00a0]Ƀrơi/)
  assert.match(page, /<a class="known" id="v1" href="#k1">26 người<sup aria-hidden="true">1<\/sup>/)
  assert.equal(page.match(/id="v1"/g)?.length, 1)
  assert.match(page, /Dạy dệt thành thạo: 26 người\.[\s\S]*Danh sách lớp 30\/9\/2026\. Kiểm ngày 05\/10\/2026/)
  assert.match(page, /<blockquote>Tay nghỉ thì hoa văn cũng nghỉ\.<\/blockquote>/)
  assert.match(page, /đã đồng ý cho kể chuyện này, ngày 05\/10\/2026/)
})

test('a link sent to somebody shows a picture of 1200 by 630 under 300 kB, also where a story has no photo', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { slug } = await tell(room)
  const page = await house.read(null, `/guong/${slug}`)
  assert.match(page, /<meta property="og:image" content="http:\/\/localhost\/assets\/share[^"]*\.png"/)
  assert.match(page, /<meta property="og:type" content="article"/)
  const bytes = await sharePicture('platform/ui/fonts/portal-serif-400.woff2')
  const { width, height, format } = await sharp(bytes).metadata()
  assert.deepEqual({ width, height, format }, { width: 1200, height: 630, format: 'png' })
  assert.ok(bytes.length < 300_000)
})

test('the same sections stand at the head of every public page, also where nothing was found', async () => {
  await using house = await testHouse()
  await tell(await newsroom(house))
  for (const path of ['/', '/giay-khen', '/khong-co-trang-nay', '/guong?q=khongcoai']) {
    const text = await (await house.ask(null, path)).text()
    for (const section of ['/guong', '/cach-lam', '/giay-khen', '/gioi-thieu'])
      assert.ok(text.includes(`href="${section}"`), `${path} ${section}`)
  }
  assert.match(await house.read(null, '/guong?q=khongcoai&lang=en'), /Try fewer words/)
})

test('public pages run no script, set no cookie, are asked for anew, and are not sent twice', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { slug } = await tell(room)
  const answer = await house.ask(null, `/guong/${slug}`)
  assert.match(answer.headers.get('content-security-policy') ?? '', /script-src 'none'/)
  assert.equal(answer.headers.get('set-cookie'), null)
  assert.equal(answer.headers.get('cache-control'), 'no-cache')
  const again = await house.ask(null, `/guong/${slug}`, { headers: { 'If-None-Match': answer.headers.get('etag') ?? '' } })
  assert.equal(again.status, 304)
  const signedIn = await house.ask(room.author, `/guong/${slug}`)
  assert.equal(await signedIn.text(), await answer.text())
})

test('people are found with and without marks, by old names of communes, and exact marks come first', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const placeId = await makePlace(room)
  await tell(room, { name: 'Thị Hoa', lead: 'Dạy chữ cho trẻ.', placeId })
  await tell(room, { name: 'Thị Hòa', lead: 'Nuôi bò.' })
  const names = async (q: string) =>
    [...(await house.read(null, `/guong?q=${encodeURIComponent(q)}`)).matchAll(/<h3><a[^>]*>([^<]+)/g)].map((found) =>
      found[1]?.replaceAll('\u00a0', ' '),
    )
  assert.deepEqual(await names('hoa'), ['Thị Hòa', 'Thị Hoa'])
  assert.deepEqual(await names('hoà'), ['Thị Hòa', 'Thị Hoa'])
  assert.deepEqual(await names('day chu'), ['Thị Hoa'])
  assert.deepEqual(await names('dạy chữ'.normalize('NFD')), ['Thị Hoa'])
  assert.deepEqual(await names('loc cu'), ['Thị Hoa'])
  assert.deepEqual(await names('nuô'), ['Thị Hòa'])
  assert.deepEqual(await names("x' | !y & (:*"), [])
  assert.match(await house.read(null, '/guong?q=day'), /<mark>Dạy<\/mark> chữ/)
})

test('the list is filtered by place, field and year, and read on by a place in it', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const placeId = await makePlace(room)
  await tell(room, { name: 'Ở Lộc Mẫu', placeId, field: 'teaching' })
  for (let nth = 1; nth <= 21; nth++) await tell(room, { name: `Người ${nth}` })
  const rows = (page: string) => page.match(/<h3>/g)?.length ?? 0
  const first = await house.read(null, '/guong')
  assert.equal(rows(first), 20)
  assert.match(first, /22 tấm gương/)
  const next = /href="(\/guong\?sau=[^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  assert.equal(rows(await house.read(null, next)), 2)
  assert.equal(rows(await house.read(null, '/guong?viec=teaching&nam=2026')), 1)
  assert.equal(rows(await house.read(null, '/guong?noi=xa-loc-mau-tinh-tinh-mau')), 1)
  assert.equal(rows(await house.read(null, "/guong?sau=x'~y&nam=abc")), 20)
})

test('a list costs the same number of queries with one story and with three', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { listStories } = await import('./queries.ts')
  const { today } = await import('#test/makers.ts')
  const counted: number[] = []
  for (const more of [1, 2]) {
    for (let nth = 0; nth < more; nth++) await tell(room)
    counted.push(await house.countQueries(() => listStories(house.db, { language: 'en', today, limit: 20 })))
  }
  assert.deepEqual(counted, [1, 1])
})

test('what never was is 404, in the words of the portal', async () => {
  await using house = await testHouse()
  await newsroom(house)
  for (const path of ['/guong/khong-co', '/cach-lam/khong-co', '/anh/01a20618-885f-7877-9a0b-89a526033af7', '/anh/x']) {
    assert.equal((await house.ask(null, path)).status, 404, path)
  }
})
