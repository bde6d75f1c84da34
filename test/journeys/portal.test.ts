import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { testHouse } from '#test/app.ts'
import { openBrowser, phone, serve } from '#test/browser.ts'
import { newsroom, tell } from '#test/telling.ts'

const house = await testHouse()
const room = await newsroom(house)
const { slug } = await tell(room, { name: 'Điểu Ƀrơi', title: 'Người giữ tiếng khung cửi', lead: 'Mở lớp dệt dưới hiên nhà.' })
for (const name of ['K’Brôi', 'Thị Lành', 'Hộ bà Thị Sen', 'H’Mƀŭ Ayŭn']) await tell(room, { name, title: `Chuyện của ${name}` })
const server = await serve(house.app.fetch)
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await server[Symbol.asyncDispose]()
  await house[Symbol.asyncDispose]()
})

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

test('a villager with scripts off finds a neighbour, reads the story, and sees what a figure rests on', async () => {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
  const page = await context.newPage()
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(request.resourceType()))
  await page.goto(server.origin)
  await page.locator('input[name=q]').fill('dieu broi')
  await page.locator('input[name=q]').press('Enter')
  await page.waitForURL(/q=dieu/)
  await page.locator('.people a').first().click()
  await page.waitForURL(`**/guong/${slug}`)
  assert.match((await page.locator('h1').textContent()) ?? '', /Điểu.Ƀrơi/)
  await page.locator('a.known').first().click()
  assert.match(page.url(), /#k1$/)
  assert.equal(await page.locator('#k1').isVisible(), true)
  assert.match((await page.locator('#k1').textContent()) ?? '', /Danh sách lớp/)
  assert.equal(asked.has('script'), false, 'no page asked for a script')
  await context.close()
})

test('a name keeps one face: the letters of every language come from our own font', async () => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.goto(`${server.origin}/guong/${slug}`, { waitUntil: 'networkidle' })
  const session = await context.newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'h1' })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  assert.deepEqual(
    fonts.map(({ familyName, isCustomFont }) => [familyName, isCustomFont]),
    [['Noto Serif', true]],
  )
  await context.close()
})

test('first page, list, story and ways shut nobody out, in both languages', async () => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  for (const path of ['/', '/guong', `/guong/${slug}`, '/cach-lam', '/guong?q=khongcoai']) {
    for (const language of ['vi', 'en']) {
      const answer = await page.goto(`${server.origin}${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
      assert.equal(answer?.status(), 200, path)
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
      assert.deepEqual(
        violations.map(({ id, nodes }) => ({ id, path, where: nodes.map((node) => node.html.slice(0, 160)) })),
        [],
      )
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, path)
    }
  }
  await context.close()
})

/** Bytes on the wire for a first visit, as the browser's network counts them. */
async function weigh(path: string) {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  let requests = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  page.on('request', (request) => {
    if (request.url().startsWith('http')) requests++
  })
  const answer = await page.goto(`${server.origin}${path}`, { waitUntil: 'networkidle' })
  assert.equal(answer?.status(), 200, path)
  await context.close()
  return { bytes, requests }
}

test('a first visit stays light: the list within 30 kB, a story within 40 kB, four requests at most', async () => {
  const list = await weigh('/guong')
  const story = await weigh(`/guong/${slug}`)
  assert.ok(list.bytes <= 30_000 && list.requests <= 4, `list: ${list.bytes} bytes in ${list.requests} requests`)
  assert.ok(story.bytes <= 40_000 && story.requests <= 4, `story: ${story.bytes} bytes in ${story.requests} requests`)
})

test('a story prints as a wall sheet: one sheet to hang, the proofs on the next', async () => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await page.goto(`${server.origin}/guong/${slug}`, { waitUntil: 'networkidle' })
  const pdf = await page.pdf({ format: 'A4' })
  const pages = pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
  assert.ok(pages >= 1 && pages <= 2, `${pages} sheets`)
  await context.close()
})
