import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, test } from 'node:test'
import { createHouse } from '../app.ts'
import { checkIn } from '#app/council/sessions/attendance-commands.ts'
import { countBox, offerPapers } from '#app/council/ballots/box-desk.ts'
import { receiveWritten } from '#app/council/ballots/written-commands.ts'
import { openSession } from '#app/council/sessions/session-commands.ts'
import { declareTies } from '#app/council/conflicts/tie-commands.ts'
import { openVote } from '#app/council/votes/open-vote.ts'
import type { Act } from '#platform/act.ts'
import { device, openHouse } from '#test/device.ts'
import { sendPackage } from '#app/forwarding/commands.ts'
import { takeInReply } from '#app/forwarding/exchange.ts'
import { openReply } from '#app/forwarding/package.ts'
import { listPackages } from '#app/forwarding/list.ts'
import { listParts } from '#app/forwarding/queries.ts'
import { dayOf } from '#platform/language/time.ts'
import { testHouse } from '#test/app.ts'
import { practiceClock } from './clock.ts'
import { practiceRoom } from './routes.tsx'
import { callOthers } from './others.ts'
import { findRoom } from './room.ts'
import { cocoa, evenings, gongs, looms, road, trees } from './stories.ts'
import { relied } from './story.ts'
import { tell } from './tell.ts'

const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const program = { ...house.program, settings: { ...house.program.settings, practice: true, cookie: 'gs_practice' } }
const told = (await tell(program)) ?? assert.fail('nothing was told')
const clock = practiceClock(house.program.clock)
program.clock = clock.now
let restarts = 0
const { app } = createHouse(program, {
  practice: practiceRoom(program, () => restarts++, clock),
  log: (line) => line.error && console.error(line.error),
})
const { db } = house

const cardIn = (page: string, name: string) =>
  new RegExp(`value="([0-9a-f-]{36})"(?:(?!</button>).)*${name}`).exec(page)?.[1] ?? assert.fail(`no card of ${name}`)

test('the story is told by commands: every record of it stands in the journal, and nobody has a password', async () => {
  const lines = await db.selectFrom('journal').select(['event', 'at']).orderBy('id').execute()
  assert.ok(lines.length > 200)
  assert.ok(lines.every(({ at }, i) => i === 0 || Temporal.Instant.compare(lines[i - 1]?.at ?? at, at) <= 0))
  assert.ok(Temporal.Instant.compare(lines.at(-1)?.at ?? house.time.now, house.time.now) <= 0, 'the story ends before now')
  assert.equal(await tell(program), null)
})

test('the story lies all along the path, and a session waits for its secretary', async () => {
  const outcome = await db
    .selectFrom('boxes')
    .innerJoin('agendaItems', 'agendaItems.id', 'boxes.itemId')
    .select(['boxes.yes', 'boxes.no'])
    .orderBy('agendaItems.ordinal')
    .execute()
  assert.deepEqual(
    outcome.map(({ yes, no }) => `${yes}/${no}`),
    ['7/0', '6/1', ...Array.from({ length: 9 }, () => '7/0')],
  )
  assert.equal((await db.selectFrom('sealed').selectAll().execute()).length, 0)
  const decision = await db.selectFrom('documents').select('status').where('status', '=', 'issued').execute()
  assert.ok(decision.length >= 1)
  const waiting = await db.selectFrom('councilSessions').select(['id', 'heldAt']).where('status', '=', 'invited').executeTakeFirstOrThrow()
  assert.equal(dayOf(waiting.heldAt).toString(), dayOf(house.time.now).toString())
  const items = await db.selectFrom('agendaItems').select('id').where('sessionId', '=', waiting.id).execute()
  const away = await db
    .selectFrom('sessionInvitations')
    .select('seatId')
    .where('sessionId', '=', waiting.id)
    .where('answer', '=', 'absent')
    .execute()
  const closed = await db
    .selectFrom('closures')
    .innerJoin('users', 'users.id', 'closures.userId')
    .select('users.name')
    .where('reason', '=', 'conflict')
    .where('closures.endedAt', 'is', null)
    .execute()
  assert.deepEqual([items.length, away.length], [9, 1])
  assert.ok(closed.some(({ name }) => name === 'Phan Văn Ví'))
  assert.equal((await db.selectFrom('subjects').select('id').where('name', '=', 'Thị Mai').execute()).length, 2)
  assert.ok(told.id('decision'))
})

