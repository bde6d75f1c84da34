import { plainText, readText } from '#app/stories/index.ts'
import type { GoneStory, ListedStory } from './queries.ts'

const escape = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter)

type Feed = {
  title: string
  agency: string
  origin: string
  rows: readonly ListedStory[]
  gone: readonly GoneStory[]
  now: Temporal.Instant
}

/** New stories for those who follow, and a tombstone (RFC 6721) for each that was taken back, so that copies go too. */
export function atomFeed({ title, agency, origin, rows, gone, now }: Feed) {
  const updated =
    [...rows.map(({ changedAt }) => changedAt), ...gone.map(({ at }) => at)].toSorted((a, b) => Temporal.Instant.compare(a, b)).at(-1) ??
    now
  const entries = rows.map(
    ({ id, slug, name, title: words, lead, firstOn, changedAt }) => `<entry>
<id>urn:uuid:${id}</id>
<title>${escape(`${name}: ${words}`)}</title>
<link href="${escape(`${origin}/guong/${slug}`)}"/>
<published>${firstOn.toString()}</published>
<updated>${changedAt.toString()}</updated>
<summary>${escape(plainText(readText(lead)))}</summary>
</entry>`,
  )
  const tombstones = gone.map(({ id, at }) => `<at:deleted-entry ref="urn:uuid:${id}" when="${at.toString()}"/>`)
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="vi">
<id>${escape(`${origin}/tin.atom`)}</id>
<title>${escape(title)}</title>
<author><name>${escape(agency)}</name></author>
<link rel="self" href="${escape(`${origin}/tin.atom`)}"/>
<link href="${escape(`${origin}/`)}"/>
<updated>${updated.toString()}</updated>
${[...entries, ...tombstones].join('\n')}
</feed>
`
}

export function siteMap(origin: string, places: readonly { path: string; changedAt: Temporal.Instant | null }[]) {
  const urls = places.map(
    ({ path, changedAt }) =>
      `<url><loc>${escape(origin + path)}</loc>${changedAt ? `<lastmod>${changedAt.toString()}</lastmod>` : ''}</url>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`
}
