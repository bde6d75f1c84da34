import type { Context as HonoContext } from 'hono'
import { Hono } from 'hono'
import type { Act, Actor, Ground } from '../act.ts'
import type { Db } from '../db/database.ts'
import type { PracticeBeside } from '../console/practice-beside.ts'
import type { FileStore } from '../files.ts'
import type { Language, Sentence, T } from '../language/messages.ts'
import type { RecordDoors } from '../records.ts'
import type { NavGroup } from '../ui/navigation.ts'
import type { PracticeStrip } from '../ui/practice-banner.tsx'
import type { SentBack } from '../ui/typed.ts'
import type { Kept } from './kept.ts'

/** What the whole program stands on; made once at start, or once for each test. */
export type Program = Ground & {
  /** Reads as the public does: another database role, which cannot see drafts, contacts or ballots. */
  publicDb: Db
  /** What is made once for everyone and dropped when it changes. */
  kept: Kept
  files: FileStore
  clock: () => Temporal.Instant
  /** Where a practice office can be started beside this one; not in a practice office itself. */
  practice?: PracticeBeside | undefined
  settings: WebSettings
}

type WebSettings = {
  /** Folder with everything that is not in the database: files, keys of open ballot boxes, set-up code. */
  dataDir: string
  /** The practice office: made-up people, sign-in by card. */
  practice: boolean
  /** Set once HTTPS stands before the program: cookies become Secure, electronic secret ballots are possible. */
  publicUrl: string | null
  cookie: string
}

/** What stands around every office page: whose office it is, and how much waits behind each entry of the navigation. */
/** One section of the public face: its address and its name. */
export type PortalSection = { href: string; label: Sentence }

export type PageFrame = {
  agency: string
  counts: Record<string, { count: number; late?: number }>
  /** Who else signed in on this device today and may take over by PIN. */
  others: readonly { id: string; name: string }[]
  practice?: PracticeStrip
}

type Variables = {
  program: Program
  db: Db
  /** The person who asks; null when nobody signed in. Behind /office/ it is always somebody: use `actorOf(c)`. */
  actor: Actor | null
  t: T
  language: Language
  now: Temporal.Instant
  requestId: string
  navigation: NavGroup[]
  /** The doors of all records a figure may lead back to. */
  records: RecordDoors
  /** The sections of the public face. */
  sections: readonly PortalSection[]
  frame: () => Promise<PageFrame>
  /** A small form of this page that was sent and not taken. */
  sentBack: SentBack | null
  /** Runs a command for the signed-in person; a form that arrives twice (same `_key`) has one effect. */
  perform: <Result>(command: (act: Act) => Promise<Result>) => Promise<Result>
}

export type Env = { Variables: Variables }
export type Context = HonoContext<Env>

/** A set of routes. Office addresses begin with /office/, and only signed-in people reach them. */
export function routes() {
  return new Hono<Env>({ strict: false })
}

/** The signed-in person, on a route that only signed-in people reach. */
export function actorOf(c: Context): Actor {
  const { actor } = c.var
  if (!actor) throw new Error(`${c.req.path} was reached by nobody; it must stand behind the sign-in`)
  return actor
}
