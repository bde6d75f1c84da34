import type { ComponentChildren } from 'preact'
import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card, Line, Lines, Notice } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { TextArea, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { State } from '#platform/ui/state.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../../messages.ts'
import type { SessionView } from '../../views.ts'
import { Now } from './seat-now.tsx'
import { Room } from '../../pages/room.tsx'
import { ItemState, SessionState, sessionName } from '../../pages/words.tsx'

type Props = {
  t: T
  view: SessionView
  form: Form
  asides: readonly string[]
  done: number
  nextReading: string | null
  secure: boolean
  /** The paper names every case: only to whom all of them are open. */
  mayHaveInvitation: boolean
}

/** A member's own page, made for a phone: what to do now first, then the agenda. */
export function SeatPage({ t, view, form, asides, done, nextReading, secure, mayHaveInvitation }: Props) {
  const { session, mySeat } = view
  const here = mySeat !== null && view.present.has(mySeat.id)
  const declared = mySeat !== null && (view.declared.has(mySeat.id) || mySeat.part === 'secretary')
  return (
    <Narrow>
      <Room seat={mySeat?.id} follow={session.status === 'opened' || session.status === 'invited' ? 8 : undefined} />
      <h1 class="mb-1">{t(say.welcome, { number: session.number, year: session.year })}</h1>
      <p class="text-secondary">
        {showMoment(session.heldAt)}, {session.place}. <SessionState t={t} status={session.status} />
      </p>
      {session.status === 'invited' && declared && !here && <Answer t={t} view={view} paper={mayHaveInvitation} />}
      {!declared && <DeclareForm t={t} sessionId={session.id} />}
      {asides.length > 0 && <Notice icon="lock">{t(say.asideOne, { because: asides.join('; ') })}</Notice>}
      {declared && (
        <>
          <Now t={t} view={view} form={form} here={here} secure={secure} />
          {session.status !== 'signed' && <Queue t={t} done={done} of={view.items.length} next={nextReading} />}
          <Agenda t={t} view={view} />
        </>
      )}
    </Narrow>
  )
}

export function Narrow({ children }: { children: ComponentChildren }) {
  return <div class="phone-page">{children}</div>
}

function Answer({ t, view, paper }: { t: T; view: SessionView; paper: boolean }) {
  const mine = view.answers.find(({ seatId }) => seatId === view.mySeat?.id)
  const action = `/office/council/sessions/${view.session.id}/answer`
  const absent = {
    title: t(say.iCannot),
    words: t(say.willYouCome),
    confirm: t(say.iCannot),
    fields: <TextField form={emptyForm} name="reason" label={t(say.reasonAbsent)} required />,
  }
  return (
    <Card title={t(say.willYouCome)}>
      <div class="d-flex flex-wrap gap-2 align-items-center">
        {mine?.answer === 'coming' ? (
          <State tone="ok">{t(say.saidComing)}</State>
        ) : (
          <ButtonForm t={t} id="coming" action={action} values={{ answer: 'coming' }} kind={mine ? 'plain' : 'primary'}>
            {t(say.iCome)}
          </ButtonForm>
        )}
        <ButtonForm t={t} id="absent" action={action} values={{ answer: 'absent' }} ask={absent}>
          {t(say.iCannot)}
        </ButtonForm>
        {mine?.answer === 'absent' && <span class="text-secondary">{t(say.saysAbsent, { reason: mine.reason ?? '' })}</span>}
        {paper && (
          <LinkButton href={`/office/council/sessions/${view.session.id}/invitation`} icon="mail" kind="quiet">
            {t(say.paperInvitation)}
          </LinkButton>
        )}
      </div>
    </Card>
  )
}

function DeclareForm({ t, sessionId }: { t: T; sessionId: string }) {
  return (
    <>
      <p>{t(say.declareWords)}</p>
      <FormCard
        t={t}
        form={emptyForm}
        action={`/office/council/sessions/${sessionId}/statement`}
        title={t(say.declareTitle)}
        foot={
          <>
            <Button kind="primary">{t(say.declare)}</Button>
            <span class="small text-secondary">{t(say.declareNothing)}</span>
          </>
        }
      >
        <TextArea form={emptyForm} name="kin" label={t(say.kin)} rows={3} />
        <TextArea form={emptyForm} name="units" label={t(say.units)} rows={2} />
        <TextArea form={emptyForm} name="others" label={t(say.others)} rows={2} />
      </FormCard>
    </>
  )
}

function Queue({ t, done, of, next }: { t: T; done: number; of: number; next: string | null }) {
  if (of === 0) return null
  return (
    <Card title={t(say.queue)} aside={<span class="text-secondary">{t(say.queueAt, { done, of })}</span>}>
      <progress class="w-100 mb-2" max={of} value={done} aria-label={t(say.queueAt, { done, of })} />
      {next && <LinkButton href={`/office/council/items/${next}/reading`}>{t(done ? say.readNext : say.queue)}</LinkButton>}
    </Card>
  )
}

function Agenda({ t, view }: { t: T; view: SessionView }) {
  return (
    <Card title={t(say.agenda)} count={view.items.length} flush>
      <Lines>
        {view.items.map((item) => (
          <Line
            key={item.id}
            title={
              <>
                <span class="text-secondary">{item.ordinal}.</span>{' '}
                <a class="who" href={`/office/council/items/${item.id}/${item.box?.state === 'closed' ? 'list' : 'reading'}`}>
                  {item.subjectName}
                </a>
              </>
            }
            words={
              <>
                {item.awardName}
                {item.outcome && ` · ${item.outcome.sum}`}
              </>
            }
          >
            <ItemState t={t} item={item} />
          </Line>
        ))}
      </Lines>
      {view.signatures.length > 0 && <p class="card-body mb-0 small text-secondary">{sessionName(t, view.session)}</p>}
    </Card>
  )
}
