import type { RelativeDistinguishedNames } from 'pkijs'

const parts = { name: '2.5.4.3', organisation: '2.5.4.10' } as const

/** A part of a name in a certificate, as people may see it: no control letters, no turned direction, not endless. */
export function partOfName(names: RelativeDistinguishedNames, part: keyof typeof parts): string | null {
  const found = names.typesAndValues.find(({ type }) => type === parts[part])
  const value: unknown = found?.value.valueBlock.value
  return typeof value === 'string' ? shown(value) || null : null
}

/** Who is named, by the shortest thing that says it. */
export function whoIs(names: RelativeDistinguishedNames) {
  return partOfName(names, 'name') ?? partOfName(names, 'organisation')
}

function shown(text: string) {
  return text
    .normalize('NFC')
    .replace(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, 200)
}
