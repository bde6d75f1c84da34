import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeDoor } from '#app/closures/index.ts'
import { perform, type Actor } from '#platform/act.ts'
import { readRows } from '#platform/spreadsheet/read.ts'
import { addSeries } from '#app/documents/index.ts'
import { textOfWord } from '#platform/word/compare.ts'
import { makeAgreedSession } from '#test/agreed-session.ts'
import { testHouse } from '#test/app.ts'
import { openPdf } from '#test/pdf.ts'
import { acceptedFields, makeAgency, makeNomination, makeRound, makeSubject, makeUser } from '#test/makers.ts'

async function scene() {
  const house = await testHouse()
  const { db, send, program, time } = house
  const agency = await makeAgency(db)
  const officer = await makeUser(db)
  const leader = await makeUser(db, { roles: ['leader'] })
  const roundId = await makeRound(db)
  await perform(program, leader, time.now, (act) =>
    addSeries(act, agency, 2026, { name: 'Chung', kinds: [], source: 'register', basis: 'Quy chế (mẫu)', last: 7 }),
  )
  const nominationIds: string[] = []
  for (const [name, kind] of [
    ['Thị Út', 'individual'],
    ['Điểu <b> Ăn', 'individual'],
    ['Tổ dệt Mẫu', 'collective'],
  ] as const) {
    const subjectId = await makeSubject(db, { name, kind, keptBy: agency, createdBy: officer.id })
    nominationIds.push(await makeNomination(db, { subjectId, roundId, nominator: officer, status: 'verified' }))
  }
  const sessionId = await makeAgreedSession(db, { by: officer, nominationIds, awardCode: 'GK' })
  const path = (await send(officer, '/office/commendations', { sessionId, awardCode: 'GK' })).headers.get('location') ?? ''
  const fields = {
    version: '1',
    abstract: 'Về việc tặng Giấy khen (mẫu)',
    occasion: 'thành tích xuất sắc',
    bases: 'Căn cứ Luật Thi đua, khen thưởng',
    fund: 'Quỹ',
    execution: 'Chánh Văn phòng thi hành.',
    recipients: 'Như Điều 3\nLưu: VT',
    signingForm: 'head',
    signerTitle: '',
    signer: 'Phan Văn Ví',
  }
  await send(officer, path, fields)
  const issued = await send(officer, `${path}/issue`, { version: '2', issuedOn: '05/10/2026', number: '', ...acceptedFields })
  assert.equal(issued.status, 303, await issued.text())
  return { house, officer }
}

const ceremony = {
  title: 'Ngày hội đại đoàn kết (mẫu)',
  heldOn: '18/11/2026',
  place: 'Nhà văn hóa Sóc Mẫu',
  occasion: 'Ngày hội đại đoàn kết toàn dân tộc',
}

test('the order is worked out from the decisions, and the script says it call by call', async () => {
  const { house, officer } = await scene()
  await using _ = house
  const ids = (await house.db.selectFrom('commendations').select('id').orderBy('ordinal').execute()).map((row) => row.id)
  const form = new URLSearchParams(ceremony)
  for (const id of ids) form.append('who[]', id)
  const made = await house.send(officer, '/office/ceremonies', form)
  assert.equal(made.status, 303)
  const path = made.headers.get('location') ?? ''
  const shown = await house.read(officer, path)
  const places = ['Tổ dệt Mẫu', 'Điểu &lt;b> Ăn', 'Thị Út'].map((name) => shown.indexOf(name))
  assert.ok(
    places.every((place) => place >= 0),
    JSON.stringify(places),
  )
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  )
  const pdf = new Uint8Array(await (await house.ask(officer, `${path}/script.pdf`)).arrayBuffer())
  assert.equal(openPdf(pdf).tagged, true)
  const script = await textOfWord(new Uint8Array(await (await house.ask(officer, `${path}/script.docx`)).arrayBuffer()))
  assert.match(
    script,
    /Lượt 1\. Theo Quyết định số 08\/QĐ-BDT ngày 05\/10\/2026, tặng Giấy khen\. Trân trọng kính mời các tập thể sau đây lên bục:/,
  )
  assert.match(await house.read(officer, '/office/ceremonies/new'), /Chưa có khen thưởng nào chờ trao/)
})

test('a wrong form keeps what was typed; a commune sees no ceremony', async () => {
  const { house, officer } = await scene()
  await using _ = house
  const wrong = await house.send(officer, '/office/ceremonies', { ...ceremony, heldOn: 'mai' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /Nhà văn hóa Sóc Mẫu/)
  const commune = await makeUser(house.db, { roles: ['commune'] })
  assert.doesNotMatch(await house.read(commune, '/office/ceremonies'), /Ngày hội/)
  assert.equal((await house.send(commune, '/office/ceremonies', { ...ceremony, 'who[]': 'x' })).status, 422)
})

test('ceremonies are found by whoever is called up in them, counted and fetched as seen; a closed case is not told by any of it', async () => {
  const { house, officer } = await scene()
  await using _ = house
  const given = await house.db.selectFrom('commendations').select(['id', 'nominationId', 'name']).orderBy('ordinal').execute()
  const body = new URLSearchParams(ceremony)
  for (const { id } of given) body.append('who[]', id)
  assert.equal((await house.send(officer, '/office/ceremonies', body)).status, 303)
  const fetched = async (reader: Actor, query: string) => {
    const answer = await house.ask(reader, `/office/ceremonies/export.xlsx${query}`)
    const [sheet] = await readRows(new Uint8Array(await answer.arrayBuffer()))
    return (sheet?.rows ?? []).slice(1).map((row) => [String(row[0]), Number(row[4])])
  }
  const closed = given.find(({ name }) => name.includes('Ăn')) ?? assert.fail('nobody to close')
  const kin = await makeUser(house.db)
  const door = { reason: 'conflict', userId: kin.id, kind: 'nomination', subjectId: closed.nominationId, because: 'anh em' } as const
  await perform(house.program, officer, house.time.now, (act) => closeDoor(act, door))

  for (const query of ['?q=ngay+hoi', '?q=SÓC+MẪU', '?q=thi+ut', '?year=2026'])
    assert.match(await house.read(officer, `/office/ceremonies${query}`), /Ngày hội đại đoàn kết[\s\S]*1–1 trong 1/, query)
  assert.match(await house.read(officer, '/office/ceremonies?q=khong+co+ai'), /Không có dòng nào khớp/)
  assert.deepEqual(await fetched(officer, '?q=dieu'), [[ceremony.title, 3]])
  assert.deepEqual(await fetched(kin, ''), [[ceremony.title, 2]])
  assert.deepEqual(await fetched(kin, '?q=dieu'), [])
  assert.doesNotMatch(await house.read(kin, '/office/ceremonies?q=dieu'), /Ngày hội đại đoàn kết \(mẫu\)/)
})
