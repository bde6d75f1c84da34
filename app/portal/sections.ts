import type { PortalSection } from '#platform/web/context.ts'
import { messages as say } from './messages.ts'

/** The sections of the public face, the same at the head and the foot of every page of it. */
export const portalSections: readonly PortalSection[] = [
  { href: '/guong', label: say.people },
  { href: '/cach-lam', label: say.models },
  { href: '/thong-bao', label: say.notices },
  { href: '/giay-khen', label: say.check },
  { href: '/gioi-thieu', label: say.aboutUs },
]
