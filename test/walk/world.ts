import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '#platform/db/database.ts'
import { draftDocument } from '#app/documents/index.ts'
import { perform } from '#platform/act.ts'
import type { FileStore } from '#platform/files.ts'
import { paragraph } from '#platform/paper/parts.ts'
import type { Program } from '#platform/web/context.ts'
import { makeAgency, makeNomination, makeOrganisation, makeRound, makeSubject, noon, today } from '../makers.ts'
import { addItem, makeWalkSession } from './council.ts'
import { addPackage, makeWalkCeremony } from './forwarding.ts'
import { actingFor, byToken, endAccount, endAppointments, nobody, signedIn, type Walker } from './people.ts'

/** Words that stand nowhere else: where one of them is read, something came through. */
export const marks = {
  name: "K'Zươn <script>zap()</script> Mẫu",
  phone: '0999123457',
  idNumber: '070999123457',
  achievement: 'Zữ nghề rèn cho cả bon suốt hai mươi năm',
  claim: 'Zạy rèn cho mười hai thanh niên',
  evidence: 'Sổ zi chép của trưởng bon',
  finding: 'Zã gặp mười một người',
  consent: 'Zà Mẫu đọc cho nghe rồi điểm chỉ',
  objection: 'Zơn nói rằng lò rèn không phải của anh ấy',
  paper: 'Zản báo cáo thành tích',
  decision: 'Zặng Giấy khen cho người giữ nghề rèn',
  story: 'Zửa lò đỏ suốt đêm ở bon Zăng',
  model: 'Zùng chung một lò cho cả bon',
  task: 'Zan giao việc thăm lò rèn',
  ballot: 'Zùi suối mận sóc',
}

/** Everybody who will ever ask, and a little ordinary data that all of them may see around. */
export async function makeWorld(program: Program) {
  const { db, files } = program
  const agency = await makeAgency(db)
  const commune = await makeOrganisation(db, { name: 'Xã Đắk Mẫu', kind: 'commune', parentId: agency })
  const elsewhere = await makeOrganisation(db, { name: 'Xã Khác Mẫu', kind: 'commune', parentId: agency })
  const division = await makeOrganisation(db, { name: 'Phòng nghiệp vụ mẫu', kind: 'unit', parentId: agency })
  const press = await makeOrganisation(db, { name: 'Báo mẫu', kind: 'partner' })
  const inAgency = (name: string, roles: Parameters<typeof signedIn>[1]['roles']) => signedIn(db, { name, roles, organisationId: agency })
  const insider = await inAgency('insider', ['office', 'publicity', 'leader'])
  const keeper = await signedIn(db, { name: 'keeper', roles: ['commune'], organisationId: commune })
  const stranger = await signedIn(db, { name: 'commune elsewhere', roles: ['commune'], organisationId: elsewhere })
  const conflicted = await inAgency('conflicted officer', ['office', 'council', 'publicity'])
  const others = {
    division: await signedIn(db, { name: 'division', roles: ['division'], organisationId: division }),
    partner: await signedIn(db, { name: 'partner', roles: ['partner'], organisationId: press }),
    ended: await inAgency('ended account', ['office']),
    past: await inAgency('past officer', ['office']),
  }
  const deputy = await actingFor(db, await inAgency('deputy', ['office']), conflicted)
  await endAccount(db, others.ended)
  await endAppointments(db, others.past)
  const outsiders = [nobody, stranger, await byToken(db, stranger), ...Object.values(others)]
  const closedOut = [conflicted, await byToken(db, conflicted), deputy]
  const roundId = await makeRound(db)
  const admin = await inAgency('admin', ['admin'])
  const sitting = { ...(await makeWalkSession(program, agency)), ...(await makeWalkCeremony(program, idOf(insider))) }
  return {
    program,
    db,
    files,
    agency,
    commune,
    elsewhere,
    roundId,
    insider,
    keeper,
    stranger,
    conflicted,
    outsiders,
    closedOut,
    admin,
    sitting,
  }
}

export type World = Awaited<ReturnType<typeof makeWorld>>

function idOf({ actor, name }: Walker) {
  if (!actor) throw new Error(`${name} has no account`)
  return actor.id
}

