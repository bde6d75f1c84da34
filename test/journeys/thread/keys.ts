import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** What a screen reader would call the element that has the keyboard, once it is in sight, with a ring around it. */
export async function here(page: Page) {
  const found = await page.waitForFunction(look, undefined, { timeout: 3000 }).catch(() => null)
  const at = found && (await found.jsonValue())
  if (!at) assert.fail(`the keyboard is nowhere, or out of sight: ${await page.evaluate(where)}`)
  assert.ok(at.ringed, `nothing shows that the keyboard is at "${at.name}"`)
  return at.name
}

function look() {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const labels = 'labels' in element && element.labels instanceof NodeList ? element.labels : []
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
  const { top, bottom, left, right } = element.getBoundingClientRect()
  if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth) return null
  return {
    name: (element.getAttribute('aria-label') ?? labels[0]?.textContent ?? element.textContent ?? '').replace(/\s+/g, ' ').trim(),
    ringed: (outlineStyle !== 'none' && outlineWidth !== '0px') || (element.tagName === 'MAIN' && boxShadow !== 'none'),
  }
}

function where() {
  const element = document.activeElement
  const { x = 0, y = 0 } = element?.getBoundingClientRect() ?? {}
  return `${element?.tagName} "${element?.textContent?.trim().slice(0, 60)}" at ${Math.round(x)}, ${Math.round(y)} of ${innerWidth} × ${innerHeight}`
}

/** Goes on with one key until what has the keyboard is called so; every stop on the way is looked at. */
async function until(page: Page, key: string, wanted: RegExp, most: number) {
  const passed: string[] = []
  for (let steps = 0; steps < most; steps++) {
    await page.keyboard.press(key)
    const name = await here(page)
    if (wanted.test(name)) return
    passed.push(name.slice(0, 40))
  }
  assert.fail(`${key} never reached ${wanted}; it passed ${passed.join(' | ')}`)
}

export const tabTo = (page: Page, wanted: RegExp, most = 40) => until(page, 'Tab', wanted, most)
export const backTo = (page: Page, wanted: RegExp) => until(page, 'Shift+Tab', wanted, 60)
export const walkTo = (page: Page, wanted: RegExp) => until(page, 'j', wanted, 30)

/** Enter on what has the keyboard, which leads to another page. */
export async function open(page: Page, address: RegExp) {
  await here(page)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  await page.waitForURL(address)
}

/** The first Tab of a page offers to leave the navigation out; the next one stands in the page itself. */
export async function skip(page: Page) {
  await page.keyboard.press('Tab')
  assert.equal(await here(page), 'Đến nội dung')
  await page.keyboard.press('Enter')
  await here(page)
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main')
}

/** Writes over what stands in the field that has the keyboard. */
export async function write(page: Page, text: string) {
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** A button, and the question it may ask: the answer that does nothing has the keyboard first, the deed stands before it. */
export async function press(page: Page, name: RegExp) {
  await tabTo(page, name, 60)
  const asks = await page.evaluate(() => document.activeElement?.getAttribute('aria-haspopup') === 'dialog')
  if (asks) {
    await page.keyboard.press('Enter')
    assert.equal(await here(page), 'Thôi')
    await page.keyboard.press('Shift+Tab')
    assert.equal(await page.evaluate(() => document.activeElement?.matches('.ask:popover-open button:not([type])')), true)
  }
  await open(page, /./)
}

/** Walks down the select that has the keyboard to the line with exactly these words. */
export async function choose(page: Page, words: string) {
  await page.keyboard.press('Home')
  const chosen = () =>
    page.evaluate(() => {
      const select = document.activeElement
      return select instanceof HTMLSelectElement ? (select.selectedOptions[0]?.textContent ?? '') : ''
    })
  for (let lines = 0; lines < 60 && (await chosen()) !== words; lines++) await page.keyboard.press('ArrowDown')
  assert.equal(await chosen(), words)
  await here(page)
}
