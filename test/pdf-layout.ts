import { inflateSync } from 'node:zlib'

/** Where something stands on a page: millimetres from its left and upper edge. */
export type Placed = { page: number; x: number; y: number } & (Written | Ruled)
type Written = { size: number; face: string; text: string }
type Ruled = { length: number }

/**
 * What a PDF of ours draws and where: each piece of text with its size and face, each horizontal line with its length.
 * Reads the drawing itself, so it says what a reader sees and not what we meant.
 */
export function placedIn(bytes: Uint8Array): Placed[] {
  const raw = Buffer.from(bytes).toString('latin1')
  const object = (id: string) => new RegExp(`(?:^|\\n)${id} 0 obj\\n(.*?)\\nendobj`, 's').exec(raw)?.[1] ?? ''
  const pages = [...raw.matchAll(/\/Type \/Page\n.*?endobj/gs)].map(([page]) => page)
  return pages.flatMap((page, i) => {
    const fonts = new Map([...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, fontOf(object, id)]))
    const height = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(page)?.[1])
    const contents = streamOf(object(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? ''))
    return inLines(drawn(contents, fonts)).map((one) => ({ ...one, page: i + 1, x: millimetres(one.x), y: millimetres(height - one.y) }))
  })
}

const millimetres = (points: number) => (points * 25.4) / 72

function streamOf(object: string) {
  const start = /stream\r?\n/.exec(object)
  if (!start) return ''
  const body = Buffer.from(object.slice(start.index + start[0].length, object.lastIndexOf('endstream')), 'latin1')
  return /\/FlateDecode/.test(object.slice(0, start.index)) ? inflateSync(body).toString('latin1') : body.toString('latin1')
}

type Font = { face: string; letters: Map<number, string> }

function fontOf(object: (id: string) => string, id: string): Font {
  const font = object(id)
  const face = /\/BaseFont \/[A-Z]+\+Tinos-(\w+)/.exec(font)?.[1]?.toLowerCase() ?? 'another face'
  const cmap = streamOf(object(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? ''))
  const pairs = [...cmap.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)]
  return { face, letters: new Map(pairs.map(([, glyph = '', text = '']) => [parseInt(glyph, 16), unicode(text)])) }
}

const unicode = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

type Drawn = { x: number; y: number } & (Written | Ruled)

/** The few signs our printer draws with: q Q cm Tf TJ, and m l S for lines. */
function drawn(contents: string, fonts: Map<string, Font>): Drawn[] {
  const pen: Pen = { found: [], kept: [], at: { x: 0, y: 0 }, font: { name: '', size: 0 }, inside: 0, from: 0, fonts }
  for (const one of linesOf(contents)) {
    const numbers = [...one.line.matchAll(/-?\d+(?:\.\d+)?/g)].map(([n]) => Number(n))
    signs[/\S+$/.exec(one.line)?.[0] ?? '']?.(pen, one, numbers)
  }
  return pen.found
}

type Pen = {
  found: Drawn[]
  kept: { x: number; y: number }[]
  at: { x: number; y: number }
  font: { name: string; size: number }
  inside: number
  from: number
  fonts: Map<string, Font>
}

const signs: Record<string, (pen: Pen, one: Line, numbers: readonly number[]) => void> = {
  q: (pen) => pen.kept.push(pen.at),
  Q: (pen) => (pen.at = pen.kept.pop() ?? { x: 0, y: 0 }),
  cm: (pen, _, [, , , , x = 0, y = 0]) => (pen.at = { x: pen.at.x + x, y: pen.at.y + y }),
  Tf: (pen, { line }) => (pen.font = { name: /\/(f\d+)/.exec(line)?.[1] ?? '', size: Number(/ ([\d.]+) Tf/.exec(line)?.[1]) }),
  Tm: (pen, _, [, , , , x = 0]) => (pen.inside = x),
  TJ: writeText,
  Tj: writeText,
  m: (pen, _, [x = 0]) => (pen.from = x),
  l: ({ found, at, from }, _, [x = 0, y]) => y === 0 && found.push({ x: at.x + from, y: at.y, length: millimetres(x - from) }),
}

function writeText({ found, at, inside, font, fonts }: Pen, { strings }: Line) {
  const { face = '', letters = new Map<number, string>() } = fonts.get(font.name) ?? {}
  found.push({ x: at.x + inside, y: at.y, size: font.size, face, text: spelled(strings, letters) })
}

/** The printer draws a line in pieces, at its spaces: put together again they are one. */
function inLines(pieces: readonly Drawn[]) {
  const lines: Drawn[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    const goesOn = last && 'text' in last && 'text' in piece && last.y === piece.y && last.size === piece.size && last.face === piece.face
    if (goesOn && (/\s$/.test(last.text) || /^\s/.test(piece.text))) lines.splice(-1, 1, { ...last, text: last.text + piece.text })
    else lines.push(piece)
  }
  return lines
}

type Line = { line: string; strings: readonly string[] }

/** Lines of a drawing, with the strings in them taken out: these may hold brackets and line ends of their own. */
function linesOf(contents: string): Line[] {
  const lines: Line[] = []
  let strings: string[] = []
  let [line, string, depth] = ['', '', 0]
  for (let i = 0; i < contents.length; i++) {
    const letter = contents[i] ?? ''
    if (depth > 0 && letter === '\\') {
      const [code = ''] = /^(?:[0-7]{3}|.)/s.exec(contents.slice(i + 1)) ?? []
      string += /^[0-7]{3}$/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (escapes[code] ?? code)
      i += code.length
      continue
    }
    if (letter === '(' && depth++ === 0) string = ''
    else if (letter === ')' && --depth === 0) strings.push(string)
    else if (depth > 0) string += letter
    else if (letter === '\n') {
      lines.push({ line, strings })
      line = ''
      strings = []
    } else line += letter
  }
  return lines
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function spelled(strings: readonly string[], letters: Map<number, string>) {
  const codes = Buffer.from(strings.join(''), 'latin1')
  return Array.from({ length: codes.length / 2 }, (_, i) => letters.get(codes.readUInt16BE(i * 2)) ?? '\ufffd').join('')
}
