import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Actor } from '#platform/act.ts'
import { perform } from '#platform/act.ts'
import { addSeries } from '#app/documents/index.ts'
import { receiveWritten, askInWriting } from '#app/council/ballots/written-commands.ts'
import { declareTies } from '#app/council/conflicts/tie-commands.ts'
import { issueAllCodes } from '#app/council/ballots/teller-commands.ts'
import { textOfWord } from '#platform/word/compare.ts'
import { testHouse } from '#test/app.ts'
import { castOnDevice, makeCouncil, makeOpenSession, takeOnDevice } from '#test/council.ts'
import { acceptedFields, makeUser, noon } from '#test/makers.ts'
import { ownRule } from '#test/steps/rules.ts'

/**
 * A whole session as a secretary runs it alone: seven members, nine dossiers, one member away who writes, a chair with kin
 * among the candidates, one tie; on devices, by hands, by name, on paper; then minutes, decision, certificate, money, answer.
 */
const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, program, send, ask, read } = house
const council = await makeCouncil(program)
const { chair, deputy, secretary: clerk, people, tellers } = council
const absent = people[6] ?? chair
const present = people.filter((one) => one !== absent)
const secretary = council.as(clerk)
const officer = await makeUser(db, { name: 'Thị Xuân', roles: ['office'] })
await ownRule(db, officer.id, {
  key: 'GK',
  denominator: 'presentAndConsulted',
  recused: 'leaves',
  absent: 'writtenCounts',
  tie: 'authorityDecides',
})
await db.updateTable('legalRules').set({ key: 'GK' }).where('citation', '=', 'Quy chế mẫu, Điều 9').execute()
await perform(program, officer, noon, (act) =>
  addSeries(act, council.keptBy, 2026, { name: 'Chung', kinds: [], source: 'register', basis: 'Quy chế văn thư', last: 7 }),
)

const names = ['Thị Mai', "K'Brôi", 'Trần Thị Người Nhà', 'Y Čuñ Ŏĕ', 'Điểu Hai', 'Châu Thử', 'Lý Tay Mẫu', 'Nông Giấy Mẫu', 'Vàng Tên Mẫu']
const methods = ['secret', 'secret', 'secret', 'secret', 'secret', 'secret', 'hand', 'paper', 'named'] as const
const story: { sessionId: string; at: string; items: { id: string }[]; codes: Map<string, string> } = {
  sessionId: '',
  at: '',
  items: [],
  codes: new Map(),
}
const done = async (who: Actor, path: string, fields: Record<string, string> = {}) => {
  const answer = await send(who, path, fields)
  assert.equal(answer.status, 303, `${path}: ${/<span>([^<]{5,})<\/span><\/div/.exec(await answer.text())?.[1] ?? answer.status}`)
  return answer.headers.get('location') ?? ''
}
const upload = (path: string, bytes: Uint8Array, name: string) => {
  const body = new FormData()
  body.append('file', new File([Uint8Array.from(bytes)], name))
  return ask(officer, path, { method: 'POST', body })
}
const itemAt = (ordinal: number) => `/office/council/items/${story.items[ordinal - 1]?.id ?? ''}`

test('the session is called, ties are said before names are seen, the absent member’s sheets go out and come back sealed', async () => {
  const { sessionId, items, seatOf } = await makeOpenSession(program, council, {
    names,
    methods,
    present: present.filter((one) => one !== chair),
    opened: false,
  })
  Object.assign(story, { sessionId, items, at: `/office/council/sessions/${sessionId}` })
  await council.as(chair)((act) => declareTies(act, sessionId, [{ kind: 'kin', name: 'Trần Thị Người Nhà' }]))
  assert.equal((await read(chair, `${story.at}/seat`)).includes('Người Nhà'), false)
  await done(clerk, `${story.at}/attendance`, { seatId: seatOf(chair) })
  const sheets = await secretary((act) => askInWriting(act, sessionId, seatOf(absent)))
  for (const { itemId, code } of sheets) if (code) story.codes.set(itemId, code)
  assert.equal(sheets.length, 9)
  await secretary((act) => receiveWritten(act, sessionId, seatOf(absent)))
  assert.match(await read(clerk, story.at), /Phó Chủ tịch chủ trì thay[\s\S]*Có mặt 6\/7/)
  await done(clerk, `${story.at}/opening`)
})