test('whoever was honoured has a whole life: checked, appraised, judged, decided, given, and five of them told', async () => {
  const cases = await db
    .selectFrom('commendations')
    .innerJoin('caseStages', 'caseStages.nominationId', 'commendations.nominationId')
    .innerJoin('subjects', 'subjects.id', 'commendations.subjectId')
    .leftJoin('rewardPayments', 'rewardPayments.commendationId', 'commendations.id')
    .leftJoin('ceremonyCommendations as handed', 'handed.commendationId', 'commendations.id')
    .leftJoin('stories', 'stories.nominationId', 'commendations.nominationId')
    .select(['subjects.name', 'subjects.kind', 'stage', 'rewardPayments.paidOn', 'handed.ceremonyId', 'stories.id as storyId'])
    .select((eb) =>
      eb
        .selectFrom('appraisals')
        .whereRef('appraisals.nominationId', '=', 'commendations.nominationId')
        .select('conclusion')
        .as('appraised'),
    )
    .select((eb) =>
      eb
        .selectFrom('publicNoticeCases as posted')
        .innerJoin('publicNotices', 'publicNotices.id', 'posted.noticeId')
        .whereRef('posted.nominationId', '=', 'commendations.nominationId')
        .select((of) => of.fn.countAll<number>().as('count'))
        .as('posted'),
    )
    .orderBy('commendations.decisionId')
    .orderBy('commendations.ordinal')
    .execute()
  const life = cases.map(({ kind, stage, appraised, posted, paidOn, ceremonyId, storyId }) =>
    [kind, stage, appraised, posted, paidOn && 'paid', ceremonyId && 'handed', storyId && 'written'].filter(Boolean).join(', '),
  )
  const given = 'honoured, eligible, 1, paid, handed, written'
  assert.deepEqual(life, [
    ...['individual', 'individual', 'individual', 'individual', 'household', 'collective'].map((kind) => `${kind}, ${given}`),
    'collective, deciding, eligible, 1',
  ])
  const stages = await db
    .selectFrom('caseStages')
    .select('stage')
    .where('stage', 'in', ['appraising', 'submitted'])
    .orderBy('stage')
    .execute()
  assert.deepEqual(
    stages.map(({ stage }) => stage),
    ['appraising', 'submitted', 'submitted', 'submitted'],
  )
})

test('what goes to the level above is there at every step: returned and sent again, answered, with it now, still to be prepared, and one from below', async () => {
  const officer = await told.actor('clerk')
  const packages = await listPackages(db, officer, { direction: 'out' })
  assert.deepEqual(
    packages.map(({ status, cases, receiptNumber, spans }) => [status, cases, receiptNumber, spans.length]),
    [
      ['received', 1, 'TN-2026-0131', 1],
      ['decided', 2, 'TN-2026-0117', 2],
    ],
  )
  const papers = await Promise.all(packages.map(async ({ id }) => (await listParts(db, id)).map(({ status }) => status)))
  assert.deepEqual(papers, [
    ['there', 'there'],
    ['there', 'there', 'there', 'missing'],
  ])
  const stages = await db
    .selectFrom('caseStages')
    .innerJoin('nominations', 'nominations.id', 'caseStages.nominationId')
    .select('stage')
    .where('awardCode', '=', 'BK_BT')
    .orderBy('stage')
    .execute()
  assert.deepEqual(
    stages.map(({ stage }) => stage),
    ['forwarded', 'honoured above', 'passed', 'refused above'],
  )
  const [award] = await db.selectFrom('pastAwards').select(['decisionNumber']).where('subjectId', '=', told.id('subject tieng')).execute()
  assert.equal(award?.decisionNumber, '512/QĐ-UBND (mẫu)')
  const below = await listPackages(db, officer, { direction: 'in' })
  assert.deepEqual(
    below.map(({ status, cases }) => [status, cases]),
    [['received', 1]],
  )
})

test('the public face is alive: five stories of several kinds and places, one with a picture, two models copied elsewhere', async () => {
  const visitor = device(app)
  const list = await (await visitor.get('/guong')).text()
  for (const { lead } of [looms, trees, cocoa, evenings, gongs]) assert.ok(list.includes(lead), lead)
  assert.ok(!list.includes(road.lead))
  assert.equal((await (await visitor.get('/tin.atom')).text()).split('<entry>').length - 1, 5)
  const faces = await program.publicDb.selectFrom('publicFace.stories').select(['kind', 'placeName', 'firstOn', 'name']).execute()
  assert.equal(new Set(faces.map(({ kind }) => kind)).size, 3)
  assert.equal(new Set(faces.map(({ placeName }) => placeName)).size, 4)
  assert.equal(new Set(faces.map(({ firstOn }) => String(firstOn))).size, 5)
  assert.ok(faces.some(({ name }) => !name?.includes(' ')) && faces.some(({ name }) => (name ?? '').length > 50))
  assert.equal((await db.selectFrom('storyPictures').select('size').execute()).length, 3)
  const copied = await db.selectFrom('adoptions').innerJoin('models', 'models.id', 'adoptions.modelId').select('models.id').execute()
  assert.equal(new Set(copied.map(({ id }) => id)).size, 2)
  assert.match(await (await visitor.get('/thong-bao')).text(), /Công khai bổ sung/)
})

