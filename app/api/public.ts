import { z } from 'zod'
import { findStory, isGone, listStories, type ListedStory } from '#app/portal/index.ts'
import { plainText, readText, readTold } from '#app/stories/index.ts'
import { NotFound } from '#platform/errors.ts'
import { dayOf } from '#platform/language/time.ts'
import { routes, type Context } from '#platform/web/context.ts'
import { described } from './document.ts'
import { messages } from './messages.ts'

const listedStory = z.object({
  slug: z.string(),
  address: z.string(),
  name: z.string(),
  title: z.string(),
  lead: z.string(),
  place: z.string(),
  ethnicGroup: z.string().nullable(),
  firstOn: z.string(),
  changedAt: z.string(),
})

const claim = z.object({ number: z.number(), text: z.string(), source: z.string(), checkedOn: z.string(), partly: z.boolean() })
const story = z.object({
  slug: z.string(),
  address: z.string(),
  language: z.string(),
  name: z.string(),
  place: z.string(),
  title: z.string(),
  lead: z.string(),
  text: z.string(),
  claims: z.array(claim),
  by: z.string(),
  firstOn: z.string(),
  changedAt: z.string(),
})

const query = [
  { name: 'language', description: 'vi or another language the story is told in' },
  { name: 'after', description: 'the `next` of the page before' },
]

const size = 50

/** What is published, read with the rights of the public: withdrawn is gone here at the same moment as on the portal. */
export const publicApi = routes()

const listed = z.object({ stories: z.array(listedStory), next: z.string().nullable() })

publicApi.get(
  '/api/public/v1/stories',
  described({ summary: 'Stories that are told, newest first', tag: 'public', answer: listed, query }),
  async (c) => {
    const after = cursorOf(c.req.query('after'))
    const rows = await listStories(c.var.program.publicDb, {
      language: c.req.query('language') ?? 'vi',
      today: dayOf(c.var.now),
      after,
      limit: size + 1,
    })
    const shown = rows.slice(0, size)
    const last = rows.length > size ? shown.at(-1) : undefined
    c.header('Cache-Control', 'no-cache')
    return c.json({ stories: shown.map((row) => inList(c, row)), next: last ? `${String(last.firstOn)}~${last.id}` : null })
  },
)

publicApi.get(
  '/api/public/v1/stories/:slug',
  described({ summary: 'One story with the claims it rests on', tag: 'public', answer: story }),
  async (c) => {
    const { program, now, t, requestId } = c.var
    const slug = c.req.param('slug')
    const found = await findStory(program.publicDb, slug, c.req.query('language') ?? 'vi', dayOf(now))
    c.header('Cache-Control', 'no-cache')
    if (!found) {
      if (await isGone(program.publicDb, slug, dayOf(now))) return c.json({ error: t(messages.gone), requestId }, 410)
      throw new NotFound(`story ${slug}`)
    }
    const { language, name, place, title, lead, body, claims, by } = readTold(found.content)
    const text = plainText(readText(body))
    return c.json({
      slug,
      address: addressOf(c, slug),
      language,
      name,
      place,
      title,
      lead,
      text,
      claims,
      by,
      firstOn: String(found.firstOn),
      changedAt: String(found.changedAt),
    })
  },
)

function inList(c: Context, { slug, name, title, lead, place, ethnicGroupName, firstOn, changedAt }: ListedStory) {
  return {
    slug,
    address: addressOf(c, slug),
    name,
    title,
    lead,
    place,
    ethnicGroup: ethnicGroupName,
    firstOn: String(firstOn),
    changedAt: String(changedAt),
  }
}

function addressOf(c: Context, slug: string) {
  return `${c.var.program.settings.publicUrl ?? new URL(c.req.url).origin}/guong/${slug}`
}

/** A moment and an id, as `next` gave them; anything else begins at the beginning. */
function cursorOf(text: string | undefined) {
  const found = /^([0-9T:.Z+-]{10,40})~([0-9a-f-]{36})$/.exec(text ?? '')
  return found ? { at: found[1] ?? '', id: found[2] ?? '' } : null
}
