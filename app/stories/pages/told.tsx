import type { ComponentChildren } from 'preact'
import type { T } from '#platform/language/messages.ts'
import { Known } from '#platform/ui/portal-pieces.tsx'
import { claimsIn, readText, type Block, type Inline } from '../text.ts'
import type { Told } from '../told.ts'

/** The claims of a story in the order a reader meets them: number in the text → number on the page. */
export function numbersOf({ lead, body }: Pick<Told, 'lead' | 'body'>) {
  return new Map(claimsIn([...readText(lead), ...readText(body)]).map((number, at) => [number, at + 1]))
}

type Words = { t: T; inlines: readonly Inline[]; numbers: ReadonlyMap<number, number>; met: Set<number> }

/** Words, bold ones, and those that lean on a claim: dotted, numbered; the first of each can be come back to. */
function Words({ t, inlines, numbers, met }: Words): ComponentChildren {
  return inlines.map(({ text, bold, claim }) => {
    const at = claim === undefined ? undefined : numbers.get(claim)
    if (at === undefined) return bold ? <strong>{text}</strong> : text
    if (met.has(at))
      return (
        <a class="known" href={`#k${at}`}>
          {text}
        </a>
      )
    met.add(at)
    return (
      <Known t={t} at={at}>
        {text}
      </Known>
    )
  })
}

export function ToldLead({ t, told }: { t: T; told: Told }) {
  const numbers = numbersOf(told)
  return (
    <>
      {readText(told.lead).map(({ inlines }) => (
        <Words t={t} inlines={inlines} numbers={numbers} met={new Set()} />
      ))}
    </>
  )
}

/** The first thing somebody says, to stand beside the text. */
export function firstQuote({ body }: Pick<Told, 'body'>) {
  return readText(body).find(({ block }) => block === 'quote')
}

/** The story itself. What stands beside it already (`aside`) is left out. */
export function ToldBody({ t, told, aside = false }: { t: T; told: Told; aside?: boolean }) {
  const numbers = numbersOf(told)
  const met = new Set(claimsIn(readText(told.lead)).flatMap((number) => numbers.get(number) ?? []))
  const blocks = readText(told.body)
  const quote = aside ? blocks.findIndex(({ block }) => block === 'quote') : -1
  return (
    <>
      {blocks
        .filter((_, at) => at !== quote)
        .map((block) => (
          <Piece {...{ t, block, numbers, met }} />
        ))}
    </>
  )
}

function Piece({ block: { block, inlines }, ...rest }: Omit<Words, 'inlines'> & { block: Block }) {
  const words = <Words {...rest} inlines={inlines} />
  if (block === 'heading') return <h3>{words}</h3>
  if (block === 'quote') return <blockquote>{words}</blockquote>
  return <p>{words}</p>
}
