import type { Page } from 'playwright-core'
import { confirm, press } from '#test/practice-office.ts'

/** The secretary puts one case on a new agenda and invites. */
export async function prepareSession(secretary: Page, name: string, day: string) {
  await secretary.goto('/office/council/sessions/new')
  await secretary.locator('[name=councilId]').selectOption({ label: 'Hội đồng Thi đua - Khen thưởng cơ sở (mẫu)' })
  await secretary.locator('[name=day]').first().fill(day)
  await secretary.locator('[name=hour]').fill('16:00')
  await secretary.locator('[name=place]').fill('Phòng họp tầng 1 (mẫu)')
  await press(secretary, 'Chuẩn bị phiên họp')
  await secretary.getByRole('row', { name }).getByRole('checkbox').check()
  await secretary.locator('main form[action$="/agenda"] button.btn-primary').click()
  await secretary
    .getByRole('button', { name: /Gửi giấy mời/ })
    .first()
    .click()
  await secretary.locator('.ask:popover-open [name=unappraised]').fill('Khen đột xuất, thẩm định ngay tại phiên họp')
  await confirm(secretary)
  return new URL(secretary.url()).pathname
}

/** A member says their ties, reads and scores, and checks in with the code from the wall. */
export async function comeIn(member: Page, session: string, code: string) {
  await member.goto(`${session}/seat`)
  await press(member, 'Tôi đã khai đủ')
  await member.locator('[name=code]').fill(code)
  await press(member, 'Tôi có mặt')
}

export async function takePapers(member: Page, session: string) {
  await member.goto(`${session}/seat`)
  await member.locator('ballot-papers button').click()
  await member.getByText('Máy này đã có phiếu').waitFor()
}

/** Chooses, adds a word of one's own, seals on the device and casts; answers the phrase to look for. */
export async function vote(member: Page, session: string, word: string) {
  await member.goto(`${session}/seat`)
  await member.getByRole('link', { name: 'Đi bỏ phiếu' }).click()
  await member.getByRole('radio', { name: 'Đồng ý', exact: true }).check()
  const proposed = (await member.locator('[data-phrase]').textContent()) ?? ''
  await member.locator('#own-word').fill(word)
  await member.getByRole('button', { name: 'Bỏ phiếu vào hòm' }).click()
  await member.getByText('Phiếu đã vào hòm').first().waitFor({ timeout: 20_000 })
  return `${proposed} ${word}`
}

/** Signs the minutes: chair and secretary each on their own device. */
export async function sign(page: Page, session: string, name: string) {
  await page.goto(`${session}/minutes`)
  await page.getByRole('button', { name }).first().click()
  if (await page.locator('.ask:popover-open').count()) await confirm(page)
  await page.waitForLoadState()
}
