import { tidyName } from '#platform/language/fold.ts'

/** For sorting only, and always shown so that it can be changed: names are never split otherwise. */
export function proposedGivenName(name: string) {
  return tidyName(name).split(' ').at(-1) ?? name
}

/** A name that arrives all in capitals, as lists write them, in ordinary letters: ĐIỂU THỊ MẪU, K'BRÔI. */
export function calmName(text: string) {
  const name = tidyName(text)
  const letters = name.match(/\p{L}/gu) ?? []
  const capital = letters.length > 1 && name === name.toLocaleUpperCase('vi') && name !== name.toLocaleLowerCase('vi')
  if (!capital) return name
  return name
    .toLocaleLowerCase('vi')
    .replace(/(^|[\s'(-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'))
}
