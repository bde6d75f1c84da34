import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { perform } from '#platform/act.ts'
import { readRows } from '#platform/spreadsheet/read.ts'
import { testHouse } from '#test/app.ts'
import { acceptedFields, makeAgency, makeNomination, makeRound, makeSubject, makeUser, noon } from '#test/makers.ts'
import { openPdf } from '#test/pdf.ts'
import { addSeries } from '#app/documents/index.ts'
import { makeAgreedSession } from '#test/agreed-session.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, ask, read, send, program } = house

const agency = await makeAgency(db)
const officer = await makeUser(db, { name: "K'Brôi", roles: ['office'] })
const leader = await makeUser(db, { name: 'Phan Văn Ví', roles: ['leader'] })
const colleague = await makeUser(db, { name: 'Thị Xuân', roles: ['office'] })
const publicist = await makeUser(db, { roles: ['publicity'] })
const commune = await makeUser(db, { roles: ['commune'] })
const roundId = await makeRound(db)
await perform(program, leader, noon, (act) =>
  addSeries(act, agency, 2026, { name: 'Chung', kinds: [], source: 'register', basis: 'Quy chế văn thư', last: 7 }),
)

const names = ['Thị Mai', 'Điểu Krƀiêng <script>alert(1)</script>', 'Y Čuñ Ŏĕ']

async function agreed(people: readonly string[] = names, kind: 'individual' | 'household' | 'collective' = 'individual', awardCode = 'GK') {
  const nominationIds: string[] = []
  for (const name of people) {
    const subjectId = await makeSubject(db, { name, kind, keptBy: agency, createdBy: officer.id })
    nominationIds.push(await makeNomination(db, { subjectId, roundId, nominator: officer, status: 'verified', awardCode }))
  }
  const sessionId = await makeAgreedSession(db, { by: officer, nominationIds, awardCode })
  return { nominationIds, sessionId, awardCode }
}

async function drafted(...parts: Parameters<typeof agreed>) {
  const { sessionId, awardCode } = await agreed(...parts)
  const made = await send(officer, '/office/commendations', { sessionId, awardCode })
  assert.equal(made.status, 303, await made.text())
  return made.headers.get('location') ?? ''
}

const edited = (fields: Record<string, string> = {}) => ({
  version: '1',
  abstract: 'Về việc tặng Giấy khen trong phong trào “Mỗi ấp một việc hay”',
  occasion: 'thành tích xuất sắc',
  bases: 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022\nTheo đề nghị của Hội đồng',
  fund: 'trích từ Quỹ thi đua, khen thưởng',
  execution: 'Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.',
  recipients: 'Như Điều 3\nLưu: VT, VP',
  signingForm: 'head',
  signerTitle: '',
  signer: 'Phan Văn Ví',
  ...fields,
})

async function issued(...parts: Parameters<typeof agreed>) {
  const path = await drafted(...parts)
  assert.equal((await send(officer, path, edited())).status, 303)
  const answer = await send(officer, `${path}/issue`, { version: '2', issuedOn: '05/10/2026', number: '', ...acceptedFields })
  assert.equal(answer.status, 303, await answer.text())
  return path
}

const idOf = (path: string) => path.split('/').at(-1) ?? ''
const peopleOf = (path: string) =>
  db.selectFrom('commendations').selectAll().where('decisionId', '=', idOf(path)).orderBy('ordinal').execute()

test('those the council agreed on wait; one button drafts their decision with rewards of the day, and they wait no more', async () => {
  const { sessionId } = await agreed()
  const list = await read(officer, '/office/commendations')
  assert.match(list, /Thị Mai/)
  assert.match(list, /Điểu Krƀiêng &lt;script>/)
  const made = await send(officer, '/office/commendations', { sessionId, awardCode: 'GK' })
  const path = made.headers.get('location') ?? ''
  const page = await read(officer, path)
  assert.match(page, /760\.000 đồng/)
  assert.match(page, /Tặng Giấy khen của Trưởng Ban Dân tộc tỉnh Mẫu cho 03 cá nhân/)
  assert.match(page, /2\.280\.000 đồng \(bằng chữ: Hai triệu hai trăm tám mươi nghìn đồng\)/)
  assert.doesNotMatch(page, /<script>alert/)
  assert.equal((await send(officer, '/office/commendations', { sessionId, awardCode: 'GK' })).status, 409)
})

