import type { Hono } from 'hono'
import type { Env } from '#platform/web/context.ts'

export type Route = { method: string; path: string }

/** Every route of the built program; middleware (method ALL) is no route. */
export function routesOf(app: Hono<Env>): Route[] {
  const known = new Map(
    app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => [`${method} ${path}`, { method, path: path.replaceAll(/\{[^}]*\}/g, '') }]),
  )
  return [...known.values()]
}

/**
 * What stands in the gap of an address, by the address up to that gap. `record` is a record that is hidden from some;
 * `open` is a value that is nobody's secret. A new route with a gap that is not named here fails the test.
 */
const gaps: Record<string, { record: string } | { open: string }> = {
  '/assets/:name': { open: 'none.css' },
  '/office/drafts/:form': { open: 'nomination' },
  '/office/gallery/portal/:page': { open: 'story' },
  '/office/guide/:page': { open: 'bat-dau' },
  '/office/me/devices/:hash': { open: 'none' },
  '/api/v1/people/:id': { record: 'subject' },
  '/api/v1/nominations/:id': { record: 'nomination' },
  '/api/v1/lists/:id': { record: 'list' },
  '/api/public/v1/stories/:slug': { open: 'none' },
  '/office/places/:id': { open: 'place' },
  '/office/organisations/:id': { open: 'organisation' },
  '/office/reports/:year': { open: '2026' },
  '/office/reports/:year/export/:format': { open: 'xlsx' },
  '/office/reports/frozen/:id/export/:format': { open: 'xlsx' },
  '/office/reports/:year/:figure': { open: 'discovered' },
  '/office/reports/frozen/:id': { open: 'frozen report' },
  '/office/reports/frozen/:id/:figure': { open: 'discovered' },
  '/office/rulebook/rules/:id': { open: 'rule' },
  '/office/people/:id': { record: 'subject' },
  '/office/people/:id/merge/:otherId': { record: 'subject' },
  '/office/people/:id/members/:memberId': { record: 'subject' },
  '/office/people/:id/companions/:companion': { record: 'companion' },
  '/office/merges/:id': { record: 'merge' },
  '/office/ceremonies/:id': { open: 'ceremony' },
  '/guong/:slug': { record: 'story slug' },
  '/cach-lam/:slug': { open: 'khong-co' },
  '/anh/:id': { open: 'picture' },
  '/office/nominations/:id': { record: 'nomination' },
  '/office/appraisal/:id': { record: 'nomination' },
  '/office/notices/:id': { record: 'notice' },
  '/thong-bao/:id': { record: 'notice' },
  '/office/appraisal/:id/papers/:file': { record: 'paper' },
  '/office/appraisal/:id/hold/:hold': { record: 'hold' },
  '/office/appraisal/:id/objections/:objection': { record: 'objection' },
  '/office/appraisal/:id/years/:year': { record: 'year record' },
  '/office/appraisal/:id/consultations/:consultation': { record: 'consultation' },
  '/ballot-boxes/:id': { open: 'box' },
  '/office/council/councils/:id': { open: 'council' },
  '/office/council/sessions/:id': { open: 'session' },
  '/office/council/seats/:id': { open: 'seat' },
  '/office/council/items/:id': { record: 'agenda item' },
  '/office/council/items/:id/scans/:scan': { record: 'ballot scan' },
  '/office/council/ties/:id': { record: 'tie question' },
  '/office/council/boxes/:id': { record: 'ballot box' },
  '/office/council/complaints/:id': { record: 'complaint' },
  '/office/criteria/:id': { open: 'criteria' },
  '/office/claims/:id': { record: 'claim' },
  '/office/evidence/:id': { record: 'evidence' },
  '/office/consents/:id': { record: 'consent' },
  '/office/consent-tasks/:id': { record: 'consent task' },
  '/office/documents/:id': { record: 'document' },
  '/office/documents/:id/corrected/:correction': { record: 'document' },
  '/office/documents/:id/template/:template': { record: 'document' },
  '/office/templates/:id': { open: 'template' },
  '/office/trusted-certificates/:id': { open: 'trusted certificate' },
  '/office/commendations/:id': { record: 'decision' },
  '/office/commendations/:id/people/:person': { record: 'commendation' },
  '/office/stories/:id': { record: 'story' },
  '/office/stories/:id/people/:person': { record: 'subject' },
  '/office/stories/:id/texts/:language': { open: 'vi' },
  '/office/stories/:id/texts/:language/sources/:claim': { record: 'claim' },
  '/giay-khen/:code': { open: '23456789ABCD' },
  '/office/forwarding/:id': { record: 'package' },
  '/office/forwarding/:id/parts/:part': { record: 'package part' },
  '/office/forwarding/:id/cases/:case': { record: 'nomination' },
  '/office/models/:id': { record: 'model' },
  '/office/adoptions/:id': { record: 'adoption' },
  '/office/lists/:id': { record: 'list' },
  '/office/plans/:id': { record: 'plan' },
  '/office/tasks/:id': { record: 'task' },
  '/office/users/:id': { record: 'user' },
  '/office/users/:id/appointments/:appointment': { record: 'appointment' },
  '/office/users/:id/deputies/:deputy': { record: 'deputy' },
  '/office/tokens/:id': { record: 'token' },
}

type Values = { [name: string]: string }

/** Whether somebody said what stands in each gap of this address. */
export function isDeclared({ path }: Route) {
  return prefixesOf(path).every((prefix) => prefix in gaps)
}

/** The records an address names, in order. */
export function recordsIn(path: string): string[] {
  return prefixesOf(path).flatMap((prefix) => {
    const gap = gaps[prefix]
    return gap && 'record' in gap ? [gap.record] : []
  })
}

/** The address with its gaps filled; `instead` stands for every record (an id that nobody has). */
export function fill(path: string, values: Values, instead?: string) {
  const segments = path.split('/')
  return segments
    .map((segment, at) => {
      if (!segment.startsWith(':')) return segment
      const gap = gaps[segments.slice(0, at + 1).join('/')]
      if (!gap) throw new Error(`${path}: nobody said what stands in ${segment}`)
      if ('record' in gap) return instead ?? values[gap.record] ?? missing(path, gap.record)
      return values[gap.open] ?? gap.open
    })
    .join('/')
}

function prefixesOf(path: string) {
  const segments = path.split('/')
  return segments.flatMap((segment, at) => (segment.startsWith(':') ? [segments.slice(0, at + 1).join('/')] : []))
}

function missing(path: string, record: string): never {
  throw new Error(`${path}: the walk has no ${record}; make one in test/walk/case.ts`)
}