test('six items go by secret ballot on devices; each box waits for the envelope, and the sixth is even', async () => {
  await done(clerk, `${story.at}/papers`, { kind: 'electronic' })
  const boxes = await db.selectFrom('boxes').select(['id', 'itemId', 'kind']).where('kind', '=', 'electronic').execute()
  const boxOf = (ordinal: number) => boxes.find(({ itemId }) => itemId === story.items[ordinal - 1]?.id)?.id ?? ''
  for (const member of present) {
    const ordinals = [1, 2, 3, 4, 5, 6].filter((ordinal) => member !== chair || ordinal !== 3)
    for (const paper of await takeOnDevice(program, council, story.sessionId, member, ordinals.map(boxOf))) papers.push({ member, paper })
  }
  for (let ordinal = 1; ordinal <= 6; ordinal++) {
    await done(clerk, `${itemAt(ordinal)}/opening`, acceptedFields)
    const against = ordinal === 6 ? 3 : 1
    for (const [nth, { paper }] of papers.filter(({ paper: { boxId } }) => boxId === boxOf(ordinal)).entries())
      await castOnDevice(program, paper, nth < against ? 'no' : 'yes')
    assert.equal((await send(clerk, `${itemAt(ordinal)}/count`)).status, 409)
    await readByBoth(ordinal, story.codes.get(story.items[ordinal - 1]?.id ?? '') ?? '', ordinal === 6 ? 'blank' : 'yes')
    await done(clerk, `${itemAt(ordinal)}/count`)
  }
  assert.match(await read(clerk, story.at), /3\/7 = 42,86 %[\s\S]*cần người có thẩm quyền quyết định/)
})
const papers: { member: Actor; paper: Awaited<ReturnType<typeof takeOnDevice>>[number] }[] = []

async function readByBoth(ordinal: number, code: string, choice: string) {
  for (const teller of tellers) await done(teller, `${itemAt(ordinal)}/readings`, { code, choice })
}

test('one item by hands with the envelope beside them, one on printed papers read by two tellers, one by name', async () => {
  const seatId = await seatOfAbsent()
  await done(clerk, `${itemAt(7)}/opening`, acceptedFields)
  await done(clerk, `${itemAt(7)}/envelopes`, { seatId, choice: 'yes' })
  assert.equal((await send(clerk, `${itemAt(7)}/hand-count`, { yes: '9', no: '0', blank: '0', chair: 'unknown' })).status, 422)
  await done(clerk, `${itemAt(7)}/hand-count`, { yes: '5', no: '1', blank: '0', chair: 'agreed' })
  const [printed] = await secretary((act) => issueAllCodes(act, story.sessionId))
  await done(clerk, `${itemAt(8)}/opening`, acceptedFields)
  assert.match(await read(tellers[0] ?? clerk, story.at), /Bóc và đọc phiếu giấy/)
  for (const code of [...(printed?.codes ?? []), story.codes.get(story.items[7]?.id ?? '') ?? '']) await readByBoth(8, code, 'yes')
  await done(clerk, `${itemAt(8)}/count`)
  await done(clerk, `${itemAt(9)}/opening`, acceptedFields)
  for (const member of present) await done(member, `${itemAt(9)}/named-vote`, { choice: member === deputy ? 'yes' : 'no' })
  await done(clerk, `${itemAt(9)}/envelopes`, { seatId, choice: 'yes' })
  await done(clerk, `${itemAt(9)}/count`)
})

