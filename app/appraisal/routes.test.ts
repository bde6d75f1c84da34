import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomUUIDv7 } from 'node:crypto'
import { perform } from '#platform/act.ts'
import { testHouse } from '#test/app.ts'
import { formsOf } from '#test/walk/forms.ts'
import { acceptedFields, makeAgency, makeNomination, makeRound, makeSubject, makeUser } from '#test/makers.ts'
import { closeDoor } from '#app/closures/index.ts'
import { noticeStanding } from './rules.ts'

const text = 'Năm 2025 bà vận động 41 hộ trong sóc góp vốn xoay vòng, giúp 12 hộ thoát nghèo và giữ được nghề dệt.'

async function scene(awardCode = 'CSTD_BT') {
  const house = await testHouse()
  const keptBy = await makeAgency(house.db)
  const nominator = await makeUser(house.db, { name: 'Người đề cử', roles: ['division'] })
  const officer = await makeUser(house.db)
  const roundId = await makeRound(house.db)
  const subjectId = await makeSubject(house.db, { name: 'Điểu Mẫu <b>', keptBy, createdBy: officer.id })
  const id = await makeNomination(house.db, { subjectId, roundId, nominator, awardCode, achievement: text })
  return { house, officer, nominator, keptBy, roundId, subjectId, id, address: `/office/appraisal/${id}` }
}

async function give(house: Awaited<ReturnType<typeof scene>>['house'], subjectId: string, enteredBy: string, years: number[]) {
  const rows = years.map((year) => ({
    id: randomUUIDv7(),
    subjectId,
    awardCode: 'CSTDCS',
    awardName: 'Chiến sĩ thi đua cơ sở',
    commendationType: 'MERIT',
    year,
    decisionNumber: `${year}/QĐ`,
    enteredBy,
    enteredAt: house.time.now,
  }))
  await house.db.insertInto('pastAwards').values(rows).execute()
}

