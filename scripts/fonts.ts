import { readFileSync, writeFileSync } from 'node:fs'
import subsetFont from 'subset-font'
import { letters } from '../platform/ui/letters.ts'

/** Cuts the Noto faces to the letters we need. Run by hand when `letters.ts` changes; the results are in git. */
const sources = '../node_modules/@expo-google-fonts'
const sans = {
  400: 'noto-sans/400Regular/NotoSans_400Regular',
  500: 'noto-sans/500Medium/NotoSans_500Medium',
  600: 'noto-sans/600SemiBold/NotoSans_600SemiBold',
}
const serif = { 400: 'noto-serif/400Regular/NotoSerif_400Regular', 600: 'noto-serif/600SemiBold/NotoSerif_600SemiBold' }

/** Phones draw without hinting; the portal's fonts leave it out and weigh a third less. Office screens still need it. */
const light = { noHinting: true, keepFeatures: ['kern', 'mark', 'mkmk', 'ccmp', 'locl'], dropTables: ['gasp', 'STAT', 'meta'] }

const cuts = [
  ...Object.entries(sans).map(([weight, file]) => ({ name: `sans-${weight}`, file, options: {} })),
  ...Object.entries(serif).map(([weight, file]) => ({ name: `portal-serif-${weight}`, file, options: light })),
]

for (const { name, file, options } of cuts) {
  const whole = readFileSync(new URL(`${sources}/${file}.ttf`, import.meta.url))
  const cut = await subsetFont(whole, letters, { targetFormat: 'woff2', ...options })
  writeFileSync(new URL(`../platform/ui/fonts/${name}.woff2`, import.meta.url), cut)
  console.log(`${name}.woff2 ${cut.length} bytes`)
}
