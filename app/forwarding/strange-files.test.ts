import assert from 'node:assert/strict'
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { after, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { perform } from '#platform/act.ts'
import { testHouse } from '#test/app.ts'
import { accepted, makeAgency, makeNomination, makeRound, makeSubject, makeUser, noon } from '#test/makers.ts'
import { preparePackage, sendPackage, waivePart } from './commands.ts'
import { listCases, listParts } from './queries.ts'

/** Files that another house signed and that are wrong all the same: each is refused with a sentence, and nothing of it is kept. */
const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, program, ask } = house
const agency = await makeAgency(db)
const officer = await makeUser(db, { roles: ['office'] })
const pair = generateKeyPairSync('ed25519')
const signer = {
  publicPem: pair.publicKey.export({ type: 'spki', format: 'pem' }),
  sign: (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, pair.privateKey)),
}

const person = {
  number: null,
  kind: 'individual',
  name: 'K’Brôi (mẫu)',
  sex: null,
  born: null,
  bornPrecision: null,
  ethnicGroup: null,
  address: null,
  position: null,
  unit: null,
  achievement: 'Dạy đan gùi',
  achievementFrom: null,
  achievementTo: null,
  vote: null,
  claims: [],
}
const manifest = () => ({
  format: 'guong-sang-package',
  version: 1,
  id: randomUUID(),
  title: 'Đợt mẫu',
  from: 'Xã Thử',
  to: 'Ban Dân tộc',
  awardCode: 'BK_BT',
  awardName: 'Bằng khen',
  organisationAuthored: true,
  rule: null,
  sentAt: '2026-10-05T05:00:00Z',
  checklist: [],
  history: [],
  cases: [person],
  papers: [],
})

/** Whatever is written in it, signed as it stands. */
function signed(json: object | string, name = 'manifest') {
  const text = strToU8(typeof json === 'string' ? json : JSON.stringify(json))
  return { [`${name}.json`]: text, [`${name}.sig`]: signer.sign(text), 'key.pem': strToU8(signer.publicPem) }
}

async function hand(where: 'receive' | 'reply', bytes: Uint8Array) {
  const body = new FormData()
  body.set('file', new File([Uint8Array.from(bytes)], 'gói.zip', { type: 'application/zip' }))
  const answer = await ask(officer, `/office/forwarding/${where}`, { method: 'POST', body })
  return { status: answer.status, location: answer.headers.get('Location') ?? '', text: await answer.text() }
}

