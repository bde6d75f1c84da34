import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { phone } from '#test/browser.ts'
import { letOthers, openPracticeOffice, press } from '#test/practice-office.ts'

/** The line breaks where people work in the hills: nothing typed goes, nothing is sent twice, and the page says so. */
const office = await openPracticeOffice()
after(() => office[Symbol.asyncDispose]())

const offline = (page: Page, gone: boolean) => page.context().setOffline(gone)
const bar = (page: Page) => page.locator('.no-network')
const nominationsOf = (deed: string) => office.db.selectFrom('nominations').select('id').where('achievement', '=', deed).execute()

async function fillNomination(page: Page, deed: string) {
  await page.goto('/office/nominations/new')
  await page.getByLabel('Người, hộ, tập thể').fill('thi mai')
  await page
    .getByRole('option', { name: /Thị Mai/ })
    .first()
    .click()
  await page.locator('[name=awardCode]').selectOption({ label: 'Giấy khen' })
  await page.locator('[name=achievement]').fill(deed)
}

test('a nomination is written through a broken line: said at once, kept over a reload, sent once', async () => {
  const page = await office.enter('Cán bộ xã', phone)
  page.on('dialog', (dialog) => void dialog.accept())
  const deed = 'Dạy chữ buổi tối ở sóc <mẫu>, mất mạng giữa chừng'
  await fillNomination(page, 'Dạy chữ')
  await page.getByText('Đã lưu lúc').waitFor()
  await offline(page, true)
  await bar(page).getByText('Mất mạng. Chữ đang gõ').waitFor()
  await page.locator('[name=achievement]').fill(deed)
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await bar(page).getByText('Chưa gửi được vì mất mạng').waitFor()
  assert.equal(await page.locator('[name=achievement]').inputValue(), deed)
  await page.locator('[name=achievement]').press('End')
  await page.getByText('Mất mạng: chữ vẫn còn trong trang này').waitFor()

  const [draft] = await Promise.all([page.waitForRequest((one) => one.url().includes('/drafts/')), offline(page, false)])
  await draft.response()
  await page.getByText('Đã lưu lúc').waitFor()
  assert.equal(await bar(page).count(), 0)
  await page.reload()
  await page.getByRole('button', { name: 'Lấy lại' }).click()
  assert.equal(await page.locator('[name=achievement]').inputValue(), deed)
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await page.waitForURL(/nominations\/[0-9a-f-]{36}$/)
  assert.equal((await nominationsOf(deed)).length, 1)
  await page.goto('/office/nominations/new')
  await page.waitForLoadState('networkidle')
  assert.equal(await page.getByRole('button', { name: 'Lấy lại' }).isVisible(), false, 'what was sent is not offered again')
  await page.context().close()
})

test('a line that is dead though the device shows bars loses nothing either: the words wait on the device', async () => {
  const page = await office.enter('Cán bộ xã', phone)
  page.on('dialog', (dialog) => void dialog.accept())
  const deed = 'Bắc cầu gỗ qua suối, máy vẫn báo có sóng'
  await page.goto('/office/nominations/new')
  await page.context().route('**/*', (route) => route.abort('connectionfailed'))
  await page.locator('[name=achievement]').fill(deed)
  await page.getByRole('button', { name: 'Lưu nháp' }).click()
  await bar(page).getByText('Chưa gửi được vì mất mạng').waitFor()
  await page.context().unroute('**/*')
  await page.reload()
  await page.getByRole('button', { name: 'Lấy lại' }).click()
  assert.equal(await page.locator('[name=achievement]').inputValue(), deed)
  await page.getByText('Đã lưu lúc').waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Bỏ bản ấy' }).click()
  await page.reload()
  await page.waitForLoadState('networkidle')
  assert.equal(await page.getByRole('button', { name: 'Lấy lại' }).isVisible(), false)
  await page.context().close()
})

