import { strFromU8, unzipSync } from 'fflate'

/** One paragraph of a Word file: how it stands and how its letters look, then what it says. */
export type WordLine = { where: string; looks: string; text: string }

/** The paragraphs of a Word file in order, with their distances in millimetres, those in tables marked by the width of their cell. */
export function linesOfWord(word: Uint8Array): WordLine[] {
  const xml = strFromU8(unzipSync(word)['word/document.xml'] ?? new Uint8Array())
  const found: WordLine[] = []
  let cell = ''
  for (const [piece] of xml.matchAll(/<w:tcPr>.*?<\/w:tcPr>|<\/w:tc>|<w:p>.*?<\/w:p>|<w:p\/>|<w:sectPr.*?<\/w:sectPr>/gs)) {
    if (piece.startsWith('<w:tcPr')) cell = `cell ${millimetres(numberIn(piece, /<w:tcW[^>]*w:w="(\d+)/))} `
    else if (piece === '</w:tc>') cell = ''
    else if (piece.startsWith('<w:sectPr')) found.push(pageOf(piece))
    else found.push({ where: cell + standing(piece), looks: looksOf(piece), text: textOf(piece) })
    const section = piece.startsWith('<w:p') && /<w:sectPr.*<\/w:sectPr>/s.exec(piece)?.[0]
    if (section) found.push(pageOf(section))
  }
  return found
}

const millimetres = (twentieths: number) => Math.round((twentieths / 1440) * 254) / 10
const numberIn = (piece: string, pattern: RegExp) => Number(pattern.exec(piece)?.[1] ?? 0)

function pageOf(section: string): WordLine {
  const sizes = ['w', 'h'].map((side) => millimetres(numberIn(section, new RegExp(`<w:pgSz[^>]*w:${side}="(\\d+)`))))
  const margins = ['top', 'right', 'bottom', 'left'].map((side) =>
    millimetres(numberIn(section, new RegExp(`<w:pgMar[^>]*w:${side}="(\\d+)`))),
  )
  return { where: `page ${sizes.join(' x ')}`, looks: `margins ${margins.join(' ')}`, text: '' }
}

function standing(paragraph: string) {
  const before = paragraph.split('<w:r>')[0] ?? ''
  const at = (name: string) => numberIn(before, new RegExp(`<w:ind[^>]*w:${name}="(\\d+)`))
  const points = (name: string) => numberIn(before, new RegExp(`<w:spacing[^>]*w:${name}="(\\d+)`)) / 20
  return [
    /<w:jc w:val="(\w+)"/.exec(before)?.[1] ?? 'left',
    ...(['left', 'right', 'firstLine', 'hanging'] as const).flatMap((name) => (at(name) ? [`${name} ${millimetres(at(name))}`] : [])),
    ...(['before', 'after', 'line'] as const).flatMap((name) => (points(name) ? [`${name} ${points(name)}`] : [])),
    ...(/<w:keepNext\/>/.test(before) ? ['kept'] : []),
    ...(/<w:pBdr>/.test(before) ? ['ruled'] : []),
  ].join(' ')
}

/** Sizes and weights of its letters, each once. */
function looksOf(paragraph: string) {
  const runs = [...paragraph.matchAll(/<w:r>.*?<\/w:r>/gs)].filter(([run]) => /<w:t[ >]/.test(run))
  const looks = runs.map(([run]) =>
    [numberIn(run, /<w:sz w:val="(\d+)"/) / 2, /<w:b\/>/.test(run) ? 'bold' : '', /<w:i\/>/.test(run) ? 'italic' : '']
      .filter(Boolean)
      .join(' '),
  )
  return [...new Set(looks)].join(', ')
}

const textOf = (paragraph: string) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
