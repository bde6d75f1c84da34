import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, test } from 'node:test'
import { testDatabase } from '#test/database.ts'
import { makeAgency, makeNomination, makeRound, makeSubject, makeUser, noon } from '#test/makers.ts'
import { breakdown } from './breakdown.ts'
import { listBehind } from './queries.ts'
import { yearOf } from './rules.ts'

const database = await testDatabase()
after(() => database[Symbol.asyncDispose]())
const { db } = database

const agency = await makeAgency(db)
const officer = await makeUser(db, { roles: ['office'] })
const roundId = await makeRound(db)
const later = noon.add({ hours: 24 })
const now = noon.add({ hours: 480 })
const year = yearOf(2026, now)

let number = 0

/** A decision that was issued, or is still a draft. */
async function decision(kind: 'award' | 'revocation' | 'restoration', awardCode: string, registeredAt: Temporal.Instant | null) {
  const [id, documentId] = [randomUUIDv7(), randomUUIDv7()]
  const issued = registeredAt && {
    number: ++number,
    issuedOn: Temporal.PlainDate.from('2026-10-06'),
    registeredAt,
    registeredBy: officer.id,
    signer: 'Mẫu',
  }
  await db
    .insertInto('documents')
    .values({
      id: documentId,
      organisationId: agency,
      kind: 'QĐ',
      symbol: 'QĐ-BDT',
      abstract: 'Về việc mẫu',
      year: 2026,
      status: registeredAt ? 'issued' : 'draft',
      content: '{}',
      contentHash: 'x'.repeat(64),
      draftedBy: officer.id,
      draftedAt: noon,
      changedAt: noon,
      ...issued,
    })
    .execute()
  const words = {
    abstract: 'Mẫu',
    bases: ['Căn cứ mẫu'],
    execution: 'Văn phòng',
    recipients: ['Như Điều 2'],
    signingForm: 'head',
    reason: 'Mẫu',
  }
  await db
    .insertInto('commendationDecisions')
    .values({ id, kind, awardCode, documentId, draftedBy: officer.id, draftedAt: noon, ...words })
    .execute()
  return id
}

async function commended(awardCode: string, registeredAt: Temporal.Instant | null, name: string) {
  const subjectId = await makeSubject(db, { name, keptBy: agency, createdBy: officer.id })
  const nominationId = await makeNomination(db, { subjectId, roundId, nominator: officer })
  const decisionId = await decision('award', awardCode, registeredAt)
  const id = randomUUIDv7()
  const given = registeredAt
    ? {
        status: 'effective',
        code: id
          .replaceAll('-', '')
          .slice(-12)
          .toUpperCase()
          .replaceAll(/[01IO]/g, 'Z'),
        bookYear: 2026,
        bookNumber: number,
      }
    : { status: 'draft' }
  const words = { name, address: 'ông', about: '', achievement: 'Mẫu', subjectKind: 'individual' }
  await db
    .insertInto('commendations')
    .values({ id, decisionId, ordinal: 1, nominationId, subjectId, awardCode, ...words, ...given })
    .execute()
  return { id, nominationId, subjectId }
}

async function undo(commendationId: string, kind: 'revocation' | 'restoration', at: Temporal.Instant) {
  const decisionId = await decision(kind, 'GK', at)
  await db.insertInto('commendationChanges').values({ id: randomUUIDv7(), commendationId, decisionId }).execute()
}

const names = async (code: string, period = year) => (await listBehind(db, officer, code, period)).map(({ name }) => name)

test('a commendation counts from the day its decision is registered; a draft counts nowhere', async () => {
  await commended('GK', noon, "K'Brôi mẫu")
  await commended('GK', null, 'Còn dự thảo')
  await commended('CSTDCS', noon, 'Chiến sĩ mẫu')
  assert.deepEqual(await names('rewarded'), ["K'Brôi mẫu"])
  assert.deepEqual(await names('recognised'), ['Chiến sĩ mẫu'])
  assert.deepEqual(await names('rewarded', yearOf(2026, noon.subtract({ hours: 1 }))), [])
  assert.deepEqual(await names('rewarded', yearOf(2025, now)), [])
  const { parts } = breakdown(await listBehind(db, officer, 'rewarded', year))
  assert.deepEqual(parts.find(({ part }) => part === 'award')?.cells, [{ code: 'Giấy khen', count: 1 }])
})

test('what was revoked is not counted from then on, and again once it is restored', async () => {
  const { id } = await commended('GK', noon, 'Bị thu hồi mẫu')
  await undo(id, 'revocation', later)
  assert.ok((await names('rewarded', yearOf(2026, noon))).includes('Bị thu hồi mẫu'))
  assert.ok(!(await names('rewarded')).includes('Bị thu hồi mẫu'))
  await undo(id, 'restoration', later.add({ hours: 24 }))
  assert.ok((await names('rewarded')).includes('Bị thu hồi mẫu'))
  assert.ok(!(await names('rewarded', yearOf(2026, later))).includes('Bị thu hồi mẫu'))
})

