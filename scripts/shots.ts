import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { laptop, openBrowser, phone } from '../test/browser.ts'

const folder = 'shots'
const longestStart = 300_000
const roleCard = '.choose-card'

/** The main pages as somebody sees them: a laptop, a 360 px phone, and a laptop with text twice as large. */
const screens = { laptop, phone, large: laptop }
type Screen = keyof typeof screens

const dataDir = mkdtempSync(join(tmpdir(), 'gs-shots-'))
const program = spawn(process.execPath, ['scripts/start.mjs', '--practice'], {
  env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
try {
  const origin = await addressOf()
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const browser = await openBrowser()
  await portal(browser, origin)
  await office(browser, origin)
  await browser.close()
} finally {
  program.kill('SIGTERM')
  await new Promise((done) => program.once('exit', done))
  rmSync(dataDir, { recursive: true, force: true })
}

/** Waits for the block the program prints when it is ready. */
function addressOf() {
  return new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the practice office did not start')), longestStart)
    let said = ''
    program.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      const found = /https?:\/\/[^\s/]+/.exec(said)
      if (!found) return
      clearTimeout(late)
      resolve(found[0])
    })
    program.once('exit', (code) => reject(new Error(`the practice office ended with ${code}`)))
  })
}

async function portal(browser: Browser, origin: string) {
  const addresses = await withPage(browser, 'laptop', async (page) => {
    await page.goto(origin)
    return ['/', ...(await links(page, '.head nav a')), ...(await firstOf(page, '.people a, figcaption a'))]
  })
  for (const address of unique(addresses)) await everyScreen(browser, async () => {}, `${origin}${address}`, `portal${address}`)
}

/** Signs in as each role of the practice office; a page that several roles see is taken once. */
async function office(browser: Browser, origin: string) {
  await everyScreen(browser, async () => {}, `${origin}/office/sign-in`, 'office-door')
  await everyScreen(browser, async () => {}, `${origin}/office/gallery`, 'office-gallery')
  const cards = await withPage(browser, 'laptop', async (page) => {
    await cardsOf(page, origin)
    return page.locator(roleCard).count()
  })
  const taken = new Set<string>()
  for (let card = 0; card < cards; card++) {
    const enter = async (page: Page) => {
      await cardsOf(page, origin)
      await page.locator(roleCard).nth(card).click()
      await page.waitForURL((url) => !url.pathname.startsWith('/office/practice'))
    }
    const addresses = await withPage(browser, 'laptop', async (page) => {
      await enter(page)
      const found = await links(page, '.nav-side li a')
      const deeper: string[] = []
      for (const address of found) {
        await page.goto(`${origin}${address}`)
        deeper.push(...(await firstOf(page, 'main td a, main .lines a')))
      }
      return [...found, ...deeper]
    })
    for (const address of unique(addresses)) {
      const seen = address === '/office' ? `${address}#${card}` : address
      if (taken.has(seen)) continue
      taken.add(seen)
      await everyScreen(browser, enter, `${origin}${address}`, address === '/office' ? `office-today-${card}` : address.slice(1))
    }
  }
}

/** The cards are there once the whole story has been told; until then the page says so. */
async function cardsOf(page: Page, origin: string) {
  for (const began = performance.now(); performance.now() - began < longestStart; await page.waitForTimeout(2000)) {
    await page.goto(`${origin}/office/practice`)
    if ((await page.locator(roleCard).count()) > 0) return
  }
  throw new Error('the practice office did not offer its roles')
}

async function everyScreen(browser: Browser, enter: (page: Page) => Promise<void>, address: string, name: string) {
  for (const screen of Object.keys(screens).filter((one): one is Screen => one in screens)) {
    await withPage(browser, screen, async (page) => {
      await enter(page)
      await page.goto(address, { waitUntil: 'networkidle' })
      if (screen === 'large') await page.addStyleTag({ content: 'html { font-size: 200% !important } body { font-size: 1rem !important }' })
      await page.screenshot({ path: join(folder, `${fileName(name)}-${screen}.png`), fullPage: screen !== 'laptop' })
    })
  }
  console.log(fileName(name))
}

async function withPage<Result>(browser: Browser, screen: Screen, use: (page: Page) => Promise<Result>): Promise<Result> {
  const context: BrowserContext = await browser.newContext({ ...screens[screen], deviceScaleFactor: 1, bypassCSP: screen === 'large' })
  try {
    return await use(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Addresses of our own that links of a page lead to. */
function links(page: Page, selector: string) {
  return page
    .locator(selector)
    .evaluateAll((found) => found.flatMap((link) => link.getAttribute('href') ?? []).filter((href) => href.startsWith('/')))
}

async function firstOf(page: Page, selector: string) {
  return (await links(page, selector)).slice(0, 1)
}

function unique(addresses: readonly string[]) {
  return [...new Set(addresses)]
}

/** /office/nominations/0198…/claims → office-nominations-x-claims */
function fileName(name: string) {
  return name
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'x')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
