import type { T } from '#platform/language/messages.ts'
import { showDay, showMoment } from '#platform/language/time.ts'
import { count } from '#platform/paper/words.ts'
import { Card, Line, Lines } from '#platform/ui/blocks.tsx'
import { Facts } from '#platform/ui/record.tsx'
import { messages as say } from '../messages.ts'
import type { DocumentDetails } from '../queries.ts'
import { kindName } from './documents.tsx'

export function FactsOf({ t, document }: { t: T; document: DocumentDetails }) {
  const number = document.number ? `${count(document.number)}/${document.symbol}` : t(say.noNumber)
  const facts = [
    { label: t(say.kind), value: kindName(t, document.kind) },
    { label: t(say.number), value: number },
    ...(document.issuedOn ? [{ label: t(say.day), value: showDay(document.issuedOn) }] : []),
    ...(document.signer ? [{ label: t(say.signer), value: document.signer }] : []),
    { label: t(say.draftedBy), value: `${document.draftedByName}, ${showMoment(document.draftedAt)}` },
    ...(document.registeredAt
      ? [{ label: t(say.registeredBy), value: `${document.registeredByName ?? ''}, ${showMoment(document.registeredAt)}` }]
      : []),
    ...(document.status === 'draft'
      ? []
      : [
          {
            label: t(say.hash),
            value: (
              <>
                <code>{document.contentHash.slice(0, 16)}</code>
                <small class="sub">{t(say.hashWhy)}</small>
              </>
            ),
          },
        ]),
  ]
  return (
    <Card>
      <Facts facts={facts} />
      {document.causePath && (
        <p class="mb-0 mt-2">
          <a class="a" href={document.causePath}>
            {t(say.toCause)}
          </a>
        </p>
      )}
    </Card>
  )
}

/** Whom the paper speaks of; every line of it comes from one of these records. */
export function CasesOf({ t, cases }: { t: T; cases: readonly { id: string; name: string }[] }) {
  if (cases.length === 0) return null
  return (
    <Card>
      <details open={cases.length <= 8}>
        <summary>
          {t(say.casesInIt)} · {cases.length}
        </summary>
        <Lines>
          {cases.map(({ id, name }) => (
            <Line
              key={id}
              title={
                <a class="a" href={`/office/nominations/${id}`}>
                  {name}
                </a>
              }
            />
          ))}
        </Lines>
      </details>
    </Card>
  )
}
