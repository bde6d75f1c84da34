import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withdrawStory } from '#app/stories/index.ts'
import { readRows } from '#platform/spreadsheet/read.ts'
import { testHouse } from '#test/app.ts'
import { makeOrganisation, makeUser } from '#test/makers.ts'
import { newsroom, tell } from '#test/telling.ts'

const card = {
  title: 'Lớp dệt dưới hiên',
  lead: 'Học xong một tấm thì kèm một người.',
  problem: 'Người biết dệt còn ít và đã lớn tuổi.',
  steps: '1. Chọn một mái hiên: gần đường, có bóng râm\nĐóng khung: tre tự đóng\nBắt đầu với vài người',
  needed: 'một mái hiên',
  cost: '6.400.000',
  monthsToResult: '6',
  conditions: 'Có người biết dệt.',
  results: 'Chị em tự bán được vải.',
  stopSigns: 'Không còn ai đến <script>alert(1)</script>.',
  failures: 'Màu nhuộm còn phai.',
}

async function scene() {
  const house = await testHouse()
  const room = await newsroom(house)
  const { storyId } = await tell(room)
  const far = await makeOrganisation(house.db, { name: 'Xã Xa', kind: 'commune', parentId: room.agency })
  const adopter = await makeUser(house.db, { name: 'Cán Bộ Xã Xa', roles: ['commune'], organisationId: far })
  const written = await house.send(room.author, '/office/models', { ...card, storyId })
  const model = written.headers.get('location') ?? ''
  const approve = (who = room.approver) => house.send(who, `${model}/approval`, { version: '1' })
  const adopt = (fields: Record<string, string> = {}) =>
    house.send(adopter, `${model}/adoptions`, {
      place: 'Ấp Mẫu, xã Xa',
      beganOn: '1/3/2026',
      people: '12',
      what: 'Mở lớp dệt hai buổi một tuần',
      ...fields,
    })
  const newest = async () => (await house.db.selectFrom('adoptions').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()).id
  return { house, room, storyId, adopter, model, approve, adopt, newest }
}

const page = '/cach-lam/lop-det-duoi-hien'

test('a way of working is shown once somebody else approved it, and goes with its story', async () => {
  const { house, room, storyId, approve, model } = await scene()
  await using _ = house
  assert.equal((await house.ask(null, page)).status, 404)
  assert.equal((await approve(room.author)).status, 409)
  assert.equal((await approve()).status, 303)
  const text = await house.read(null, page)
  assert.match(
    text,
    /<h1>Lớp dệt dưới hiên<\/h1>[\s\S]*6\.400\.000 đồng[\s\S]*sau 6 tháng[\s\S]*3 bước[\s\S]*Chọn một mái hiên[\s\S]*gần đường, có bóng râm/,
  )
  assert.doesNotMatch(text, /<script/)
  assert.match(await house.read(null, '/guong/thi-mai-giu-tieng-khung-cui'), /Học theo Thị Mai[\s\S]*Lớp dệt dưới hiên/)
  assert.equal((await house.send(room.author, model, { ...card, title: 'Tên khác', version: '1' })).status, 303)
  assert.equal((await house.ask(null, page)).status, 404)
  await house.send(room.approver, `${model}/approval`, { version: '2' })
  await room.as(room.author, (act) => withdrawStory(act, storyId, { because: 'asked', note: '' }))
  await house.program.kept.settled()
  assert.equal((await house.ask(null, page)).status, 410)
  assert.doesNotMatch(await house.read(null, '/cach-lam'), /Lớp dệt|Tên khác/)
})

test('an adoption is shown when the place itself and somebody else, who is another person, confirmed it', async () => {
  const { house, room, adopter, approve, adopt, newest } = await scene()
  await using _ = house
  assert.equal((await adopt()).status, 404)
  await approve()
  assert.equal((await adopt({ beganOn: '6/10/2026' })).status, 422)
  assert.equal((await adopt()).status, 303)
  const first = await newest()
  const confirm = (who: typeof adopter, part: string, seen = 'Đến xem ngày 2/10') =>
    house.send(who, `/office/adoptions/${first}/confirmation`, { part, seen })
  assert.doesNotMatch(await house.read(null, page), /Ấp Mẫu/)
  assert.equal((await confirm(room.checker, 'adopter')).status, 409)
  assert.equal((await confirm(adopter, 'other')).status, 409)
  assert.equal((await confirm(adopter, 'adopter')).status, 303)
  assert.equal((await confirm(adopter, 'other')).status, 409)
  assert.doesNotMatch(await house.read(null, page), /Ấp Mẫu/)
  assert.equal((await confirm(room.checker, 'other')).status, 303)
  const text = await house.read(null, page)
  assert.match(text, /Ai học từ ai[\s\S]*Thị Mai[\s\S]*Ấp Mẫu, xã Xa[\s\S]*từ 01\/03\/2026/)
  assert.doesNotMatch(text, /Cán Bộ Xã Xa|Đến xem ngày/)
  assert.match(text, /1 nơi/)
})

