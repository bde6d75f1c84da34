import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#platform/ui/root.ts'

/** The pages of the guide, in the order one learns them; each is a file of docs/guide. */
export const guidePages = [
  'bat-dau',
  'can-bo-xa',
  'van-phong',
  'sau-phien-hop',
  'kiem-chung',
  'hoi-dong',
  'thu-ky',
  'lanh-dao',
  'tuyen-truyen',
  'quan-tri',
] as const
export type GuidePage = (typeof guidePages)[number]

export type Inline = { kind: 'text' | 'strong' | 'em' | 'code'; text: string }
export type Block =
  | { kind: 'h2'; text: Inline[] }
  | { kind: 'p'; text: Inline[] }
  | { kind: 'ul' | 'ol'; items: { text: Inline[]; below: Inline[][] }[] }

export type GuideText = { title: string; blocks: Block[] }

export function isGuidePage(name: string): name is GuidePage {
  return guidePages.some((page) => page === name)
}

export function readGuide(page: GuidePage): GuideText {
  return parseGuide(readFileSync(join(root, 'docs', 'guide', `${page}.md`), 'utf8'))
}

/** The few marks the guide is written with: headings, paragraphs, lists one level deep, bold, slanted, code. */
export function parseGuide(text: string): GuideText {
  const lines = text.split('\n')
  const title = (lines[0] ?? '').replace(/^# /, '')
  const blocks: Block[] = []
  for (const line of lines.slice(1)) if (line.trim()) add(blocks, line)
  return { title, blocks }
}

function add(blocks: Block[], line: string) {
  const item = /^(\s*)(-|\d+\.) (.*)$/.exec(line)
  if (!item) {
    const heading = /^## (.*)$/.exec(line)
    blocks.push(heading ? { kind: 'h2', text: inline(heading[1] ?? '') } : { kind: 'p', text: inline(line) })
    return
  }
  const [, indent = '', mark = '', words = ''] = item
  const kind = mark === '-' ? 'ul' : 'ol'
  const last = blocks.at(-1)
  if (indent && last && 'items' in last) last.items.at(-1)?.below.push(inline(words))
  else if (last && 'items' in last && last.kind === kind) last.items.push({ text: inline(words), below: [] })
  else blocks.push({ kind, items: [{ text: inline(words), below: [] }] })
}

function inline(text: string): Inline[] {
  return text
    .split(/(\*\*[^*]+\*\*|(?<![\p{L}\p{N}])_[^_]+_|`[^`]+`)/u)
    .filter(Boolean)
    .map((part) => {
      if (part.startsWith('**')) return { kind: 'strong', text: part.slice(2, -2) }
      if (part.startsWith('_')) return { kind: 'em', text: part.slice(1, -1) }
      if (part.startsWith('`')) return { kind: 'code', text: part.slice(1, -1) }
      return { kind: 'text', text: part }
    })
}
