import type { T } from '#platform/language/messages.ts'
import { messages as say } from '../../messages.ts'
import type { ItemView } from '../../views.ts'

/** Items open at the same time, one after the other. Which of them this device has voted on, only the device knows. */
export function OpenVotes({ t, items }: { t: T; items: readonly ItemView[] }) {
  return (
    <open-votes data-cast={t(say.castHere)} data-unsent={t(say.unsentHere)}>
      <ol class="list-unstyled mb-0">
        {items.map(({ id, ordinal, subjectName, box, myVote }) => (
          <li key={id}>
            <a class="btn w-100 mb-2 justify-content-start text-start" href={`/office/council/items/${id}/vote`} data-box={box?.id ?? ''}>
              {ordinal}. {subjectName} {myVote && <b>({t(say.castHere)})</b>}
            </a>
          </li>
        ))}
      </ol>
      <p class="mb-0" hidden data-all-cast>
        {t(say.allCast)}
      </p>
    </open-votes>
  )
}
