import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { perform, type Actor } from '#platform/act.ts'
import { readRows } from '#platform/spreadsheet/read.ts'
import { closeDoor } from '#app/closures/index.ts'
import { makeAgreedSession } from '#test/agreed-session.ts'
import { testHouse } from '#test/app.ts'
import { accepted, acceptedFields, makeAgency, makeNomination, makeRound, makeSubject, makeUser, noon } from '#test/makers.ts'
import { preparePackage, sendPackage, waivePart } from './commands.ts'
import { returnPackage } from './exchange.ts'
import { listCases, listParts } from './queries.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, read, send, ask, program } = house

const agency = await makeAgency(db)
const officer = await makeUser(db, { roles: ['office'] })
const leader = await makeUser(db, { roles: ['leader'] })
const roundId = await makeRound(db)

async function verified(name: string, awardCode = 'BK_BT') {
  const subjectId = await makeSubject(db, { name, keptBy: agency, createdBy: officer.id })
  return makeNomination(db, { subjectId, roundId, nominator: officer, status: 'verified', awardCode })
}

async function packed(title: string, cases: readonly string[], dueOn: string | null = null) {
  const input = {
    title,
    otherParty: 'Sở Nội vụ tỉnh Mẫu',
    awardCode: 'BK_BT',
    organisationAuthored: true,
    dueOn: dueOn ? Temporal.PlainDate.from(dueOn) : null,
    cases: [...cases],
  }
  return perform(program, officer, noon, (act) => preparePackage(act, input, accepted))
}

async function sent(...parts: Parameters<typeof packed>) {
  const id = await packed(...parts)
  for (const part of await listParts(db, id))
    await perform(program, officer, noon, (act) => waivePart(act, id, part.id, 'không áp dụng (mẫu)'))
  await perform(program, officer, noon, (act) => sendPackage(act, id))
  return id
}

async function fetched(reader: Actor, query: string) {
  const answer = await ask(reader, `/office/forwarding/export.xlsx${query}`)
  const [sheet] = await readRows(new Uint8Array(await answer.arrayBuffer()))
  return (sheet?.rows ?? []).slice(1).map((row) => String(row[0]))
}

test('packages are found by name, addressee or somebody in them, narrowed, sorted and fetched as seen; a closed case hides its package', async () => {
  const kroi = await verified("K'Brôi <script>alert(1)</script>".normalize('NFD'))
  await packed('Đợt hai (mẫu)', [await verified('Thị Ƀăk')], '2026-11-20')
  await sent('Đợt một (mẫu)', [kroi], '2026-12-20')
  const both = ['Đợt hai (mẫu)', 'Đợt một (mẫu)']
  assert.deepEqual(await fetched(officer, '?sort=title'), both)
  assert.deepEqual(await fetched(officer, '?sort=due&down=1'), [...both].toReversed())
  assert.deepEqual(await fetched(officer, '?q=k%27broi'), ['Đợt một (mẫu)'])
  assert.deepEqual(await fetched(officer, '?q=so+noi+vu&state=prepared'), ['Đợt hai (mẫu)'])
  assert.deepEqual(await fetched(officer, '?award=GK'), [])
  assert.match(await read(officer, '/office/forwarding?q=DOT+MOT'), /Đợt một \(mẫu\)[\s\S]*1–1 trong 1/)
  assert.match(await read(officer, '/office/forwarding?q=khong+co'), /Không có dòng nào khớp/)
  await perform(program, officer, noon, (act) =>
    closeDoor(act, { reason: 'conflict', userId: leader.id, kind: 'nomination', subjectId: kroi, because: 'em ruột' }),
  )
  assert.deepEqual(await fetched(leader, ''), ['Đợt hai (mẫu)'])
  assert.doesNotMatch(await read(leader, '/office/forwarding?q=k%27broi'), /Đợt một \(mẫu\)/)
})

