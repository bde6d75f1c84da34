import { actorOfUser } from '#app/accounts/index.ts'
import { perform, type Act, type Actor } from '#platform/act.ts'
import type { JobHandlers } from '#platform/jobs.ts'
import { dayOf, zone } from '#platform/language/time.ts'
import type { Program } from '#platform/web/context.ts'
import type { Somebody, Unit } from './cast.ts'

/** Rules that nobody has checked are used by somebody who says so, here too. */
export const relied = { rely: true, because: 'Dữ liệu mẫu: đã hỏi Sở Nội vụ về mức tiền và thẩm quyền.' }

/**
 * The sample story is told by doing: people of the cast run the product's own commands, at moments that move towards
 * today. If a command changes, the story changes with it.
 */
export type Story = {
  program: Program
  /** Ids of what was made on the way, by a name the later chapters know. */
  made: { people: { [who in Somebody]?: string }; units: { [unit in Unit]?: string }; ids: Map<string, string> }
  now: () => Temporal.Instant
  today: () => Temporal.PlainDate
  /** The day on which the visitor comes: where the story ends. */
  last: Temporal.PlainDate
  /** Moves the clock to a working day so many days before today, at this hour; never back. */
  at: (daysAgo: number, time: string) => void
  does: <Result>(who: Somebody | Actor, command: (act: Act) => Promise<Result>) => Promise<Result>
  actor: (who: Somebody) => Promise<Actor>
  id: (name: string) => string
  /** Lets the worker do what waits. */
  work: () => Promise<void>
}

export function beginStory(real: Program, jobsOn: (program: Program) => JobHandlers): Story {
  const clock = { now: real.clock().subtract({ hours: 24 * 400 }) }
  const program: Program = { ...real, clock: () => clock.now }
  const jobs = jobsOn(program)
  const made: Story['made'] = { people: {}, units: {}, ids: new Map() }
  const actor = async (who: Somebody) => {
    const found = await actorOfUser(program.db, made.people[who] ?? '', clock.now)
    return found ?? Promise.reject(new Error(`${who} holds no role yet`))
  }
  return {
    program,
    made,
    actor,
    last: dayOf(real.clock()),
    now: () => clock.now,
    today: () => dayOf(clock.now),
    at(daysAgo, time) {
      const moment = workingDay(dayOf(real.clock()).subtract({ days: daysAgo }))
        .toZonedDateTime({ timeZone: zone, plainTime: time })
        .toInstant()
      clock.now = Temporal.Instant.compare(moment, clock.now) > 0 ? moment : clock.now.add({ minutes: 1 })
    },
    async does(who, command) {
      clock.now = clock.now.add({ seconds: 20 })
      return perform(program, typeof who === 'string' ? await actor(who) : who, clock.now, command)
    },
    id: (name) => made.ids.get(name) ?? lost(name),
    work: async () => void (await program.jobs.drain(jobs)),
  }
}

/** Nobody signs on a Sunday: the Friday before. */
function workingDay(day: Temporal.PlainDate) {
  return day.dayOfWeek > 5 ? day.subtract({ days: day.dayOfWeek - 5 }) : day
}

function lost(name: string): never {
  throw new Error(`the story has no ${name} yet`)
}
