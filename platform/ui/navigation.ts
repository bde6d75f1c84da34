import type { Actor, Role } from '../act.ts'
import type { Sentence } from '../language/messages.ts'
import type { IconName } from './icon-names.ts'

/** One line of the office's left navigation, in the order of the path. `icon` names one of Tabler's. */
export type NavEntry = { href: string; label: Sentence; icon: IconName; roles: readonly Role[] | 'anyone' }
export type NavGroup = { label: Sentence | null; entries: NavEntry[] }

export function entriesFor(actor: Actor, groups: readonly NavGroup[]): NavGroup[] {
  const open = (entry: NavEntry) => entry.roles === 'anyone' || entry.roles.some((role) => actor.roles.has(role))
  return groups.map((group) => ({ ...group, entries: group.entries.filter(open) })).filter((group) => group.entries.length)
}