async function seatOfAbsent() {
  const { id } = await db.selectFrom('councilSeats').select('id').where('userId', '=', absent.id).executeTakeFirstOrThrow()
  return id
}

test('the chair breaks the tie; the deputy, to whom every item was open, signs with the secretary, and the minutes say it all', async () => {
  assert.match(await read(chair, story.at), /Bước tiếp theo[\s\S]*Mục 6: chờ người có thẩm quyền quyết định/)
  await done(chair, `${itemAt(6)}/decision`, { decided: 'passed', because: 'Việc làm giúp cả khu phố trong mùa hạn.' })
  assert.equal((await read(chair, story.at)).includes('mùa hạn..'), false)
  await done(clerk, `${story.at}/closing`)
  house.time.now = noon.add({ hours: 1 })
  assert.match(await read(deputy, '/office'), /Ký biên bản/)
  await done(clerk, `${story.at}/signatures`, { part: 'secretary' })
  await done(deputy, `${story.at}/signatures`, { part: 'chair' })
  const minutes = await words(`${story.at}/minutes.docx`)
  for (const said of [
    '06 người',
    'Điểu Krơng|Lâm Văn Mẫu',
    '6/7 = 85,71 %',
    '5/6 = 83,33 %|6/6',
    'mùa hạn',
    'Trần Thị Người Nhà',
    'Phan Thị Ví',
  ])
    assert.match(minutes, new RegExp(said), said)
  assert.match(await words(`${story.at}/tellers-minutes.docx`), /Nông Giấy Mẫu/)
})

const words = async (path: string) => {
  const answer = await ask(officer, path)
  assert.equal(answer.status, 200, path)
  return textOfWord(new Uint8Array(await answer.arrayBuffer()))
}

test('the decision is drafted, numbered, its signed scan attached; certificates, the money list and the answer to a unit come out', async () => {
  const path = await done(officer, '/office/commendations', { sessionId: story.sessionId, awardCode: 'GK' })
  const fields = {
    version: '1',
    abstract: 'Về việc tặng Giấy khen',
    occasion: 'thành tích xuất sắc',
    fund: 'trích từ Quỹ',
    signerTitle: '',
  }
  const bases = 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022'
  const rest = { bases, execution: 'Chánh Văn phòng chịu trách nhiệm.', recipients: 'Như Điều 3\nLưu: VT', signingForm: 'head' }
  await done(officer, path, { ...fields, ...rest, signer: 'Phan Văn Ví' })
  await done(officer, `${path}/issue`, { version: '2', issuedOn: '05/10/2026', number: '8', ...acceptedFields })
  const page = await read(officer, path)
  assert.match(page, /Số: 08\/QĐ-/)
  assert.match(page, /Người được tặng[\s\S]*8/)
  const [document] = /\/office\/documents\/[0-9a-f-]{36}/.exec(page) ?? ['']
  const scan = new Uint8Array(await (await ask(officer, `${document}/pdf`)).arrayBuffer())
  assert.equal((await upload(`${document}/signed-copy`, scan, 'da-ky.pdf')).status, 303)
  for (const file of ['certificates.pdf', 'payments.xlsx', 'payments.docx', 'payments.pdf'])
    assert.equal((await ask(officer, `${path}/${file}`)).status, 200, file)
  const { round, unit } = await unitOfFirst()
  const letter = await done(officer, '/office/results', { round, unit })
  assert.match(await words(`${letter}/docx`), /Kính gửi: Xã Thị Mai[\s\S]*Đã khen/)
})

async function unitOfFirst() {
  const { roundId, organisationId } = await db
    .selectFrom('agendaItems')
    .innerJoin('nominations', 'nominations.id', 'agendaItems.nominationId')
    .select(['roundId', 'organisationId'])
    .where('agendaItems.id', '=', story.items[0]?.id ?? '')
    .executeTakeFirstOrThrow()
  return { round: roundId, unit: organisationId }
}