/** One person's whole case, kept by one commune, with every door closed to those who have an interest in it. */
export async function addCase(world: World) {
  const { db, commune, roundId, keeper, insider, closedOut } = world
  if (!keeper.actor) throw new Error('the keeper has an account')
  const subject = await makeSubject(db, { name: marks.name, keptBy: commune, createdBy: keeper.actor.id, phone: marks.phone })
  await db
    .updateTable('subjects')
    .set({ idNumber: marks.idNumber, ethnicGroup: null, notes: marks.evidence })
    .where('id', '=', subject)
    .execute()
  const nomination = await makeNomination(db, { subjectId: subject, roundId, nominator: keeper.actor, achievement: marks.achievement })
  for (const id of new Set(closedOut.map(idOf)))
    for (const [kind, subjectId] of [
      ['nomination', nomination],
      ['subject', subject],
    ] as const)
      await db
        .insertInto('closures')
        .values({
          id: randomUUIDv7(),
          reason: 'conflict',
          userId: id,
          subjectKind: kind,
          subjectId,
          because: 'anh em ruột',
          byId: id,
          since: noon,
        })
        .execute()
  const [claim, evidence] = await addClaim(db, nomination, subject, idOf(keeper), idOf(insider))
  const [consent, consentTask] = await addConsent(db, subject, idOf(keeper))
  return {
    subject,
    nomination,
    claim,
    evidence,
    consent,
    'consent task': consentTask,
    ...(await addAppraisal(world, nomination)),
    ...(await addPackage(world.program, idOf(insider), nomination, marks.achievement)),
    ...(await addItem(world.program, world.sitting.session, nomination, marks.ballot)),
    list: await addList(world, subject, nomination),
    merge: await addMerge(world, subject),
    ...(await addDecision(world, subject, nomination)),
    ...(await addStory(world, subject, nomination)),
  }
}

/** A list that brought the case in: one row of it was taken, one waits to be asked about. */
async function addList({ program, db, commune, keeper }: World, subjectId: string, nominationId: string) {
  const list = randomUUIDv7()
  const { sha256, size } = await program.files.put(new TextEncoder().encode(marks.name))
  await db
    .insertInto('files')
    .values({ sha256, size, type: 'text/csv', storedAt: noon })
    .onConflict((same) => same.doNothing())
    .execute()
  await db
    .insertInto('lists')
    .values({
      id: list,
      fileName: 'Zanh sách mẫu.csv',
      sha256,
      organisationId: commune,
      uploadedBy: idOf(keeper),
      status: 'checked',
      createdAt: noon,
      changedAt: noon,
    })
    .execute()
  const row = { listId: list, sheet: 0, cells: [marks.name, marks.achievement] }
  await db
    .insertInto('listRows')
    .values([
      { ...row, rowNumber: 2, state: 'taken', subjectId, nominationId },
      { ...row, rowNumber: 3, state: 'waiting' },
    ])
    .execute()
  return list
}

async function addAppraisal({ db, files, keeper, insider }: World, nominationId: string) {
  const [hold, notice, objection] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()]
  const byId = idOf(insider)
  await db
    .insertInto('closures')
    .values({ id: hold, reason: 'hold', subjectKind: 'nomination', subjectId: nominationId, because: marks.objection, byId, since: noon })
    .execute()
  const days = { opensOn: today, closesOn: today.add({ days: 10 }) }
  await db
    .insertInto('publicNotices')
    .values({ id: notice, title: 'Niêm yết mẫu', channels: ['website'], postedBy: byId, postedAt: noon, ...days })
    .execute()
  await db.insertInto('publicNoticeCases').values({ noticeId: notice, nominationId }).execute()
  const said = { fromName: marks.name, contact: marks.phone, text: marks.objection, receivedOn: today }
  await db
    .insertInto('objections')
    .values({ id: objection, noticeId: notice, nominationId, recordedBy: byId, recordedAt: noon, ...said })
    .execute()
  const paper = await addFile(db, files, nominationId, idOf(keeper))
  await db
    .insertInto('casePapers')
    .values({ nominationId, part: 'Báo cáo thành tích', status: 'there', fileReferenceId: paper, byId, at: noon })
    .execute()
  return { hold, notice, objection, paper }
}

