import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#platform/act.ts'
import { offerPapers } from '#app/council/ballots/box-desk.ts'
import { openVotes } from '#app/council/votes/open-together.ts'
import { laptop, phone } from '#test/browser.ts'
import { makeCouncil, makeOpenSession } from '#test/council.ts'
import { accepted } from '#test/makers.ts'
import { giveLogin, journeyHouse } from './ground.ts'

const { house, browser, origin } = await journeyHouse()
const council = await makeCouncil(house.program)
const secretary = council.as(council.secretary)

async function enter(who: Actor, device: typeof laptop, address: string) {
  const { login, password } = await giveLogin(house, who.id)
  const page = await (await browser.newContext(device)).newPage()
  await page.goto(origin + address)
  await page.getByLabel('Tên đăng nhập').fill(login)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${address}`)
  return page
}

test('a deed refused from a small menu says why in that menu; looking anew and coming back send nothing twice', async () => {
  const { sessionId } = await makeOpenSession(house.program, council, { names: ['Thị Mai'] })
  await offerPapers(house.program, secretary, sessionId)
  const address = `/office/council/sessions/${sessionId}`
  const page = await enter(council.secretary, laptop, address)
  const sent: string[] = []
  page.on('request', (one) => void (one.method() === 'POST' && sent.push(new URL(one.url()).pathname)))

  await page.locator('summary[aria-label="Rời phiên… Điểu Ví"]').click()
  await page.locator('details.menu[open]').getByRole('button', { name: 'Rời phiên…' }).click()
  await page.locator('.ask:popover-open [name=because]').fill('   ')
  await page.locator('.ask:popover-open').getByRole('button', { name: 'Ghi nhận rời phiên' }).click()
  await page.locator('.menu .asked-again').getByRole('alert').waitFor()
  assert.deepEqual(sent, [`${address}/departures`])
  assert.equal(new URL(page.url()).pathname, address, 'the answer stands in place of the page')

  await page.reload()
  assert.equal(await page.locator('.asked-again').count(), 0)
  await page.getByRole('link', { name: 'Biên bản' }).click()
  await page.waitForURL('**/minutes')
  await page.goBack()
  await page.getByRole('heading', { name: /^Phiên/ }).waitFor()
  assert.deepEqual(sent, [`${address}/departures`], 'nothing was sent a second time')
  await page.context().close()
})

test('while a ballot is on its way the links out of the page are shut; walked off all the same, the device says it is not in the box', async () => {
  const { sessionId, items } = await makeOpenSession(house.program, council, { names: ["K'Brôi", 'Y Bčũ Ƀar'] })
  await offerPapers(house.program, secretary, sessionId)
  const seat = `/office/council/sessions/${sessionId}/seat`
  const page = await enter(council.deputy, phone, seat)
  await page.getByRole('button', { name: 'Nhận phiếu' }).click()
  await page.getByText('Máy này đã có phiếu').waitFor()
  await secretary((act) => openVotes(act, sessionId, accepted))
  await page.route('**/ballot-boxes/**', () => {})
  await page.goto(`${origin}/office/council/items/${items[0]?.id}/vote`)
  await page.getByLabel('Đồng ý', { exact: true }).check()
  await page.getByLabel('Chữ của riêng tôi').fill('lúa')
  await page.getByRole('button', { name: 'Bỏ phiếu vào hòm' }).click()
  await page.getByText('Đang gửi…').waitFor()
  const open = await page.locator('main a').evaluateAll((links) => links.filter((link) => link.closest('[inert]') === null).length)
  assert.equal(open, 0)

  await page.goto(origin + seat)
  await page.getByRole('link', { name: /K'Brôi \(chưa vào hòm, bấm để gửi lại\)/ }).waitFor()
  await page.context().close()
})
