import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Next } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { DayField, TextArea, TextField } from '#platform/ui/fields.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../../messages.ts'
import type { SessionView } from '../../views.ts'
import type { QuorumLine } from './attendance.tsx'
import type { NextThing } from './next-thing.ts'
import { AwayWords } from './away-words.tsx'
import { CloseSession } from './close-session.tsx'
import { CloseStep } from './next-close.tsx'
import { VoteStep } from './next-vote.tsx'

type Props = { t: T; view: SessionView; next: NextThing; quorum: QuorumLine | null; secure: boolean; counts: boolean }

/** The one thing to do now. */
export function NextStep({ t, view, next, quorum, secure, counts }: Props) {
  const { session } = view
  const base = `/office/council/sessions/${session.id}`
  const { step, item } = next
  switch (step) {
    case 'vote':
      return item && <VoteStep t={t} next={next} item={item} />
    case 'close':
      return item && <CloseStep t={t} item={item} view={view} next={next} counts={counts} />
    case 'agenda':
      return (
        <Next t={t} title={t(say.nextAgenda)} words={t(say.agendaWords)}>
          <LinkButton href={`${base}/agenda`} kind="primary">
            {t(say.editAgenda)}
          </LinkButton>
        </Next>
      )
    case 'decide':
      return (
        item && (
          <Next t={t} title={t(say.nextDecide, { ordinal: item.ordinal })} words={t(say.nextDecideWords, { name: item.subjectName })}>
            {session.status === 'opened' && <CloseSession t={t} view={view} />}
          </Next>
        )
      )
    case 'end':
      return (
        <Next t={t} title={t(say.nextEnd)}>
          <CloseSession t={t} view={view} main />
        </Next>
      )
    case 'sign':
      return (
        <Next t={t} title={t(say.nextSign)}>
          <LinkButton href={`${base}/minutes`} kind="primary">
            {t(say.minutes)}
          </LinkButton>
        </Next>
      )
    case 'invite':
      return <InviteStep t={t} base={base} members={session.seats.length} unappraised={next.unappraised} />
    case 'open':
      return <OpenStep t={t} base={base} view={view} quorum={quorum} next={next} />
    case 'postponed':
      return <PostponedStep t={t} base={base} view={view} />
    case 'papers':
      return <PapersStep t={t} base={base} next={next} secure={secure} />
    default:
      return null
  }
}

function PapersStep({ t, base, next, secure }: Pick<Props, 't' | 'next' | 'secure'> & { base: string }) {
  return (
    <Next
      t={t}
      title={t(say.nextPapers)}
      words={
        <>
          {t(say.nextPapersWords)}
          <AwayWords t={t} away={next.away} />
        </>
      }
    >
      {secure && (
        <ButtonForm t={t} id="printed-only" action={`${base}/papers`} values={{ kind: 'printed' }}>
          {t(say.printedOnly)}
        </ButtonForm>
      )}
      <ButtonForm t={t} kind="primary" id="offer" action={`${base}/papers`} values={{ kind: secure ? 'electronic' : 'printed' }}>
        {t(secure ? say.electronicPapers : say.printedOnly)}
      </ButtonForm>
    </Next>
  )
}

type Invite = { t: T; base: string; members: number; unappraised: readonly string[] }

function InviteStep({ t, base, members, unappraised }: Invite) {
  const now = t(say.inviteNow, { count: members })
  const ask = {
    title: now,
    words: (
      <>
        <p>{t(say.inviteWords)}</p>
        {unappraised.length > 0 && <b>{t(say.unappraised, { names: unappraised.join(', ') })}</b>}
      </>
    ),
    confirm: now,
    fields: unappraised.length > 0 && (
      <TextArea form={emptyForm} name="unappraised" label={t(say.unappraisedBecause)} hint={t(say.unappraisedHint)} rows={2} required />
    ),
  }
  return (
    <Next t={t} title={t(say.nextInvite)} words={t(say.inviteWords)}>
      <LinkButton href={`${base}/agenda`}>{t(say.editAgenda)}</LinkButton>
      <ButtonForm t={t} kind="primary" action={`${base}/invitations`} ask={ask}>
        {t(say.invite)}
      </ButtonForm>
    </Next>
  )
}

type Room = { t: T; base: string; view: SessionView }

type Opening = Room & { quorum: QuorumLine | null; next: NextThing }

/** Below the quorum the page says who is missing, and putting off becomes the main deed. */
function OpenStep({ t, base, view: { session, present }, quorum, next: { otherDay, away } }: Opening) {
  const enough = quorum?.met ?? true
  const missing = session.seats
    .filter(({ id }) => !present.has(id))
    .map(({ name }) => name)
    .join(', ')
  const words = [
    t(say.nextOpenWords, { present: present.size, of: session.seats.length }),
    t(enough ? say.nextOpenEnough : say.nextOpenHow),
    !enough && present.size > 0 && t(say.missingNow, { missing }),
  ]
  const ask = {
    title: t(say.postponeNow),
    words: t(say.postponeWords),
    confirm: t(say.postponeNow),
    fields: (
      <>
        <TextField form={emptyForm} name="because" label={t(say.because)} required />
        <DayField t={t} form={emptyForm} name="day" label={t(say.newDay)} span={6} />
        <TextField form={emptyForm} name="hour" label={t(say.hour)} hint={t(say.hourHint)} span={6} />
      </>
    ),
  }
  return (
    <Next
      t={t}
      title={t(enough ? say.nextOpen : say.nextAttendance)}
      words={
        <>
          {words.filter(Boolean).join(' ')}
          <AwayWords t={t} away={away} />
        </>
      }
    >
      <ButtonForm t={t} action={`${base}/postponement`} ask={ask}>
        {t(say.postpone)}
      </ButtonForm>
      <ButtonForm
        t={t}
        kind={enough ? 'primary' : 'plain'}
        action={`${base}/opening`}
        ask={
          otherDay
            ? { title: t(say.openSession), words: t(say.openOtherDay, { day: showDay(otherDay) }), confirm: t(say.openSession) }
            : undefined
        }
      >
        {t(say.openSession)}
      </ButtonForm>
    </Next>
  )
}

function PostponedStep({ t, base, view: { session } }: Room) {
  return (
    <Next t={t} title={t(say.nextPostponed)} words={t(say.nextPostponedWords, { because: session.postponedBecause ?? '' })}>
      <LinkButton href={`${base}/postponement`} icon="file-text">
        {t(say.paperPostponement)}
      </LinkButton>
      <LinkButton href={`${base}/postponement.docx`} icon="file-type-docx">
        Word
      </LinkButton>
      <LinkButton href="/office/council/sessions/new" kind="primary">
        {t(say.newSession)}
      </LinkButton>
    </Next>
  )
}
