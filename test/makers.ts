import { randomUUIDv7 } from 'node:crypto'
import type { Actor, Role } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'

/** Ordinary rows for tests: a test names only what it is about. Every name here is made up. */
export const noon = Temporal.Instant.from('2026-10-05T12:00:00+07:00')
export const today = Temporal.PlainDate.from('2026-10-05')
const long = Temporal.PlainDate.from('2020-01-01')

export async function makeOrganisation(db: Db, { name = 'Ban Dân tộc tỉnh Mẫu', kind = 'agency', parentId = '' } = {}) {
  const id = randomUUIDv7()
  await db.insertInto('organisations').values({ id, kind, createdAt: noon }).execute()
  await db
    .insertInto('organisationNames')
    .values({ id: randomUUIDv7(), organisationId: id, name, abbreviation: 'BDT', fromOn: long })
    .execute()
  if (parentId) await db.insertInto('organisationParents').values({ organisationId: id, parentId, fromOn: long }).execute()
  return id
}

/** The agency with its head row; most tests begin here. */
export async function makeAgency(db: Db) {
  const id = await makeOrganisation(db)
  await db
    .insertInto('agency')
    .values({ organisationId: id, superiorName: 'UBND TỈNH MẪU', placeName: 'Tỉnh Mẫu', setUpAt: noon })
    .execute()
  return id
}

type UserParts = { name?: string; roles?: readonly Role[]; organisationId?: string; subjectId?: string | null }

/** A user with appointments, and the actor they are when they act. Needs an organisation (or the agency). */
export async function makeUser(
  db: Db,
  { name = 'Nguyễn Thị Mẫu', roles = ['office'], organisationId, subjectId = null }: UserParts = {},
): Promise<Actor> {
  const id = randomUUIDv7()
  const home = organisationId ?? (await db.selectFrom('agency').select('organisationId').executeTakeFirstOrThrow()).organisationId
  await db
    .insertInto('users')
    .values({ id, login: `u${id}`, name, subjectId, createdAt: noon })
    .execute()
  for (const role of roles)
    await db.insertInto('appointments').values({ id: randomUUIDv7(), userId: id, organisationId: home, role, fromOn: long }).execute()
  const all = roles.some((role) => !['division', 'commune', 'partner'].includes(role))
  return { id, name, subjectId, organisationId: home, roles: new Set(roles), reach: all ? 'all' : [home], onBehalfOf: null }
}

type SubjectParts = {
  name?: string
  kind?: 'individual' | 'household' | 'collective'
  keptBy: string
  createdBy: string
  organisationId?: string
  phone?: string
  placeId?: string
}

export async function makeSubject(db: Db, { name = 'Điểu Thị Mẫu', kind = 'individual', keptBy, createdBy, ...rest }: SubjectParts) {
  const id = randomUUIDv7()
  await db
    .insertInto('subjects')
    .values({ id, kind, name, givenName: name.split(' ').at(-1) ?? name, keptBy, createdBy, createdAt: noon, changedAt: noon, ...rest })
    .execute()
  return id
}

export async function makeRound(db: Db, { name = 'Điển hình tiên tiến năm 2026', year = 2026 } = {}) {
  const id = randomUUIDv7()
  const [opensOn, closesOn] = [Temporal.PlainDate.from(`${year}-01-01`), Temporal.PlainDate.from(`${year}-12-31`)]
  await db.insertInto('rounds').values({ id, name, year, opensOn, closesOn, createdAt: noon }).execute()
  return id
}

type NominationParts = {
  subjectId: string
  roundId: string
  nominator: Actor
  status?: 'draft' | 'waiting' | 'submitted' | 'returned' | 'verified' | 'withdrawn'
  awardCode?: string
  achievement?: string
}

export async function makeNomination(
  db: Db,
  {
    subjectId,
    roundId,
    nominator,
    status = 'submitted',
    awardCode = 'GK',
    achievement = 'Mười năm dạy nghề dệt cho chị em trong sóc.',
  }: NominationParts,
) {
  const id = randomUUIDv7()
  const submittedAt = status === 'draft' || status === 'waiting' ? null : noon
  await db
    .insertInto('nominations')
    .values({
      id,
      subjectId,
      roundId,
      awardCode,
      organisationId: nominator.organisationId,
      nominatorId: nominator.id,
      achievement,
      status,
      createdAt: noon,
      changedAt: noon,
      submittedAt,
    })
    .execute()
  return id
}

/** What a person says who uses a rule nobody has checked, to the command and in the form that asks. */
export const accepted = { rely: true, because: 'Đã hỏi cơ quan cấp trên, quy chế giữ mức này <mẫu>.' }
export const acceptedFields = { rely: 'yes', relyBecause: accepted.because }