test('a household has its own coefficient', async () => {
  const [household] = await peopleOf(await drafted(['Hộ ông Điểu Mẫu'], 'household'))
  assert.deepEqual([household?.thousandths, household?.amount], [450, 1_140_000])
})

test('what the agency may not decide is sent upward, by name of who may', async () => {
  const { sessionId } = await agreed(['Thị Mai'], 'individual', 'BK_BT')
  const answer = await send(officer, '/office/commendations', { sessionId, awardCode: 'BK_BT' })
  assert.equal(answer.status, 409)
  assert.match(await answer.text(), /Cơ quan không tự quyết định hình thức này/)
})

test('what is typed beside the paper is what the paper says; a half-filled form keeps every word', async () => {
  const path = await drafted(['Thị Mai'])
  const wrong = await send(officer, path, edited({ bases: '', signingForm: 'KT.', signer: 'Ƀaƀ' }))
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /value="Ƀaƀ"[\s\S]*/)
  assert.equal((await send(officer, path, edited({ signingForm: 'KT.', signerTitle: 'Phó Trưởng ban', signer: 'Ƀaƀ' }))).status, 303)
  const page = await read(officer, path)
  assert.match(page, /KT\. TRƯỞNG BAN<br\/?>PHÓ TRƯỞNG BAN/)
  assert.match(page, /Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;/)
  const stale = await send(officer, path, edited({ signer: 'Người khác' }))
  assert.equal(stale.status, 409)
  assert.match(await stale.text(), /Người khác vừa sửa cùng mục[\s\S]*Người khác<\/span>/)
})

test('one may be taken out of a draft and waits again; the last one may not', async () => {
  const path = await drafted(['Thị Mai', 'Lý Văn Thử'])
  const [first, second] = await peopleOf(path)
  assert.equal((await send(officer, `${path}/people/${first?.id}/removal`)).status, 303)
  assert.equal((await send(officer, `${path}/people/${second?.id}/removal`)).status, 409)
  assert.deepEqual(
    (await peopleOf(path)).map(({ name, ordinal }) => [name, ordinal]),
    [[second?.name, 1]],
  )
  assert.match(await read(officer, '/office/commendations'), new RegExp(first?.name ?? '-'))
})

test('registration gives the number, the day, the lines in the book and a code to each, all at once', async () => {
  const path = await issued()
  const people = await peopleOf(path)
  assert.equal(new Set(people.map(({ code }) => code)).size, 3)
  const lines = people.map(({ bookNumber }) => bookNumber ?? 0)
  assert.deepEqual(lines, [lines[0], (lines[0] ?? 0) + 1, (lines[0] ?? 0) + 2])
  assert.ok(people.every(({ status }) => status === 'effective'))
  assert.match(await read(officer, path), /Số: 08\/QĐ-BDT/)
  const again = await send(officer, `${path}/issue`, { version: '3', issuedOn: '05/10/2026', number: '', ...acceptedFields })
  assert.equal(again.status, 409)
})

test('nobody registers for somebody who did not sign, nor through the register, nor by another role', async () => {
  const path = await drafted(['Thị Mai'])
  const form = { version: '1', issuedOn: '05/10/2026', number: '' }
  assert.match(await (await send(officer, `${path}/issue`, form)).text(), /Nhập họ tên người ký/)
  assert.equal((await send(leader, `${path}/issue`, form)).status, 403)
  const { documentId } = await db
    .selectFrom('commendationDecisions')
    .select('documentId')
    .where('id', '=', idOf(path))
    .executeTakeFirstOrThrow()
  assert.equal((await send(officer, `/office/documents/${documentId}/registration`, form)).status, 409)
  assert.equal((await send(officer, `${path}/issue`, { ...form, issuedOn: 'hôm nay' })).status, 422)
})

