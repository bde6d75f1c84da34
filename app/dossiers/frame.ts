import { agencyName, knownDevice, peopleOnDevice } from '#app/accounts/index.ts'
import { countVerificationQueue } from '#app/evidence/index.ts'
import { listTasks } from '#app/plans/index.ts'
import { dayOf } from '#platform/language/time.ts'
import { actorOf, type Context, type PageFrame } from '#platform/web/context.ts'

/** What stands around every office page: whose office it is, and how much waits behind each entry of the navigation. */
export async function frameOf(c: Context): Promise<PageFrame> {
  const { db, now } = c.var
  const [actor, today] = [actorOf(c), dayOf(now)]
  const device = knownDevice(c)
  const [agency, unverified, late, people] = await Promise.all([
    agencyName(db, today),
    countVerificationQueue(db, actor, { most: 1000 }),
    listTasks(db, actor, today, { standing: 'late', size: 1 }),
    device ? peopleOnDevice(db, device, now) : [],
  ])
  return {
    agency: agency ?? '',
    others: people.filter(({ id }) => id !== actor.id),
    counts: {
      '/office/verification': { count: unverified },
      '/office/tasks': { count: late.total, late: late.total },
      '/office/plans': { count: late.total, late: late.total },
    },
  }
}