test('what a visitor may look for is there: scores, an own rule, a list that waits, a copy with its result, a report', async () => {
  const scored = await db.selectFrom('scoreSheets').select(['itemId', 'seatId']).where('status', '=', 'given').execute()
  assert.equal(scored.length, 5 * 11 + 2 * 9)
  const waiting = await db
    .selectFrom('listRows')
    .select('state')
    .where('state', 'in', ['double', 'fix', 'taken'])
    .orderBy('rowNumber')
    .execute()
  assert.deepEqual(
    waiting.map(({ state }) => state),
    ['taken', 'taken', 'double', 'fix'],
  )
  const parts = await db.selectFrom('adoptionConfirmations').select('part').orderBy('at').execute()
  assert.deepEqual(
    parts.map(({ part }) => part),
    ['adopter', 'adopter', 'other', 'other'],
  )
  assert.equal((await db.selectFrom('adoptionResults').select('id').execute()).length, 1)
  assert.equal((await db.selectFrom('frozenReports').select('id').execute()).length, 1)
})

test('a card lets one in as that person; every page says that it is practice', async () => {
  const browser = device(app)
  assert.equal((await browser.get('/office')).headers.get('location'), '/office/practice?next=%2Foffice')
  const cards = await (await browser.get('/office/practice')).text()
  const entered = await browser.post('/office/practice/roles', { person: cardIn(cards, 'Điểu Thử') })
  assert.deepEqual([entered.status, entered.headers.get('location')], [303, '/office'])
  const page = await (await browser.get('/office/me')).text()
  assert.match(page, /Điểu Thử/)
  assert.match(page, /class="practice"/)
  assert.equal((await browser.post('/office/practice/roles', { person: 'nobody' })).status, 404)
})

test('a program started again in the middle of a session: the played members still hold their papers, and vote once', async () => {
  const [sessionId, me] = [told.id('session today'), told.made.people.secretary ?? '']
  told.at(0, '14:00')
  const secretary = <Result>(command: (act: Act) => Promise<Result>) => told.does('secretary', command)
  const morning = callOthers(told.program)
  assert.equal((await morning.act(sessionId, me))?.deed, 'arrive')
  await secretary((act) => declareTies(act, sessionId, []))
  const seat = await db.selectFrom('councilSeats').select('id').where('userId', '=', me).executeTakeFirstOrThrow()
  await secretary((act) => checkIn(act, sessionId, seat.id))
  await secretary((act) => openSession(act, sessionId))
  const item = await db
    .selectFrom('agendaItems')
    .select('id')
    .where('sessionId', '=', sessionId)
    .where('ordinal', '=', 1)
    .executeTakeFirstOrThrow()
  await offerPapers(told.program, secretary, sessionId)
  assert.deepEqual(await morning.act(sessionId, me), { deed: 'take papers', count: 5 })
  await secretary((act) => openVote(act, item.id, relied))

  const again = callOthers(told.program)
  assert.deepEqual(await again.act(sessionId, me), { deed: 'vote', count: 5 })
  assert.equal(await callOthers(told.program).act(sessionId, me), null)
  const cast = await db
    .selectFrom('sealed')
    .innerJoin('boxes', 'boxes.id', 'sealed.boxId')
    .select('boxId')
    .where('itemId', '=', item.id)
    .execute()
  assert.equal(cast.length, 5)
})

