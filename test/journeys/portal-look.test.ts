import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { laptop, phone } from '#test/browser.ts'
import { journeyHouse } from './ground.ts'

const { browser, origin } = await journeyHouse()

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const pages = ['story', 'list?year=2026', 'checks']

for (const [screen, options] of Object.entries({ laptop, phone })) {
  for (const name of pages) {
    test(`the portal’s ${name} on a ${screen} shuts nobody out, in both languages`, async () => {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const trouble: string[] = []
      page.on('console', (line) => line.type() === 'error' && trouble.push(line.text()))
      for (const language of ['vi', 'en']) {
        await page.goto(`${origin}/office/gallery/portal/${name}${name.includes('?') ? '&' : '?'}lang=${language}`)
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
        assert.deepEqual(
          violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html.slice(0, 200)) })),
          [],
        )
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0)
      }
      assert.deepEqual(
        trouble.filter((line) => !line.includes('404')),
        [],
      )
      await context.close()
    })
  }
}

/** What a first visit on a phone carries: the page as it is packed for sending, and every file it asks for. Photos apart. */
async function weigh(path: string) {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
  const page = await context.newPage()
  const files: Promise<number>[] = []
  const kinds = new Set<string>()
  page.on('response', (response) => {
    kinds.add(response.request().resourceType())
    files.push(
      response.body().then(
        (body) => (response.request().resourceType() === 'document' ? gzipSync(body).length : body.length),
        () => 0,
      ),
    )
  })
  await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' })
  const bytes = (await Promise.all(files)).reduce((sum, size) => sum + size, 0)
  await context.close()
  return { bytes, kinds }
}

test('a story weighs at most 40 kB on a first visit, fonts included, and asks for no script', async () => {
  const { bytes, kinds } = await weigh('/office/gallery/portal/story')
  assert.equal(kinds.has('script'), false)
  assert.ok(bytes <= 40_000, `${bytes} bytes`)
})

test('a list of twelve people weighs at most 30 kB on a first visit, fonts included, and asks for no script', async () => {
  const { bytes, kinds } = await weigh('/office/gallery/portal/list')
  assert.equal(kinds.has('script'), false)
  assert.ok(bytes <= 30_000, `${bytes} bytes`)
})
