import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { laptop } from '#test/browser.ts'
import { openPracticeOffice } from '#test/practice-office.ts'
import { backTo, choose, here, open, press, skip, tabTo, walkTo, write } from './thread/keys.ts'

/** The way of a case without a mouse: whatever is done here is done by keys, and one always sees where one is. */
const office = await openPracticeOffice()
after(() => office[Symbol.asyncDispose]())
const page = await office.stranger(laptop)
page.setDefaultTimeout(30_000)
const { keyboard } = page
const who = /^Điểu Thị Nhơ/
const session = /sessions\/[0-9a-f-]{36}/
const form = /nominations\/[0-9a-f-]{36}$/

test('an officer of the commune chooses the role, skips the navigation and finds a person with /', async () => {
  await page.goto('/office/practice')
  await tabTo(page, /^Cán bộ xã/)
  await open(page, /\/office$/)
  await skip(page)
  await keyboard.press('/')
  await here(page)
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'find')
  await keyboard.type('dieu thi nho')
  await open(page, /q=dieu/)
  await skip(page)
  await walkTo(page, who)
  await open(page, /office\/(people|nominations)/)
})

test('J walks through the list to the draft, Enter opens it, and its form is a few Tabs away', async () => {
  await tabTo(page, /^Đề nghị/)
  await open(page, /\/office\/nominations$/)
  await skip(page)
  await walkTo(page, who)
  await open(page, form)
  await skip(page)
  await tabTo(page, /^Sửa$/)
  await open(page, /edit$/)
})

test('a form with an impossible day comes back: what is wrong has the keyboard and leads to its field', async () => {
  await skip(page)
  await tabTo(page, /^Đề nghị khen(?! thưởng)/)
  await keyboard.press('Home')
  await tabTo(page, /^Từ ngày/)
  await keyboard.type('31/02/2026')
  await tabTo(page, /^Đến ngày/)
  await keyboard.type('30/09/2026')
  await tabTo(page, /^Lưu đề nghị/)
  const [answer] = await Promise.all([page.waitForResponse((one) => one.request().method() === 'POST'), open(page, /edit$/)])
  assert.equal(answer.status(), 422)
  assert.match(await here(page), /cần sửa/, 'what is wrong is read first')
  await tabTo(page, /^Đề nghị khen: /, 1)
  await keyboard.press('Enter')
  assert.match(await here(page), /^Đề nghị khen/)
})

test('the select, the days and the track are set by keys, saved, and the case is sent with Enter', async () => {
  await choose(page, 'Giấy khen')
  await tabTo(page, /^Từ ngày/)
  await write(page, '01/02/2026')
  await tabTo(page, /^Thường xuyên/)
  await keyboard.press('ArrowRight')
  assert.match(await here(page), /^Chuyên đề/)
  await press(page, /^Lưu đề nghị/)
  await page.getByText('Đã lưu đề nghị.').waitFor()
  await skip(page)
  await press(page, /^Gửi đề nghị/)
  await page.getByText(/Đã gửi đề nghị, số ĐC-/).waitFor()
  const saved = await office.db
    .selectFrom('nominations')
    .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
    .select(['awardCode', 'track', 'nominations.status', 'achievementFrom', 'achievementTo'])
    .where('subjects.name', '=', 'Điểu Thị Nhơ')
    .executeTakeFirstOrThrow()
  assert.deepEqual(
    { ...saved, achievementFrom: saved.achievementFrom?.toString(), achievementTo: saved.achievementTo?.toString() },
    { awardCode: 'GK', track: 'thematic', status: 'submitted', achievementFrom: '2026-02-01', achievementTo: '2026-09-30' },
  )
})

test('whoever may be known already is decided in the list: arrows choose, Enter checks again', async () => {
  await tabTo(page, /^Đề nghị/)
  await open(page, /\/office\/nominations$/)
  await skip(page)
  await tabTo(page, /^Nhập từ Excel/)
  await open(page, /\/office\/lists$/)
  await skip(page)
  await walkTo(page, /danh-sach-xa-suoi-mau/)
  await open(page, /lists\/[0-9a-f-]{36}/)
  await skip(page)
  await tabTo(page, /dòng có thể trùng/)
  await open(page, /state=double/)
  await page.getByText('Tên giống hệt').first().waitFor()
  await skip(page)
  await tabTo(page, /^Là người này: Điểu Krơng/)
  await keyboard.press('ArrowDown')
  assert.match(await here(page), /^Là người khác/)
  await press(page, /^Kiểm lại/)
  await page.getByText('dòng tốt').first().waitFor()
  assert.equal(await page.getByText('Là người này').count(), 0)
})

test('the secretary takes over, notes who is there and opens the session', async () => {
  await tabTo(page, /^Thư ký$/)
  await open(page, /\/office/)
  await toSession()
  await tabTo(page, /khai và điểm danh/)
  await open(page, session)
  await skip(page)
  await press(page, /^Có mặt/)
  await page.getByText('6/7 ≥ 2/3').waitFor()
  await skip(page)
  await press(page, /^Khai mạc phiên họp/)
  await skip(page)
  await press(page, /Phát phiếu/)
})

test('papers are taken, the vote is opened and a ballot cast in secret, all by keys', async () => {
  await tabTo(page, /nhận phiếu/)
  await open(page, session)
  await toSeat()
  await tabTo(page, /^Nhận phiếu/)
  await keyboard.press('Enter')
  await page.getByText('Máy này đã có phiếu').waitFor()
  assert.match(await here(page), /^Máy này đã có phiếu/)
  await backTo(page, /^Đến nội dung/)
  await toSession()
  await skip(page)
  await press(page, /^Mở bỏ phiếu mục 1/)
  await toSeat()
  await tabTo(page, /^Đi bỏ phiếu/)
  await page.waitForEvent('load')
  assert.match(await here(page), /^Đi bỏ phiếu/, 'the page that follows the room leaves the keyboard where it was')
  await open(page, /vote$/)
  await skip(page)
  await tabTo(page, /^Đồng ý/)
  await keyboard.press('Space')
  await tabTo(page, /^Chữ của riêng tôi/)
  await keyboard.type('thử')
  await tabTo(page, /^Bỏ phiếu vào hòm/)
  await keyboard.press('Enter')
  assert.match(await here(page), /^Đang/)
  await page.getByText('Phiếu đã vào hòm').first().waitFor()
  assert.match(await here(page), /^Phiếu đã vào hòm/)
})

async function toSession() {
  await tabTo(page, /^Hội đồng/)
  await open(page, /office\/council$/)
  await skip(page)
  await walkTo(page, /Phiên/)
  await open(page, session)
}

async function toSeat() {
  await skip(page)
  await tabTo(page, /^Chỗ ngồi của tôi/)
  await open(page, /seat$/)
  await skip(page)
}
