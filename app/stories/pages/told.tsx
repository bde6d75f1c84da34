import type { ComponentChildren } from 'preact'
import type { T } from '#platform/language/messages.ts'
import { Known } from '#platform/ui/portal-pieces.tsx'
import { claimsIn, readText, type Block, type Inline } from '../text.ts'
import type { Told } from '../told.ts'

/** A story read once; its claims in the order a reader meets them: number in the text → number on the page. */
export function wordsOf(told: Pick<Told, 'lead' | 'body'>) {
  const [lead, body] = [readText(told.lead), readText(told.body)]
  const numbers = new Map(claimsIn([...lead, ...body]).map((number, at) => [number, at + 1]))
  return { lead, body, numbers }
}

type ToldWords = ReturnType<typeof wordsOf>

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

export function ToldLead({ t, words: { lead, numbers } }: { t: T; words: ToldWords }) {
  return (
    <>
      {lead.map(({ inlines }) => (
        <Words t={t} inlines={inlines} numbers={numbers} met={new Set()} />
      ))}
    </>
  )
}

/** The first thing somebody says, to stand beside the text. */
export function firstQuote({ body }: ToldWords) {
  return body.find(({ block }) => block === 'quote')
}

/** The story itself. What stands beside it already (`aside`) is left out. */
export function ToldBody({ t, words: { lead, body, numbers }, aside = false }: { t: T; words: ToldWords; aside?: boolean }) {
  const met = new Set(claimsIn(lead).flatMap((number) => numbers.get(number) ?? []))
  const quote = aside ? body.findIndex(({ block }) => block === 'quote') : -1
  return (
    <>
      {body
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
