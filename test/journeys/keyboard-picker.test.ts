import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { laptop } from '#test/browser.ts'
import { makeAgency, makeRound, makeSubject, makeUser } from '#test/makers.ts'
import { giveLogin, journeyHouse } from './ground.ts'

const { house, browser, origin } = await journeyHouse()

const agency = await makeAgency(house.db)
const officer = await makeUser(house.db, { name: 'Nguyễn Thị Mẫu', roles: ['office'] })
await makeRound(house.db)
async function made(name: string, village: string): Promise<string> {
  const id = await makeSubject(house.db, { name, keptBy: agency, createdBy: officer.id })
  await house.db.updateTable('subjects').set({ village }).where('id', '=', id).execute()
  return id
}
await made("K'Brôi <b>", 'Bon 1')
const ours = { first: await made('Thị Mai', 'Sóc Một'), second: await made('Thị Mai', 'Sóc Hai') }
const { login, password } = await giveLogin(house, officer.id)

async function enter(javaScriptEnabled: boolean) {
  const context = await browser.newContext({ ...laptop, javaScriptEnabled, baseURL: origin })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  await page.goto('/office/nominations/new')
  await tabTo(page, /Tên đăng nhập/)
  await page.keyboard.type(login)
  await tabTo(page, /Mật khẩu/)
  await page.keyboard.type(password)
  await Promise.all([page.waitForURL(/nominations\/new$/), page.keyboard.press('Enter')])
  return page
}

/** What the element that has the keyboard is called. */
const called = (page: Page) =>
  page
    .locator(':focus')
    .evaluate((at) => ('labels' in at && at.labels instanceof NodeList ? (at.labels[0]?.textContent ?? '') : '') || (at.textContent ?? ''))

async function tabTo(page: Page, wanted: RegExp) {
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press('Tab')
    if (await page.locator(':focus').count()) if (wanted.test((await called(page)).trim())) return
  }
  assert.fail(`Tab never reached ${wanted}`)
}

const picked = (page: Page) => page.locator('input[name=subjectId][data-picked]').inputValue()
const deed = 'Dạy chữ cho người lớn vào buổi tối tại nhà văn hóa, bốn năm liền không nghỉ buổi nào.'

test('one of two people of one name is picked by typing, arrows and Enter, and the draft is about that one', async () => {
  const page = await enter(true)
  await tabTo(page, /^Người, hộ/)
  await page.keyboard.type('thi mai', { delay: 30 })
  const lines = page.locator('[role=option]')
  await lines.nth(1).waitFor()
  const second = (await lines.nth(1).getAttribute('data-id')) ?? ''
  assert.ok(Object.values(ours).includes(second))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForFunction((id) => document.querySelector<HTMLInputElement>('input[name=subjectId][data-picked]')?.value === id, second)
  assert.match(page.url(), /nominations\/new$/, 'Enter on a line picks it and sends nothing')
  await lines.first().waitFor({ state: 'hidden' })

  await page.keyboard.press('Shift+End')
  await page.keyboard.type('K', { delay: 30 })
  await page.keyboard.press('Escape')
  assert.equal(await picked(page), '', 'other words are nobody until somebody is picked')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('thi mai', { delay: 30 })
  await lines.nth(1).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await send(page)
  const saved = await house.db.selectFrom('nominations').select('subjectId').execute()
  assert.deepEqual(
    saved.map(({ subjectId }) => subjectId),
    [second],
  )
})

test('words typed over an earlier choice count, without a script too', async () => {
  const fields = { subjectId: ours.first, 'subjectId~find': "k'broi", awardCode: 'GK', achievement: deed, track: 'regular' }
  const answer = await house.send(officer, '/office/nominations', fields)
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /<option value="[0-9a-f-]{36}">K('|&#39;)Brôi/)
})

test('without a script the words are sent, and the page comes back with those who were found to choose from', async () => {
  const page = await enter(false)
  await tabTo(page, /^Người, hộ/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('thi mai')
  await send(page, false)
  const choice = page.locator('select[name=subjectId]')
  await choice.waitFor()
  assert.equal(await page.locator('textarea[name=achievement]').inputValue(), deed, 'what was written is still there')
  const names = await choice.locator('option').allTextContents()
  const at = names.findIndex((name) => name.includes('Sóc Hai'))
  assert.ok(at > 0, 'two of one name are told apart')
  await choice.focus()
  for (let steps = 0; steps < at; steps++) await page.keyboard.press('ArrowDown')
  await tabTo(page, /^Lưu nháp/)
  await Promise.all([page.waitForURL(/nominations\/[0-9a-f-]{36}$/), page.keyboard.press('Enter')])
  const newest = await house.db.selectFrom('nominations').select('subjectId').orderBy('id', 'desc').executeTakeFirstOrThrow()
  assert.equal(newest.subjectId, ours.second)
})

async function send(page: Page, done = true) {
  await tabTo(page, /^Đề nghị khen(?! thưởng)/)
  const chosen = () =>
    page.locator(':focus').evaluate((list) => (list instanceof HTMLSelectElement ? list.selectedOptions[0]?.textContent : ''))
  for (let steps = 0; steps < 80 && (await chosen()) !== 'Giấy khen'; steps++) await page.keyboard.press('ArrowDown')
  await tabTo(page, /^Thành tích/)
  await page.keyboard.type(deed)
  await tabTo(page, /^Lưu nháp/)
  await (done
    ? Promise.all([page.waitForURL(/nominations\/[0-9a-f-]{36}$/), page.keyboard.press('Enter')])
    : Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), page.keyboard.press('Enter')]))
}
