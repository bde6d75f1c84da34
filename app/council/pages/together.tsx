import { RelyFields } from '#app/rulebook/index.ts'
import type { T } from '#platform/language/messages.ts'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { messages as say } from '../messages.ts'
import { fewest, waitsForPapers } from '../next-step.ts'
import type { ItemView } from '../views.ts'
import type { NextThing } from './next-thing.ts'

/** All items whose papers are out, with every warning that would stand before each of them. */
export function OpenAll({ t, items, unchecked }: { t: T } & NextThing['together']) {
  const count = items.length
  const title = t(say.openAll, { count })
  const words = (
    <>
      <p>{t(say.openAllWords, { count, ordinals: ordinalsOf(items) })}</p>
      <p>{t(say.promise)}</p>
      <p>{t(say.promiseNot)}</p>
      {items.some(waitsForPapers) && (
        <p>
          <b>{t(say.waitForPapers)}</b>
        </p>
      )}
      {items.map((item) => {
        const few = fewest(item)
        return few === null ? null : (
          <p key={item.id}>
            <b>{t(say.fewAt, { ordinal: item.ordinal, count: few })}</b>
          </p>
        )
      })}
    </>
  )
  const fields = unchecked.length > 0 ? <RelyFields t={t} rules={unchecked} /> : undefined
  return (
    <ButtonForm
      t={t}
      id="open-all"
      action={`/office/council/sessions/${items[0]?.sessionId ?? ''}/votes`}
      ask={{ title, words, confirm: title, fields }}
    >
      {title}
    </ButtonForm>
  )
}

/** The boxes of all of them, with the same words as for one. */
export function CloseAll({ t, items }: { t: T; items: readonly ItemView[] }) {
  const count = items.length
  const ask = {
    title: t(say.closeVoteNow),
    words: t(say.closeAllWords, { count, ordinals: ordinalsOf(items) }),
    confirm: t(say.closeVoteNow),
  }
  return (
    <ButtonForm t={t} id="count-all" action={`/office/council/sessions/${items[0]?.sessionId ?? ''}/count`} ask={ask}>
      {t(say.closeAll, { count })}
    </ButtonForm>
  )
}

/** "1-4, 6, 9": a run of items is said by its ends. */
function ordinalsOf(items: readonly { ordinal: number }[]) {
  const runs: { from: number; to: number }[] = []
  for (const { ordinal } of items) {
    const last = runs.at(-1)
    if (last && last.to + 1 === ordinal) last.to = ordinal
    else runs.push({ from: ordinal, to: ordinal })
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}-${to}`)).join(', ')
}
