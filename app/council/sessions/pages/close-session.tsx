import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { messages as say } from '../../messages.ts'
import { ordinalsOf } from '../../ordinals.ts'
import type { SessionView } from '../../views.ts'

/** Closing asks first, and says all that is still open: what waits for a person, envelopes, items put aside, signatures. */
export function CloseSession({ t, view, main = false }: { t: T; view: SessionView; main?: boolean }) {
  const open = stillOpen(t, view)
  const words = (
    <>
      <p>{t(say.closeSessionWords)}</p>
      <p class="mb-1">
        <b>{t(say.stillToDo)}</b>
      </p>
      <ul class="mb-0">
        {open.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
  return (
    <ButtonForm
      t={t}
      id="close-session"
      kind={main ? 'primary' : 'plain'}
      action={`/office/council/sessions/${view.session.id}/closing`}
      ask={{ title: t(say.closeSession), words, confirm: t(say.closeSession) }}
    >
      {t(say.closeSession)}…
    </ButtonForm>
  )
}

function stillOpen(t: T, { session, items, complaints }: SessionView) {
  const undecided = items.filter(({ outcome, decision }) => outcome?.verdict === 'authorityDecides' && !decision)
  const aside = items.filter(({ status }) => status === 'suspended')
  const nameOf = (seatId: string) => session.seats.find(({ id }) => id === seatId)?.name ?? ''
  const written = items.flatMap((item) => item.written.map((one) => ({ ...one, item })))
  const namesOf = (some: typeof written) => [...new Set(some.map(({ seatId }) => nameOf(seatId)))].join(', ')
  const outside = written.filter(({ receivedAt }) => !receivedAt)
  const unread = written.filter(({ receivedAt, item }) => receivedAt && item.status !== 'counted')
  const unanswered = complaints.filter(({ answer }) => !answer).length
  const until = lastMoment(items.flatMap(({ box }) => (box?.complaintsUntil ? [box.complaintsUntil] : [])))
  return [
    ...undecided.map(({ ordinal, subjectName }) => t(say.leftUndecided, { ordinal, name: subjectName })),
    ...aside.map(({ ordinal, subjectName }) => t(say.leftSuspended, { ordinal, name: subjectName })),
    ...(outside.length > 0 ? [t(say.leftOutside, { names: namesOf(outside) })] : []),
    ...(unread.length > 0
      ? [t(say.leftUnread, { names: namesOf(unread), ordinals: ordinalsOf([...new Set(unread.map(({ item }) => item))]) })]
      : []),
    ...(unanswered > 0 ? [t(say.leftComplaints, { count: unanswered })] : []),
    until ? t(say.leftSigningAfter, { time: showMoment(until) }) : t(say.leftSigning),
  ]
}

function lastMoment(moments: readonly Temporal.Instant[]) {
  return moments.toSorted((a, b) => Temporal.Instant.compare(a, b)).at(-1) ?? null
}
