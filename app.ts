import { accounts, askAgain, whoAsks } from '#app/accounts/index.ts'
import { api } from '#app/api/index.ts'
import { consents, consentsNav } from '#app/consents/index.ts'
import { commendations, commendationsNav } from '#app/commendations/index.ts'
import { documents, documentsNav } from '#app/documents/index.ts'
import { organisations, setUpModule } from '#app/organisations/index.ts'
import { places } from '#app/places/index.ts'
import { planRecords, plans, plansNav } from '#app/plans/index.ts'
import { reportRecords, reports, reportsNav } from '#app/reports/index.ts'
import { criteria, criteriaNav } from '#app/criteria/index.ts'
import { clocksNav, dossiers, dossiersNav, frameOf } from '#app/dossiers/index.ts'
import { nominations, nominationsNav } from '#app/nominations/index.ts'
import { lists, listsNav } from '#app/lists/index.ts'
import { people, peopleNav } from '#app/people/index.ts'
import { councilModule, councilNav } from '#app/council/index.ts'
import { rulebook, rulebookNav, ruleRecords } from '#app/rulebook/index.ts'
import { evidence, evidenceNav } from '#app/evidence/index.ts'
import { events, eventsNav } from '#app/events/index.ts'
import { exchange, forwarding, forwardingNav, forwardingRecords } from '#app/forwarding/index.ts'
import { stories, storiesNav } from '#app/stories/index.ts'
import { replication, replicationNav } from '#app/replication/index.ts'
import { portal, portalSections } from '#app/portal/index.ts'
import type { JobHandlers } from '#platform/jobs.ts'
import type { RecordDoors } from '#platform/records.ts'
import type { NavGroup } from '#platform/ui/navigation.ts'
import type { PracticeStrip } from '#platform/ui/practice-banner.tsx'
import { appraisal, appraisalNav, appraisalRecords } from '#app/appraisal/index.ts'
import { forgetOld } from '#platform/drafts.ts'
import { createApp, type AppParts, type Module } from '#platform/web/app.tsx'
import { routes, type Context, type Program } from '#platform/web/context.ts'
import { assets } from '#platform/web/assets.ts'
import { drafts } from '#platform/web/drafts.ts'
import { gallery } from '#platform/web/gallery.tsx'
import { health } from '#platform/web/health.ts'
import { problemPage } from '#platform/web/problem.tsx'

/** The rooms of the house, in the order of the path. The only file that knows them all. */
const modules: readonly Module[] = [
  { name: 'assets', routes: assets },
  { name: 'drafts', routes: drafts },
  { name: 'health', routes: health },
  setUpModule,
  accounts,
  places,
  organisations,
  people,
  nominations,
  lists,
  consents,
  documents,
  commendations,
  dossiers,
  evidence,
  stories,
  replication,
  portal,
  events,
  { name: 'forwarding', routes: routes().route('/', exchange).route('/', forwarding), records: forwardingRecords },
  { name: 'gallery', routes: gallery },
  { name: 'appraisal', routes: appraisal, records: appraisalRecords },
  { name: 'plans', routes: plans, records: planRecords },
  { name: 'reports', routes: reports, records: reportRecords },
  { name: 'rulebook', routes: rulebook, records: ruleRecords },
  api,
  criteria,
  councilModule,
]

/** Where figures of papers lead back to. */
export const records: RecordDoors = Object.assign({}, ...modules.map((module) => module.records ?? {}))

/** The left navigation of the office, in the order of the path. */
const navigation: readonly NavGroup[] = [
  { label: null, entries: [...dossiersNav] },
  {
    label: { vi: 'Con đường', en: 'The path' },
    entries: [
      ...peopleNav, // one line each
      ...nominationsNav,
      ...listsNav,
      ...evidenceNav,
      ...appraisalNav,
      ...criteriaNav,
      ...councilNav,
      ...commendationsNav,
      ...eventsNav,
      ...forwardingNav,
      ...consentsNav,
      ...storiesNav,
      ...replicationNav,
    ],
  },
  {
    label: { vi: 'Điều hành', en: 'Steer' },
    entries: [
      ...clocksNav, // one line each
      ...plansNav,
      ...reportsNav,
      ...documentsNav,
    ],
  },
  {
    label: { vi: 'Nền', en: 'Ground' },
    entries: [...rulebookNav, ...(places.nav ?? []), ...(organisations.nav ?? []), ...(accounts.nav ?? [])],
  },
]

/** Every kind of work the worker knows: queues are made for these. */
export const jobNames: readonly string[] = modules.flatMap((module) => Object.keys(module.jobs ?? {}))

/** The door of the practice office, and the strip above its pages; the real one has neither. */
export type PracticeOffice = { module: Module; strip: (c: Context) => Promise<PracticeStrip> }

type HouseParts = Pick<AppParts, 'log'> &
  Partial<Pick<AppParts, 'whoIs'>> & {
    practice?: PracticeOffice | null
  }

/** Puts the rooms together on the given ground. `whoIs` is given by tests only; otherwise the cookie says. */
export function createHouse(program: Program, { log, whoIs = whoAsks, practice = null }: HouseParts) {
  const app = createApp(program, {
    modules: practice ? [practice.module, ...modules] : modules,
    navigation,
    records,
    sections: portalSections,
    whoIs,
    signIn: {
      path: practice ? '/office/practice' : '/office/sign-in',
      open: ['/office/sign-in', '/office/set-up', '/office/gallery', ...(practice ? ['/office/practice'] : [])],
      again: askAgain,
    },
    frame: practice ? async (c) => ({ ...(await frameOf(c)), practice: await practice.strip(c) }) : frameOf,
    problemPage,
    log,
  })
  const handlers = modules.flatMap((module) => Object.entries(module.jobs ?? {}))
  const jobs: JobHandlers = Object.fromEntries(handlers.map(([job, handler]) => [job, (payload) => handler(program, payload)]))
  /** At each start: what a power cut left half done goes on by itself, and what is kept for thirty days goes after them. */
  const goOn = async () => {
    for (const module of modules) await module.started?.(program)
    await forgetOld(program.db, program.clock())
  }
  return { app, jobs, goOn }
}
