import type { T } from '#platform/language/messages.ts'
import { Next } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { Check, Choice } from '#platform/ui/choices.tsx'
import { NumberField } from '#platform/ui/fields.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { ItemView, SessionView } from '../views.ts'
import type { NextThing } from './next-thing.ts'

/** Before a vote is opened the page says what is promised, what is not, and what the rule rests on. */
export function VoteStep({ t, next: { rule, few }, item }: { t: T; next: NextThing; item: ItemView }) {
  const secret = item.method === 'secret' || item.method === 'paper'
  const open = t(say.openVote, { ordinal: item.ordinal })
  const unchecked = rule !== null && !rule.checked
  const words = (
    <>
      {secret && (
        <>
          <p>{t(say.promise)}</p>
          <p>{t(say.promiseNot)}</p>
        </>
      )}
      {few !== null && (
        <p>
          <b>{t(say.fewWarning, { count: few })}</b>
        </p>
      )}
      {unchecked && <p>{t(say.relyWords, { citation: rule.citation })}</p>}
    </>
  )
  const fields = unchecked ? <Check form={emptyForm} name="rely" label={t(say.rely)} required /> : undefined
  const box = item.box
  return (
    <Next t={t} title={t(say.nextVote, { ordinal: item.ordinal })} words={secret && box ? takenWords(t, item) : item.subjectName}>
      {secret && box && box.printed === 0 && <PrintPapers t={t} item={item} />}
      <ButtonForm
        t={t}
        kind="primary"
        action={`/office/council/items/${item.id}/opening`}
        ask={secret || unchecked ? { title: open, words, confirm: open, fields } : undefined}
      >
        {open}
      </ButtonForm>
    </Next>
  )
}

function takenWords(t: T, { subjectName, box }: ItemView) {
  if (!box) return subjectName
  const taken = box.kind === 'electronic' ? t(say.takenOf, { taken: box.taken, of: box.onRoll }) : ''
  const printed = box.printed ? t(say.printedCount, { count: box.printed }) : ''
  return [`${subjectName}.`, taken, printed].filter(Boolean).join(' ')
}

/** The codes are shown once, on the page that answers: so this form has no key that would keep its answer. */
function PrintPapers({ t, item }: { t: T; item: ItemView }) {
  return (
    <form class="d-inline-flex gap-1" method="post" action={`/office/council/items/${item.id}/codes`}>
      <input
        class="form-control"
        name="count"
        inputMode="numeric"
        size={3}
        value={String(item.box?.onRoll ?? '')}
        aria-label={t(say.printCount)}
      />
      <button class="btn" title={t(say.printWords)}>
        {t(say.printPapers)}
      </button>
    </form>
  )
}

export function CloseStep({ t, item, view }: { t: T; item: ItemView; view: SessionView }) {
  const base = `/office/council/items/${item.id}`
  const title = t(say.nextClose, { ordinal: item.ordinal })
  if (item.method === 'hand') {
    const ask = { title: t(say.handCount), words: item.subjectName, confirm: t(say.handCount), fields: <Hands t={t} /> }
    return (
      <Next t={t} title={title} words={item.subjectName}>
        <ButtonForm t={t} kind="primary" action={`${base}/hand-count`} ask={ask}>
          {t(say.handCount)}
        </ButtonForm>
      </Next>
    )
  }
  const secret = item.method !== 'named'
  const { cast, of } = castSoFar(item, view)
  const ask = { title: t(say.closeVoteNow), words: secret ? t(say.closeVoteWords) : t(say.closeNamedWords), confirm: t(say.closeVoteNow) }
  return (
    <Next t={t} title={title} words={secret ? t(say.nextCloseWords, { name: item.subjectName, cast, of }) : t(say.castOf, { cast, of })}>
      {secret && item.box && item.box.printed > 0 && <LinkButton href={`${base}/readings`}>{t(say.readings)}</LinkButton>}
      <ButtonForm t={t} kind="primary" action={`${base}/count`} ask={ask}>
        {t(say.closeVote, { ordinal: item.ordinal })}
      </ButtonForm>
    </Next>
  )
}

/** How many have voted, and of how many; which of them is known to nobody. */
export function castSoFar(item: ItemView, view: SessionView) {
  if (item.box && item.method !== 'named') return { cast: item.box.cast + item.box.read, of: item.box.taken + item.box.printed }
  const aside = new Set(item.conflicts.map(({ seatId }) => seatId))
  return { cast: item.named, of: view.session.seats.filter(({ id }) => view.present.has(id) && !aside.has(id)).length }
}

function Hands({ t }: { t: T }) {
  const number = (name: string, label: string) => <NumberField form={emptyForm} name={name} label={label} span={4} />
  const options = [
    { id: 'unknown', label: '–' },
    { id: 'agreed', label: t(say.yes) },
    { id: 'disagreed', label: t(say.no) },
  ]
  return (
    <>
      {number('yes', t(say.yes))}
      {number('no', t(say.no))}
      {number('blank', t(say.blank))}
      <Choice t={t} form={emptyForm} name="chair" label={t(say.presidingView)} empty={null} options={options} />
    </>
  )
}
