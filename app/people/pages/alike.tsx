import type { T } from '#platform/language/messages.ts'
import { Card, Line, Lines, Notice } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import type { AlikeRow } from '../alike.ts'
import { writeBirth } from '../birth.ts'
import { messages as say } from '../messages.ts'

/** Records that look like the one being typed, with the reason; shown before anything is saved. */
export function AlikeList({ t, alike }: { t: T; alike: readonly AlikeRow[] }) {
  return (
    <Card title={t(say.alike)} count={alike.length} flush>
      <Notice tone="wait">{t(say.alikeWords)}</Notice>
      <Lines>
        {alike.map((row) => (
          <Line key={row.id} icon="users" title={<b class="fw-medium">{row.name}</b>}
            words={<>{[writeBirth(row.bornOn, row.bornPrecision), row.ethnicName, row.village, row.placeName].filter(Boolean).join(' · ')}<br />{row.reasons.map((reason) => t(say[reason])).join(' · ')}</>}>
            <LinkButton href={`/office/people/${row.id}`} small>{t(say.open)}</LinkButton>
          </Line>
        ))}
      </Lines>
    </Card>
  )
}
