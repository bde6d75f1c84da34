import { openTo } from '#app/closures/index.ts'
import { listOpenTasks } from '#app/consents/index.ts'
import { listVerificationQueue } from '#app/evidence/index.ts'
import { listTasks } from '#app/plans/index.ts'
import type { Actor, Role } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import type { T } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import { messages as say } from './messages.ts'
import type { Waiting } from './waiting.ts'

/** Who asks, when, and in which language the answer is. */
export type Ask = { db: Db; actor: Actor; today: Temporal.PlainDate; t: T }

/** Everything that waits for one person, read from the modules through their own doors. */
export async function waitingFor(ask: Ask): Promise<Waiting[]> {
  const found = await Promise.all([ownNominations(ask), toVerify(ask), consentWork(ask), ownTasks(ask)])
  return found.flat()
}

const holds = ({ roles }: Actor, ...wanted: Role[]) => wanted.some((role) => roles.has(role))

/** Nobody checks what they nominated themselves: those wait for somebody else. */
async function toVerify({ db, actor, t }: Ask): Promise<Waiting[]> {
  if (!holds(actor, 'office', 'division', 'commune')) return []
  const queue = await listVerificationQueue(db, actor, { size: 50 })
  return queue
    .filter(({ nominatorId }) => nominatorId !== actor.id)
    .map(({ id, subjectName, left, all, submittedAt }) => ({
      shelf: 'dossiers',
      icon: 'checklist',
      title: t(say.verify, { name: subjectName }),
      words: all === 0 ? t(say.verifyNoClaims) : t(say.verifyWords, { left, all }),
      href: `/office/nominations/${id}/claims`,
      deed: t(say.verifyDeed),
      since: submittedAt && dayOf(submittedAt),
      due: null,
    }))
}

async function ownNominations({ db, actor, t }: Ask): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('nominations')
    .innerJoin('subjects', 'subjects.id', 'nominations.subjectId')
    .select(['nominations.id', 'nominations.status', 'nominations.statusReason', 'nominations.changedAt', 'subjects.name'])
    .where(openTo(actor, 'nomination', 'nominations.id'))
    .where(openTo(actor, 'subject', 'nominations.subjectId'))
    .where('nominations.nominatorId', '=', actor.id)
    .where('nominations.status', 'in', ['draft', 'returned'])
    .orderBy('nominations.changedAt')
    .limit(50)
    .execute()
  return rows.map(({ id, status, statusReason, changedAt, name }) => ({
    shelf: 'dossiers',
    icon: status === 'draft' ? 'pencil' : 'arrow-back-up',
    title: t(status === 'draft' ? say.draft : say.returned, { name }),
    words: status === 'draft' ? t(say.draftWords) : (statusReason ?? ''),
    href: `/office/nominations/${id}`,
    deed: t(status === 'draft' ? say.draftDeed : say.returnedDeed),
    since: dayOf(changedAt),
    due: null,
  }))
}

async function consentWork({ db, actor, t }: Ask): Promise<Waiting[]> {
  if (!holds(actor, 'office', 'publicity', 'commune')) return []
  const tasks = await listOpenTasks(db, actor)
  return tasks.map(({ consentId, subjectName, dueOn }) => ({
    shelf: 'stories',
    icon: 'shield-check',
    title: t(say.consentTask, { name: subjectName }),
    words: '',
    href: `/office/consents/${consentId}`,
    deed: t(say.consentDeed),
    since: null,
    due: dueOn,
  }))
}

async function ownTasks({ db, actor, today, t }: Ask): Promise<Waiting[]> {
  const { rows } = await listTasks(db, actor, today, { leadId: actor.organisationId, standing: 'open', size: 50 })
  return rows.map(({ id, text, planTitle, state, dueOn }) => ({
    shelf: 'tasks',
    icon: 'calendar-check',
    title: text,
    words: t(state === 'given' ? say.taskGiven : say.taskOpen, { plan: planTitle }),
    href: `/office/tasks/${id}`,
    deed: t(say.taskDeed),
    since: null,
    due: dueOn,
  }))
}