test('three years on record answer the condition, with the decisions they rest on', async () => {
  const { house, officer, subjectId, address } = await scene()
  await using _ = house
  const before = await house.read(officer, address)
  assert.match(before, /Có 3 lần liên tục đạt Chiến sĩ thi đua cơ sở<\/b>/)
  assert.match(before, /Chưa có dữ liệu, người thẩm định xem/)
  assert.match(before, /cần kiểm tra pháp lý/)
  assert.doesNotMatch(before, /<b>"|Mẫu <b>/)
  await give(house, subjectId, officer.id, [2023, 2024, 2025])
  assert.match(await house.read(officer, address), /Đạt<\/span>[\s\S]*2025 · 2025\/QĐ/)
})

test('a case is not found eligible while a paper is missing, a condition unmet or a complaint open', async () => {
  const { house, officer, address } = await scene()
  await using _ = house
  const conclude = (conclusion: string) =>
    house.send(officer, `${address}/conclusion`, { conclusion, opinion: 'Hồ sơ đã xem kỹ (mẫu).', ...acceptedFields })
  assert.match(await (await conclude('eligible')).text(), /Còn thiếu giấy tờ bắt buộc/)
  for (const part of ['Tờ trình của đơn vị đề nghị', 'Báo cáo thành tích', 'Biên bản bình xét thi đua'])
    assert.equal((await house.send(officer, `${address}/papers`, { part, because: 'không áp dụng (mẫu)' })).status, 303)
  await house.send(officer, `${address}/hold`, { because: 'đơn số 5 (mẫu)' })
  assert.match(await (await conclude('eligible')).text(), /đang tạm dừng/)
  const hold = await house.db.selectFrom('closures').select('id').executeTakeFirstOrThrow()
  await house.send(officer, `${address}/hold/${hold.id}/end`)
  await house.send(officer, `${address}/history`, { wholeSince: '2015', basis: 'sổ khen thưởng (mẫu)' })
  assert.match(await (await conclude('eligible')).text(), /Có điều kiện không đạt/)
  assert.equal((await conclude('not eligible')).status, 303)
  assert.match(await house.read(officer, '/office/appraisal'), /Không đủ điều kiện/)
})

test('an optional paper is not missed', async () => {
  const { house, officer, address, subjectId } = await scene()
  await using _ = house
  await give(house, subjectId, officer.id, [2023, 2024, 2025])
  for (const part of ['Tờ trình của đơn vị đề nghị', 'Báo cáo thành tích', 'Biên bản bình xét thi đua'])
    await house.send(officer, `${address}/papers`, { part, because: 'không áp dụng (mẫu)' })
  assert.equal(
    (await house.send(officer, `${address}/conclusion`, { conclusion: 'eligible', opinion: 'Đủ điều kiện (mẫu).', ...acceptedFields }))
      .status,
    303,
  )
  assert.equal((await house.db.selectFrom('nominations').select('status').executeTakeFirstOrThrow()).status, 'verified')
})

test('nobody appraises their own nomination, and a wrong form keeps what was typed', async () => {
  const { house, officer, nominator, roundId, subjectId, address } = await scene()
  await using _ = house
  const own = await makeNomination(house.db, { subjectId, roundId, nominator: officer })
  const opinion = { conclusion: 'more needed', opinion: 'Cần thêm xác nhận (mẫu).' }
  assert.equal((await house.send(officer, `/office/appraisal/${own}/conclusion`, opinion)).status, 403)
  assert.equal((await house.send(nominator, `${address}/conclusion`, opinion)).status, 403)
  const wrong = await house.send(officer, `${address}/conclusion`, { conclusion: 'eligible', opinion: 'ngắn' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /ít nhất một câu[\s\S]*ngắn/)
})

test('two cases written alike are shown side by side, and a closed one is not among them', async () => {
  const { house, officer, nominator, keptBy, roundId, address } = await scene()
  await using _ = house
  const other = await makeSubject(house.db, { name: 'Thị Chép (mẫu)', keptBy, createdBy: officer.id })
  const copied = await makeNomination(house.db, { subjectId: other, roundId, nominator, achievement: text.replace('bà', 'chị') })
  const shown = await house.read(officer, address)
  assert.match(shown, /Thị Chép \(mẫu\)/)
  assert.match(shown, /<mark>/)
  const secretary = await makeUser(house.db)
  await perform(house.program, secretary, house.time.now, (act) =>
    closeDoor(act, { reason: 'conflict', userId: officer.id, kind: 'nomination', subjectId: copied, because: 'chị em' }),
  )
  assert.doesNotMatch(await house.read(officer, address), /Thị Chép/)
  assert.doesNotMatch(await house.read(officer, '/office/appraisal'), /Thị Chép/)
  assert.equal((await house.ask(officer, `/office/appraisal/${copied}`)).status, 404)
  assert.equal(
    (await house.send(officer, `/office/appraisal/${copied}/conclusion`, { conclusion: 'eligible', opinion: 'Thử vượt qua cửa đóng.' }))
      .status,
    404,
  )
})

test('a conclusion that rests on rules nobody has checked asks first, and keeps who accepted them and why', async () => {
  const { house, officer, id, address } = await scene()
  await using _ = house
  const typed = { conclusion: 'more needed', opinion: 'Cần thêm xác nhận <script> của bon.' }
  const asked = await house.send(officer, `${address}/conclusion`, typed, address)
  assert.equal(asked.status, 422)
  const again = await asked.text()
  assert.match(again, /Việc này dựa vào quy tắc cần kiểm tra pháp lý/)
  assert.match(again, /Cần thêm xác nhận &lt;script/)
  assert.equal((await house.send(officer, `${address}/conclusion`, { ...typed, rely: 'yes' }, address)).status, 422)
  assert.equal((await house.send(officer, `${address}/conclusion`, { ...typed, ...acceptedFields })).status, 303)
  const kept = await house.db.selectFrom('ruleReliances').selectAll().where('recordId', '=', id).execute()
  assert.ok(kept.length > 0)
  assert.ok(kept.every(({ reliedBy, because }) => reliedBy === officer.id && because === acceptedFields.relyBecause))
  const page = await house.read(officer, address)
  assert.match(page, /Quy tắc đã dùng[\s\S]*Dùng khi chưa kiểm tra pháp lý/)
  const concluding = formsOf(page).find(({ action }) => action.endsWith('/conclusion'))
  assert.ok(concluding && !concluding.required.includes('rely'), 'accepted once, it is not asked again for this case')
})

test('a public notice counts working days, and an objection stays open until somebody says how it was handled', async () => {
  const { house, officer, id, address } = await scene()
  await using _ = house
  const notice = new URLSearchParams({
    title: 'Danh sách đợt 1 (mẫu)',
    opensOn: '21/09/2026',
    closesOn: '25/09/2026',
    'channels[]': 'board',
    'cases[]': id,
    ...acceptedFields,
  })
  assert.equal((await house.send(officer, '/office/appraisal/notice', notice)).status, 303)
  assert.match(await house.read(officer, address), /Đã công khai đủ/)
  await house.send(officer, `${address}/objections`, { text: 'Số hộ chưa đúng (mẫu)', receivedOn: '24/09/2026' })
  assert.match(await house.read(officer, address), /còn 1 ý kiến chưa giải quyết/)
  const { id: objection } = await house.db.selectFrom('objections').select('id').executeTakeFirstOrThrow()
  assert.equal(
    (await house.send(officer, `${address}/objections/${objection}/handling`, { handling: 'Đã đối chiếu, số đúng là 41 hộ.' })).status,
    303,
  )
  assert.equal(
    (await house.send(officer, `${address}/objections/${objection}/handling`, { handling: 'Ghi đè lần nữa xem sao.' })).status,
    409,
  )
  assert.match(await house.read(officer, address), /Đã công khai đủ/)
})

test('every standing of a notice is reached', () => {
  const day = (written: string) => Temporal.PlainDate.from(written)
  const held = { opensOn: day('2026-09-21'), closesOn: day('2026-09-25'), workingDays: 5, openObjections: 0 }
  const after = day('2026-09-26')
  assert.equal(noticeStanding(null, null, after), 'not asked for')
  assert.equal(noticeStanding(5, null, after), 'none')
  assert.equal(noticeStanding(10, held, after), 'too short')
  assert.equal(noticeStanding(5, held, day('2026-09-25')), 'running')
  assert.equal(noticeStanding(5, { ...held, openObjections: 1 }, after), 'objections open')
  assert.equal(noticeStanding(5, held, after), 'done')
})

test('a body that is asked replies within ten working days by the rule, the clock runs for it, and its word stands on the case', async () => {
  const { house, officer, nominator, address } = await scene()
  await using _ = house
  const asked = { body: 'Công an tỉnh <mẫu>', askedOn: '05/10/2026' }
  assert.equal((await house.send(officer, `${address}/consultations`, asked, address)).status, 422, 'the rule on days is unchecked')
  assert.equal((await house.send(nominator, `${address}/consultations`, { ...asked, ...acceptedFields })).status, 403)
  assert.equal((await house.send(officer, `${address}/consultations`, { ...asked, ...acceptedFields })).status, 303)
  assert.match(await house.read(officer, address), /hạn 19\/10\/2026/)
  assert.match(
    await house.read(officer, '/office/clocks'),
    /Chờ cơ quan được hỏi trả lời[\s\S]*Công an tỉnh &lt;mẫu>[\s\S]*10 ngày làm việc/,
  )
  const { id } = await house.db.selectFrom('consultations').select('id').executeTakeFirstOrThrow()
  const reply = { repliedOn: '05/10/2026', opinion: 'agrees', reply: 'Công văn 12/CA' }
  const early = await house.send(officer, `${address}/consultations/${id}/reply`, { ...reply, repliedOn: '01/10/2026' }, address)
  assert.equal(early.status, 422)
  assert.match(await early.text(), /Công văn 12\/CA/)
  assert.equal((await house.send(officer, `${address}/consultations/${id}/reply`, reply)).status, 303)
  assert.match(await house.read(officer, address), /đồng ý, 05\/10\/2026/)
  assert.doesNotMatch(await house.read(officer, '/office/clocks'), /Công an tỉnh/)
})
