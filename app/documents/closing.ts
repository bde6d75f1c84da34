import type { Paper, Part } from '#platform/paper/parts.ts'

type Closing = Extract<Part, { part: 'closing' }>

/** The one who signs at the end, beside the recipients. */
export function closingOf({ parts }: Paper) {
  return parts.find((part): part is Closing => part.part === 'closing')
}

/** The same paper under another signature. */
export function signedAs(paper: Paper, closing: Pick<Closing, 'signature'> | undefined): Paper {
  if (!closing) return paper
  return { ...paper, parts: paper.parts.map((part) => (part.part === 'closing' ? { ...part, signature: closing.signature } : part)) }
}
