import type { T } from '#platform/language/messages.ts'
import { Card, Line, Lines, Notice } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import type { AlikeRow } from '../alike.ts'
import { writeBirth } from '../birth.ts'
import { messages as say } from '../messages.ts'

/** Records that look like the one being typed, with the reason; shown before anything is saved. */
export function AlikeList({ t, alike, compareWith }: { t: T; alike: readonly AlikeRow[]; compareWith?: string }) {
  return (
    <Card title={t(say.alike)} count={alike.length} flush>
      <div class="card-body pb-0">
        <Notice tone="wait">{t(compareWith ? say.alikeKnown : say.alikeWords)}</Notice>
      </div>
      <Lines>
        {alike.map((row) => (
          <Line
            key={row.id}
            icon="users"
            title={<b class="fw-medium">{row.name}</b>}
            words={
              <>
                {[writeBirth(row.bornOn, row.bornPrecision), row.ethnicName, row.village, row.placeName].filter(Boolean).join(' · ')}
                <br />
                {row.reasons.map((reason) => t(say[reason])).join(' · ')}
              </>
            }
          >
            {compareWith && (
              <LinkButton href={`/office/people/${compareWith}/merge/${row.id}`} icon="arrow-merge" small>
                {t(say.mergeTitle)}
              </LinkButton>
            )}
            <LinkButton href={`/office/people/${row.id}`} small>
              {t(say.open)}
            </LinkButton>
          </Line>
        ))}
      </Lines>
    </Card>
  )
}

/** Where the script shows them under the name, while a new record is typed. Without a script they are shown at saving. */
export function AlikeWhileTyping() {
  return (
    <div class="col-12" data-alike="/office/people/alike">
      <p class="visually-hidden" aria-live="polite" data-said />
      <div data-list />
    </div>
  )
}

/** What is shown there, and the one sentence of it that is read aloud. */
export function AlikeFound({ t, alike }: { t: T; alike: readonly AlikeRow[] }) {
  const [first] = alike
  const says = { count: alike.length, name: first?.name ?? '', why: first?.reasons.map((reason) => t(say[reason])).join(', ') ?? '' }
  return (
    <div data-says={t(say.alikeSaid, says)}>
      <AlikeList t={t} alike={alike} />
    </div>
  )
}
