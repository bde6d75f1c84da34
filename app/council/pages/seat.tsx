import type { ComponentChildren } from 'preact'
import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card, Line, Lines, Notice } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { NumberField, TextArea, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { State } from '#platform/ui/state.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { SessionView } from '../views.ts'
import { Room } from './room.tsx'
import { ItemState, SessionState, sessionName } from './words.tsx'

type Props = { t: T; view: SessionView; form: Form; asides: readonly string[]; done: number; nextReading: string | null; secure: boolean }

/** A member's own page, made for a phone: what to do now first, then the agenda. */
export function SeatPage({ t, view, form, asides, done, nextReading, secure }: Props) {
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
      {session.status === 'invited' && declared && !here && <Answer t={t} view={view} />}
      {!declared && <DeclareForm t={t} sessionId={session.id} />}
      {asides.length > 0 && <Notice icon="lock">{t(say.asideOne, { because: asides.join('; ') })}</Notice>}
      {declared && <Now t={t} view={view} form={form} here={here} secure={secure} />}
      {declared && view.items.length > 0 && session.status !== 'signed' && (
        <Queue t={t} done={done} of={view.items.length} next={nextReading} />
      )}
      {declared && <Agenda t={t} view={view} />}
    </Narrow>
  )
}

export function Narrow({ children }: { children: ComponentChildren }) {
  return <div class="phone-page">{children}</div>
}

function Answer({ t, view }: { t: T; view: SessionView }) {
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

/** Check-in, papers, or the item that is being voted on: whichever comes next. */
function Now({ t, view, form, here, secure }: { t: T; view: SessionView; form: Form; here: boolean; secure: boolean }) {
  const { session, items } = view
  if (session.status !== 'invited' && session.status !== 'opened') return null
  if (!here) return <CheckIn t={t} view={view} form={form} />
  const voting = items.find(({ status }) => status === 'voting')
  return (
    <>
      <Papers t={t} view={view} secure={secure} />
      {voting ? (
        <Card>
          <h2 class="card-title mb-2">{t(say.voteNow, { ordinal: voting.ordinal })}</h2>
          <p>{voting.subjectName}</p>
          <LinkButton href={`/office/council/items/${voting.id}/vote`} kind="primary">
            {t(say.toVote)}
          </LinkButton>
        </Card>
      ) : (
        session.status === 'opened' && (
          <Card>
            <b>{t(say.nothingNow)}.</b> <span class="text-secondary">{t(say.nothingNowWords)}</span>
          </Card>
        )
      )}
    </>
  )
}

/** By one's own phone: the code on the wall says that the phone is in the room. */
function CheckIn({ t, view: { session, mySeat }, form }: { t: T; view: SessionView; form: Form }) {
  return (
    <FormCard
      t={t}
      form={form}
      action={`/office/council/sessions/${session.id}/attendance`}
      foot={<Button kind="primary">{t(say.checkMeIn)}</Button>}
    >
      <p class="col-12 mb-0">{t(say.checkInWords)}</p>
      <input type="hidden" name="seatId" value={mySeat?.id ?? ''} />
      <NumberField form={form} name="code" label={t(say.roomCode)} hint={t(say.roomCodeHint)} required />
    </FormCard>
  )
}

/** The papers of all secret items, taken at once by this device; or the word that printed ones wait. */
function Papers({ t, view: { session, mySeat, items, onPaper }, secure }: { t: T; view: SessionView; secure: boolean }) {
  const boxes = items.flatMap(({ box }) =>
    box && box.kind === 'electronic' && (box.state === 'prepared' || box.state === 'open') ? [box] : [],
  )
  if (boxes.length === 0) return null
  if (mySeat && onPaper.has(mySeat.id)) return <Notice icon="file-text">{t(say.youVoteOnPaper)}</Notice>
  const papers = boxes.map(({ id, issuingKey, sealingKey, words, question, state }) => ({
    id,
    issuingKey,
    sealingKey,
    words,
    question,
    state,
  }))
  return (
    <Card title={t(say.takePapers)}>
      <ballot-papers
        data-boxes={JSON.stringify(papers)}
        data-url={`/office/council/sessions/${session.id}/taken-papers`}
        data-taken={t(say.papersTaken)}
        data-working={t(say.papersWaiting)}
        data-failed={t(say.papersFailed)}
        data-no-network={t(say.noNetworkNow)}
        data-no-https={t(say.noHttps)}
      >
        <p>{t(say.takePapersWords, { count: papers.filter(({ state }) => state === 'prepared').length })}</p>
        <noscript>
          <Notice tone="wait">{t(say.noScript)}</Notice>
        </noscript>
        {!secure && <Notice tone="wait">{t(say.noHttps)}</Notice>}
        <button class="btn btn-primary" type="button" disabled hidden>
          {t(say.takePapers)}
        </button>
        <p class="mb-0" role="status" />
      </ballot-papers>
    </Card>
  )
}

function Queue({ t, done, of, next }: { t: T; done: number; of: number; next: string | null }) {
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