test('from an outcome one comes to the package with everybody the council agreed on; whom it refused, whom we decided ourselves and who is on the way stay out', async () => {
  const [agreed, refused, ours, away] = [
    await verified('Y Čuñ'),
    await verified('Thị Mai'),
    await verified('Điểu Ŏ', 'GK'),
    await verified('Người Đi Rồi'),
  ]
  const sessionId = await makeAgreedSession(db, { by: officer, nominationIds: [agreed, refused], awardCode: 'BK_BT' })
  await db
    .updateTable('outcomes')
    .set({ verdict: 'notPassed' })
    .where('itemId', 'in', (of) => of.selectFrom('agendaItems').select('id').where('nominationId', '=', refused))
    .execute()
  await packed('Đợt ba (mẫu)', [away])
  const waiting = await read(officer, '/office/commendations')
  assert.match(waiting, /Quyền khen thuộc Bộ trưởng, Chủ tịch UBND cấp tỉnh/)
  assert.doesNotMatch(waiting, /Thị Mai|Soạn quyết định</)
  const [, way = ''] = /href="(\/office\/forwarding\/new[^"]+)"/.exec(waiting) ?? []
  const page = await read(officer, way.replaceAll('&amp;', '&'))
  assert.ok(way.includes(sessionId))
  assert.match(page, new RegExp(`value="${agreed}" checked`))
  assert.match(page, /Hội đồng tán thành, phiên/)
  for (const out of [refused, ours, away]) assert.ok(!page.includes(out))
  const form = { title: 'Đợt bốn', otherParty: 'Sở', awardCode: 'BK_BT', organisationAuthored: 'yes', ...acceptedFields }
  const late = new URLSearchParams({ ...form, 'cases[]': away })
  late.append('cases[]', agreed)
  const answer = await send(officer, '/office/forwarding', late)
  assert.equal(answer.status, 409)
  assert.match(await answer.text(), /vừa được xếp vào gói khác/)
})

test('a case is left behind while the package may still be changed; the last one may not be, and its stage says where it is', async () => {
  const [one, two, three] = [await verified('Một'), await verified('Hai'), await verified('Ba')]
  const id = await packed('Đợt năm (mẫu)', [one, two, three])
  const names = async () => (await listCases(db, id)).map(({ ordinal, name }) => `${ordinal} ${name}`)
  const path = `/office/forwarding/${id}`
  const stage = async () =>
    (await db.selectFrom('caseStages').select('stage').where('nominationId', '=', two).executeTakeFirstOrThrow()).stage
  const order = await names()
  assert.equal(await stage(), 'packing')
  const wrong = await send(officer, `${path}/cases/${two}/removal`, { note: 'x' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /Xin ghi rõ lý do/)
  assert.equal((await send(officer, `${path}/cases/${two}/removal`, { note: 'Chờ xác nhận của xã' })).status, 303)
  assert.deepEqual(
    await names(),
    order.filter((line) => !line.endsWith('Hai')).map((line, at) => `${at + 1} ${line.slice(2)}`),
  )
  assert.equal(await stage(), 'appraised')
  assert.equal((await send(officer, `${path}/cases/${one}/removal`, { note: 'Chờ xác nhận của xã' })).status, 303)
  assert.equal((await send(officer, `${path}/cases/${three}/removal`, { note: 'Chờ xác nhận của xã' })).status, 409)
  const gone = await sent('Đợt sáu (mẫu)', [two])
  assert.equal(await stage(), 'forwarded')
  await perform(program, officer, noon, (act) => returnPackage(act, gone, 'Thiếu xác nhận'))
  assert.equal(await stage(), 'sent back above')
})

test('where only one award waits the form begins with it and with whom such a package went to; a missing award is named', async () => {
  await using fresh = await testHouse()
  const keptBy = await makeAgency(fresh.db)
  const somebody = await makeUser(fresh.db)
  const subjectId = await makeSubject(fresh.db, { name: 'Tổ đò <b>', kind: 'collective', keptBy, createdBy: somebody.id })
  const first = await makeRound(fresh.db)
  await makeNomination(fresh.db, { subjectId, roundId: first, nominator: somebody, status: 'verified', awardCode: 'BK_BT' })
  const page = await fresh.read(somebody, '/office/forwarding/new')
  assert.match(page, /<option value="BK_BT" selected>/)
  assert.doesNotMatch(page, /checked/)
  assert.match(await fresh.read(somebody, '/office/forwarding/new?award=BK_BT'), /checked/)
  const wrong = await fresh.send(somebody, '/office/forwarding', { title: 'Gói', otherParty: 'Sở', awardCode: '' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /Xin chọn danh hiệu, hình thức khen thưởng/)
})