test('registering asks about money and authority nobody has checked; a rule an officer marked is not asked about', async () => {
  const path = await drafted(['Thị Mai'])
  await send(officer, path, edited())
  const form = { version: '2', issuedOn: '05/10/2026', number: '' }
  const asked = await house.send(officer, `${path}/issue`, form, path)
  assert.equal(asked.status, 422)
  const text = await asked.text()
  assert.match(text, /value="05\/10\/2026"/)
  const asks = (page: string) =>
    [...page.matchAll(/<li[^>]*>\s*<a class="a" href="\/office\/rulebook\/rules\/([0-9a-f-]{36})/g)].map(([, id]) => id ?? '')
  const rules = asks(text)
  assert.equal(new Set(rules).size, 3, 'who decides, the coefficient, the base salary')
  const check = await house.send(officer, `/office/rulebook/rules/${rules[0]}/checks`, { note: 'Công báo (mẫu)' })
  assert.equal(check.status, 303)
  const fewer = await (await house.send(officer, `${path}/issue`, form, path)).text()
  assert.deepEqual(asks(fewer), rules.slice(1))
  await db
    .deleteFrom('ruleChecks')
    .where('ruleId', '=', rules[0] ?? '')
    .execute()
})

test('a change of base salary between drafting and issue sends the paper back to be signed anew', async () => {
  const path = await drafted(['Thị Mai'])
  await send(officer, path, edited())
  await db.updateTable('commendations').set({ amount: 710_000 }).where('decisionId', '=', idOf(path)).execute()
  const answer = await send(officer, `${path}/issue`, { version: '2', issuedOn: '05/10/2026', number: '', ...acceptedFields })
  assert.match(await answer.text(), /tiền thưởng của Thị Mai khác số đã in/)
})

test('certificates come in one file, a sheet each, whole or on stock; none before registration', async () => {
  const draft = await drafted(['Thị Mai'])
  assert.equal((await ask(officer, `${draft}/certificates.pdf`)).status, 409)
  const path = await issued()
  for (const query of ['', '?on=stock']) {
    const pdf = openPdf(new Uint8Array(await (await ask(officer, `${path}/certificates.pdf${query}`)).arrayBuffer()))
    assert.equal(pdf.pages, 3)
    assert.ok(['ƀ', 'Č', 'ñ', 'Ŏ', 'ĕ'].every((letter) => pdf.letters.has(letter)))
  }
})

test('the payment list is a paper and a spreadsheet, and no name comes alive in it', async () => {
  const path = await issued(['=HYPERLINK("http://x")', 'Thị Mai'])
  const files = unzipSync(new Uint8Array(await (await ask(officer, `${path}/payments.xlsx`)).arrayBuffer()))
  const sheet = Object.entries(files)
    .map(([, bytes]) => strFromU8(bytes))
    .join('')
  assert.doesNotMatch(sheet, /<f>/)
  assert.match(sheet, /760000/)
  const word = unzipSync(new Uint8Array(await (await ask(officer, `${path}/payments.docx`)).arrayBuffer()))
  assert.match(strFromU8(word['word/document.xml'] ?? new Uint8Array()), /Một triệu năm trăm hai mươi nghìn đồng/)
  assert.equal((await ask(officer, `${path}/payments.pdf`)).status, 200)
})

test('money is handed over once and signed for', async () => {
  const path = await issued(['Thị Mai'])
  const [one] = await peopleOf(path)
  const form = { paidOn: '05/10/2026', receivedBy: 'Thị Mai' }
  for (const [wrong, words] of [
    [{ receivedBy: '' }, /aria-invalid="true"/],
    [{ paidOn: '04/10/2026' }, /không sớm hơn ngày ban hành/],
    [{ paidOn: '05/10/2062' }, /Ngày trao tiền chưa tới/],
  ] as const) {
    const answer = await send(officer, `${path}/people/${one?.id}/payment`, { ...form, ...wrong }, path)
    assert.equal(answer.status, 422, JSON.stringify(wrong))
    assert.match(await answer.text(), words)
  }
  assert.equal((await send(officer, `${path}/people/${one?.id}/payment`, form)).status, 303)
  assert.equal((await send(officer, `${path}/people/${one?.id}/payment`, form)).status, 409)
  assert.match(await read(officer, path), /Đã trao ngày 05\/10\/2026, Thị Mai ký nhận/)
})

test('anyone with the code sees that it is real, with initials until the book number on the paper is typed', async () => {
  const [one] = await peopleOf(await issued(['Lý Thị Kín']))
  const address = `/giay-khen/${one?.code}`
  const page = await read(null, address)
  assert.match(page, /Giấy có thật, còn giá trị/)
  assert.match(page, /noindex/)
  assert.doesNotMatch(page, /Lý Thị Kín|<script/)
  assert.match(page, /L\.\u00a0T\.\u00a0K\./)
  assert.doesNotMatch(await read(null, `${address}?so=99999`), /Lý Thị Kín/)
  assert.match(await read(null, `${address}?so=${String(one?.bookNumber).padStart(4, '0')}`), /Lý Thị Kín/)
  assert.equal((await ask(null, `/giay-khen?ma=${one?.code?.toLowerCase()}`)).headers.get('location'), address)
  const unknown = await ask(null, '/giay-khen/7KQ4M2TD9XHP')
  assert.equal(unknown.status, 404)
  assert.match(await unknown.text(), /Không có tờ giấy nào mang số này/)
})

test('who guesses at the book number of one certificate is stopped; who holds another one is not', async () => {
  const [one] = await peopleOf(await issued(['Lý Thị Kín']))
  const [other] = await peopleOf(await issued(['Điểu Thị Hở']))
  const [guessed, held] = [`/giay-khen/${one?.code}`, `/giay-khen/${other?.code}`]
  for (let at = 0; at < 10; at++) assert.equal((await ask(null, `${guessed}?so=${90_000 + at}`)).status, 200)
  const stopped = await ask(null, `${guessed}?so=${one?.bookNumber}`)
  assert.equal(stopped.status, 429)
  const page = await stopped.text()
  assert.match(page, /Tờ giấy này vừa bị thử nhiều số không khớp/)
  assert.doesNotMatch(page, /Lý Thị Kín/)
  assert.equal((await ask(null, guessed)).status, 200, 'that it is real is still said')
  for (let at = 0; at < 12; at++) assert.match(await read(null, `${held}?so=${other?.bookNumber}`), /Điểu Thị Hở/)
})

test('initials tell as much as a paper in the hand, whatever the name', async () => {
  const path = await issued(["K'Brôi", 'Đi\u00ea\u0309u  Thị Mai', 'ƀlong'])
  const shown = await Promise.all(
    (await peopleOf(path)).map(async ({ code }) => /Người nhận<\/dt><dd>([^<]*)/.exec(await read(null, `/giay-khen/${code}`))?.[1]),
  )
  assert.deepEqual(new Set(shown.map((text) => text?.replaceAll('\u00a0', ' ') ?? '')), new Set(['K.', 'Ƀ.', 'Đ. T. M.']))
})

test('the public reads by one code at a time: its role can list nothing', async () => {
  await assert.rejects(program.publicDb.selectFrom('commendations').select('name').execute(), /permission denied/)
})

test('a revocation is a decision of its own, and flips the page only when it is registered; a restoration flips it back', async () => {
  const path = await issued(['Trần Văn Mẫu'])
  const [one] = await peopleOf(path)
  const address = `/giay-khen/${one?.code}`
  const undo = (kind: string) =>
    send(officer, `${path}/people/${one?.id}/undoing`, { kind, reason: 'Xác minh lại, số liệu trong hồ sơ không đúng' })
  assert.equal((await send(officer, `${path}/people/${one?.id}/undoing`, { kind: 'revocation', reason: 'sai' })).status, 422)
  assert.equal((await undo('stripping')).status, 409)
  assert.equal((await undo('restoration')).status, 409)
  const revocation = (await undo('revocation')).headers.get('location') ?? ''
  assert.match(await read(officer, revocation), /Hủy bỏ Giấy khen[\s\S]*15 ngày làm việc/)
  assert.match(await read(null, address), /còn giá trị/)
  assert.match(await (await undo('revocation')).text(), /Đã có một dự thảo về việc này/)
  assert.equal((await send(officer, revocation, edited({ reason: 'sai' }))).status, 422)
  await send(officer, revocation, edited({ reason: 'Kết luận thanh tra số 12/KL-TTr (mẫu)' }))
  assert.equal(
    (await send(officer, `${revocation}/issue`, { version: '2', issuedOn: '05/10/2026', number: '', ...acceptedFields })).status,
    303,
  )
  const revoked = await read(null, `${address}?so=${one?.bookNumber}`)
  assert.match(revoked, /Giấy đã bị thu hồi[\s\S]*không còn giá trị từ ngày 05\/10\/2026/)
  assert.doesNotMatch(revoked, /Trần Văn Mẫu/)
  assert.equal((await undo('revocation')).status, 409)
  const { returnBy } = await db
    .selectFrom('commendationChanges')
    .select('returnBy')
    .where('commendationId', '=', one?.id ?? '')
    .executeTakeFirstOrThrow()
  assert.equal(returnBy?.toString(), '2026-10-26')
  const restoration = (await undo('restoration')).headers.get('location') ?? ''
  await send(officer, restoration, edited({ reason: 'Tòa đã tuyên không có lỗi (mẫu)' }))
  await send(officer, `${restoration}/issue`, { version: '2', issuedOn: '05/10/2026', number: '', ...acceptedFields })
  assert.match(await read(null, address), /đã được phục hồi/)
})

test('a draft made by mistake is thrown away whole, its people wait again; what has a number stays', async () => {
  const before = await agreed()
  const made = await send(officer, '/office/commendations', { sessionId: before.sessionId, awardCode: 'GK' })
  const path = made.headers.get('location') ?? ''
  assert.match(await read(officer, path), /Bỏ dự thảo/)
  assert.equal((await send(commune, `${path}/discarding`)).status, 404)
  assert.equal((await send(publicist, `${path}/discarding`)).status === 303, false)
  assert.equal((await send(officer, `${path}/discarding`)).status, 303)
  assert.equal((await ask(officer, path)).status, 404)
  assert.equal((await send(officer, '/office/commendations', { sessionId: before.sessionId, awardCode: 'GK' })).status, 303)
  const signed = await issued()
  assert.equal((await send(officer, `${signed}/discarding`, { _from: signed })).status, 409)
  assert.equal((await peopleOf(signed)).length, names.length)
})

test('a slip of printing is put right by a letter, and the decision stays as it was', async () => {
  const path = await issued(['Thị Mai'])
  assert.equal((await send(officer, `${path}/correction`, { wrong: 'Thi Mai', right: '' })).status, 422)
  const letter = (await send(officer, `${path}/correction`, { wrong: 'Thi Mai', right: 'Thị Mai' })).headers.get('location') ?? ''
  assert.match(await read(officer, letter), /V\/v đính chính Quyết định số \d+\/QĐ-BDT[\s\S]*Đã in là: “Thi Mai”/)
  assert.match(await read(null, `/giay-khen/${(await peopleOf(path))[0]?.code}`), /còn giá trị/)
})

test('a closed door closes the list of the waiting, the draft, its files and its paper in the register', async () => {
  const { sessionId, nominationIds } = await agreed(['Người có họ hàng trong phòng'])
  const door = {
    id: randomUUIDv7(),
    reason: 'conflict',
    userId: colleague.id,
    subjectKind: 'nomination',
    subjectId: nominationIds[0] ?? '',
    because: 'chị em',
    byId: officer.id,
    since: noon,
  }
  await db.insertInto('closures').values(door).execute()
  assert.doesNotMatch(await read(colleague, '/office/commendations'), /họ hàng trong phòng/)
  assert.equal(
    (await send(colleague, '/office/commendations', { sessionId, awardCode: 'GK', 'nominationIds[]': nominationIds[0] ?? '' })).status,
    409,
  )
  const path = (await send(officer, '/office/commendations', { sessionId, awardCode: 'GK' })).headers.get('location') ?? ''
  for (const tail of ['', '/certificates.pdf', '/payments.xlsx', '/payments.docx'])
    assert.equal((await ask(colleague, path + tail)).status, 404)
  assert.equal((await ask(officer, path)).status, 200)
})

test('drafts are for those who prepare them; a commune and a stranger see nothing', async () => {
  const path = await drafted(['Thị Mai'])
  assert.equal((await ask(publicist, path)).status, 404)
  assert.equal((await ask(commune, path)).status, 404)
  assert.equal((await ask(null, path)).status, 303)
  assert.equal((await ask(publicist, await issued(['Thị Mai']))).status, 200)
})

test('the stock is measured in millimetres, a wrong place is kept and said, the test sheet is printed', async () => {
  assert.match(await read(officer, '/office/commendations/stock'), /value="48; 96; 201; 28"/)
  const fields = Object.fromEntries(
    ['address', 'name', 'about', 'achievement', 'decision', 'register', 'placeAndDay', 'capacity', 'signer', 'check'].map((block) => [
      block,
      '40; 60; 100; 14',
    ]),
  )
  const form = { width: '360', height: '270', offsetX: '-1,5', offsetY: '2', ...fields }
  const wrong = await send(officer, '/office/commendations/stock', { ...form, name: '48; 96' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /value="48; 96"/)
  assert.equal((await send(officer, '/office/commendations/stock', form)).status, 303)
  assert.match(await read(officer, '/office/commendations/stock'), /value="-1,5"/)
  const pdf = openPdf(new Uint8Array(await (await ask(officer, '/office/commendations/stock/test-sheet.pdf')).arrayBuffer()))
  assert.equal(pdf.pages, 1)
  assert.equal((await ask(publicist, '/office/commendations/stock')).status, 403)
})

test('the fund of a year shows what rewards have taken of it, what is set aside, and when it is overdrawn', async () => {
  const typed = { version: '0', amount: '10.000.000', setAsidePercent: '20', spentAside: '500.000', basis: 'Quyết định giao dự toán' }
  const wrong = await send(officer, '/office/commendations/fund', { ...typed, amount: 'mười triệu' })
  assert.equal(wrong.status, 422)
  assert.match(await wrong.text(), /value="mười triệu"/)
  assert.equal((await send(publicist, '/office/commendations/fund', typed)).status, 403)
  assert.equal((await send(officer, '/office/commendations/fund', typed)).status, 303)
  assert.equal((await send(officer, '/office/commendations/fund', typed)).status, 409, 'somebody was faster')
  await issued(['Thị Mai'], 'household')
  const page = await read(officer, '/office/commendations')
  assert.match(page, /8\.000\.000[\s\S]*2\.000\.000[\s\S]*500\.000[\s\S]*1\.500\.000/)
  await send(officer, '/office/commendations/fund', { ...typed, version: '1', amount: '1.000.000' })
  assert.match(await read(officer, '/office/commendations'), /Vượt quỹ/)
  assert.doesNotMatch(await read(publicist, '/office/commendations'), /Quỹ thi đua/)
})

test('a decision may be signed on behalf of a body', async () => {
  const path = await drafted(['Thị Mai'])
  await send(officer, path, edited({ signingForm: 'TM.' }))
  assert.match(await read(officer, path), /TM\. BAN DÂN TỘC TỈNH MẪU/)
})

test('a number typed that is not the next of the series is never swapped in silence: the form comes back and says which is next', async () => {
  const path = await drafted(['Thị Số'])
  assert.equal((await send(officer, path, edited())).status, 303)
  const typed = (number: string) => send(officer, `${path}/issue`, { version: '2', issuedOn: '05/10/2026', number, ...acceptedFields })
  const wrong = await typed('41')
  assert.equal(wrong.status, 422)
  const { last } = await db.selectFrom('numberSeries').select('last').where('year', '=', 2026).executeTakeFirstOrThrow()
  assert.match(await wrong.text(), new RegExp(`số tiếp theo là ${last + 1}`))
  assert.equal((await typed(String(last + 1))).status, 303)
})

test('every sum leads to the rule it was reckoned by, and the accountant’s list says it in words', async () => {
  const path = await issued(['Thị Mai', 'Y Čuñ Ŏĕ'])
  const [one] = await peopleOf(path)
  const page = await read(officer, path)
  for (const id of [one?.coefficientRuleId, one?.baseRuleId]) assert.ok(id && page.includes(`/office/rulebook/rules/${id}`))
  const rules = await db
    .selectFrom('legalRules')
    .select('kind')
    .where('id', 'in', [one?.coefficientRuleId ?? '', one?.baseRuleId ?? ''])
    .orderBy('kind')
    .execute()
  assert.deepEqual(
    rules.map(({ kind }) => kind),
    ['base salary', 'coefficient'],
  )
  const [sheet] = await readRows(new Uint8Array(await (await ask(officer, `${path}/payments.xlsx`)).arrayBuffer()))
  const tail = (sheet?.rows ?? []).slice(-3).map((row) => String(row[1]))
  assert.equal(tail[0], 'Cộng')
  assert.equal(tail[1], 'Bằng chữ: Một triệu năm trăm hai mươi nghìn đồng')
  assert.match(tail[2] ?? '', /^Theo Quyết định số \d+\/QĐ-BDT ngày 05 tháng 10 năm 2026$/)
})
