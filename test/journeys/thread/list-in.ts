import type { Page } from 'playwright-core'
import { writeXlsx } from 'hucre/xlsx'
import { press } from '#test/practice-office.ts'

const deed = 'Ba năm dạy trẻ trong sóc đan gùi vào chiều thứ bảy (dữ liệu mẫu).'

/** A commune's file: somebody new with a name in NFD, and somebody who looks like a person the office knows. */
async function listOfTheCommune() {
  const head = ['TT', 'Họ và tên', 'Năm sinh', 'Dân tộc', 'Thôn', 'Thành tích']
  const rows = [
    ['DANH SÁCH (dữ liệu mẫu)'],
    head,
    [1, 'Điểu Ƀrơi'.normalize('NFD'), 1975, "S'tiêng", 'sóc Mới', deed],
    [2, 'Nông Thị Thử', 1988, 'Nùng', 'ấp Mới', deed],
  ]
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Danh sách', rows }] }))
}

/** The officer brings the file, looks at the columns, decides the double, and takes the list in. */
export async function bringList(officer: Page) {
  await officer.goto('/office/lists')
  await officer.locator('input[type=file]').setInputFiles({
    name: 'xa-moi.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await listOfTheCommune(),
  })
  await officer.locator('select[name=roundId]').selectOption({ index: 1 })
  await officer.locator('select[name=awardCode]').selectOption('GK')
  await officer.getByRole('button', { name: 'Tải lên và xem' }).click()
  await officer.getByRole('link', { name: 'Xem kết quả' }).click()
  await officer.waitForURL(/columns$/)
  await officer.locator('main form[action$="/columns"] button.btn-primary').click()
  await officer.getByRole('link', { name: 'Xem kết quả' }).click()
  await officer
    .getByRole('link', { name: /dòng có thể trùng/ })
    .first()
    .click()
  await officer.getByText('Tên giống hệt').first().waitFor()
  await officer.getByRole('radio', { name: 'Là người khác' }).check()
  await officer.getByRole('button', { name: 'Kiểm lại' }).first().click()
  await officer.getByText('2 dòng tốt').first().waitFor()
  await press(officer, /^Nhận/)
  await officer.getByRole('link', { name: 'Xem kết quả' }).click()
  await officer.locator('a', { hasText: '2 dòng đã nhận' }).waitFor()
}

/** What is told about the person becomes a claim with a figure and a file somebody can look at. */
export async function addClaim(officer: Page, name: string) {
  await officer.goto(`/office/nominations?q=${encodeURIComponent(name)}`)
  await officer.getByRole('main').getByRole('link', { name }).first().click()
  await officer.getByRole('link', { name: 'Thành tích và minh chứng' }).first().click()
  await officer.locator('[name=text]').last().fill('Trẻ trong sóc đan được gùi')
  await officer.locator('[name=figure]').fill('16')
  await officer.locator('[name=unit]').fill('em')
  await officer.getByRole('button', { name: 'Lưu thành tích' }).click()
  await officer.locator('details:has(form[action$="/evidence"]) > summary').click()
  const evidence = officer.locator('form[action$="/evidence"]')
  await evidence.locator('[name=kind]').selectOption('file')
  await evidence.locator('[name=text]').fill('Danh sách lớp có chữ ký')
  await evidence.locator('[name=file]').setInputFiles({ name: 'danh-sach-lop.pdf', mimeType: 'application/pdf', buffer: onePage })
  await evidence.getByRole('button', { name: 'Thêm minh chứng' }).click()
  await officer.getByText('danh-sach-lop.pdf').first().waitFor()
  return new URL(officer.url()).pathname.split('#')[0] ?? ''
}

/** Another person looks at the file and says whether the claim is shown. */
export async function check(checker: Page, name: string) {
  await checker.goto('/office/verification')
  await checker.getByRole('link', { name }).first().click()
  await checker.locator('details:has(form[action$="/findings"]) > summary').click()
  const finding = checker.locator('form[action$="/findings"]')
  await finding.locator('[value=shown]').check()
  await finding.locator('[name=reason]').fill('Đã gặp mười sáu em và cha mẹ các em.')
  await finding.getByRole('button', { name: 'Ghi kết quả kiểm' }).click()
  await checker.getByText('Đã gặp mười sáu em').first().waitFor()
}

const onePage = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
)
