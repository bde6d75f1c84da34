import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { closeDoor } from '#app/closures/index.ts'
import { perform } from '#platform/act.ts'
import { laptop, phone } from '#test/browser.ts'
import { makeAgency, makeSubject, makeUser } from '#test/makers.ts'
import { giveLogin, journeyHouse } from './ground.ts'

/** A long form in a real browser: who is on record already is said while one types, and a session that ends takes nothing. */
const { house, browser, origin } = await journeyHouse()

const agency = await makeAgency(house.db)
const person = await makeUser(house.db, { name: 'Nguyễn Thị Mẫu', roles: ['office'] })
const { login, password } = await giveLogin(house, person.id)
const known = await makeSubject(house.db, { name: "Điểu K'Brôi", phone: '0912345678', keptBy: agency, createdBy: person.id })
await house.db.updateTable('subjects').set({ village: 'Ấp <script>' }).where('id', '=', known).execute()
const hidden = await makeSubject(house.db, { name: "Điểu K'Brôi Kín", phone: '0987654321', keptBy: agency, createdBy: person.id })
const clerk = await makeUser(house.db, { roles: ['leader'] })
const door = { reason: 'conflict', userId: person.id, kind: 'subject', subjectId: hidden, because: 'người nhà (mẫu)' } as const
await perform(house.program, clerk, house.time.now, (act) => closeDoor(act, door))

async function signIn(page: Page, path: string) {
  await page.goto(`${origin}${path}`)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${path}`)
}

for (const [device, options] of [
  ['laptop', laptop],
  ['phone', phone],
] as const)
  test(`while a record is typed on a ${device}, who looks like it is shown with the reason, and who may not be seen is not told`, async () => {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    await signIn(page, '/office/people/new')
    const list = page.locator('[data-alike] [data-list]')
    const said = page.locator('[data-said][aria-live=polite]')
    await page.locator('[name=name]').fill('')
    await page.locator('[name=name]').pressSequentially("Dieu K'Broi", { delay: 20 })
    await list.getByText("Điểu K'Brôi", { exact: true }).waitFor()
    assert.match((await list.textContent()) ?? '', /Ấp <script>/)
    assert.match((await said.textContent()) ?? '', /^Có 1 hồ sơ giống người đang gõ\. Giống nhất: Điểu K'Brôi, /)
    assert.equal(await list.getByRole('link', { name: 'Mở hồ sơ' }).getAttribute('href'), `/office/people/${known}`)
    await page.locator('[name=phone]').fill('0987 654 321')
    await page.locator('[name=born]').fill('19')
    await page.waitForTimeout(900)
    assert.doesNotMatch((await page.textContent('body')) ?? '', /Kín/)
    assert.doesNotMatch(await page.content(), new RegExp(hidden))
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
    assert.deepEqual(
      violations.map(({ id }) => id),
      [],
    )
    await page.locator('[name=phone]').fill('')
    await page.locator('[name=name]').fill('Người Chưa Ai Biết')
    await list.getByText("K'Brôi").waitFor({ state: 'detached' })
    assert.equal(await said.textContent(), '')
    await context.close()
  })

test('a session that ended in the middle of a long form: one signs in in place, and nothing typed is lost', async () => {
  const context = await browser.newContext(laptop)
  const page = await context.newPage()
  await signIn(page, '/office/people/new')
  const typed = { name: 'Điểu Mẫu Gõ Dài', village: 'sóc Bù Mẫu', born: '1987', position: 'Trưởng sóc <mẫu>', notes: 'Dòng một\nDòng hai' }
  await page.locator('[name=kind][value=individual]').check()
  await page.locator('[name=sex][value=female]').check()
  for (const [name, words] of Object.entries(typed)) await page.locator(`[name=${name}]`).fill(words)
  await house.db.updateTable('signIns').set({ endsAt: house.time.now }).where('userId', '=', person.id).execute()
  await page.locator('#subject-form').getByRole('button', { name: 'Lưu' }).click()

  await page.getByText('Phiên làm việc đã hết').first().waitFor()
  assert.equal(await house.db.selectFrom('subjects').select('id').where('name', '=', typed.name).executeTakeFirst(), undefined)
  await page.locator('[name=_password]').fill('không phải mật khẩu')
  await page.keyboard.press('Enter')
  await page.locator('[name=_password]').waitFor()
  const name = page.locator('[name=_login]')
  if ((await name.getAttribute('type')) !== 'hidden') await name.fill(login)
  await page.locator('[name=_password]').fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(/people\/[0-9a-f-]{36}$/)
  const saved = await house.db
    .selectFrom('subjects')
    .select(['village', 'position', 'notes', 'sex'])
    .where('name', '=', typed.name)
    .execute()
  assert.deepEqual(saved, [{ village: typed.village, position: typed.position, notes: typed.notes, sex: 'female' }])
  await context.close()
})
