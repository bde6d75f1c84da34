import { RelyFields } from '#app/rulebook/index.ts'
import type { T } from '#platform/language/messages.ts'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { messages as say } from '../../messages.ts'
import { castInBox, waitsForPapers } from '../next-step.ts'
import { ordinalsOf } from '../../ordinals.ts'
import type { ItemView } from '../../views.ts'
import { FewWarnings } from './few.tsx'
import type { NextThing } from './next-thing.ts'
import { ToldFields, toTell } from './rule-changes.tsx'

type Opening = { t: T; next: Pick<NextThing, 'together' | 'obstacles' | 'changes'> }

/** All items whose papers are out, with every warning that would stand before each of them; those that stay shut by name. */
export function OpenAll({ t, next: { together, obstacles, changes } }: Opening) {
  const shut = together.items.filter(({ id }) => obstacles.has(id))
  const items = together.items.filter(({ id }) => !obstacles.has(id))
  if (items.length === 0) return null
  const count = items.length
  const title = shut.length > 0 ? t(say.openOthers, { count, shut: shut.length }) : t(say.openAll, { count })
  const words = (
    <>
      <p>{t(say.openAllWords, { count, ordinals: ordinalsOf(items) })}</p>
      <Shut t={t} items={shut} obstacles={obstacles} />
      <p>{t(say.promise)}</p>
      <p>{t(say.promiseNot)}</p>
      {items.some(waitsForPapers) && (
        <p>
          <b>{t(say.waitForPapers)}</b>
        </p>
      )}
      <FewWarnings t={t} items={items} />
    </>
  )
  const tell = toTell(
    changes,
    items.map(({ id }) => id),
  )
  const fields = (
    <>
      {shut.map(({ id }) => (
        <input key={id} type="hidden" name="left[]" value={id} />
      ))}
      <ToldFields t={t} changes={tell} />
      {together.unchecked.length > 0 && <RelyFields t={t} rules={together.unchecked} />}
    </>
  )
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

type Stay = { t: T; items: readonly ItemView[]; obstacles: NextThing['obstacles'] }

/** Each item that cannot be opened, with the reason; the others are opened without it. */
export function Shut({ t, items, obstacles }: Stay) {
  if (items.length === 0) return null
  return (
    <>
      <p class="mb-1">
        <b>{t(say.stayShut, { count: items.length })}</b>
      </p>
      <ul>
        {items.map(({ id, ordinal, subjectName }) => {
          const why = obstacles.get(id)
          return why && <li key={id}>{`${t(say.item)} ${ordinal}, ${subjectName}: ${t(why)}`}</li>
        })}
      </ul>
    </>
  )
}

/** The boxes of all of them, with the same words as for one; where ballots are still out, it says so before. */
export function CloseAll({ t, items }: { t: T; items: readonly ItemView[] }) {
  const count = items.length
  const ask = {
    title: t(say.closeVoteNow),
    words: (
      <>
        <p>{t(say.closeAllWords, { count, ordinals: ordinalsOf(items) })}</p>
        <StillOut t={t} items={items} />
      </>
    ),
    confirm: t(say.closeVoteNow),
  }
  return (
    <ButtonForm t={t} id="count-all" action={`/office/council/sessions/${items[0]?.sessionId ?? ''}/count`} ask={ask}>
      {t(say.closeAll, { count })}
    </ButtonForm>
  )
}

/** Boxes that hold fewer ballots than were handed out: closed now, what is missing counts for nobody. */
export function StillOut({ t, items }: { t: T; items: readonly ItemView[] }) {
  const short = items.flatMap(({ ordinal, box }) => {
    if (!box) return []
    const { cast, of } = castInBox(box)
    return cast < of ? [t(say.ballotsOut, { ordinal, cast, of })] : []
  })
  if (short.length === 0) return null
  return (
    <p class="mb-0">
      <b>{t(say.stillOut, { items: short.join(', ') })}</b>
    </p>
  )
}
