import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { iconNames } from '#platform/ui/icon-names.ts'

type Shape = [tag: string, attributes: Record<string, string>]

export async function generateIcons() {
  await writeFile('platform/ui/icons.ts', iconsFile())
}

/** The text of `platform/ui/icons.ts`: one line of SVG for each icon in use, so no icon font is sent. */
function iconsFile() {
  const file = new URL('../../node_modules/@tabler/icons/tabler-nodes-outline.json', import.meta.url)
  const shapes: Record<string, Shape[]> = JSON.parse(readFileSync(file, 'utf8'))
  const lines = iconNames.map((name) => {
    const found = shapes[name]
    if (!found) throw new Error(`@tabler/icons has no outline icon named ${name}`)
    return `  '${name}': '${found.map(draw).join('')}',`
  })
  return [
    "import type { IconName } from './icon-names.ts'",
    '',
    '/** Generated from icon-names.ts by `npm run generate`. Drawings: Tabler Icons, MIT. */',
    'export const icons: Record<IconName, string> = {',
    ...lines,
    '}',
    '',
  ].join('\n')
}

function draw([tag, attributes]: Shape) {
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`)
  return `<${tag}${pairs.join('')}/>`
}
