import { randomUUIDv7 } from 'node:crypto'
import { noon, today } from '../makers.ts'
import { signedIn } from './people.ts'
import { marks } from './marks.ts'
import { idOf, type World } from './world.ts'

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
