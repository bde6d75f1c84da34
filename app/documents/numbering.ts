import type { Paper, PaperDay, PaperNumber, Part } from '#platform/paper/parts.ts'

/** A paper as it was kept. */
export function readPaper(content: string): Paper {
  return JSON.parse(content)
}

/** The draft with its number and day entered wherever it left room for them: in its head, and under the title of each annex. */
export function numbered(paper: Paper, value: number, issuedOn: Temporal.PlainDate): Paper {
  const day: PaperDay = { year: issuedOn.year, month: issuedOn.month, day: issuedOn.day }
  const symbol = symbolIn(paper)
  const fill = (number: PaperNumber): PaperNumber => (number.symbol === symbol && number.value === null ? { symbol, value } : number)
  const head = (part: Part): Part =>
    part.part === 'letterhead' ? { ...part, number: part.number && fill(part.number), day: part.day && day } : part
  return {
    ...paper,
    parts: paper.parts.map(head),
    annexes: paper.annexes.map((annex) => {
      const attachedTo = annex.attachedTo
      const own = attachedTo?.number.symbol === symbol && attachedTo.number.value === null
      return own ? { ...annex, attachedTo: { ...attachedTo, number: fill(attachedTo.number), day } } : annex
    }),
  }
}

function symbolIn(paper: Paper) {
  for (const part of paper.parts) if (part.part === 'letterhead' && part.number) return part.number.symbol
  return ''
}
