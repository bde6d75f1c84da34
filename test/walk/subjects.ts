import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '#platform/db/database.ts'
import { makeSubject, noon, today } from '../makers.ts'
import { marks } from './marks.ts'
import { idOf, type World } from './world.ts'

/** Two records of one person, joined: the other one is as closed as the first. */
export async function addMerge({ db, commune, keeper, insider }: World, keptId: string) {
  const [id, goneId] = [randomUUIDv7(), await makeSubject(db, { name: marks.name, keptBy: commune, createdBy: idOf(keeper) })]
  await db.updateTable('subjects').set({ mergedInto: keptId }).where('id', '=', goneId).execute()
  await db
    .insertInto('subjectMerges')
    .values({ id, keptId, mergedId: goneId, before: '{}', after: '{}', byId: idOf(insider), at: noon })
    .execute()
  return id
}

export async function addClaim(db: Db, nominationId: string, subjectId: string, authorId: string, checkerId: string) {
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

export async function addConsent(db: Db, subjectId: string, collectorId: string) {
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
