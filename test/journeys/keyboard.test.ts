import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { laptop } from '#test/browser.ts'
import { makeAgency, makeUser } from '#test/makers.ts'
import { giveLogin, journeyHouse } from './ground.ts'

const { house, browser, origin } = await journeyHouse()

await makeAgency(house.db)
const person = await makeUser(house.db, { name: 'Nguyễn Thị Mẫu', roles: ['office'] })
const { login, password } = await giveLogin(house, person.id)

/** What a screen reader would call the element that has the keyboard, after checking that one can see where one is. */
async function here(page: Page) {
  const { name, ring } = await page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement)) return { name: '', ring: '' }
    const labelled = 'labels' in at && at.labels instanceof NodeList ? (at.labels[0]?.textContent ?? '') : ''
    return { name: (labelled || (at.getAttribute('aria-label') ?? at.textContent ?? '')).trim(), ring: getComputedStyle(at).outlineStyle }
  })
  assert.notEqual(ring, 'none', `nothing shows that the keyboard is at "${name}"`)
  return name
}

/** Goes forward with Tab until something of that name has the keyboard. */
async function tabTo(page: Page, wanted: RegExp) {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Tab')
    if (wanted.test(await here(page))) return
  }
  assert.fail(`Tab never reached ${wanted}`)
}

test('an officer signs in, writes a plan, mends what was wrong and finds it again, all from the keyboard', async () => {
  const context = await browser.newContext(laptop)
  const page = await context.newPage()
  await page.goto(`${origin}/office/plans`)

  await tabTo(page, /Tên đăng nhập/)
  await page.keyboard.type(login)
  await tabTo(page, /Mật khẩu/)
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/office/plans')

  await page.keyboard.press('Tab')
  assert.match(await here(page), /Đến nội dung/, 'the first Tab offers to skip the navigation')
  await page.keyboard.press('Enter')
  await tabTo(page, /^Lập kế hoạch/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/plans/new')

  await tabTo(page, /^Tên kế hoạch/)
  await page.keyboard.type('Kế hoạch tuyên truyền gương điển hình')
  await page.keyboard.press('Tab')
  await page.keyboard.down('Control')
  await page.keyboard.press('s')
  await page.keyboard.up('Control')
  await page.getByText(/Đã lưu lúc/).waitFor()
  await tabTo(page, /^Lưu/)
  await page.keyboard.press('Enter')

  await page.locator('[data-problems]').waitFor()
  assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /chỗ cần sửa/, 'what is wrong is read first')
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  assert.deepEqual(
    violations.map(({ id }) => id),
    [],
    'a page with errors shuts nobody out',
  )
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('01/01/2026')
  await tabTo(page, /^Đến ngày/)
  await page.keyboard.type('31/12/2026')
  await tabTo(page, /^Lưu/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/plans\/[0-9a-f-]{36}$/)
  assert.match((await page.textContent('h1')) ?? '', /Kế hoạch tuyên truyền gương điển hình/)
  await context.close()
})

test('what was typed and not sent is offered again, and is forgotten once it was sent', async () => {
  const context = await browser.newContext(laptop)
  const page = await context.newPage()
  await page.goto(`${origin}/office/plans/new`)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/plans/new')
  const title = page.locator('[name=title]')
  await title.fill('Kế hoạch gõ dở')
  await page.getByText(/Đã lưu lúc/).waitFor()
  await page.goto(`${origin}/office/plans/new`)
  await page.getByRole('button', { name: 'Lấy lại' }).click()
  assert.equal(await title.inputValue(), 'Kế hoạch gõ dở')
  await page.locator('[name=fromOn]').fill('01/01/2026')
  await page.locator('[name=toOn]').fill('31/12/2026')
  await page.keyboard.press('Enter')
  await page.waitForURL(/plans\/[0-9a-f-]{36}$/)
  await page.goto(`${origin}/office/plans/new`)
  await page.waitForLoadState('networkidle')
  assert.equal(await page.getByRole('button', { name: 'Lấy lại' }).isVisible(), false)
  await context.close()
})

test('menus and questions open, answer and close from the keyboard; / goes to the search', async () => {
  const context = await browser.newContext(laptop)
  const page = await context.newPage()
  await page.goto(`${origin}/office/gallery`)
  await page.locator('#main').focus()
  await page.keyboard.press('/')
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'find')
  await tabTo(page, /khóa máy, kết thúc phiên/)
  await page.keyboard.press('Enter')
  await page.getByText('Tài khoản của tôi').waitFor()
  await page.keyboard.press('Escape')
  assert.equal(await page.getByText('Tài khoản của tôi').isVisible(), false)
  await page.locator('#colours').evaluate((element) => element.setAttribute('tabindex', '-1'))
  await page.locator('#colours').focus()
  await tabTo(page, /^Gửi Hội đồng…$/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Gửi 2 hồ sơ đến Hội đồng?' }).waitFor()
  assert.equal(await here(page), 'Thôi', 'the keyboard begins at the answer that does nothing')
  await page.keyboard.press('Escape')
  assert.equal(await page.getByRole('dialog', { name: 'Gửi 2 hồ sơ đến Hội đồng?' }).isVisible(), false)
  assert.equal(await here(page), 'Gửi Hội đồng…', 'and is back where it was')
  await context.close()
})

test('J and K walk through a list, X chooses where one stands, ? says so', async () => {
  const context = await browser.newContext(laptop)
  const page = await context.newPage()
  await page.goto(`${origin}/office/gallery`)
  await page.locator('#lists').evaluate((section) => {
    for (const other of document.querySelectorAll('main .card')) if (!section.contains(other)) other.remove()
  })
  await page.locator('#main').focus()
  await page.keyboard.press('j')
  assert.equal(await here(page), 'Điểu Krơng')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  assert.equal(await page.getByRole('checkbox', { name: 'Chọn Thị Mai' }).isChecked(), true)
  await page.keyboard.press('k')
  assert.equal(await here(page), 'Điểu Krơng')
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.type('jk?x')
  assert.equal(await page.locator('#find').inputValue(), 'jk?x', 'where one types, keys are letters')
  await context.close()
})
