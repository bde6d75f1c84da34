import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { createHouse } from '../app.ts'
import { practiceClock } from '../practice/clock.ts'
import { practiceRoom } from '../practice/routes.tsx'
import { tell } from '../practice/tell.ts'
import { testHouse } from './app.ts'
import { laptop, openBrowser, serve } from './browser.ts'

/** The practice office with its whole story, served to real browsers; people come in by card. Jobs are done as they come. */
export async function openPracticeOffice() {
  const house = await testHouse()
  const program = { ...house.program, settings: { ...house.program.settings, practice: true, cookie: 'gs_practice' } }
  await tell(program)
  const began = performance.now()
  const clock = practiceClock(() => house.time.now.add({ milliseconds: Math.round(performance.now() - began) }))
  program.clock = clock.now
  const { app, jobs } = createHouse(program, {
    practice: practiceRoom(program, () => undefined, clock),
    log: (line) => line.error && console.error(line.error),
  })
  await program.jobs.work(jobs)
  const server = await serve(app.fetch)
  const browser = await openBrowser()
  return {
    db: house.db,
    time: house.time,
    origin: server.origin,
    browser,
    /** A browser of their own for somebody with this card. */
    enter: (card: string, options: BrowserContextOptions = laptop) => enter(browser, server.origin, card, options),
    /** A browser of somebody nobody knows. */
    stranger: async (options: BrowserContextOptions = laptop) =>
      (await browser.newContext({ ...options, baseURL: server.origin })).newPage(),
    async [Symbol.asyncDispose]() {
      await browser.close()
      await server[Symbol.asyncDispose]()
      await house[Symbol.asyncDispose]()
    },
  }
}

async function enter(browser: Browser, origin: string, card: string, options: BrowserContextOptions) {
  const context = await browser.newContext({ ...options, baseURL: origin, acceptDownloads: true })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  await page.goto('/office/practice')
  await page.locator('.choose-card', { hasText: card }).first().click()
  await page.waitForURL('**/office')
  return page
}

/** Presses the one brick button of the page, and the button of the question it asks, if it asks one. */
export async function press(page: Page, name: string | RegExp) {
  const button = page.getByRole('main').getByRole('button', { name }).first()
  const asks = (await button.getAttribute('aria-haspopup')) === 'dialog'
  await button.click()
  if (asks) await confirm(page)
  await answered(page)
}

/** A form with unsaved words first makes sure that the line holds, so a click is over before its answer begins. */
async function answered(page: Page) {
  await page.waitForFunction(() => !document.querySelector('form[data-sent]'))
  await page.waitForLoadState()
}

/** Says yes to the question that is open. */
export async function confirm(page: Page) {
  await page.locator('.ask:popover-open button:not([type])').click()
}

/** The session's yellow strip: lets the others do their part. */
export async function letOthers(page: Page, deed: RegExp) {
  await page.locator('.practice-deed', { hasText: deed }).click()
  await page.waitForLoadState()
}

/** One tap on the strip: somebody else sits before the same screen. */
export async function be(page: Page, role: string) {
  await page.locator('.practice-strip button[name=person]', { hasText: role }).first().click()
  await page.waitForLoadState()
}
