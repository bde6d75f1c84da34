import { isId } from '#platform/web/params.ts'
import { readTold } from '#app/stories/index.ts'
import { atomFeed, siteMap } from './feed.ts'
import { messages as say } from './messages.ts'
import { homePage } from './pages/home.tsx'
import type { Asked } from './pages/find.tsx'
import { listPage } from './pages/list.tsx'
import { modelPage, modelsPage } from './pages/models.tsx'
import { aboutPage, gonePage } from './pages/plain.tsx'
import { storyPage } from './pages/story.tsx'
import { qrOf } from './qr.ts'
import * as models from './model-queries.ts'
import * as read from './queries.ts'
import { mostFound, searchStories } from './search.ts'
import type { MadePage, Maker } from './maker.ts'

/** Every page of the public face, made from what the public may read; the live site and the written one share these. */
async function makeHome({ program, db, today, spoken }: Maker): Promise<MadePage> {
  const rows = await read.listStories(db, { language: spoken.language, today, limit: 7 })
  return { body: homePage(spoken, rows, await totalOf(program, today)), tags: ['stories'] }
}

/** Choices change when a story does, not when a page is asked for. */
function choicesOf(program: Maker['program'], today: Temporal.PlainDate) {
  return program.kept.keep(`choices ${today.toString()}`, async () => ({
    value: await read.listChoices(program.publicDb, today),
    tags: ['stories'],
  }))
}

function totalOf(program: Maker['program'], today: Temporal.PlainDate) {
  return program.kept.keep(`total ${today.toString()}`, async () => ({
    value: await read.countStories(program.publicDb, today),
    tags: ['stories'],
  }))
}

const perPage = 20

async function makeList({ program, db, today, spoken, query }: Maker): Promise<MadePage> {
  const asked = askedFrom(query)
  const choices = await choicesOf(program, today)
  const filter = {
    language: spoken.language,
    today,
    place: asked.place,
    group: asked.group,
    field: asked.field,
    year: Number(asked.year) || undefined,
  }
  const tags = ['stories']
  if (asked.q) {
    const page = Math.min(Math.max(Number(query.get('trang')) || 1, 1), mostFound / perPage)
    const { rows, count } = await searchStories(db, { ...filter, words: asked.q, offset: (page - 1) * perPage, limit: perPage })
    const more = count > page * perPage
    const next = more ? withParts(spoken.address, { trang: String(page + 1) }) : null
    return { body: listPage(spoken, { asked, choices, rows, found: count, next, started: page > 1 }), tags }
  }
  const after = cursorFrom(query.get('sau'))
  const rows = await read.listStories(db, { ...filter, after, limit: perPage + 1 })
  const shown = rows.slice(0, perPage)
  const last = shown.at(-1)
  const next = rows.length > perPage && last ? withParts(spoken.address, { sau: `${last.firstOn.toString()}~${last.id}` }) : null
  const filtered = asked.place || asked.group || asked.field || asked.year
  return {
    body: listPage(spoken, {
      asked,
      choices,
      rows: shown,
      found: filtered || after ? null : await totalOf(program, today),
      next,
      started: after !== null,
    }),
    tags,
  }
}

function askedFrom(query: URLSearchParams): Asked {
  const part = (name: string) => query.get(name)?.trim().slice(0, 100) ?? ''
  return { q: part('q'), place: part('noi'), group: part('dan-toc'), field: part('viec'), year: part('nam').replace(/\D/g, '').slice(0, 4) }
}

/** A place in the list; a mangled one is its beginning. */
function cursorFrom(text: string | null) {
  const [at = '', id = ''] = text?.split('~') ?? []
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(at) && isId(id) ? { at, id } : null
}

function withParts(address: string, changes: Record<string, string>) {
  const [path = '', before = ''] = address.split('?')
  const query = new URLSearchParams(before)
  for (const [name, value] of Object.entries(changes)) query.set(name, value)
  return `${path}?${query}`
}

/** A story, or one sentence that it is gone; null when nothing was ever told here. */
async function makeStory({ db, today, spoken }: Maker, slug: string): Promise<MadePage | null> {
  const story = await read.findStory(db, slug, spoken.language, today)
  if (story) {
    const qr = qrOf(`${spoken.site.origin}/guong/${story.slug}`)
    return { body: storyPage(spoken, { story, told: readTold(story.content), qr }), tags: [`story:${story.id}`, 'models'] }
  }
  if (!(await read.isGone(db, slug, today))) return null
  return { body: gonePage(spoken, 'story'), tags: ['news', 'stories'], status: 410 }
}

async function makeModels({ db, today, spoken }: Maker): Promise<MadePage> {
  return { body: modelsPage(spoken, await models.listModels(db, today)), tags: ['models', 'stories'] }
}

async function makeModel({ db, today, spoken }: Maker, slug: string): Promise<MadePage | null> {
  const model = await models.findModel(db, slug, today)
  if (model) return { body: modelPage(spoken, model, await models.listCopies(db, model.id)), tags: ['models', `story:${model.storyId}`] }
  return (await models.isModelGone(db, slug)) ? { body: gonePage(spoken, 'model'), tags: ['models', 'news', 'stories'], status: 410 } : null
}

async function makeAbout({ spoken }: Maker): Promise<MadePage> {
  return { body: aboutPage(spoken), tags: ['agency'] }
}

async function makeFeed({ program, db, today, spoken: { site } }: Maker): Promise<MadePage> {
  const rows = await read.listStories(db, { language: 'vi', today, limit: 50 })
  const gone = await read.listGone(db, today)
  const body = atomFeed({ title: say.feedTitle.vi, agency: site.agency, origin: site.origin, rows, gone, now: program.clock() })
  return { body, tags: ['stories', 'news', 'agency'], type: 'application/atom+xml; charset=utf-8' }
}

async function makeSiteMap({ db, today, spoken: { site } }: Maker): Promise<MadePage> {
  const stories = await read.listStories(db, { language: 'vi', today, limit: 45_000 })
  const ways = await models.listModels(db, today)
  const fixed = ['/', '/guong', '/cach-lam', '/gioi-thieu'].map((path) => ({ path, changedAt: null }))
  const told = stories.map(({ slug, changedAt }) => ({ path: `/guong/${slug}`, changedAt }))
  const taught = ways.map(({ slug, approvedAt }) => ({ path: `/cach-lam/${slug}`, changedAt: approvedAt }))
  return {
    body: siteMap(site.origin, [...fixed, ...told, ...taught]),
    tags: ['stories', 'news', 'models'],
    type: 'application/xml; charset=utf-8',
  }
}

export type MakePage = (maker: Maker) => Promise<MadePage | null>

const pages: readonly [pattern: RegExp, make: (maker: Maker, slug: string) => Promise<MadePage | null>][] = [
  [/^\/guong\/([^/]+)$/, makeStory],
  [/^\/guong$/, makeList],
  [/^\/$/, makeHome],
  [/^\/cach-lam$/, makeModels],
  [/^\/cach-lam\/([^/]+)$/, makeModel],
  [/^\/gioi-thieu$/, makeAbout],
  [/^\/tin\.atom$/, makeFeed],
  [/^\/sitemap\.xml$/, makeSiteMap],
]

/** Who makes the page at this place; null when no page of the public face stands there. */
export function pageAt(path: string): MakePage | null {
  const place = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
  for (const [pattern, make] of pages) {
    const found = pattern.exec(place)
    if (found) return (maker) => make(maker, found[1] ?? '')
  }
  return null
}
