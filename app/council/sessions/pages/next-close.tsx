import type { T } from '#platform/language/messages.ts'
import { Next } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { Check, Choice, Radios } from '#platform/ui/choices.tsx'
import { NumberField } from '#platform/ui/fields.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../../messages.ts'
import { castInBox } from '../next-step.ts'
import type { ItemView, SessionView } from '../../views.ts'
import type { NextThing } from './next-thing.ts'
import { CloseAll, StillOut } from './together.tsx'
import { choiceWords } from '../../pages/words.tsx'

type Closing = { t: T; item: ItemView; view: SessionView; next: NextThing; counts: boolean }

/** Printed papers or sheets of absent members lie in this box: tellers have something to read. */
export function hasPapers({ method, box }: ItemView) {
  return (method === 'secret' || method === 'paper') && box?.state === 'open' && box.printed + box.sent > 0
}

export function CloseStep({ t, item, view, next, counts }: Closing) {
  const base = `/office/council/items/${item.id}`
  const title = t(say.nextClose, { ordinal: item.ordinal })
  const shut = shutEnvelopes(item, view)
  if (item.method === 'hand') {
    const words = t(say.handsHere, { name: item.subjectName, of: votersHere(item, view) })
    const fields = (
      <>
        <Hands t={t} />
        {shut.length > 0 && <Check form={emptyForm} name="noSlip" label={t(say.noSlip)} />}
      </>
    )
    const ask = { title: t(say.handCount), words, confirm: t(say.handCount), fields }
    return (
      <Next t={t} title={title} words={words}>
        <Envelopes t={t} item={item} view={view} />
        <ButtonForm t={t} kind="primary" action={`${base}/hand-count`} ask={ask}>
          {t(say.handCount)}
        </ButtonForm>
      </Next>
    )
  }
  const secret = item.method !== 'named'
  const { cast, of } = castSoFar(item, view)
  const envelopes = secret ? item.written.filter(({ receivedAt }) => receivedAt).length : shut.length
  const ask = {
    title: t(say.closeVoteNow),
    words: secret ? (
      <>
        <p>{t(say.closeVoteWords)}</p>
        <StillOut t={t} items={[item]} />
      </>
    ) : (
      t(say.closeNamedWords)
    ),
    confirm: t(say.closeVoteNow),
    fields: envelopes > 0 ? <Check form={emptyForm} name="noSlip" label={t(say.noSlip)} /> : undefined,
  }
  const words = [
    secret ? t(say.nextCloseWords, { name: item.subjectName, cast, of }) : t(say.castOf, { cast, of }),
    envelopes > 0 && t(secret ? say.envelopesWait : say.envelopesToOpen, { count: envelopes }),
  ]
  return (
    <Next t={t} title={title} words={words.filter(Boolean).join(' ')}>
      {item.method === 'named' && <Envelopes t={t} item={item} view={view} />}
      {counts && hasPapers(item) && <LinkButton href={`${base}/readings`}>{t(say.readings)}</LinkButton>}
      {next.together.items.length > 0 && <CloseAll t={t} items={next.together.items} />}
      <ButtonForm t={t} kind="primary" action={`${base}/count`} ask={ask}>
        {t(say.closeVote, { ordinal: item.ordinal })}
      </ButtonForm>
    </Next>
  )
}

/** How many have voted, and of how many; which of them is known to nobody. */
export function castSoFar(item: ItemView, view: SessionView) {
  if (item.box && item.method !== 'named') return castInBox(item.box)
  return { cast: item.named, of: votersHere(item, view) + item.written.filter(({ receivedAt }) => receivedAt).length }
}

function votersHere(item: ItemView, view: SessionView) {
  const aside = new Set(item.conflicts.map(({ seatId }) => seatId))
  return view.session.seats.filter(({ id }) => view.present.has(id) && !aside.has(id)).length
}

/** Envelopes that came in for an open vote and are not entered yet; whoever came after all votes in the room. */
function shutEnvelopes({ written, votedSeats }: ItemView, { present }: SessionView) {
  return written.filter(({ seatId, receivedAt }) => receivedAt && !votedSeats.includes(seatId) && !present.has(seatId))
}

/** Envelopes of absent members, opened in the room and entered under their names. */
function Envelopes({ t, item, view }: { t: T; item: ItemView; view: SessionView }) {
  const shut = shutEnvelopes(item, view)
  const options = (['yes', 'no', 'blank'] as const).map((id) => ({ id, label: t(choiceWords[id] ?? say.blank) }))
  return shut.map(({ seatId }) => {
    const name = view.session.seats.find(({ id }) => id === seatId)?.name ?? ''
    const fields = <Radios form={emptyForm} name="choice" label={t(say.envelopeSays)} options={options} inline required />
    return (
      <ButtonForm
        key={seatId}
        t={t}
        id={`envelope-${seatId}`}
        action={`/office/council/items/${item.id}/envelopes`}
        values={{ seatId }}
        ask={{ title: t(say.openEnvelope, { name }), words: t(say.openEnvelopeWords), confirm: t(say.enterEnvelope), fields }}
      >
        {t(say.openEnvelope, { name })}
      </ButtonForm>
    )
  })
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
      {number('blank', t(say.noOpinion))}
      <Choice t={t} form={emptyForm} name="chair" label={t(say.presidingView)} empty={null} options={options} />
    </>
  )
}
