import { openTo } from '#app/closures/index.ts'
import { listOpenTasks } from '#app/consents/index.ts'
import { mySessions, type MyStep } from '#app/council/index.ts'
import { listVerificationQueue } from '#app/evidence/index.ts'
import { listTasks } from '#app/plans/index.ts'
import { listStories } from '#app/stories/index.ts'
import type { Actor, Role } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import type { Sentence, T } from '#platform/language/messages.ts'
import { dayOf, showMoment } from '#platform/language/time.ts'
import { messages as say } from './messages.ts'
import type { Waiting } from './waiting.ts'

/** Who asks, when, and in which language the answer is. */
export type Ask = { db: Db; actor: Actor; today: Temporal.PlainDate; t: T }

/** Everything that waits for one person, read from the modules through their own doors. */
export async function waitingFor(ask: Ask): Promise<Waiting[]> {
  const found = await Promise.all([
    ownNominations(ask),
    toVerify(ask),
    consentWork(ask),
    storiesToRead(ask),
    ownSessions(ask),
    ownTasks(ask),
  ])
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

/** Texts that wait for somebody who did not write them, and approved ones that wait to be published. */
async function storiesToRead({ db, actor, t }: Ask): Promise<Waiting[]> {
  if (!holds(actor, 'publicity', 'office', 'leader')) return []
  const [waiting, approved] = await Promise.all([listStories(db, actor, { work: 'waiting' }), listStories(db, actor, { work: 'approved' })])
  const shelf = { shelf: 'stories', icon: 'book', due: null } as const
  return [
    ...waiting.map((text) => ({
      ...shelf,
      title: t(say.approve, { title: text.title }),
      words: t(say.approveWords, { name: text.subjectName, writer: text.changedByName }),
      href: `/office/stories/${text.id}`,
      deed: t(say.approveDeed),
      since: dayOf(text.textChangedAt),
    })),
    ...approved.map((text) => ({
      ...shelf,
      title: t(say.publish, { title: text.title }),
      words: t(say.publishWords, { name: text.subjectName }),
      href: `/office/stories/${text.id}`,
      deed: t(say.publishDeed),
      since: dayOf(text.textChangedAt),
    })),
  ]
}

/** What each session of mine waits for: the secretary prepares and runs it, members declare, read and vote, tellers read papers, two sign. */
async function ownSessions({ db, actor, t }: Ask): Promise<Waiting[]> {
  const sessions = await mySessions(db, actor)
  return sessions.map(({ id, number, year, councilName, heldAt, place, step }) => ({
    shelf: 'sessions',
    icon: step === 'sign' ? 'signature' : 'scale',
    title: t(say.session, { number, year, council: councilName }),
    words: `${t(sessionWords[step])} ${t(say.sessionWords, { moment: showMoment(heldAt), place })}`,
    href: `/office/council/sessions/${id}${placeOf[step]}`,
    deed: t(sessionDeeds[step]),
    since: null,
    due: dayOf(heldAt),
  }))
}

const placeOf: Record<MyStep, string> = {
  prepare: '',
  declare: '/seat',
  read: '/seat',
  ready: '/seat',
  run: '',
  seat: '/seat',
  sign: '/minutes',
  decide: '',
  settle: '',
  count: '',
}
const sessionWords: Record<MyStep, Sentence> = {
  prepare: say.stepPrepare,
  declare: say.stepDeclare,
  read: say.stepRead,
  ready: say.stepReady,
  run: say.stepRun,
  seat: say.stepSeat,
  sign: say.stepSign,
  decide: say.stepDecide,
  settle: say.stepSettle,
  count: say.stepCount,
}
const sessionDeeds: Record<MyStep, Sentence> = {
  prepare: say.deedPrepare,
  declare: say.deedDeclare,
  read: say.deedRead,
  ready: say.sessionDeed,
  run: say.sessionDeed,
  seat: say.sessionDeed,
  sign: say.deedSign,
  decide: say.deedDecide,
  settle: say.deedSettle,
  count: say.deedCount,
}
