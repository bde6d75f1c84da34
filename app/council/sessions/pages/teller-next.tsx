import type { T } from '#platform/language/messages.ts'
import { Next } from '#platform/ui/blocks.tsx'
import { LinkButton } from '#platform/ui/buttons.tsx'
import { messages as say } from '../../messages.ts'
import type { ItemView } from '../../views.ts'
import { hasPapers } from './next-close.tsx'

/** A teller comes to read papers: the way there stands on the session's page while a box with papers is open. */
export function TellerNext({ t, items }: { t: T; items: readonly ItemView[] }) {
  const open = items.filter(hasPapers)
  if (open.length === 0) return null
  return (
    <Next t={t} title={t(say.tellerNext)} words={t(say.tellerNextWords)}>
      {open.map(({ id, ordinal, subjectName }) => (
        <LinkButton key={id} href={`/office/council/items/${id}/readings`} kind={open.length === 1 ? 'primary' : 'plain'}>
          {`${ordinal}. ${subjectName}`}
        </LinkButton>
      ))}
    </Next>
  )
}
