import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { testHouse } from '#test/app.ts'
import { acceptedFields, makeAgency, makeNomination, makeRound, makeSubject, makeUser } from '#test/makers.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, read, send, ask } = house

const keptBy = await makeAgency(db)
const nominator = await makeUser(db, { name: 'Người đề cử', roles: ['division'] })
const officer = await makeUser(db)
const roundId = await makeRound(db)
const achievement = 'Năm 2025 bà vận động 41 hộ trong sóc góp vốn xoay vòng, giúp 12 hộ thoát nghèo và giữ được nghề dệt.'

async function nominated(name: string, text = achievement) {
  const subjectId = await makeSubject(db, { name, keptBy, createdBy: officer.id })
  const id = await makeNomination(db, { subjectId, roundId, nominator, awardCode: 'CSTD_BT', achievement: text })
  return `/office/appraisal/${id}`
}

const cardOf = (page: string) => /<section class="card" id="left"[\s\S]*?<\/section>/.exec(page)?.[0] ?? assert.fail('no card')
const formAt = (page: string, id: string) =>
  new RegExp(`<form class="card"[^>]*id="${id}"[\\s\\S]*?</form>`).exec(page)?.[0] ?? assert.fail(id)

test('on top of the page stands what is missing, each line leading to its place; what is there is not asked for', async () => {
  const address = await nominated('Điểu Mẫu <b>')
  const page = await read(officer, address)
  const card = cardOf(page)
  assert.match(card, /Còn thiếu: Báo cáo thành tích/)
  for (const [, id = ''] of card.matchAll(/href="#([^"]+)"/g)) assert.ok(page.includes(`id="${id}"`), `nothing is called ${id}`)
  assert.doesNotMatch(card, /nếu có|khi có/i, 'a paper needed only sometimes is not missed')
  const kept = await send(officer, `${address}/papers`, { part: 'Báo cáo thành tích', because: 'đã nộp bản giấy (mẫu)', waived: 'yes' })
  assert.match(
    decodeURIComponent(kept.headers.get('location') ?? ''),
    /#paper-Báo-cáo-thành-tích$/,
    'and the page opens again at that paper',
  )
  assert.doesNotMatch(cardOf(await read(officer, address)), /Báo cáo thành tích/)
})

test('a wrong file is told at its own paper, with the field open; the conclusion and the other papers say nothing of it', async () => {
  const address = await nominated("K'Brôi")
  const body = new FormData()
  body.set('part', 'Báo cáo thành tích')
  body.set('waived', 'no')
  body.set('file', new File([new TextEncoder().encode('MZ not a paper')], 'chạy.exe'))
  const answer = await ask(officer, `${address}/papers`, { method: 'POST', body })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.equal([...page.matchAll(/Tệp gửi cho “Báo cáo thành tích” chưa nhận được/g)].length, 1)
  assert.equal([...page.matchAll(/aria-invalid="true"/g)].length, 1)
  assert.doesNotMatch(formAt(page, 'conclusion'), /data-problems|chưa nhận/)
})

test('what is wrong in the award history is told there, not in the conclusion', async () => {
  const address = await nominated('Thị Mai')
  const answer = await send(officer, `${address}/history`, { wholeSince: 'lâu rồi', basis: 'sổ' })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /<details class="fold[^"]*" open[^>]*>\s*<summary[^>]*>Xác nhận lịch sử khen thưởng…[\s\S]*?value="lâu rồi"/)
  assert.doesNotMatch(formAt(page, 'conclusion'), /data-problems/)
})

test('the same version relied on once is answered for the next dossier; each keeps a record of its own', async () => {
  const [first, second] = [await nominated('Y Čuñ'), await nominated('Lò Thị Ŏĕ')]
  const typed = { conclusion: 'more needed', opinion: 'Bổ sung.' }
  assert.doesNotMatch(await read(officer, second), /name="rely" type="checkbox"[^>]*checked|checked[^>]*name="rely"/)
  assert.equal((await send(officer, `${first}/conclusion`, { ...typed, ...acceptedFields })).status, 303)
  const page = formAt(await read(officer, second), 'conclusion')
  assert.match(page, /đã trả lời về đúng bản quy tắc này ngày/)
  assert.doesNotMatch(page, /<input[^>]*(checked[^>]*name="rely"|name="rely"[^>]*checked)/)
  assert.ok(page.includes('Đã hỏi cơ quan cấp trên, quy chế giữ mức này &lt;mẫu>.'))
  const other = await makeUser(db, { name: 'Người khác' })
  assert.doesNotMatch(formAt(await read(other, second), 'conclusion'), /đã trả lời về đúng bản/, 'nobody answers for somebody else')
  assert.equal((await send(officer, `${second}/conclusion`, { ...typed, ...acceptedFields })).status, 303)
  const kept = await db.selectFrom('ruleReliances').select(['recordId', 'ruleId']).execute()
  assert.equal(new Set(kept.map(({ recordId }) => recordId)).size, 2)
})

test('a text unlike any other is not set beside one; a copied sentence is, and is marked', async () => {
  const cows = 'Trong ba năm ông giúp các hộ trong ấp nuôi bò lai, cho mượn con giống và bán ở lò mổ của huyện mỗi năm một lần.'
  const [own, copy] = [await nominated('Người viết riêng', cows), await nominated('Người chép', `Ông có uy tín. ${cows}`)]
  const page = await read(officer, copy)
  assert.match(page, /Người viết riêng[\s\S]*?<mark>[^<]*nuôi bò lai/)
  assert.match(cardOf(page), /1 báo cáo thành tích viết giống/)
  assert.doesNotMatch(/id="similar"[\s\S]*?<\/section>/.exec(await read(officer, own))?.[0] ?? '', /Điểu Mẫu|Thị Mai/)
})
