import type { Method } from '#app/council/rules.ts'
import { makeCouncil, makeOpenSession } from '#test/council.ts'
import { noon } from '#test/makers.ts'
import { cutHouse, type Press } from './cut.ts'
import { ownRule } from './rules.ts'

/**
 * kill -9 between any two steps: the program is a process, the database is PostgreSQL, and each deed is cut at every
 * statement that writes, at both ends of every commit and at every change of a key file, then sent again.
 */
export const hour = noon.add({ hours: 1 })
/** Some hundred starts of the program one after another. */
export const slowly = { timeout: 1_200_000 }

type Room = { methods: readonly Method[]; opened?: boolean; present?: number; members?: number; awardCode?: string }

export async function room({ methods, opened = true, members = 3, present = members, awardCode = 'GK' }: Room) {
  const house = await cutHouse()
  const made = await house.beside(async (ground) => {
    const council = await makeCouncil(ground, { members })
    if (awardCode === 'THU_KHEN') await ownRule(ground.db, council.clerk.id, { tie: 'authorityDecides' })
    const names = methods.map((_, at) => `Thị Lành <b>mẫu ${at + 1}</b>`)
    const parts = { names, methods, opened, awardCode, present: council.people.slice(0, present) }
    return { council, ...(await makeOpenSession(ground, council, parts)) }
  })
  const { council, items, sessionId } = made
  const secretary = await house.signIn(council.secretary)
  const session = `/office/council/sessions/${sessionId}`
  const item = (at: number) => `/office/council/items/${items[at - 1]?.id ?? ''}`
  const idOf = (at: number) => items[at - 1]?.id ?? ''
  /** The secretary presses a button, and each step of what follows is cut. */
  const cut = (path: string, fields: Record<string, string> = {}, more: Partial<Press> = {}) =>
    house.everyStep(secretary, { path, fields, ...more })
  return { ...made, house, cut, session, item, idOf }
}
