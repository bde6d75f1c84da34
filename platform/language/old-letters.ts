/**
 * Text typed before Unicode, as today's programs see it: TCVN3 (.VnTime: "§iÓu") and VNI ("Ñieåu"), both "Điểu".
 * A cell that already has true Vietnamese letters is never touched.
 */
export type OldCode = 'tcvn3' | 'vni'

const tcvn3From = '¡¢§£¤¥¦¨©ª«¬\u00ad®µ¸¶·¹»¾¼½ÆÇÊÈÉËÌÐÎÏÑÒÕÓÔÖ×ÝØÜÞßãáâäåèæçéêíëìîïóñòôõøö÷ùúýûüþ'
const tcvn3To = 'ĂÂĐÊÔƠƯăâêôơưđàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ'
const tcvn3 = new Map(Array.from(tcvn3From).map((letter, at) => [letter, Array.from(tcvn3To)[at] ?? letter]))

const grave = '\u0300'
const acute = '\u0301'
const hook = '\u0309'
const tilde = '\u0303'
const dot = '\u0323'
const hat = '\u0302'
const bowl = '\u0306'
const tones = [grave, acute, hook, tilde, dot]
const plainMarks = ['ø', 'ù', 'û', 'õ', 'ï']
const hatMarks = ['à', 'á', 'å', 'ã', 'ä']
const bowlMarks = ['è', 'é', 'ú', 'ü', 'ë']

/** In VNI a mark stands behind its letter, as a letter of its own. */
const vniMarks = new Map<string, string>([
  ...plainMarks.map((mark, at): [string, string] => [mark, tones[at] ?? '']),
  ...hatMarks.map((mark, at): [string, string] => [mark, hat + (tones[at] ?? '')]),
  ...bowlMarks.map((mark, at): [string, string] => [mark, bowl + (tones[at] ?? '')]),
  ['â', hat],
  ['ê', bowl],
])
const vniSingles = new Map(Array.from('ìíæóòîôöñ').map((letter, at) => [letter, Array.from('ìíỉĩịỵơưđ')[at] ?? letter]))
const pair = /([aeouyôöAEOUYÔÖ])([øùûõïàáåãäèéúüëâêØÙÛÕÏÀÁÅÃÄÈÉÚÜËÂÊ])/g
/** Pairs that no living spelling of Vietnamese has, so that they tell of VNI. */
const telling = /[aeouyôöAEOUYÔÖ][øùûõïåäëØÙÛÕÏÅÄË]|[Ee][àáãÀÁÃ]|[Aa][âêÂÊàáãèéúüÀÁÃÈÉÚÜ]|[ôö][ùøûõï]|[Oo]â|[Ee]â/
const tcvn3Telling = /[¡¢§£¤¥¦¨©ª«¬\u00ad®µ¸¶·¹»¾¼½]/
const living = /[\u1ea0-\u1ef9\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0]/

export function fromOldCode(text: string, code: OldCode): string {
  if (living.test(text.normalize('NFC'))) return text
  return code === 'tcvn3' ? fromTcvn3(text) : fromVni(text)
}

function fromTcvn3(text: string) {
  const words = Array.from(text)
    .map((letter) => tcvn3.get(letter) ?? letter)
    .join('')
  // Capitals with a tone were drawn by a second font (.VnTimeH) over the same codes: a word of capitals stays one.
  return words.replace(/\S+/gu, (word) => (isShouted(word) ? word.toLocaleUpperCase('vi') : word))
}

/** Every plain letter is a capital and there are at least two: "NGUYÔN" or "§IÓU". */
function isShouted(word: string) {
  const plain = word.match(/[A-Za-z]/g) ?? []
  return plain.length >= 2 && plain.every((letter) => letter === letter.toUpperCase())
}

function fromVni(text: string) {
  const marked = text.replace(pair, (_, letter: string, mark: string) => {
    const marks = vniMarks.get(mark.toLowerCase()) ?? ''
    const base = single(
      letter,
      new Map([
        ['ô', 'ơ'],
        ['ö', 'ư'],
      ]),
    )
    return `${base}${marks}\u0000`
  })
  // What is not part of a pair may be a letter by itself; the zero keeps finished letters apart from them.
  return Array.from(
    // oxlint-disable-next-line no-control-regex -- the zero is the mark set above
    marked.replace(/.\p{M}*\u0000|./gsu, (piece) => (piece.endsWith('\u0000') ? piece.slice(0, -1) : single(piece, vniSingles))),
  )
    .join('')
    .normalize('NFC')
}

function single(letter: string, letters: Map<string, string>) {
  const found = letters.get(letter.toLowerCase())
  if (!found) return letter
  return letter === letter.toLowerCase() ? found : found.toLocaleUpperCase('vi')
}

/** Which old code a list was typed in, judged over many cells; null when it is today's text. */
export function oldCodeOf(cells: readonly string[]): OldCode | null {
  // oxlint-disable-next-line no-control-regex -- everything beyond ASCII
  const marked = cells.filter((cell) => /[^\u0000-\u007f]/.test(cell))
  if (marked.length === 0) return null
  const share = (sign: RegExp) => marked.filter((cell) => !living.test(cell.normalize('NFC')) && sign.test(cell)).length / marked.length
  const [asTcvn3, asVni] = [share(tcvn3Telling), share(telling)]
  if (Math.max(asTcvn3, asVni) < 0.3) return null
  return asTcvn3 >= asVni ? 'tcvn3' : 'vni'
}
