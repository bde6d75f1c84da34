import type { T } from '#platform/language/messages.ts'
import { Next } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { SessionView } from '../views.ts'
import type { NextThing } from './next-thing.ts'
import { CloseStep, VoteStep } from './next-vote.tsx'

type Props = { t: T; view: SessionView; next: NextThing; secure: boolean }

/** The one thing to do now. */
export function NextStep({ t, view, next, secure }: Props) {
  const { session } = view
  const base = `/office/council/sessions/${session.id}`
  const { step, item } = next
  if (step === 'vote') return item && <VoteStep t={t} next={next} item={item} />
  if (step === 'close') return item && <CloseStep t={t} item={item} view={view} />
  if (step === 'agenda')
    return (
      <Next t={t} title={t(say.nextAgenda)} words={t(say.agendaWords)}>
        <LinkButton href={`${base}/agenda`} kind="primary">
          {t(say.editAgenda)}
        </LinkButton>
      </Next>
    )
  if (step === 'end')
    return (
      <Next t={t} title={t(say.nextEnd)}>
        <ButtonForm t={t} kind="primary" action={`${base}/closing`}>
          {t(say.closeSession)}
        </ButtonForm>
      </Next>
    )
  if (step === 'sign')
    return (
      <Next t={t} title={t(say.nextSign)}>
        <LinkButton href={`${base}/minutes`} kind="primary">
          {t(say.minutes)}
        </LinkButton>
      </Next>
    )
  if (step === 'invite') return <InviteStep t={t} base={base} members={session.seats.length} />
  if (step === 'open')
    return (
      <Next t={t} title={t(say.nextOpen)} words={t(say.nextOpenWords, { present: view.present.size, of: session.seats.length })}>
        <ButtonForm
          t={t}
          action={`${base}/postponement`}
          ask={{
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
          }}
        >
          {t(say.postpone)}
        </ButtonForm>
        <ButtonForm t={t} kind="primary" action={`${base}/opening`}>
          {t(say.openSession)}
        </ButtonForm>
      </Next>
    )
  if (step === 'papers')
    return (
      <Next t={t} title={t(say.nextPapers)} words={t(say.nextPapersWords)}>
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
  return null
}

function InviteStep({ t, base, members }: { t: T; base: string; members: number }) {
  const now = t(say.inviteNow, { count: members })
  return (
    <Next t={t} title={t(say.nextInvite)} words={t(say.inviteWords)}>
      <LinkButton href={`${base}/agenda`}>{t(say.editAgenda)}</LinkButton>
      <ButtonForm t={t} kind="primary" action={`${base}/invitations`} ask={{ title: now, words: t(say.inviteWords), confirm: now }}>
        {t(say.invite)}
      </ButtonForm>
    </Next>
  )
}
