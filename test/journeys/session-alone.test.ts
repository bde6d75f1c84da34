import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { be, confirm, letOthers, openPracticeOffice, press } from '#test/practice-office.ts'

const office = await openPracticeOffice()
after(() => office[Symbol.asyncDispose]())
const page = await office.enter('Thư ký Hội đồng')
let session = ''

test('a secretary who has never seen the product opens a session of seven, one of them away', async () => {
  await page.goto('/office/practice')
  await page.getByRole('button', { name: /Phiên họp hôm nay/ }).click()
  session = page.url()
  await letOthers(page, /khai và điểm danh/)
  await page.locator('.lines > *', { hasText: 'Nguyễn Thị Mẫu' }).getByRole('button', { name: 'Có mặt' }).click()
  await page.getByText('6/7 ≥ 2/3').waitFor()
  await press(page, 'Khai mạc phiên họp')
  await page.getByText('Điểu Krơng Mẫu vắng mặt (Đi công tác tại xã Bù Mẫu)').waitFor()
})

test('the one who is away votes in writing: the page says so, and the envelope comes in sealed', async () => {
  await page.getByText('Điểu Krơng Mẫu báo vắng; quy tắc nhận phiếu bằng văn bản').waitFor()
  await letOthers(page, /gửi phong bì/)
  await page.getByText('khi phong bì đến, bấm “Đã nhận phong bì” cạnh tên').waitFor()
  await page.locator('.lines > *', { hasText: 'Điểu Krơng Mẫu' }).getByRole('button', { name: 'Đã nhận phong bì' }).click()
  await page.getByText('Phong bì của Điểu Krơng Mẫu đã nhận, còn niêm phong').waitFor()
})

test('everybody takes papers, and nine items are voted on in secret, one of them without the chair', async () => {
  await press(page, /Phát phiếu/)
  await letOthers(page, /nhận phiếu/)
  await page.getByRole('link', { name: 'Chỗ ngồi của tôi' }).click()
  await page.locator('ballot-papers button').click()
  await page.getByText('Máy này đã có phiếu').waitFor()
  await page.goto(session)
  await asksWithinTheScreen(/Mở cả/)
  const sums: (string | null)[] = []
  for (let item = 1; item <= 9; item++) sums.push(await voteOn(item))
  assert.deepEqual(sums, [
    '6/7 = 85,71 % > 50 %: đạt',
    '6/7 = 85,71 % > 50 %: đạt',
    '5/6 = 83,33 % > 50 %: đạt',
    '5/7 = 71,43 % > 50 %: đạt',
    '6/7 = 85,71 % > 50 %: đạt',
    '3/7 = 42,86 % ≤ 50 %: cần người có thẩm quyền quyết định',
    '6/7 = 85,71 % > 50 %: đạt',
    '6/7 = 85,71 % > 50 %: đạt',
    '1/7 = 14,29 % ≤ 50 %: không đạt',
  ])
})

/** A long question stays within a small screen, with its button in reach. */
async function asksWithinTheScreen(name: RegExp) {
  const before = page.viewportSize() ?? { width: 1280, height: 800 }
  await page.setViewportSize({ width: 360, height: 480 })
  await page.getByRole('main').getByRole('button', { name }).first().click()
  const box = await page.locator('.ask:popover-open').boundingBox()
  assert.ok(box && box.y >= 0 && box.y + box.height <= 480, JSON.stringify(box))
  await page.locator('.ask:popover-open').getByRole('button', { name: 'Thôi' }).click()
  await page.setViewportSize(before)
}

async function voteOn(item: number) {
  await page.goto(session)
  await press(page, `Mở bỏ phiếu mục ${item}`)
  await letOthers(page, /bỏ phiếu/)
  await letOthers(page, /kiểm phiếu đọc/)
  if (item === 6) await castOwn(page)
  await page.goto(session)
  await press(page, new RegExp(`Đóng.*mục ${item}`))
  await page.getByText(`Kết quả mục ${item}`).first().waitFor()
  return page
    .locator('.card', { hasText: `Kết quả mục ${item}` })
    .locator('.sum')
    .first()
    .textContent()
}

async function castOwn(secretary: Page) {
  await secretary.goto(`${session}/seat`)
  await secretary.getByRole('link', { name: 'Đi bỏ phiếu' }).click()
  await secretary.getByRole('radio', { name: 'Đồng ý', exact: true }).check()
  await secretary.locator('#own-word').fill('thử')
  await secretary.getByRole('button', { name: 'Bỏ phiếu vào hòm' }).click()
  await secretary.getByText('Phiếu đã vào hòm').first().waitFor({ timeout: 20_000 })
}

test('item 6 is even: the chair decides it with a reason; item 3 is not there for the chair', async () => {
  await be(page, 'Chủ tịch')
  assert.equal(await page.getByText('Phan Thị Ví').count(), 0)
  await page.goto(session)
  await page.getByRole('button', { name: /^Quyết định…/ }).click()
  await page.getByRole('radio', { name: /Đạt/ }).first().check()
  await page.locator('.ask:popover-open input[name=because]').fill('việc làm giúp cả khu phố trong mùa hạn')
  await confirm(page)
  await page.getByText('Phan Văn Ví quyết định mục 6').first().waitFor()
})

test('after the time for complaints both sign, and the papers come out', async () => {
  await be(page, 'Thư ký')
  await press(page, /Bế mạc/)
  await letOthers(page, /15 phút/)
  await page.goto(`${session}/minutes`)
  await press(page, 'Ký với tư cách Thư ký')
  await be(page, 'Phó Chủ tịch')
  await press(page, 'Ký với tư cách người chủ trì')
  await be(page, 'Thư ký')
  const papers = await page
    .locator('main a[href$=".pdf"], main a[href$=".docx"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  assert.ok(papers.length >= 2, papers.join(' '))
  for (const href of papers) {
    const answer = await page.request.get(href)
    const start = (await answer.body()).subarray(0, 4).toString('latin1')
    assert.ok(answer.ok() && (start === '%PDF' || start.startsWith('PK')), href)
  }
})