test('the answer is lost on the way back: the nomination is there once, and the page does not ask for it again', async () => {
  const page = await office.enter('Cán bộ xã', phone)
  const deed = 'Giữ rừng đầu nguồn, câu trả lời bị mất'
  await fillNomination(page, deed)
  await page.getByText('Đã lưu lúc').waitFor()
  const lose = (url: URL) => url.pathname === '/office/nominations'
  await page.route(lose, async (route) => {
    await route.fetch({ maxRedirects: 0 })
    await route.abort('connectionreset')
  })
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await page.waitForURL(/chrome-error/)
  await page.unroute(lose)
  await page.goBack().catch(() => null)
  await page.goto('/office/nominations/new')
  await page.waitForLoadState('networkidle')
  assert.equal(await page.getByRole('button', { name: 'Lấy lại' }).isVisible(), false)
  assert.equal((await nominationsOf(deed)).length, 1)
  await page.context().close()
})

test('a member gives points through a broken line: they stay in the page and count once', async () => {
  const page = await office.enter('Thành viên Hội đồng', phone)
  await page.goto('/office/council')
  await page.getByRole('link', { name: 'Phiên 2/2026' }).click()
  await page.waitForURL(/seat$/)
  await declare(page)
  await page.getByRole('link', { name: /Đọc/ }).first().click()
  const points = page.locator('form[data-draft] input[inputmode=decimal]')
  await points.first().waitFor()
  const count = await points.count()
  await offline(page, true)
  for (const field of await points.all()) await field.fill('5,25')
  for (const gate of await page.locator('form[data-draft] input[type=checkbox]').all()) await gate.check()
  await page.locator('form[data-draft] [name=reason]').fill('đọc trên xe, mất sóng')
  await page.getByRole('button', { name: 'Lưu điểm' }).click()
  await bar(page).getByText('Chưa gửi được').waitFor()
  assert.equal(await points.first().inputValue(), '5,25')
  assert.deepEqual(await given(), [])
  await offline(page, false)
  const answer = page.waitForResponse((one) => one.request().method() === 'POST' && one.url().endsWith('/scores'))
  await page.getByRole('button', { name: 'Lưu điểm' }).click()
  assert.equal((await answer).status(), 303)
  assert.equal((await given()).length, count)
  await page.context().close()
})

const given = () => office.db.selectFrom('scores').select('itemId').where('points', '=', 525).execute()

async function declare(page: Page) {
  const ties = page.getByRole('button', { name: 'Tôi đã khai đủ' })
  if ((await ties.count()) > 0) await ties.first().click()
}

test('the room goes on when the line comes back: a waiting page stays, and a ballot is cast once', async () => {
  const page = await office.enter('Thư ký Hội đồng')
  await page.goto('/office/practice')
  await page.getByRole('button', { name: /Phiên họp hôm nay/ }).click()
  const session = page.url()
  await letOthers(page, /khai và điểm danh/)
  await page.locator('.lines > *', { hasText: 'Nguyễn Thị Mẫu' }).getByRole('button', { name: 'Có mặt' }).click()
  await press(page, 'Khai mạc phiên họp')
  await press(page, /Phát phiếu/)
  await letOthers(page, /nhận phiếu/)
  await page.goto(`${session}/seat`)
  await offline(page, true)
  await page.locator('ballot-papers button').click()
  await page.getByText('Chưa nhận được phiếu: mất mạng').waitFor()
  await offline(page, false)
  await page.locator('ballot-papers button').click()
  await page.getByText('Máy này đã có phiếu').waitFor()
  await page.goto(session)
  await press(page, 'Mở bỏ phiếu mục 1')
  await page.goto(`${session}/seat`)
  await page.getByRole('link', { name: 'Đi bỏ phiếu' }).click()
  await page.getByRole('radio', { name: 'Đồng ý', exact: true }).check()
  await page.locator('#own-word').fill('suối')
  await offline(page, true)
  await page.getByRole('button', { name: 'Bỏ phiếu vào hòm' }).click()
  await page.getByText('Chưa gửi được. Phiếu còn trên máy').waitFor({ timeout: 20_000 })
  await offline(page, false)
  await page.getByRole('button', { name: 'Bỏ phiếu vào hòm' }).click()
  await page.getByText('Phiếu đã vào hòm').first().waitFor({ timeout: 20_000 })
  assert.equal((await office.db.selectFrom('sealed').select('boxId').execute()).length, 1)
})
