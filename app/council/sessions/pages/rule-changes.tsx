import { ruleSentences } from '#app/rulebook/index.ts'
import type { T } from '#platform/language/messages.ts'
import { showDay, showMoment } from '#platform/language/time.ts'
import { Notice } from '#platform/ui/blocks.tsx'
import { Check } from '#platform/ui/choices.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { differences, type RuleChange } from '../../votes/rule-change.ts'
import { ruleChangeMessages as say } from '../../votes/rule-change-messages.ts'

/** For chair and secretary: which rule was there at the invitation, which governs, what differs, who entered it. */
export function RuleChanges({ t, changes }: { t: T; changes: readonly RuleChange[] }) {
  return changes.map((change) => (
    <Notice key={change.key} tone="wait" icon="alert-triangle">
      <Change t={t} change={change} />
      <p class="mb-0">{t(change.told ? say.alreadyTold : say.governs)}</p>
    </Notice>
  ))
}

function Change({ t, change: { was, now, ordinals, wrongWay } }: { t: T; change: RuleChange }) {
  return (
    <>
      <p class="mb-1">
        <b>{t(say.changed, { ordinals })}</b>
      </p>
      <p class="mb-1">{was ? t(say.atInvitation, { citation: was.citation, day: showDay(was.validFrom) }) : t(say.noneAtInvitation)}</p>
      <p class="mb-1">
        {now
          ? t(say.onTheDay, {
              citation: now.citation,
              day: showDay(now.validFrom),
              by: now.enteredByName ?? t(say.shipped),
              time: showMoment(now.enteredAt),
            })
          : t(say.noneOnTheDay)}
      </p>
      {was && now && <Differences t={t} was={ruleSentences(t, was.body)} now={ruleSentences(t, now.body)} />}
      {wrongWay && <p class="mb-1">{t(say.wrongWay, { ordinals: wrongWay })}</p>}
    </>
  )
}

function Differences({ t, was, now }: { t: T; was: readonly string[]; now: readonly string[] }) {
  const { before, after } = differences(was, now)
  if (before.length + after.length === 0) return <p class="mb-1">{t(say.onlyCitation)}</p>
  return (
    <ul class="mb-1">
      {before.length > 0 && <li>{`${t(say.before)}: ${before.join(' ')}`}</li>}
      {after.length > 0 && <li>{`${t(say.after)}: ${after.join(' ')}`}</li>}
    </ul>
  )
}

/** What a question before a vote shows and asks where its rule has changed and nobody has told the session yet. */
export function toTell(changes: readonly RuleChange[], itemIds: readonly string[]) {
  return changes.filter(({ now, told, itemIds: concerned }) => now !== null && !told && itemIds.some((id) => concerned.includes(id)))
}

export function ToldFields({ t, changes }: { t: T; changes: readonly RuleChange[] }) {
  if (changes.length === 0) return null
  return (
    <>
      <div class="col-12">
        {changes.map((change) => (
          <Change key={change.key} t={t} change={change} />
        ))}
      </div>
      {changes.map(({ key }) => (
        <input key={key} type="hidden" name="changes[]" value={key} />
      ))}
      <Check form={emptyForm} name="told" label={t(say.toldNow)} required />
    </>
  )
}
