import { RelyFields } from '#app/rulebook/index.ts'
import type { T } from '#platform/language/messages.ts'
import { Next } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { Check, Choice, Radios } from '#platform/ui/choices.tsx'
import { NumberField } from '#platform/ui/fields.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import { castInBox, waitsForPapers } from '../next-step.ts'
import { isSecret } from '../rules.ts'
import type { ItemView, SessionView } from '../views.ts'
import type { NextThing } from './next-thing.ts'
import { AwayWords } from './away-words.tsx'
import { FewWarnings } from './few.tsx'
import { ToldFields, toTell } from './rule-changes.tsx'
import { CloseAll, OpenAll, Shut, StillOut } from './together.tsx'
import { choiceWords } from './words.tsx'

type Voting = { t: T; next: NextThing; item: ItemView }

/** Before a vote is opened the page says what is promised, what is not, and what the rule rests on. */
export function VoteStep({ t, next, item }: Voting) {
  const { box } = item
  const secret = isSecret(item.method)
  const why = next.obstacles.get(item.id)
  const waits = waitsForPapers(item)
  const first = next.unprinted.some(({ id }) => id === item.id)
  const shut = next.together.items.filter(({ id }) => next.obstacles.has(id))
  const words = (
    <>
      {secret && box ? takenWords(t, item, waits) : item.subjectName}
      {why && shut.length === 0 && <b class="d-block">{t(why)}</b>}
      {shut.length > 0 && <Shut t={t} items={shut} obstacles={next.obstacles} />}
      <AwayWords t={t} away={next.away} />
    </>
  )
  return (
    <Next t={t} title={t(say.nextVote, { ordinal: item.ordinal })} words={words}>
      <PrintPapers t={t} items={next.unprinted} main={first} />
      {next.together.items.length > 0 && <OpenAll t={t} next={next} />}
      <OpenOne t={t} next={next} item={item} main={!waits && !why} />
    </Next>
  )
}

function OpenOne({ t, next: { unchecked, changes }, item, main }: Voting & { main: boolean }) {
  const secret = isSecret(item.method)
  const open = t(say.openVote, { ordinal: item.ordinal })
  const tell = toTell(changes, [item.id])
  const words = (
    <>
      {secret && (
        <>
          <p>{t(say.promise)}</p>
          <p>{t(say.promiseNot)}</p>
        </>
      )}
      {waitsForPapers(item) && (
        <p>
          <b>{t(say.waitForPapers)}</b>
        </p>
      )}
      {secret && <FewWarnings t={t} items={[item]} />}
    </>
  )
  const asks = unchecked.length > 0 || tell.length > 0
  const fields = asks ? (
    <>
      <ToldFields t={t} changes={tell} />
      {unchecked.length > 0 && <RelyFields t={t} rules={unchecked} />}
    </>
  ) : undefined
  return (
    <ButtonForm
      t={t}
      kind={main ? 'primary' : 'plain'}
      action={`/office/council/items/${item.id}/opening`}
      ask={secret || asks ? { title: open, words, confirm: open, fields } : undefined}
    >
      {open}
    </ButtonForm>
  )
}

function takenWords(t: T, { subjectName, box }: ItemView, waits: boolean) {
  if (!box) return subjectName
  const taken = box.kind === 'electronic' ? t(say.takenOf, { taken: box.taken, of: box.onRoll - box.onPaper }) : ''
  const printed = box.printed ? t(say.printedCount, { count: box.printed }) : ''
  const sent = box.sent ? t(say.sentCount, { count: box.sent }) : ''
  return [`${subjectName}.`, taken, waits && t(say.waitForPapers), printed, sent].filter(Boolean).join(' ')
}

/** Papers for every item that still lacks some, on one page to be printed. */
function PrintPapers({ t, items, main }: { t: T; items: readonly ItemView[]; main: boolean }) {
  const [first] = items
  if (!first) return null
  const count = Math.max(...items.map(({ box }) => (box ? box.onPaper - box.printed : 0)))
  const ask = { title: t(say.printPapers), words: t(say.printWords), confirm: t(say.printNow) }
  return (
    <ButtonForm
      t={t}
      kind={main ? 'primary' : 'plain'}
      id="print-papers"
      action={`/office/council/sessions/${first.sessionId}/codes`}
      ask={ask}
    >
      {t(say.printPapersFor, { count })}
    </ButtonForm>
  )
}

type Closing = { t: T; item: ItemView; view: SessionView; next: NextThing; counts: boolean }

/** Printed papers or sheets of absent members lie in this box: tellers have something to read. */
export function hasPapers({ method, box }: ItemView) {
  return (method === 'secret' || method === 'paper') && box?.state === 'open' && box.printed + box.sent > 0
}

export function CloseStep({ t, item, view, next, counts }: Closing) {
  const base = `/office/council/items/${item.id}`
  const title = t(say.nextClose, { ordinal: item.ordinal })
  if (item.method === 'hand') {
    const words = t(say.handsHere, { name: item.subjectName, of: votersHere(item, view) })
    const ask = { title: t(say.handCount), words, confirm: t(say.handCount), fields: <Hands t={t} /> }
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
  const envelopes = secret ? item.written.filter(({ receivedAt }) => receivedAt).length : 0
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
    envelopes > 0 && t(say.envelopesWait, { count: envelopes }),
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

/** Envelopes of absent members, opened in the room and entered under their names. */
function Envelopes({ t, item, view }: { t: T; item: ItemView; view: SessionView }) {
  const shut = item.written.filter(({ seatId, receivedAt }) => receivedAt && !item.votedSeats.includes(seatId))
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