const received = async () =>
  Number(
    (
      await db
        .selectFrom('packages')
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  )

test('a signed package with a day that never was, letters no page can hold, or texts without end is refused where it is wrong', async () => {
  const one = (change: object) => ({ ...manifest(), cases: [{ ...person, ...change }] })
  const wrong = {
    'a day out of the calendar': one({ born: '1975-02-30' }),
    'a month nobody knows': { ...manifest(), rule: { citation: 'NĐ 152', validFrom: '2025-13-01' } },
    'a moment that is none': { ...manifest(), sentAt: 'hôm qua' },
    'a moment before all time': { ...manifest(), sentAt: '-271821-04-20T00:00:00Z' },
    NUL: one({ name: 'K’Brôi\0' }),
    'half a letter': one({ achievement: '\ud800' }),
    'a text without end': one({ achievement: 'dài '.repeat(10_000) }),
    'a name without end': { ...manifest(), title: 'x'.repeat(2_000_000) },
  }
  const before = await received()
  for (const [what, json] of Object.entries(wrong)) {
    const { status, text } = await hand('receive', zipSync(signed(json)))
    assert.equal(status, 422, what)
    assert.match(text, /Tệp có chỗ viết sai, không đọc được \(mục “[\w.]+”\)/, what)
  }
  assert.equal(await received(), before)
  const { status } = await hand('receive', zipSync(signed(manifest())))
  assert.equal(status, 303, 'the same package without a fault is taken in')
})

test('a file laid beside the signed ones, or a list of papers that leads out of the zip, is not taken in', async () => {
  const beside = await hand('receive', zipSync({ ...signed(manifest()), 'papers/99-them.pdf': strToU8('%PDF') }))
  assert.equal(beside.status, 422)
  assert.match(beside.text, /tệp “papers\/99-them\.pdf” mà bản kê đã ký không nhắc đến/)
  for (const path of ['../../etc/passwd', 'papers/../../x', 'papers\\x']) {
    const papers = [{ path, part: 'Tờ trình', name: 'x.pdf', sha256: '0'.repeat(64) }]
    const { status } = await hand('receive', zipSync({ ...signed({ ...manifest(), papers }), [path]: strToU8('x') }))
    assert.equal(status, 422, path)
  }
})

test('one package handed in twice at the same moment is received once, under one number', async () => {
  const bytes = zipSync(signed(manifest()))
  const before = await received()
  const answers = await Promise.all([hand('receive', bytes), hand('receive', bytes), hand('receive', bytes)])
  assert.deepEqual(new Set(answers.map(({ status }) => status)).difference(new Set([303, 409])), new Set())
  assert.equal(await received(), before + 1)
  const numbers = await db.selectFrom('packages').select('receiptNumber').where('receiptNumber', 'is not', null).execute()
  assert.equal(new Set(numbers.map(({ receiptNumber }) => receiptNumber)).size, numbers.length)
})

async function sentPackage() {
  const subjectId = await makeSubject(db, { name: 'Thị Mai (mẫu)', keptBy: agency, createdBy: officer.id })
  const round = (await db.selectFrom('rounds').select('id').executeTakeFirst())?.id ?? (await makeRound(db))
  const nomination = await makeNomination(db, { subjectId, roundId: round, nominator: officer, status: 'verified', awardCode: 'BK_BT' })
  const input = {
    title: 'Đợt mẫu',
    otherParty: 'Sở Nội vụ',
    awardCode: 'BK_BT',
    organisationAuthored: true,
    dueOn: null,
    cases: [nomination],
  }
  const act = <Result>(command: Parameters<typeof perform<Result>>[3]) => perform(program, officer, noon, command)
  const id = await act((one) => preparePackage(one, input, accepted))
  for (const part of await listParts(db, id)) await act((one) => waivePart(one, id, part.id, 'không áp dụng (mẫu)'))
  await act((one) => sendPackage(one, id))
  return id
}

test('a reply says its results only when it decides, each with decision and day, and tells no history out of the calendar', async () => {
  const id = await sentPackage()
  const said = { at: '2026-10-08T02:00:00Z', from: 'Sở Nội vụ', byName: 'Trần Văn Thử', note: '', receiptNumber: 'TN-1' }
  const awarded = { ordinal: 1, result: 'awarded', reason: '', decision: '15/QĐ-UBND', on: '2026-10-20', by: null }
  const reply = (change: object) => ({
    format: 'guong-sang-reply',
    version: 1,
    packageId: id,
    event: 'received',
    results: [],
    history: [],
    ...said,
    ...change,
  })
  const wrong = {
    'a receipt that awards': { results: [awarded] },
    'an award without a decision': { event: 'decided', results: [{ ...awarded, decision: null }] },
    'an award without a day': { event: 'decided', results: [{ ...awarded, on: null }] },
    'an award on a day that never was': { event: 'decided', results: [{ ...awarded, on: '2026-02-30' }] },
    'a history of no moment': { history: [{ event: 'received', at: 'x', byName: '', note: '' }] },
    'a moment of no clock': { at: '2026-10-08' },
    'NUL in the note': { note: 'a\0b' },
  }
  for (const [what, change] of Object.entries(wrong)) {
    const { status, text } = await hand('reply', zipSync(signed(reply(change), 'reply')))
    assert.equal(status, 422, what)
    assert.match(text, /Tệp có chỗ viết sai/, what)
  }
  assert.deepEqual(await db.selectFrom('pastAwards').select('id').execute(), [])
  assert.deepEqual(
    (await listCases(db, id)).map(({ result }) => result),
    [null],
  )
  assert.equal((await hand('reply', zipSync(signed(reply({}), 'reply')))).status, 303)
})
