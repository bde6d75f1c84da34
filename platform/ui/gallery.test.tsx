import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { options } from 'preact'
import { render } from 'preact-render-to-string'
import { speak } from '../language/messages.ts'
import { Gallery } from './gallery/gallery.tsx'
import { SampleChecks, SampleList, SampleStory } from './gallery/portal.tsx'

const folder = import.meta.dirname
const isPiece = (name: string, value: unknown) => typeof value === 'function' && /^[A-Z]/.test(name)
/** The frames of whole pages are shown by every page. */
const frames = /^((office|portal|door)-shell|practice-banner)/

async function piecesOfTheKit() {
  const files = readdirSync(folder).filter((name) => name.endsWith('.tsx') && !name.includes('.test.') && !frames.test(name))
  const modules = await Promise.all(files.map((name) => import(join(folder, name))))
  return new Set(
    modules.flatMap((module) =>
      Object.entries(module)
        .filter(([name, value]) => isPiece(name, value))
        .map(([name]) => name),
    ),
  )
}

/** Everything that is drawn while the gallery is drawn. */
function drawn(language: 'vi' | 'en') {
  const seen = new Set<string>()
  const earlier = { ...options }
  options.vnode = (vnode) => {
    if (typeof vnode.type === 'function') seen.add(vnode.type.name)
    earlier.vnode?.(vnode)
  }
  const t = speak(language)
  const address = 'https://guong-sang.example/guong/mau'
  const html = render(
    <>
      <Gallery t={t} />
      <SampleStory t={t} address={address} />
      <SampleList t={t} address="/guong?year=2026" />
      <SampleChecks t={t} />
    </>,
  )
  delete options.vnode
  Object.assign(options, earlier)
  return { seen, html }
}

test('every piece of the kit stands in the gallery', async () => {
  const { seen } = drawn('vi')
  const missing = [...(await piecesOfTheKit())].filter((name) => !seen.has(name))
  assert.deepEqual(missing, [])
})

test('the gallery speaks both languages and keeps hostile names harmless', () => {
  const vi = drawn('vi').html
  const en = drawn('en').html
  assert.notEqual(vi, en)
  assert.equal(/<script/i.test(vi + en), false)
  assert.match(vi, /&lt;script>/)
})

test('no page carries what the policy forbids: styles in attributes, scripts in attributes', () => {
  const { html } = drawn('vi')
  assert.equal(/\sstyle=/.test(html), false)
  assert.equal(/\son[a-z]+=/.test(html), false)
})
