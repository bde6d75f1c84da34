import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Forbidden, Refusal } from '#platform/errors.ts'
import { closeDoor } from '#app/closures/index.ts'
import { withdrawConsent } from '#app/consents/index.ts'
import { changeClaim } from '#app/evidence/index.ts'
import { saveDraft } from '#platform/drafts.ts'
import { testHouse } from '#test/app.ts'
import { makeSubject, makeUser, today } from '#test/makers.ts'
import { agree, hashOf, makeTellable, newsroom, tell } from '#test/telling.ts'
import { addPerson, approveText, publishText, saveText, submitText, withdrawStory } from './index.ts'
import { messages } from './messages.ts'

const shown = (house: { db: Parameters<typeof import('./queries.ts').isShown>[0] }, storyId: string) =>
  house.db
    .selectFrom('publicFace.stories')
    .select('id')
    .where('id', '=', storyId)
    .execute()
    .then((rows) => rows.length === 1)

test('a story goes from an empty page to the portal through the pages an officer uses', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { author, approver } = room
  const { nominationId, subjectId, claimId } = await makeTellable(room)
  const begun = await house.send(author, '/office/stories', { nominationId, title: 'Người giữ tiếng khung cửi', field: 'craft' })
  const desk = begun.headers.get('location') ?? ''
  assert.match(desk, /^\/office\/stories\/[0-9a-f-]+\/texts\/vi$/)

  const words = {
    title: 'Người giữ tiếng khung cửi',
    lead: 'Mở lớp dệt dưới hiên nhà.',
    body: 'Chị là người duy nhất, thu nhập tăng gấp ba.',
    version: '1',
  }
  assert.equal((await house.send(author, desk, { ...words, insert: '1' })).status, 303)
  const page = await house.read(author, desk)
  assert.match(page, /tăng gấp ba\.\n\n\[26 người\]\(#1\)/)
  assert.match(page, /“gấp ba”: con số chưa có thành tích nào đứng sau/)
  assert.match(page, /“duy nhất”: dễ thành nói quá/)
  assert.equal((await house.send(author, `${desk}/editions`, { version: '2' })).status, 409)

  await house.send(author, desk, { ...words, body: 'Chị là người duy nhất còn giữ. Đến nay có [26 người](#1) dệt.', version: '2' })
  await house.send(author, `${desk}/kept`, { phrase: 'duy nhất', reason: 'Biên bản sóc ghi rõ' })
  await house.send(author, `${desk}/sources/${claimId}`, { source: 'Danh sách lớp 30/9/2026' })
  assert.equal((await house.send(author, `${desk}/editions`, { version: '3' })).status, 303)

  const edition = await house.read(approver, `${desk}/edition`)
  assert.match(edition, /26 người[\s\S]*Danh sách lớp 30\/9\/2026[\s\S]*Biên bản sóc ghi rõ/)
  const hash = /name="hash" value="([0-9a-f]{64})"/.exec(edition)?.[1] ?? ''
  assert.equal((await house.send(author, `${desk}/approval`, { hash })).status, 409)
  assert.equal((await house.send(approver, `${desk}/approval`, { hash })).status, 303)

  const refused = await house.send(author, `${desk}/publication`)
  assert.equal(refused.status, 409)
  assert.match(await refused.text(), /Thị Mai: chưa đồng ý “Kể chuyện trên cổng thông tin”/)
  await agree(room, subjectId)
  assert.equal((await house.send(author, `${desk}/publication`)).status, 303)
  assert.match(await house.read(author, desk), /Đang đăng[\s\S]*\/guong\/thi-mai-nguoi-giu-tieng-khung-cui/)
})

test('exactly the text that was read is approved, by somebody without a hand in it', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { author, approver, as } = room
  const { storyId } = await tell(room, {}, 'waiting')
  const hash = await hashOf(room, storyId)
  await assert.rejects(
    as(approver, (act) => approveText(act, storyId, 'vi', hash.replace(/^./, '0').replace(/.$/, '1'))),
    { sentence: messages.textMoved },
  )
  const deputy = { ...approver, onBehalfOf: { userId: author.id, form: 'KT.' } } as const
  await assert.rejects(
    as(deputy, (act) => approveText(act, storyId, 'vi', hash)),
    { sentence: messages.ownStory },
  )
  await assert.rejects(
    as(room.nominator, (act) => approveText(act, storyId, 'vi', hash)),
    Forbidden,
  )

  await as(author, (act) => saveText(act, storyId, 'vi', { title: 'T', lead: 'L', body: 'B', version: 2 }))
  await assert.rejects(
    as(approver, (act) => approveText(act, storyId, 'vi', hash)),
    { sentence: messages.textMoved },
  )
})

