import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSync } from 'fontkit'

/** Tinos has the widths of Times New Roman, so a paper breaks its lines alike in Word and in PDF. */
const faceFolder = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json')))

export const faceFolders = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((style) => `${faceFolder}/${style}`)

const faces = faceFolders.map((folder) => openSync(`${folder}/Tinos_${folder.slice(folder.lastIndexOf('/') + 1)}.ttf`))
const [regular, , bold] = faces

/** Width in millimetres of one line of text set in `size` points, without kerning: a hair wider than it is drawn. */
export function widthOf(text: string, size: number, weight: 'regular' | 'bold') {
  let units = 0
  for (const letter of text) units += advance(letter, weight)
  return units * size * (25.4 / 72)
}

const advances = { regular: new Map<string, number>(), bold: new Map<string, number>() }

/** In units of the letter size. Asking the font is slow, and a batch of certificates asks a million times. */
function advance(letter: string, weight: 'regular' | 'bold') {
  const known = advances[weight].get(letter)
  if (known !== undefined) return known
  const face = weight === 'bold' ? bold : regular
  if (!face) throw new Error('The faces of Tinos are not installed')
  const width = face.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / face.unitsPerEm
  advances[weight].set(letter, width)
  return width
}

/** The letters that one of our faces cannot draw, each once, in the order they appear. */
export function missingLetters(text: string) {
  const missing = new Set<string>()
  for (const letter of new Set(text)) {
    const code = letter.codePointAt(0) ?? 0
    if (!faces.every((face) => face.hasGlyphForCodePoint(code))) missing.add(letter)
  }
  return [...missing]
}
