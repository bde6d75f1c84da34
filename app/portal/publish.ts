import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { z } from 'zod'
import { Refusal } from '#platform/errors.ts'
import type { Language } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import { assetFile } from '#platform/ui/assets.ts'
import type { Program } from '#platform/web/context.ts'
import { pageAt } from './make.ts'
import { languageIn, siteOf, type Maker } from './maker.ts'
import { spokenIn, type Site } from './pages/site.tsx'
import { listGoneModels } from './model-queries.ts'
import { findPicture, listGone } from './queries.ts'

export type PublicProgram = Pick<Program, 'publicDb' | 'kept' | 'clock' | 'files' | 'settings'>
type Wish = { folder: string; origin: string; progress?: (done: number, what: string) => void }

const messages = {
  notOurs: {
    vi: 'Thư mục này có tệp của nơi khác. Xin chọn thư mục trống, hoặc thư mục đã xuất lần trước.',
    en: 'This folder holds files of something else. Please choose an empty one, or the one written last time.',
  },
}

const listFile = '.gs-publish.json'

/**
 * Writes the public face as files, for a server that only has files: the same pages, links turned to files beside each
 * other so that any folder will do. What was withdrawn since the last time goes first.
 */
export async function publishSite(program: PublicProgram, { folder, origin, progress = () => undefined }: Wish) {
  const before = await writtenBefore(folder)
  const files = await drawSite(program, origin.replace(/\/$/, ''), progress)
  for (const name of before) if (!files.has(name)) await removeFile(folder, name)
  let changed = 0
  for (const [name, bytes] of files) changed += await writeChanged(join(folder, name), bytes)
  await writeFile(join(folder, listFile), JSON.stringify([...files.keys()].sort(), null, 1))
  return { files: files.size, changed, removed: before.filter((name) => !files.has(name)).length }
}

async function writtenBefore(folder: string) {
  await mkdir(folder, { recursive: true })
  const there = await readdir(folder)
  if (there.length === 0) return []
  if (!there.includes(listFile)) throw new Refusal(messages.notOurs)
  const names = z.array(z.string()).parse(JSON.parse(await readFile(join(folder, listFile), 'utf8')))
  return names.filter((name) => !name.startsWith('/') && !name.split('/').includes('..'))
}

async function removeFile(folder: string, name: string) {
  await rm(join(folder, name), { force: true })
  await rmdir(dirname(join(folder, name))).catch(() => undefined)
}

async function writeChanged(path: string, bytes: Buffer) {
  const old = await readFile(path).catch(() => null)
  if (old?.equals(bytes)) return 0
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  return 1
}

/** Where an address lies as a file. Each combination of filters is a page of its own, named by its hash. */
function fileOf(address: string) {
  const [path = '/', queryText = ''] = address.split('?')
  if (/\.(atom|xml|txt)$/.test(path)) return path.slice(1)
  const query = new URLSearchParams(queryText)
  const english = query.get('lang') === 'en'
  query.delete('lang')
  query.sort()
  const part = query.size ? `_/${createHash('sha1').update(query.toString()).digest('hex').slice(0, 12)}` : ''
  return posix.join(english ? 'en' : '', path.slice(1), part, 'index.html')
}

/** Follows every link from the first page, as a reader would. */
async function drawSite(program: PublicProgram, origin: string, progress: (done: number, what: string) => void) {
  const files = new Map<string, Buffer>()
  const site: Site = { ...(await siteOf(program)), origin, fixed: true }
  const gone = await listGone(program.publicDb, dayOf(program.clock()))
  const goneModels = await listGoneModels(program.publicDb)
  const waiting = [
    '/',
    '/?lang=en',
    '/tin.atom',
    '/sitemap.xml',
    ...gone.map(({ slug }) => `/guong/${slug}`),
    ...goneModels.map((slug) => `/cach-lam/${slug}`),
  ]
  const seen = new Set(waiting)
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    const page = await drawPage(program, site, address)
    if (!page) continue
    const name = fileOf(address)
    const { text, links } = relinked(page.body, name, site.origin)
    files.set(name, Buffer.from(text))
    for (const link of links) {
      if (link.startsWith('/anh/') || link.startsWith('/assets/')) await addFile(program, files, link)
      else if (!seen.has(link)) waiting.push(link)
      seen.add(link)
    }
    progress(files.size, address)
  }
  for (const link of [...files.values()].flatMap((page) =>
    page.length < 500_000 ? [...page.toString().matchAll(/assets\/([\w.-]+\.woff2)/g)] : [],
  ))
    await addFile(program, files, `/assets/${link[1]}`)
  files.set(
    '.htaccess',
    Buffer.from(doorKeeper([...gone.map(({ slug }) => `guong/${slug}`), ...goneModels.map((slug) => `cach-lam/${slug}`)])),
  )
  return files
}

async function drawPage(program: PublicProgram, site: Site, address: string) {
  const [path = '', queryText = ''] = address.split('?')
  const query = new URLSearchParams(queryText)
  const language: Language = languageIn(query)
  const maker: Maker = { program, db: program.publicDb, today: dayOf(program.clock()), spoken: spokenIn(language, address, site), query }
  return pageAt(path)?.(maker) ?? null
}

/** Links that began at the root of our server lead to files beside this one. */
function relinked(body: string, name: string, origin: string) {
  const links: string[] = []
  const near = (target: string) => posix.relative(posix.dirname(name), target)
  const turn = (link: string) => {
    const [address = '', hash] = link.replaceAll('&amp;', '&').split('#')
    const known = address.startsWith('/anh/') || address.startsWith('/assets/') || pageAt(address.split('?')[0] ?? '') !== null
    if (!known) return link
    links.push(address)
    const target = address.startsWith('/anh/')
      ? `${address.slice(1)}.webp`
      : address.startsWith('/assets/')
        ? address.slice(1)
        : fileOf(address)
    return near(target) + (hash ? `#${hash}` : '')
  }
  const text = body
    .replace(/(href|src)="(\/[^"/][^"]*|\/)"/g, (_, attribute: string, link: string) => `${attribute}="${turn(link)}"`)
    .replace(/url\((\/assets\/[^)]+)\)/g, (_, link: string) => `url(${turn(link)})`)
    .replaceAll(
      new RegExp(`content="${origin.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}((?:/anh/|/assets/)[^"]+)"`, 'g'),
      (_, link: string) => `content="${origin}${turn(link) && link}${link.startsWith('/anh/') ? '.webp' : ''}"`,
    )
  return { text: name.endsWith('.html') ? text : body, links }
}

async function addFile(program: PublicProgram, files: Map<string, Buffer>, link: string) {
  const name = link.startsWith('/anh/') ? `${link.slice(1)}.webp` : link.slice(1)
  if (files.has(name)) return
  if (link.startsWith('/assets/')) {
    const bytes = assetFile(link.slice('/assets/'.length))
    if (bytes) files.set(name, bytes)
    return
  }
  const picture = await findPicture(program.publicDb, link.slice('/anh/'.length), dayOf(program.clock()))
  if (picture) files.set(name, Buffer.from(await program.files.read(picture.sha256)))
}

/** Apache answers 410 for what was taken back, and asks browsers to come again for the rest. */
function doorKeeper(gone: readonly string[]) {
  const rules = gone.map((path) => `RewriteRule ^(en/)?${path}(/.*)?$ - [G,L]`)
  return [
    'RewriteEngine On',
    ...rules,
    'AddType application/atom+xml .atom',
    '<IfModule mod_headers.c>',
    'Header set Cache-Control "no-cache"',
    '</IfModule>',
    '',
  ].join('\n')
}