/** A draft that names the candidate; once issued it is public, until then it is closed like the case. */
function addPaper({ program, agency, insider }: World, nominationId: string) {
  if (!insider.actor) throw new Error('the insider has an account')
  const paper = {
    title: marks.decision,
    author: 'Ban Dân tộc tỉnh Mẫu',
    orientation: 'portrait' as const,
    parts: [paragraph(marks.decision)],
    annexes: [],
  }
  return perform(program, insider.actor, noon, (act) =>
    draftDocument(act, {
      kind: 'QĐ',
      symbol: 'QĐ-BDT',
      abstract: marks.decision,
      paper,
      organisationId: agency,
      signer: null,
      recipients: [],
      cause: null,
      nominationIds: [nominationId],
    }),
  )
}

async function addDecision(world: World, subjectId: string, nominationId: string) {
  const { db, insider } = world
  const document = await addPaper(world, nominationId)
  const [decision, commendation] = [randomUUIDv7(), randomUUIDv7()]
  const words = { abstract: marks.decision, bases: ['Căn cứ mẫu'], execution: 'Văn phòng', recipients: ['Như Điều 2'], signingForm: 'head' }
  await db
    .insertInto('commendationDecisions')
    .values({ id: decision, kind: 'award', awardCode: 'GK', documentId: document, draftedBy: idOf(insider), draftedAt: noon, ...words })
    .execute()
  const line = { name: marks.name, address: 'ông', about: '', achievement: marks.achievement, subjectKind: 'individual', status: 'draft' }
  await db
    .insertInto('commendations')
    .values({ id: commendation, decisionId: decision, ordinal: 1, nominationId, subjectId, awardCode: 'GK', ...line })
    .execute()
  return { document, decision, commendation }
}

/** A model that is not approved yet, and a copy of it that somebody put down too early. */
async function addModel(db: Db, storyId: string, organisationId: string, authorId: string) {
  const [model, adoption] = [randomUUIDv7(), randomUUIDv7()]
  const words = {
    title: marks.model,
    lead: marks.model,
    problem: marks.model,
    needed: 'Than',
    conditions: 'Có lò',
    results: 'Mười hai người',
  }
  await db
    .insertInto('models')
    .values({
      id: model,
      storyId,
      slug: 'zuon-lo-ren',
      steps: '[]',
      stopSigns: '',
      failures: '',
      authorId,
      createdAt: noon,
      changedAt: noon,
      ...words,
    })
    .execute()
  await db
    .insertInto('adoptions')
    .values({
      id: adoption,
      modelId: model,
      organisationId,
      place: 'bon Zăng',
      beganOn: today,
      what: marks.model,
      recordedBy: authorId,
      recordedAt: noon,
    })
    .execute()
  return { model, adoption }
}

/** Two records of one person, joined: the other one is as closed as the first. */
async function addMerge({ db, commune, keeper, insider }: World, keptId: string) {
  const [id, goneId] = [randomUUIDv7(), await makeSubject(db, { name: marks.name, keptBy: commune, createdBy: idOf(keeper) })]
  await db.updateTable('subjects').set({ mergedInto: keptId }).where('id', '=', goneId).execute()
  await db
    .insertInto('subjectMerges')
    .values({ id, keptId, mergedId: goneId, before: '{}', after: '{}', byId: idOf(insider), at: noon })
    .execute()
  return id
}

async function addStory({ db, commune, insider }: World, subjectId: string, nominationId: string) {
  const [story, userId] = [randomUUIDv7(), idOf(insider)]
  const about = { slug: 'zuon-giu-nghe-ren', subjectId, nominationId, organisationId: commune, field: 'craft' }
  await db
    .insertInto('stories')
    .values({ id: story, authorId: userId, createdAt: noon, changedAt: noon, ...about })
    .execute()
  await db.insertInto('storyHands').values({ storyId: story, userId }).execute()
  const text = { language: 'vi', title: marks.story, lead: marks.story, body: marks.story, changedBy: userId, changedAt: noon }
  await db
    .insertInto('storyTexts')
    .values({ storyId: story, ...text })
    .execute()
  return { story, 'story slug': about.slug, ...(await addModel(db, story, commune, userId)) }
}