test('a story counts from the day it could first be read, until it is withdrawn', async () => {
  const subjectId = await makeSubject(db, { name: 'Thị Mai', keptBy: agency, createdBy: officer.id })
  const nominationId = await makeNomination(db, { subjectId, roundId, nominator: officer })
  const id = randomUUIDv7()
  const story = { id, slug: 'thi-mai', subjectId, nominationId, organisationId: agency, authorId: officer.id, field: 'craft' }
  await db
    .insertInto('stories')
    .values({ ...story, createdAt: noon, changedAt: noon })
    .execute()
  for (const [at, publishedAt] of [noon, later].entries()) {
    const edition = {
      id: randomUUIDv7(),
      storyId: id,
      language: 'vi',
      number: at + 1,
      textVersion: 1,
      content: '{}',
      hash: '0'.repeat(64),
      leansOn: '[]',
    }
    const hands = {
      submittedBy: officer.id,
      submittedAt: noon,
      approvedBy: officer.id,
      approvedAt: noon,
      publishedBy: officer.id,
      publishedAt,
    }
    await db
      .insertInto('storyEditions')
      .values({ ...edition, ...hands })
      .execute()
  }
  assert.deepEqual(await names('told'), ['Thị Mai'])
  await db
    .updateTable('stories')
    .set({ withdrawnAt: later, withdrawnBy: officer.id, withdrawnBecause: 'asked' })
    .where('id', '=', id)
    .execute()
  assert.deepEqual(await names('told'), [])
  assert.deepEqual(await names('told', yearOf(2026, noon)), ['Thị Mai'])
})

test('a copy counts once the place and somebody else have both confirmed it', async () => {
  const { id: storyId } = await db.selectFrom('stories').select('id').executeTakeFirstOrThrow()
  const [model, adoption] = [randomUUIDv7(), randomUUIDv7()]
  const words = {
    title: 'Lò chung',
    lead: '',
    problem: '',
    needed: '',
    conditions: '',
    results: '',
    stopSigns: '',
    failures: '',
    steps: '[]',
  }
  await db
    .insertInto('models')
    .values({ id: model, storyId, slug: 'lo-chung', authorId: officer.id, createdAt: noon, changedAt: noon, ...words })
    .execute()
  const copy = {
    place: 'Xã Học Theo',
    beganOn: Temporal.PlainDate.from('2025-12-01'),
    what: 'Mẫu',
    recordedBy: officer.id,
    recordedAt: noon,
  }
  await db
    .insertInto('adoptions')
    .values({ id: adoption, modelId: model, organisationId: agency, ...copy })
    .execute()
  const other = await makeUser(db, { roles: ['leader'] })
  for (const [part, byId, at] of [
    ['adopter', officer.id, noon],
    ['other', other.id, later],
  ] as const) {
    assert.deepEqual(await names('copied'), [])
    await db.insertInto('adoptionConfirmations').values({ adoptionId: adoption, part, byId, seen: 'Đã thấy', at }).execute()
  }
  assert.deepEqual(await names('copied'), ['Xã Học Theo'])
  assert.deepEqual(await names('copied', yearOf(2026, noon)), [])
  assert.deepEqual(breakdown(await listBehind(db, officer, 'copied', year)), { total: 1, parts: [] })
})

test('a nomination is verified on the day of its last finding, once every claim has one', async () => {
  const subjectId = await makeSubject(db, { name: 'Đã kiểm mẫu', keptBy: agency, createdBy: officer.id })
  const nominationId = await makeNomination(db, { subjectId, roundId, nominator: officer })
  for (const [ordinal, foundAt] of [
    [1, noon],
    [2, later],
  ] as const) {
    const claim = {
      id: randomUUIDv7(),
      nominationId,
      subjectId,
      ordinal,
      text: `Thành tích ${ordinal}`,
      authorId: officer.id,
      createdAt: noon,
    }
    await db.insertInto('claims').values(claim).execute()
    const finding = { claimId: claim.id, claimVersion: 1, result: 'shown', reason: 'Đã thấy', checkerId: officer.id, foundAt }
    await db
      .insertInto('findings')
      .values({ id: randomUUIDv7(), ...finding })
      .execute()
  }
  assert.deepEqual(await names('verified'), ['Đã kiểm mẫu'])
  assert.deepEqual(await names('verified', yearOf(2026, noon)), [])
  await db.updateTable('claims').set({ version: 2 }).where('nominationId', '=', nominationId).where('ordinal', '=', 1).execute()
  assert.deepEqual(await names('verified'), [])
})
