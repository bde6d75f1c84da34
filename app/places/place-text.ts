import { fold } from '#platform/language/fold.ts'

/** A place as somebody wrote it: the village if one is named, then the parts from small to large. */
export type PlaceText = { village: string | null; parts: { kind: string | null; folded: string }[] }

/** How kinds are written in lists, longer words first: in full with or without marks, or short with a point or a space. */
const full = ['thành phố', 'thị trấn', 'thị xã', 'đặc khu', 'phường', 'huyện', 'quận', 'tỉnh', 'xã']
const short: readonly (readonly [string, string])[] = [
  ['tp', 'thành phố'],
  ['tt', 'thị trấn'],
  ['tx', 'thị xã'],
  ['p', 'phường'],
  ['h', 'huyện'],
  ['q', 'quận'],
  ['x', 'xã'],
  ['t', 'tỉnh'],
]
const villages = /^(thon|ap|soc|bon|buon|ban|lang|phum|to dan pho|khu pho|tdp|kp|khom|to|doi|khu)[.\s]\s*\S/
const dashBeforeKind = /[,;/\n]|\s[-–]\s(?=\s*(?:xã|phường|thị|đặc|huyện|quận|thành|tỉnh|tp|tx|tt|[pxhqt]\.))/i

/** Takes apart "ấp Sóc Mẫu, xã Suối Mẫu, H. Mẫu - tỉnh Mẫu". Pure; knows no list of places. */
export function readPlaceText(text: string): PlaceText {
  const pieces = text.normalize('NFC').split(dashBeforeKind)
  const named = pieces.map((piece) => piece.trim()).filter(Boolean)
  const isVillage = (piece: string) => villages.test(fold(piece))
  const village = named.filter(isVillage).join(', ') || null
  return { village, parts: named.filter((piece) => !isVillage(piece)).map(partOf) }
}

/** "Xá Lượng" is a name and "xã Lượng" a commune: with marks, the marks must be right. */
function partOf(piece: string) {
  const small = piece.toLowerCase()
  const kind = full.find((word) => small.startsWith(`${word} `) || small.startsWith(`${fold(word)} `))
  if (kind) return { kind, folded: fold(piece.slice(kind.length + 1)) }
  const folded = fold(piece)
  for (const [word, meant] of short) {
    const name = folded.replace(new RegExp(`^${word}(\\.\\s*|\\s+)`), '')
    if (name !== folded && name) return { kind: meant, folded: name }
  }
  return { kind: null, folded }
}