async function addFile(db: Db, files: FileStore, ownerId: string, addedBy: string) {
  const id = randomUUIDv7()
  const { sha256, size } = await files.put(new TextEncoder().encode(marks.paper))
  await db.insertInto('files').values({ sha256, size, type: 'text/plain', storedAt: noon }).execute()
  await db
    .insertInto('fileReferences')
    .values({ id, sha256, ownerKind: 'nomination', ownerId, name: 'báo cáo.txt', addedBy, addedAt: noon })
    .execute()
  return id
}

async function addClaim(db: Db, nominationId: string, subjectId: string, authorId: string, checkerId: string) {
  const [claim, evidence] = [randomUUIDv7(), randomUUIDv7()]
  const period = { periodFrom: today.subtract({ years: 5 }), periodTo: today }
  await db
    .insertInto('claims')
    .values({
      id: claim,
      nominationId,
      subjectId,
      ordinal: 1,
      text: marks.claim,
      figure: 12,
      unit: 'người',
      authorId,
      createdAt: noon,
      ...period,
    })
    .execute()
  await db
    .insertInto('evidence')
    .values({ id: evidence, claimId: claim, kind: 'witness', text: marks.evidence, addedBy: authorId, addedAt: noon })
    .execute()
  await db
    .insertInto('findings')
    .values({ id: randomUUIDv7(), claimId: claim, claimVersion: 1, result: 'partly', reason: marks.finding, checkerId, foundAt: noon })
    .execute()
  return [claim, evidence] as const
}

async function addConsent(db: Db, subjectId: string, collectorId: string) {
  const [consent, task] = [randomUUIDv7(), randomUUIDv7()]
  await db
    .insertInto('consents')
    .values({
      id: consent,
      subjectId,
      purposes: ['DOSSIER', 'WEB_STORY'],
      explainedIn: 'vi',
      textVersion: '1',
      textShown: 'Lời giải thích mẫu',
      method: 'witnessed mark',
      givenOn: today,
      givenBy: 'self',
      witness: marks.consent,
      collectorId,
      recordedAt: noon,
      withdrawnAt: noon,
      withdrawalTakenBy: collectorId,
      withdrawnHow: marks.consent,
    })
    .execute()
  const withdrawalId = randomUUIDv7()
  await db
    .insertInto('consentWithdrawals')
    .values({
      id: withdrawalId,
      consentId: consent,
      purposes: ['WEB_STORY'],
      askedOn: today,
      how: marks.consent,
      takenBy: collectorId,
      takenAt: noon,
    })
    .execute()
  await db.insertInto('consentTasks').values({ id: task, consentId: consent, kind: 'portal', dueOn: today, withdrawalId }).execute()
  return [consent, task] as const
}

/** What belongs to one commune without being anybody's case: a task, an account, a token. */
export async function addOwn({ db, commune, insider, keeper }: World) {
  const [plan, task, appointment, deputy, token] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7(), randomUUIDv7(), randomUUIDv7()]
  const span = { fromOn: today.subtract({ days: 30 }), toOn: today.add({ days: 30 }) }
  await db
    .insertInto('plans')
    .values({ id: plan, title: marks.task, createdBy: idOf(insider), createdAt: noon, ...span })
    .execute()
  await db
    .insertInto('planTasks')
    .values({
      id: task,
      planId: plan,
      ordinal: 1,
      text: marks.task,
      leadId: commune,
      dueOn: today,
      output: 'Biên bản',
      state: 'given',
      createdAt: noon,
    })
    .execute()
  const user = await signedIn(db, { name: marks.name, roles: ['commune'], organisationId: commune })
  await db
    .insertInto('appointments')
    .values({ id: appointment, userId: idOf(user), organisationId: commune, role: 'commune', fromOn: today.subtract({ days: 1 }) })
    .execute()
  await db
    .insertInto('deputies')
    .values({ id: deputy, deputyId: idOf(user), forId: idOf(keeper), form: 'TL.', basis: marks.task, ...span })
    .execute()
  await db
    .insertInto('apiTokens')
    .values({
      id: token,
      tokenHash: 'x'.repeat(64),
      ownerId: idOf(user),
      purpose: marks.task,
      createdAt: noon,
      endsOn: today.add({ days: 9 }),
    })
    .execute()
  return { plan, task, user: idOf(user), appointment, deputy, token }
}
