import type { Page } from 'playwright-core'
import { confirm, press } from '#test/practice-office.ts'

const card = {
  title: 'Lớp đan gùi chiều thứ bảy',
  lead: 'Một người biết nghề ngồi cùng trẻ mỗi chiều thứ bảy.',
  problem: 'Trẻ trong sóc không còn biết đan.',
  steps: 'Chọn một mái hiên: gần đường\nGom lồ ô: cả sóc cùng đi',
  needed: 'Một người biết nghề, lồ ô',
  conditions: 'Có người chịu ngồi cùng mỗi tuần một buổi.',
  results: 'Mười sáu em đan được gùi.',
  stopSigns: 'Hai tháng liền không có trẻ đến.',
  failures: 'Dạy buổi trưa thì trẻ ngủ gật.',
}

/** A way of working is drawn from the story that is told. */
export async function writeModel(writer: Page, story: string) {
  await writer.goto('/office/models/new')
  const told = writer.locator('select[name=storyId]')
  await told.selectOption((await told.locator('option', { hasText: story }).first().getAttribute('value')) ?? '')
  for (const [name, text] of Object.entries(card)) await writer.locator(`[name=${name}]`).fill(text)
  await writer.locator('main form[method=post] button.btn-primary').last().click()
  await writer.waitForURL(/models\/[0-9a-f-]{36}$/)
  return new URL(writer.url()).pathname
}

export async function approveModel(leader: Page, model: string) {
  await leader.goto(model)
  await press(leader, /^Duyệt/)
}

/** Another commune says that it took the model up, and one of its people that it does. */
export async function adopt(neighbour: Page, model: string, day: string) {
  await neighbour.goto(model)
  const form = neighbour.locator('form[action$="/adoptions"]')
  await form.locator('[name=place]').fill('buôn Mới, xã Đăk Mẫu')
  await form.locator('[name=beganOn]').first().fill(day)
  await form.locator('[name=people]').fill('5')
  await form.locator('[name=what]').fill('Mở lớp đan gùi ở nhà văn hóa buôn.')
  await form.getByRole('button', { name: 'Ghi nhận' }).click()
  await confirmAs(neighbour, model, 'Lớp mở mỗi chiều thứ bảy.')
}

export async function confirmAs(page: Page, model: string, seen: string) {
  await page.goto(model)
  await page
    .getByRole('button', { name: /[Xx]ác nhận/ })
    .first()
    .click()
  await page.locator('.ask:popover-open [name=seen]').fill(seen)
  await confirm(page)
  await page.getByText(seen).first().waitFor()
}

/** A figure of the yearly report, and the names of the list it was counted from. */
export async function figure(reader: Page, year: number, name: string) {
  await reader.goto(`/office/reports/${year}`)
  const link = reader.locator(`a[href$="/${year}/${name}"]`).first()
  const count = Number(await link.locator('.sum').textContent())
  await link.click()
  await reader.waitForURL(new RegExp(`${year}/${name}`))
  return { count, text: await reader.locator('main').innerText() }
}
