import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { phone } from '#test/browser.ts'
import { openPracticeOffice } from '#test/practice-office.ts'

const office = await openPracticeOffice()
after(() => office[Symbol.asyncDispose]())

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const desktop = { viewport: { width: 1280, height: 900 }, locale: 'vi-VN' }
const roles = [
  'Văn phòng',
  'Cán bộ xã',
  'Kiểm chứng',
  'Thành viên Hội đồng',
  'Thư ký Hội đồng',
  'Trưởng Ban, Chủ tịch',
  'Tuyên truyền',
  'Xã học theo',
  'Quản trị',
]

/** Every kind of page is met once, by the first role that finds it: /office/people/0198… and /office/people/0199… are one kind. */
const kindOf = (address: string) =>
  address
    .replace(/[?#].*$/, '')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id')
    .replace(/\/20\d\d(?=\/|$)/, '/:year')
    .replace(/^(\/office\/guide|\/office\/reports\/(?:frozen\/:id|:year))\/[a-z-]+/, '$1/:name')

const seen = new Set<string>()
const isFile = (address: string) =>
  /\.(xlsx|docx|pdf|csv|zip|png|jpg)(\?|$)|\/(docx|pdf|xlsx|file|scan|export|signed-copy)([/?]|$)/.test(address)

async function linksOn(page: Page) {
  const hrefs = await page.locator('a[href^="/office"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return hrefs.filter((href) => !isFile(href) && !href.startsWith('/office/gallery'))
}

/** What axe finds, and whether the page is wider than its screen: as sentences, so that a failure says where to look. */
async function troubles(page: Page, language: string) {
  const axe = new AxeBuilder({ page }).withTags(rules)
  // Colours are the same in both languages, and measuring them takes longer than everything else together: once is enough.
  if (language === 'en') axe.disableRules(['color-contrast'])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 180)}`))
}

async function overflow(page: Page) {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return ''
    const out = [...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
    return `${scrollWidth} px: ${out
      .slice(0, 3)
      .map((one) => one.outerHTML.slice(0, 100))
      .join(' | ')}`
  })
  return wide ? [`wider than the phone, ${wide}`] : []
}

const withLanguage = (address: string, language: string) => `${address.split('#')[0]}${address.includes('?') ? '&' : '?'}lang=${language}`

/** One kind of page: both languages on a laptop, the phone, and the page that answers each empty form. */
async function look(page: Page, small: Page, address: string) {
  const found: string[] = []
  const say = (where: string, lines: readonly string[]) => found.push(...lines.map((line) => `${kindOf(address)} ${where}: ${line}`))
  for (const language of ['en', 'vi']) {
    const answer = await page.goto(withLanguage(address, language))
    if (answer?.status() !== 200) return []
    say(language, await troubles(page, language))
  }
  await small.goto(address)
  say('phone', await overflow(small))
  found.push(...(await sendEmpty(page, address)))
  return found
}

const tried = new Set<string>()

/** Every form with fields is sent empty once in each language: the page that says what is wrong is a page too. */
async function sendEmpty(page: Page, address: string) {
  const actions = await page
    .locator('main form[method=post]:not(.ask form):has(input[type=text], input:not([type]), textarea, select)')
    .evaluateAll((forms) => forms.map((form) => form.getAttribute('action') ?? ''))
  const found: string[] = []
  for (const action of actions.filter((one) => !tried.has(kindOf(one))).slice(0, 6)) {
    tried.add(kindOf(action))
    for (const language of ['en', 'vi']) {
      await page.goto(address)
      const sent = page.waitForResponse((response) => response.request().method() === 'POST')
      const loaded = page.waitForEvent('load')
      await page.evaluate(empty, { action, language })
      const status = (await sent).status()
      await loaded
      if (status !== 422) break
      refused.add(kindOf(action))
      found.push(...(await troubles(page, language)).map((line) => `${kindOf(action)} sent empty, ${language}: ${line}`))
    }
  }
  return found
}

const refused = new Set<string>()

/** In the page: forgets what stands in the fields and sends the form past the browser's own questions. */
function empty({ action, language }: { action: string; language: string }) {
  const form = [...document.querySelectorAll('main form')].find((one) => one.getAttribute('action') === action)
  if (!(form instanceof HTMLFormElement)) return
  for (const field of form.elements) {
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) field.value = ''
    if (field instanceof HTMLInputElement && field.type !== 'hidden' && field.type !== 'radio' && field.type !== 'checkbox')
      field.value = ''
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) field.checked = false
  }
  form.action = `${action}?lang=${language}`
  form.noValidate = true
  form.submit()
}

for (const role of roles)
  test(`every kind of page that ${role} meets shuts nobody out, in both languages and on a phone`, { timeout: 900_000 }, async () => {
    const page = await office.enter(role, desktop)
    const small = await office.enter(role, phone)
    const waiting = ['/office', ...(await linksOn(page))]
    const found: string[] = []
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const kind = kindOf(address)
      if (seen.has(kind)) continue
      seen.add(kind)
      found.push(...(await look(page, small, address)))
      waiting.push(...(await linksOn(page)))
    }
    await page.context().close()
    await small.context().close()
    assert.deepEqual(found, [])
  })

test('the walk met the whole office, not a corner of it', () => {
  assert.ok(seen.size >= 65, [...seen].sort().join('\n'))
  assert.ok(refused.size >= 30, [...refused].sort().join('\n'))
})
