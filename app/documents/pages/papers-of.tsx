import type { ComponentChildren } from 'preact'
import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { count } from '#platform/paper/words.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { messages as say } from '../messages.ts'
import type { DocumentStatus } from '../rules.ts'
import { kindName, StateOf } from './documents.tsx'

export type PaperOf = {
  id: string
  kind: string
  symbol: string
  abstract: string
  status: DocumentStatus
  number: number | null
  issuedOn: Temporal.PlainDate | null
}

/** A paper drawn from the record each time it is asked for: it has no number of its own. */
export type FreePaper = { name: string; href: string; words?: string }

type Props = {
  t: T
  papers: readonly PaperOf[]
  free?: readonly FreePaper[]
  /** Said where there is no paper yet. */
  none: string
  children?: ComponentChildren
}

/** The papers a record gave rise to, on the record's own page, and the deeds that write them. */
export function PapersOf({ t, papers, free = [], none, children }: Props) {
  return (
    <Card title={t(say.papersOf)} {...(papers.length > 0 && { count: papers.length })}>
      {papers.length === 0 && <p class="text-secondary">{none}</p>}
      {papers.length > 0 && (
        <ul class="list-unstyled">
          {papers.map((paper) => (
            <li key={paper.id} class="mb-2">
              <a class="a" href={`/office/documents/${paper.id}`}>
                {paper.abstract}
              </a>
              <small class="sub">
                {kindName(t, paper.kind)} · {paper.number ? `${count(paper.number)}/${paper.symbol}` : t(say.noNumber)}
                {paper.issuedOn && ` · ${showDay(paper.issuedOn)}`} · <StateOf t={t} status={paper.status} />
              </small>
            </li>
          ))}
        </ul>
      )}
      {free.map(({ name, href, words }) => (
        <div class="d-flex flex-wrap align-items-center gap-2 mb-2" key={href}>
          <span class="flex-grow-1">
            <a class="a" href={href}>
              {name}
            </a>
            {words && <small class="sub">{words}</small>}
          </span>
          <LinkButton href={`${href}.docx`} icon="file-type-docx" small download>
            Word
          </LinkButton>
          <LinkButton href={`${href}.pdf`} icon="file-type-pdf" small download>
            PDF
          </LinkButton>
        </div>
      ))}
      {children && <div class="d-flex flex-wrap gap-2 mt-2">{children}</div>}
    </Card>
  )
}
