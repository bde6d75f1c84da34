import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { dayOf, showDay } from '#platform/language/time.ts'
import { be, openPracticeOffice, press } from '#test/practice-office.ts'
import { phone } from '#test/browser.ts'
import { addClaim, bringList, check } from './thread/list-in.ts'
import { checkPaper, decide, download, issue } from './thread/honour.ts'
import { adopt, approveModel, confirmAs, figure, writeModel } from './thread/spread.ts'
import { agree, approve, publish, send, withdraw, write } from './thread/tell.ts'
import { comeIn, prepareSession, sign, takePapers, vote } from './thread/session.ts'

const office = await openPracticeOffice()
after(() => office[Symbol.asyncDispose]())

const today = showDay(dayOf(office.time.now))
const who = 'Điểu Ƀrơi'
const [commune, secretary] = [await office.enter('Cán bộ xã'), await office.enter('Thư ký Hội đồng')]
const members: Page[] = []
let session = ''

test('a commune’s list comes in from Excel, and whoever looks alike is decided by a person', async () => {
  await bringList(commune)
})

test('a claim gets a figure and a file; somebody else says that it is shown', async () => {
  await addClaim(commune, who)
  await check(await office.enter('Người kiểm chứng'), who)
})

test('the secretary puts the case on an agenda; five members declare, read the code on the wall, and come in', async () => {
  session = await prepareSession(secretary, who, today)
  const wall = await office.enter('Thư ký Hội đồng')
  await wall.goto(`${session}/projector`)
  const code = /\d{4}$/.exec(((await wall.locator('.projector-pin').textContent()) ?? '').trim())?.[0] ?? assert.fail('no code on the wall')
  for (const name of ['Chủ tịch', 'Phó Chủ tịch', 'Lâm Văn Mẫu', 'Thị Mơ', "K'Brôi Thử"]) {
    const member = await office.enter('Thành viên Hội đồng', phone)
    await member.goto(`${session}/seat`)
    await be(member, name)
    await comeIn(member, session, code)
    members.push(member)
  }
  await secretary.goto(session)
  await secretary.locator('.lines > *', { hasText: 'Nguyễn Thị Mẫu' }).getByRole('button', { name: 'Có mặt' }).click()
  await press(secretary, 'Khai mạc phiên họp')
})

test('six devices take papers, seal and cast; each member finds their own line in the list', async () => {
  await press(secretary, /Phát phiếu/)
  const voters = [...members, secretary]
  for (const voter of voters) await takePapers(voter, session)
  await secretary.goto(session)
  await press(secretary, 'Mở bỏ phiếu mục 1')
  const phrases = await Promise.all(voters.map((voter, at) => vote(voter, session, `chữ${at + 1}`)))
  await secretary.goto(session)
  await press(secretary, /Đóng.*mục 1/)
  await secretary.getByText('6/6 = 100 % > 50 %: đạt').first().waitFor()
  for (const [at, voter] of voters.entries()) {
    await voter.goto(`${session}/seat`)
    await voter.getByRole('main').getByRole('link', { name: who }).first().click()
    await voter.getByRole('cell', { name: phrases[at] ?? '' }).waitFor()
  }
})

test('chair and secretary sign the minutes after the time for complaints', async () => {
  await secretary.goto(session)
  await press(secretary, /Bế mạc/)
  await secretary.locator('.practice-deed').click()
  await sign(secretary, session, 'Ký với tư cách Thư ký')
  await sign(members[0] ?? secretary, session, 'Ký với tư cách người chủ trì')
  await secretary.goto(`${session}/minutes`)
  assert.equal(await secretary.getByRole('button', { name: /^Ký với/ }).count(), 0)
})

let decision = ''

test('the outcome becomes a decision with a number, certificates and a pay list to download', async () => {
  const clerk = await office.enter('Văn phòng')
  decision = await decide(clerk, who)
  await issue(secretary, decision, today)
  await clerk.goto(decision)
  for (const [name, begins] of [
    ['Tải Word', 'PK\u0003\u0004'],
    ['Tải PDF', '%PDF'],
    ['In cả khung', '%PDF'],
    ['Tải Excel', 'PK\u0003\u0004'],
  ] as const)
    assert.equal(await download(clerk, name), begins, name)
})

test('anybody may check the paper by its code: initials first, the name with the number printed on it', async () => {
  const row = await office.db
    .selectFrom('commendations')
    .select(['code', 'bookNumber'])
    .where('decisionId', '=', decision.split('/').at(-1) ?? '')
    .executeTakeFirstOrThrow()
  const stranger = await office.stranger()
  const { before, after: named } = await checkPaper(stranger, row.code ?? '', String(row.bookNumber).padStart(4, '0'))
  assert.doesNotMatch(before, /Điểu Ƀrơi/)
  assert.match(named, /Điểu Ƀrơi/)
})

const title = 'Chiều thứ bảy học đan gùi'
let [story, address, model] = ['', '', '']

test('with consent the story is written beside its claim, approved by another, published', async () => {
  const writer = await office.enter('Tuyên truyền')
  await agree(commune, who, today)
  story = await write(writer, who, title)
  await send(writer, story)
  await approve(await office.enter('Phó Trưởng Ban'), story)
  address = await publish(writer, story)
})

test('a villager with scripts off finds it in the list, the search and the feed, and reads it', async () => {
  const villager = await office.stranger({ ...phone, javaScriptEnabled: false })
  await villager.goto('/guong?q=dieu+broi')
  await villager.locator(`a[href="${address}"]`).first().click()
  await villager.waitForURL(`**${address}`)
  assert.match(await villager.locator('main').innerText(), /16 em/)
  assert.match(await (await villager.request.get('/tin.atom')).text(), new RegExp(address))
})

test('another commune copies the model, two people confirm, and the year counts it', async () => {
  const [writer, neighbour] = [await office.enter('Tuyên truyền'), await office.enter('Xã học theo')]
  model = await writeModel(writer, title)
  await approveModel(await office.enter('Phó Trưởng Ban'), model)
  const reader = await office.enter('Văn phòng')
  const { count: before } = await figure(reader, 2026, 'copied')
  await adopt(neighbour, model, today)
  await confirmAs(commune, model, 'Đã sang xem, gặp năm em đang đan.')
  const copied = await figure(reader, 2026, 'copied')
  assert.equal(copied.count, before + 1)
  assert.match(copied.text, /Lớp đan gùi chiều thứ bảy/)
  const rewarded = await figure(reader, 2026, 'rewarded')
  assert.match(rewarded.text, /Điểu Ƀrơi/)
  await reader.goto('/office/reports/2026')
  assert.equal(await download(reader, 'Excel'), 'PK\u0003\u0004')
  assert.equal(await download(reader, 'Báo cáo Word'), 'PK\u0003\u0004')
})

test('the person takes the consent back: the story is gone everywhere at once, with a plain word', async () => {
  await withdraw(await office.enter('Tuyên truyền'), story)
  const villager = await office.stranger({ ...phone, javaScriptEnabled: false })
  assert.equal((await villager.goto(address))?.status(), 410)
  await villager.goto('/guong?q=dieu+broi')
  assert.equal(await villager.locator(`a[href="${address}"]`).count(), 0)
  const feed = await (await villager.request.get('/tin.atom')).text()
  assert.match(feed, /deleted-entry/)
  assert.doesNotMatch(feed, new RegExp(title))
})
