import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '#platform/db/database.ts'
import { makeNomination, makeSubject, noon, today } from '../makers.ts'
import { addItem } from './council.ts'
import { addPackage } from './forwarding.ts'
import { addAppraisal } from './appraisal.ts'
import { addDecision } from './decisions.ts'
import { addList } from './lists.ts'
import { marks } from './marks.ts'
import { addStory } from './stories.ts'
import { addMerge, addClaim, addConsent } from './subjects.ts'
import { idOf, type World } from './world.ts'

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
  for (const id of new Set(closedOut.map(idOf))) await closeDoors(db, id, { nomination, subject })
  const [claim, evidence] = await addClaim(db, nomination, subject, idOf(keeper), idOf(insider))
  const [consent, consentTask] = await addConsent(db, subject, idOf(keeper))
  return {
    subject,
    nomination,
    claim,
    evidence,
    consent,
    'consent task': consentTask,
    companion: await addCompanion(db, subject, idOf(keeper)),
    ...(await addAppraisal(world, nomination)),
    ...(await addPackage(world.program, idOf(insider), nomination, marks.achievement)),
    ...(await addItem(world.program, world.sitting.session, nomination, marks.ballot)),
    list: await addList(world, subject, nomination),
    merge: await addMerge(world, subject),
    ...(await addDecision(world, subject, nomination)),
    ...(await addStory(world, subject, nomination)),
  }
}

async function addCompanion(db: Db, subjectId: string, byId: string) {
  const id = randomUUIDv7()
  const help = { name: marks.name, help: marks.evidence, fromOn: today }
  await db
    .insertInto('companions')
    .values({ id, subjectId, recordedBy: byId, recordedAt: noon, ...help })
    .execute()
  return id
}

/** What a declared kinship closes: the case and the person alike. */
async function closeDoors(db: Db, userId: string, doors: { nomination: string; subject: string }) {
  const because = { reason: 'conflict', userId, because: 'anh em ruột', byId: userId, since: noon }
  const closures = Object.entries(doors).map(([subjectKind, subjectId]) => ({ id: randomUUIDv7(), subjectKind, subjectId, ...because }))
  await db.insertInto('closures').values(closures).execute()
}
