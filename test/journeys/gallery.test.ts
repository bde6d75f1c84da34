import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { laptop, phone } from '#test/browser.ts'
import { journeyHouse } from './ground.ts'

const { browser, origin } = await journeyHouse()

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const language of ['vi', 'en']) {
  for (const [screen, options] of Object.entries({ laptop, phone })) {
    test(`the gallery in ${language} on a ${screen} has nothing that shuts somebody out`, async () => {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const trouble: string[] = []
      page.on('console', (line) => line.type() === 'error' && trouble.push(line.text()))
      page.on('pageerror', (error) => trouble.push(error.message))
      await page.goto(`${origin}/office/gallery?lang=${language}`)
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
      assert.deepEqual(
        violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html.slice(0, 200)) })),
        [],
      )
      assert.deepEqual(trouble, [], 'nothing broke the policy or the script')
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      assert.equal(wide, 0, 'nothing sticks out at the side')
      await context.close()
    })
  }
}