test('the tree shows who learned from whom, and those that stopped with the reason', async () => {
  const { house, room, adopter, approve, adopt, newest } = await scene()
  await using _ = house
  await approve()
  await adopt()
  const first = await newest()
  await adopt({ place: 'Thôn Sau', copiedFrom: first })
  const second = await newest()
  for (const id of [first, second]) {
    await house.send(adopter, `/office/adoptions/${id}/confirmation`, { part: 'adopter', seen: 'x' })
    await house.send(room.checker, `/office/adoptions/${id}/confirmation`, { part: 'other', seen: 'x' })
  }
  assert.equal((await house.send(adopter, `/office/adoptions/${second}/end`, { on: '1/1/2026', because: 'x' })).status, 409)
  await house.send(adopter, `/office/adoptions/${second}/results`, { on: '1/9/2026', text: 'Sáu người học xong' })
  assert.equal(
    (await house.send(adopter, `/office/adoptions/${second}/end`, { on: '1/9/2026', because: 'Không còn người dạy' })).status,
    303,
  )
  const text = await house.read(null, page)
  assert.match(
    text,
    /<strong>Ấp Mẫu, xã Xa<\/strong>[\s\S]*<ul><li><p><strong>Thôn Sau<\/strong>[\s\S]*Sáu người học xong[\s\S]*Đã dừng 01\/09\/2026: Không còn người dạy/,
  )
  assert.match(text, /2 nơi, 1 nơi đã dừng/)
  const other = await makeUser(house.db, { roles: ['commune'], organisationId: room.commune })
  assert.equal((await house.send(other, `/office/adoptions/${first}/results`, { on: '1/9/2026', text: 'x' })).status, 403)
})

test('a wrong card keeps everything typed; one story has one card; drafts are not for communes', async () => {
  const { house, room, storyId, adopter, model } = await scene()
  await using _ = house
  const wrong = await house.send(room.author, '/office/models', { ...card, storyId, steps: 'Một bước thôi', cost: 'nhiều' })
  assert.equal(wrong.status, 422)
  const shown = await wrong.text()
  for (const words of [/ít nhất hai bước/, />Một bước thôi</, /Xin ghi số tiền bằng chữ số/, /value="nhiều"/]) assert.match(shown, words)
  assert.equal((await house.send(room.author, '/office/models', { ...card, storyId })).status, 409)
  assert.equal((await house.ask(adopter, model)).status, 404)
  assert.doesNotMatch(await house.read(adopter, '/office/models'), /Lớp dệt/)
})

test('ways are found with or without marks, narrowed, counted and fetched as seen; a draft is in nobody’s file who may not read it', async () => {
  const { house, room, adopter, approve, adopt } = await scene()
  await using _ = house
  const fetched = async (reader: typeof adopter, query: string) => {
    const answer = await house.ask(reader, `/office/models/export.xlsx${query}`)
    const [sheet] = await readRows(new Uint8Array(await answer.arrayBuffer()))
    return (sheet?.rows ?? []).slice(1).map((row) => String(row[0]))
  }
  assert.deepEqual(
    [await fetched(room.author, ''), await fetched(adopter, ''), await fetched(adopter, '?q=lop+det')],
    [[card.title], [], []],
  )
  assert.doesNotMatch(await house.read(adopter, '/office/models?q=lop+det'), /Lớp dệt|1–1 trong/)
  await approve()
  await adopt()
  for (const query of ['?q=LOP+DET', '?q=thi+mai', '?state=shown', '?state=copied'])
    assert.match(await house.read(adopter, `/office/models${query}`), /Lớp dệt dưới hiên[\s\S]*1–1 trong 1/, query)
  for (const query of ['?q=khong+co', '?state=draft', '?state=hidden'])
    assert.match(await house.read(adopter, `/office/models${query}`), /Không có dòng nào khớp/, query)
  assert.deepEqual([await fetched(adopter, '?state=shown'), await fetched(adopter, '?state=draft')], [[card.title], []])
})
