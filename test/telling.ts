import { randomUUIDv7 } from 'node:crypto'
import { addClaim, recordFinding } from '#app/evidence/index.ts'
import { consentText, recordConsent, type Purpose } from '#app/consents/index.ts'
import { approveText, changeDetails, publishText, saveSource, saveText, startStory, submitText } from '#app/stories/index.ts'
import { perform, type Act, type Actor, type Ground } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { makeAgency, makeNomination, makeOrganisation, makeRound, makeSubject, makeUser, noon, today } from './makers.ts'

/** A test's own house, or a program in another process whose database one sees. */
type House = { db: Db; program: Ground; time: { readonly now: Temporal.Instant } }

/** Everybody a story needs, and a way for each of them to act. */
export async function newsroom<Kind extends House>(house: Kind, there?: string) {
  const { db, program } = house
  const agency = there ?? (await makeAgency(db))
  const commune = await makeOrganisation(db, { name: 'Xã Mẫu', kind: 'commune', parentId: agency })
  const nominator = await makeUser(db, { name: 'Cán Bộ Xã', roles: ['commune'], organisationId: commune })
  const checker = await makeUser(db, { name: 'Người Kiểm', roles: ['office'] })
  const author = await makeUser(db, { name: 'Lan Mẫu', roles: ['publicity'] })
  const approver = await makeUser(db, { name: 'Lãnh Đạo Mẫu', roles: ['leader'] })
  const roundId = await makeRound(db)
  const as = <Result>(actor: Actor, command: (act: Act) => Promise<Result>) => perform(program, actor, house.time.now, command)
  return { house, agency, commune, nominator, checker, author, approver, roundId, as }
}

export type Newsroom<Kind extends House = House> = Awaited<ReturnType<typeof newsroom<Kind>>>

type Person = { name?: string; phone?: string; kind?: 'individual' | 'household' | 'collective'; placeId?: string }

/** Somebody with one checked claim (26 người), ready to be told. */
export async function makeTellable({ house: { db }, commune, nominator, checker, roundId, as }: Newsroom, person: Person = {}) {
  const subjectId = await makeSubject(db, { name: 'Thị Mai', phone: '0912345678', keptBy: commune, createdBy: nominator.id, ...person })
  await db
    .updateTable('subjects')
    .set({ ethnicGroup: 'xtieng', village: 'sóc Bù Mẫu', sex: 'female' })
    .where('id', '=', subjectId)
    .execute()
  const nominationId = await makeNomination(db, { subjectId, roundId, nominator })
  const claim = { text: 'Dạy dệt thành thạo', figure: 26, unit: 'người', periodFrom: null, periodTo: null, place: null }
  const claimId = await as(nominator, (act) => addClaim(act, nominationId, claim))
  await as(checker, (act) => recordFinding(act, claimId, { version: 1, result: 'shown', reason: 'Gặp từng người' }))
  return { subjectId, nominationId, claimId }
}

export async function agree(
  { nominator, as }: Newsroom,
  subjectId: string,
  purposes: Purpose[] = ['WEB_STORY'],
  expiresOn: Temporal.PlainDate | null = null,
) {
  const input = {
    purposes,
    givenBy: 'self',
    givenByName: null,
    method: 'signature',
    witness: null,
    explainedIn: 'tiếng Việt',
    givenOn: today,
    givenAtPlace: null,
    expiresOn,
  } as const
  return as(nominator, (act) => recordConsent(act, subjectId, { input: { ...input, purposes }, shown: consentText('Ban Mẫu', 'Thị Mai') }))
}

type Words = { title?: string; lead?: string; body?: string; field?: 'craft' | 'teaching'; ethnic?: boolean; purposes?: Purpose[] } & Person

/** A story through the whole desk: written, sent, approved; then published unless the test stops earlier. */
export async function tell(room: Newsroom, words: Words = {}, until: 'writing' | 'waiting' | 'approved' | 'told' = 'told') {
  const { author, approver, as } = room
  const {
    title = 'Giữ tiếng khung cửi',
    lead = 'Mở lớp dệt dưới hiên nhà.',
    body = 'Đến nay có [26 người](#1) dệt thành thạo.',
    field = 'craft',
    ethnic = false,
    purposes,
    ...person
  } = words
  const tellable = await makeTellable(room, person)
  const consentId = await agree(room, tellable.subjectId, purposes ?? (ethnic ? ['WEB_STORY', 'SHOW_ETHNICITY'] : ['WEB_STORY']))
  const storyId = await as(author, (act) => startStory(act, { nominationId: tellable.nominationId, title, field }))
  await as(author, (act) => saveText(act, storyId, 'vi', { title, lead, body, version: 1 }))
  await as(author, (act) =>
    saveSource(act, storyId, { claimId: tellable.claimId, language: 'vi' }, { text: '', source: 'Danh sách lớp 30/9/2026' }),
  )
  if (ethnic) await as(author, (act) => changeDetails(act, storyId, { field, showEthnicGroup: true, showsFamily: false }, 1))
  const told = { storyId, consentId, ...tellable, slug: await slugOf(room, storyId) }
  if (until === 'writing') return told
  await as(author, (act) => submitText(act, storyId, 'vi', 2))
  if (until === 'waiting') return told
  await as(approver, async (act) => approveText(act, storyId, 'vi', await hashOf(room, storyId)))
  if (until === 'told') await as(author, (act) => publishText(act, storyId, 'vi', ''))
  return told
}

export async function hashOf({ house }: Newsroom, storyId: string, language = 'vi') {
  const { hash } = await house.db
    .selectFrom('storyEditions')
    .select('hash')
    .where('storyId', '=', storyId)
    .where('language', '=', language)
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  return hash
}

async function slugOf({ house }: Newsroom, storyId: string) {
  return (await house.db.selectFrom('stories').select('slug').where('id', '=', storyId).executeTakeFirstOrThrow()).slug
}

/** A commune of a province with an older name, as the register keeps them. Made up. */
export async function makePlace({ house: { db } }: Newsroom, { name = 'Lộc Mẫu', before = 'Lộc Cũ', province = 'Tỉnh Mẫu' } = {}) {
  const [commune, older, above] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()]
  const places = [
    { id: above, level: 'province', kind: 'tỉnh', name: province },
    { id: commune, level: 'commune', kind: 'xã', name },
    { id: older, level: 'commune', kind: 'xã', name: before },
  ]
  for (const { id, level, kind, name: called } of places) {
    await db.insertInto('places').values({ id, level, createdAt: noon }).execute()
    await db
      .insertInto('placeNames')
      .values({ id: randomUUIDv7(), placeId: id, kind, name: called, fromOn: Temporal.PlainDate.from('2000-01-01') })
      .execute()
  }
  await db
    .insertInto('placeParents')
    .values({ placeId: commune, parentId: above, fromOn: Temporal.PlainDate.from('2000-01-01') })
    .execute()
  await db
    .insertInto('placeChanges')
    .values({ fromId: older, toId: commune, onDate: Temporal.PlainDate.from('2025-07-01') })
    .execute()
  return commune
}
