import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createHouse } from '../../app.ts'
import { guidePages } from '#app/dossiers/guide.ts'
import { testHouse } from '#test/app.ts'
import { laptop, openBrowser, serve } from '#test/browser.ts'
import { makeAgency, makeUser } from '#test/makers.ts'

const house = await testHouse()
await makeAgency(house.db)
const actor = await makeUser(house.db)
const server = await serve(createHouse(house.program, { whoIs: async () => ({ actor, language: 'vi' }), log: () => {} }).app.fetch)
const browser = await openBrowser()
after(async () => {
  await browser.close()
  await server[Symbol.asyncDispose]()
  await house[Symbol.asyncDispose]()
})

test('each role’s guide prints on one sheet of A4, to be kept beside the machine', async () => {
  const context = await browser.newContext(laptop)
  const page = await context.newPage()
  for (const name of guidePages) {
    await page.goto(`${server.origin}/office/guide/${name}/sheet`)
    const pdf = await page.pdf({ format: 'A4' })
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length
    assert.equal(pages, 1, name)
  }
  await context.close()
})
