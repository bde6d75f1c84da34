import { deed } from '#platform/act.ts'

export const keepPlaces = deed<null>('bring in the official list of places and their changes', ['admin', 'office'])

type Named = { kind: string; name: string }

/** "Xã Suối Mẫu, huyện Mẫu, tỉnh Mẫu": the first word capital, the kinds after it small. */
export function placeLabel(own: Named, above: readonly Named[]) {
  const [first = '', ...rest] = [own, ...above].map(({ kind, name }) => `${kind} ${name}`.trim())
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(', ')
}

const kindWords = ['thành phố', 'thị trấn', 'thị xã', 'đặc khu', 'phường', 'huyện', 'quận', 'tỉnh', 'xã']

/** "Phường Ba Đình" → phường, Ba Đình. A name without a kind keeps an empty one. */
export function splitKind(text: string): Named {
  const tidy = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const small = tidy.toLowerCase()
  const kind = kindWords.find((word) => small.startsWith(`${word} `))
  return kind ? { kind, name: tidy.slice(kind.length + 1) } : { kind: '', name: tidy }
}
