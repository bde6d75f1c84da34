import type { Page } from 'playwright-core'
import { confirm, press } from '#test/practice-office.ts'

/** The person agrees, by name of purpose, to what may be done with their story. */
export async function agree(commune: Page, name: string, day: string) {
  await commune.goto(`/office/people?q=${encodeURIComponent(name)}`)
  await commune.getByRole('main').getByRole('link', { name }).first().click()
  await commune.getByRole('link', { name: 'Sự đồng ý' }).click()
  const form = commune.locator('form[action$="/consents"]')
  for (const purpose of ['DOSSIER', 'WEB_STORY']) await form.locator(`[value=${purpose}]`).check()
  await form.locator('select[name=givenBy]').selectOption('self')
  await form.locator('select[name=method]').selectOption('signature')
  await form.locator('[name=explainedIn]').fill('tiếng Xtiêng')
  await form.locator('[name=givenOn]').first().fill(day)
  await form.getByRole('button', { name: 'Lưu giấy đồng ý' }).click()
  await commune.waitForURL(/consents(\/|$)/)
}

/** A story beside its claim: the figure is inserted, so that the sentence keeps the link. */
export async function write(writer: Page, name: string, title: string) {
  await writer.goto('/office/stories/new')
  const nomination = writer.locator('select[name=nominationId]')
  await nomination.selectOption((await nomination.locator('option', { hasText: name }).first().getAttribute('value')) ?? '')
  await writer.locator('select[name=field]').selectOption('teaching')
  await writer.locator('[name=title]').fill(title)
  await press(writer, 'Bắt đầu viết')
  await writer.locator('[name=lead]').fill('Mỗi chiều thứ bảy trẻ trong sóc ngồi quanh ông học đan gùi.')
  await writer.locator('.ProseMirror').fill('Ông không gọi đó là lớp học. Đến nay có ')
  await writer.getByRole('button', { name: 'Chèn', exact: true }).first().click()
  await press(writer, 'Lưu bài')
  return new URL(writer.url()).pathname
}

/** What the figure rests on is said for the reader; then the text goes to somebody else. */
export async function send(writer: Page, story: string) {
  await writer.goto(story)
  await writer.locator('details:has(form[action*="/sources/"]) > summary').click()
  await writer.locator('[name=source]').fill('Danh sách lớp 30/9/2026')
  await press(writer, 'Lưu nguồn')
  await press(writer, /^Gửi duyệt/)
  await writer.getByRole('link', { name: /Đọc bản gửi duyệt/ }).waitFor()
}

/** Another person reads the edition and approves exactly this text. */
export async function approve(leader: Page, story: string) {
  await leader.goto(`${story}/edition`)
  await leader
    .getByRole('button', { name: /^Duyệt/ })
    .first()
    .click()
  if (await leader.locator('.ask:popover-open').count()) await confirm(leader)
  await leader.waitForLoadState()
}

export async function publish(writer: Page, story: string) {
  await writer.goto(story)
  await press(writer, /^Đăng/)
  await writer.getByRole('link', { name: 'Xem trên cổng' }).waitFor()
  return (await writer.getByRole('link', { name: 'Xem trên cổng' }).getAttribute('href')) ?? ''
}

export async function withdraw(writer: Page, story: string) {
  await writer.goto(story)
  await writer.getByRole('button', { name: 'Gỡ bài…' }).click()
  await writer.locator('.ask:popover-open [value=asked]').check()
  await confirm(writer)
  await writer.waitForLoadState()
}