test('one changed word, source, picture detail or person after approval needs a new approval', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { author, as } = room
  const { storyId } = await tell(room, {}, 'approved')
  const other = await makeSubject(house.db, { name: 'Bé Mẫu', keptBy: room.commune, createdBy: author.id })
  await as(author, (act) => addPerson(act, storyId, { subjectId: other, named: true, pictured: false }))
  await assert.rejects(
    as(author, (act) => publishText(act, storyId, 'vi', '')),
    { sentence: messages.notApproved },
  )
  await as(author, (act) => submitText(act, storyId, 'vi', 2))
  await as(room.approver, async (act) => approveText(act, storyId, 'vi', await hashOf(room, storyId)))
  await assert.rejects(
    as(author, (act) => publishText(act, storyId, 'vi', '')),
    /Bé Mẫu: chưa đồng ý/,
  )
})

test('a claim that changed after approval stops the publishing', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { storyId, claimId } = await tell(room, {}, 'approved')
  const changed = { text: 'Dạy dệt', figure: 28, unit: 'người', periodFrom: null, periodTo: null, place: null }
  await room.as(room.nominator, (act) => changeClaim(act, claimId, changed, 1))
  await assert.rejects(
    room.as(room.author, (act) => publishText(act, storyId, 'vi', '')),
    { sentence: messages.claimsMoved },
  )
})

test('an ethnic group needs a consent of its own', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  await assert.rejects(tell(room, { ethnic: true, purposes: ['WEB_STORY'] }), /chưa đồng ý “Nói rõ là người dân tộc nào”/)
})

test('a story whose case is on hold or under embargo is not published, and one that is goes out of sight', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { storyId, nominationId } = await tell(room)
  assert.equal(await shown(house, storyId), true)
  const hold = { reason: 'hold', userId: null, kind: 'nomination', subjectId: nominationId, because: 'đơn số 5 (mẫu)' } as const
  await room.as(room.checker, (act) => closeDoor(act, hold))
  assert.equal(await shown(house, storyId), false)
  await room.as(room.author, (act) => saveText(act, storyId, 'vi', { title: 'Mới', lead: 'L', body: 'B [26](#1)', version: 2 }))
  await room.as(room.author, (act) => submitText(act, storyId, 'vi', 3))
  await room.as(room.approver, async (act) => approveText(act, storyId, 'vi', await hashOf(room, storyId)))
  await assert.rejects(
    room.as(room.author, (act) => publishText(act, storyId, 'vi', 'x')),
    /đơn số 5 \(mẫu\)/,
  )
})

test('a withdrawn consent takes the story down in the same commit; telling it again needs a consent and an approval', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { author, as } = room
  const { storyId, consentId, subjectId } = await tell(room)
  await as(room.nominator, (act) => withdrawConsent(act, consentId, { purposes: ['WEB_STORY'], askedOn: today, how: 'gọi điện' }))
  assert.equal(await shown(house, storyId), false)
  await assert.rejects(
    as(author, (act) => publishText(act, storyId, 'vi', '')),
    { sentence: messages.alreadyTold },
  )
  await as(author, (act) => submitText(act, storyId, 'vi', 2))
  await as(room.approver, async (act) => approveText(act, storyId, 'vi', await hashOf(room, storyId)))
  await assert.rejects(
    as(author, (act) => publishText(act, storyId, 'vi', '')),
    Refusal,
  )
  await agree(room, subjectId)
  await as(author, (act) => publishText(act, storyId, 'vi', ''))
  assert.equal(await shown(house, storyId), true)
})

