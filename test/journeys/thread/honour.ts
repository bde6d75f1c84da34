import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { press } from '#test/practice-office.ts'

/** From the council's outcome to a decision with a number; answers where it stands. */
export async function decide(clerk: Page, name: string) {
  await clerk.goto('/office/commendations')
  await clerk.locator('form[action="/office/commendations"]', { hasText: name }).getByRole('button', { name: 'Soạn quyết định' }).click()
  await clerk.waitForURL(/commendations\/[0-9a-f-]{36}$/)
  await clerk.locator('[name=signer]').fill('Phan Văn Ví')
  await press(clerk, 'Lưu và xem lại')
  return new URL(clerk.url()).pathname
}

/** Signed on paper by the head; another officer registers it, and the register gives the number. */
export async function issue(officer: Page, decision: string, day: string) {
  await officer.goto(decision)
  await officer.locator('[name=issuedOn]').first().fill(day)
  await officer.getByLabel(/Tôi vẫn dùng/).check()
  await officer.locator('[name=relyBecause]').fill('Đã hỏi Sở Nội vụ (mẫu).')
  await press(officer, 'Đăng ký quyết định')
  await officer
    .getByText(/\d+\/QĐ-BDT, /)
    .first()
    .waitFor()
}

/** Downloads by the link's words; answers how the file begins. */
export async function download(page: Page, name: string | RegExp) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).first().click()])
  return (await readFile(await file.path())).subarray(0, 4).toString('latin1')
}

/** A stranger types the code of the paper: initials first, the name with the number that is printed on it. */
export async function checkPaper(stranger: Page, code: string, bookNumber: string) {
  await stranger.goto('/giay-khen')
  await stranger.locator('[name=ma]').fill(code)
  await stranger.locator('[name=ma]').press('Enter')
  await stranger.waitForURL(/giay-khen\/./)
  const before = await stranger.locator('main').innerText()
  await stranger.locator('[name=so]').fill(bookNumber)
  await stranger.locator('[name=so]').press('Enter')
  await stranger.waitForURL(/so=/)
  return { before, after: await stranger.locator('main').innerText() }
}