test('the absent member is asked, posts an envelope, both tellers read it, and item 6 is even with it', async () => {
  const sessionId = told.id('session today')
  const secretary = <Result>(command: (act: Act) => Promise<Result>) => told.does('secretary', command)
  const others = callOthers(told.program)
  const room = async () => (await findRoom(db, sessionId)) ?? assert.fail('no session')
  const rule = await db
    .selectFrom('legalRules')
    .select(['citation', 'note'])
    .where('enteredBy', 'is not', null)
    .where('kind', '=', 'threshold')
    .executeTakeFirstOrThrow()
  assert.match(`${rule.citation} ${rule.note}`, /\(mẫu\)[\s\S]*Dữ liệu mẫu/)
  const absent = (await room()).members.find(({ away }) => away) ?? assert.fail('nobody is away')
  assert.deepEqual(await others.written.waiting(await room(), ''), { deed: 'send', count: 1 })
  assert.equal(await others.written.act(await room(), ''), 'send')
  assert.equal(await others.written.waiting(await room(), ''), null, 'sent once')
  await secretary((act) => receiveWritten(act, sessionId, absent.seatId))
  assert.deepEqual(await others.act(sessionId, ''), { deed: 'take papers', count: 1 })
  const item = await db
    .selectFrom('agendaItems')
    .select('id')
    .where('sessionId', '=', sessionId)
    .where('ordinal', '=', 6)
    .executeTakeFirstOrThrow()
  await secretary((act) => openVote(act, item.id, relied))
  await others.act(sessionId, '')
  await assert.rejects(countBox(told.program, secretary, item.id), /1 phong bì đã nhận chưa đọc/)
  const again = callOthers(told.program)
  assert.deepEqual(await again.written.waiting(await room(), ''), { deed: 'read', count: 1 })
  assert.equal(await again.written.act(await room(), ''), 'read')
  const { sum, verdict } = await countBox(told.program, secretary, item.id)
  assert.deepEqual([sum, verdict], ['3/7 = 42,86 % ≤ 50 %', 'authorityDecides'])
  const browser = device(app)
  const cards = await (await browser.get('/office/practice')).text()
  assert.match(cards, /quy chế mẫu nhận phiếu bằng văn bản/)
})

test('whoever sends upward alone gets the answers of the level above as signed files, one after the other, and takes them in', async () => {
  const browser = device(app)
  const cards = await (await browser.get('/office/practice')).text()
  assert.match(cards, /Trình cấp trên[\s\S]*\/office\/forwarding\/new\?award=BK_BT/)
  await browser.post('/office/practice/roles', { person: cardIn(cards, 'Vàng Thị Ví') })
  assert.match(await (await browser.get('/office/forwarding/new?award=BK_BT')).text(), /Tổ đò ngang bến Mẫu/)
  const { id } = await db
    .selectFrom('packages')
    .select('id')
    .where('direction', '=', 'out')
    .where('status', '=', 'received')
    .executeTakeFirstOrThrow()
  const strip = async () =>
    /Tập một mình: tải tệp cấp trên ([^<]*)/.exec(await (await browser.get(`/office/forwarding/${id}`)).text())?.[1] ?? null
  const hear = async () => {
    const file = await browser.post('/office/practice/answers', { session: id, from: `/office/forwarding/${id}` })
    const { reply, senderKey } = openReply(new Uint8Array(await file.arrayBuffer()))
    await told.does('clerk', (act) => takeInReply(act, reply, senderKey))
    return (await db.selectFrom('packages').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status
  }
  assert.equal(await strip(), 'trả lại, có lý do')
  assert.equal(await hear(), 'returned')
  assert.equal(await strip(), null, 'it lies here again')
  assert.equal((await browser.post('/office/practice/answers', { session: id })).status, 303)
  await told.does('clerk', (act) => sendPackage(act, id))
  assert.equal(await strip(), 'báo đã nhận')
  assert.equal(await hear(), 'received')
  assert.equal(await strip(), 'quyết định')
  assert.equal(await hear(), 'decided')
  assert.equal(await strip(), null)
  assert.match(await (await browser.get(`/office/forwarding/${id}`)).text(), /618\/QĐ-UBND/)
})

test('one button starts over', async () => {
  const browser = device(app)
  const answer = await browser.post('/office/practice/beginning')
  await new Promise(setImmediate)
  assert.deepEqual([answer.status, answer.headers.get('refresh'), restarts], [200, '3; url=/office/practice', 1])
})

test('the real office has no cards: neither the address nor the code', async () => {
  await using other = await testHouse()
  const real = device(openHouse(other.program))
  assert.equal((await real.post('/office/practice/roles', { person: 'x' })).status, 403)
  assert.equal((await real.get('/office/practice')).headers.get('location'), '/office/sign-in?next=%2Foffice%2Fpractice')
  await assert.rejects(tell(other.program), /practice office only/)
  const loaded = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', listLoaded], { encoding: 'utf8' })
  assert.match(loaded, /app\/accounts\/index\.ts/)
  assert.doesNotMatch(loaded, /practice\//)
})

/** Every file of ours that the real program loads before it listens. */
const listLoaded = `
  import { registerHooks } from 'node:module'
  const seen = new Set()
  registerHooks({ load: (url, context, next) => (seen.add(url), next(url, context)) })
  await import('./server.ts')
  console.log([...seen].filter((url) => url.startsWith('file:') && !url.includes('node_modules')).join('\\n'))
`