test('a correction says what was wrong; a withdrawn story is gone until it is approved anew', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { author, as } = room
  const { storyId } = await tell(room)
  await as(author, (act) => saveText(act, storyId, 'vi', { title: 'Giữ nghề', lead: 'L', body: 'Có [26 người](#1).', version: 2 }))
  await as(author, (act) => submitText(act, storyId, 'vi', 3))
  await as(room.approver, async (act) => approveText(act, storyId, 'vi', await hashOf(room, storyId)))
  await assert.rejects(
    as(author, (act) => publishText(act, storyId, 'vi', ' ')),
    { sentence: messages.correctionMissing },
  )
  await as(author, (act) => publishText(act, storyId, 'vi', 'Bản trước ghi 28 người.'))
  await as(author, (act) => withdrawStory(act, storyId, { because: 'asked', note: '' }))
  assert.equal(await shown(house, storyId), false)
  await assert.rejects(
    as(author, (act) => withdrawStory(act, storyId, { because: 'asked', note: '' })),
    { sentence: messages.alreadyWithdrawn },
  )
  await assert.rejects(
    as(author, (act) => publishText(act, storyId, 'vi', 'x')),
    Refusal,
  )
})

test('two people write at once: what only one changed is taken, where both changed both are shown, nothing is lost', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const second = await makeUser(house.db, { name: 'Người Viết Hai', roles: ['publicity'] })
  const { storyId } = await tell(room, {}, 'writing')
  const desk = `/office/stories/${storyId}/texts/vi`
  const base = {
    title: 'Giữ tiếng khung cửi',
    lead: 'Mở lớp dệt dưới hiên nhà.',
    body: 'Đến nay có [26 người](#1) dệt thành thạo.',
    version: '2',
  }
  await house.send(second, desk, { ...base, lead: 'Câu mở của người hai.', body: 'Thân bài của người hai.' })
  const answer = await house.send(room.author, desk, { ...base, title: 'Tên mới', body: 'Thân bài của Lan <b>.' })
  assert.equal(answer.status, 409)
  const page = await answer.text()
  assert.match(page, /Người Viết Hai đã lưu bản khác/)
  assert.match(page, /value="Tên mới"/)
  assert.match(page, /Câu mở của người hai\./)
  assert.match(page, /Thân bài của Lan &lt;b>[\s\S]*Thân bài của người hai\./)
  assert.match(page, /name="version" value="3"/)
})

test('what was typed and not saved is there again on the next visit', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { storyId } = await tell(room, {}, 'writing')
  const desk = `/office/stories/${storyId}/texts/vi`
  const typed = { values: { title: 'Đang gõ dở', lead: 'L', body: 'B', version: '2' }, lists: {} }
  await saveDraft(house.db, room.author, `story:${storyId}:vi`, typed, house.time.now)
  assert.match(await house.read(room.author, desk), /viết dở lúc 05\/10\/2026 12:00[\s\S]*value="Đang gõ dở"/)
  await house.send(room.author, desk, typed.values)
  assert.equal((await house.db.selectFrom('drafts').select('form').execute()).length, 0)
})

test('who may not see the case does not see its story; who may see it does not all write', async () => {
  await using house = await testHouse()
  const room = await newsroom(house)
  const { storyId, nominationId } = await tell(room, {}, 'writing')
  const desk = `/office/stories/${storyId}/texts/vi`
  const stranger = await makeUser(house.db, { roles: ['commune'], organisationId: room.agency })
  const closed = await makeUser(house.db, { roles: ['publicity'] })
  await room.as(room.checker, (act) =>
    closeDoor(act, { reason: 'conflict', userId: closed.id, kind: 'nomination', subjectId: nominationId, because: 'em' }),
  )
  for (const who of [stranger, closed]) {
    assert.equal((await house.ask(who, desk)).status, 404)
    assert.doesNotMatch(await house.read(who, '/office/stories'), /Thị Mai/)
  }
  assert.equal((await house.send(room.approver, desk, { title: 'x', lead: 'x', body: 'x', version: '2' })).status, 403)
})
