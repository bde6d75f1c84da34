import type { From, Paper, Part, Row, Table, Text } from './parts.ts'
import { clean, runs } from './text.ts'

/** A piece of a paper, with the record its figures come from; null where nobody said. */
export type Piece = { text: string; from: From | null }

/** One line of a paper that says figures, and where they come from. `about` is the line around them. */
export type Figure = { figures: readonly string[]; about: string; from: From }
export type FigureGroup = { heading: string; lines: readonly Figure[] }

/** Every figure of a paper that leads back to a record, in the order of the paper: first its own words, then each annex. */
export function figuresOf(paper: Paper): FigureGroup[] {
  const sections = [{ heading: '', parts: paper.parts }, ...paper.annexes.map(({ title, parts }) => ({ heading: title, parts }))]
  return sections
    .map(({ heading, parts }) => ({ heading, lines: parts.flatMap((part) => [...linesOf(part)].flatMap(figuresIn)) }))
    .filter(({ lines }) => lines.length > 0)
}

/** Everything a paper says, piece by piece: for whoever wants to know whether a figure has no source. */
export function piecesOf(paper: Paper): Piece[] {
  return [...paper.parts, ...paper.annexes.flatMap(({ title, parts }) => [heading(title), ...parts])].flatMap((part) =>
    [...linesOf(part)].flat(),
  )
}

const heading = (text: string): Part => ({ part: 'heading', text, level: 1 })

/** Figures of one line, gathered by the record they come from. */
function figuresIn(line: readonly Piece[]): Figure[] {
  const about = clean(line.map(({ text }) => text).join(''))
  const found: { figures: string[]; about: string; from: From }[] = []
  for (const { text, from } of line) {
    const figures = numbersIn(text)
    if (!from || figures.length === 0) continue
    const same = found.find((one) => one.from.record === from.record && one.from.id === from.id && one.from.sum === from.sum)
    if (same) same.figures.push(...figures)
    else found.push({ figures, about, from })
  }
  return found
}

const number =
  /(?:ngày\s)?\d+(?:[.,/]\d+)*(?:\s?%)?(?:\s(?:tháng|năm|giờ|phút)\s\d+)*(?:\sphút)?(?:\s(?:cá nhân|tập thể|hộ gia đình|trường hợp|đồng|người|điểm))?/gu

/** Numbers that are no figures: they mark the lines of the paper itself, or name a law. */
const noFigures = [/^\d+\. /gu, /(?:Điều|khoản|Khoản|Phụ lục) \d+/gu, /Nghị định số \d+\/\d{4}\/NĐ-CP/gu]

export function withoutMarks(text: string) {
  return noFigures.reduce((rest, kind) => rest.replaceAll(kind, ''), text)
}

/** 06 cá nhân · 4.560.000 đồng · ngày 05 tháng 10 năm 2026 · 85,71 % */
export function numbersIn(text: string): string[] {
  return withoutMarks(clean(text).replaceAll('\u00a0', ' ')).match(number) ?? []
}

/** The lines of a part: each paragraph, item and row is one, in the pieces it is made of. */
function* linesOf(part: Part): Generator<Piece[]> {
  const own = part.from ?? null
  const line = (text: Text) => runs(text).map((run) => ({ text: run.text, from: run.from ?? own }))
  switch (part.part) {
    case 'letterhead':
      return yield line(part.subject ?? '')
    case 'title':
      return yield line(`${part.kind} ${part.abstract ?? ''}`)
    case 'addressees':
      return yield* part.to.map(line)
    case 'authority':
    case 'decides':
    case 'heading':
    case 'paragraph':
      return yield line(part.text)
    case 'bases':
      return yield* part.bases.map(line)
    case 'article':
      return yield* [part.text, ...part.points].map(line)
    case 'list':
      return yield* part.items.map(line)
    case 'table':
      yield part.columns.map(({ title }) => ({ text: `${title}  `, from: own }))
      return yield* part.rows.map((row) => cellsOf(row, part, own))
    case 'dotted':
      return yield line(part.label)
    case 'closing':
      return yield* part.recipients.map(line)
    case 'signatures':
      return yield* part.recipients.map(line)
  }
}

function cellsOf(row: Row, { columns }: Table, own: From | null): Piece[] {
  if (row.row === 'group') return [{ text: row.text, from: own }]
  const of = (i: number) => (Array.isArray(row.from) ? (row.from[i] ?? own) : (row.from ?? own))
  // The first column often counts the lines.
  const said = row.cells.flatMap((text, i) => (text && columns[i]?.title !== 'STT' ? [{ text, from: of(i) }] : []))
  return said.map(({ text, from }, i) => ({ text: `${i > 0 ? ' · ' : ''}${text}`, from }))
}
