import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card, Line, Lines } from '#platform/ui/blocks.tsx'
import { ButtonForm, Menu } from '#platform/ui/buttons.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { State } from '#platform/ui/state.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../../messages.ts'
import type { SeatRow } from '../../queries.ts'
import type { SessionView } from '../../views.ts'
import { partWords } from '../../pages/words.tsx'

export type QuorumLine = { text: string; met: boolean; words: string }
type Props = { t: T; view: SessionView; quorum: QuorumLine | null; mayRun: boolean; takesWritten: boolean }

/** Who is in the room. Before a session is opened nobody is absent: they have not come yet. */
export function Attendance({ t, view, quorum, mayRun, takesWritten }: Props) {
  const { status } = view.session
  const running = status === 'invited' || status === 'opened'
  const held = status === 'opened' || status === 'closed' || status === 'signed'
  return (
    <Card title={t(say.attendance)} flush>
      {quorum && (running || held) && (
        <div class="card-body border-bottom">
          <p class="sum sum-small mb-0">
            {quorum.text}: <span class={quorum.met ? 'ok' : 'no'}>{t(quorum.met ? say.quorumMet : say.quorumMissed)}</span>
          </p>
          <p class="cite mb-0">{quorum.words}</p>
        </div>
      )}
      <Lines>
        {view.session.seats.map((seat) => {
          const here = view.present.has(seat.id)
          return (
            <Line
              key={seat.id}
              title={
                <>
                  {seat.name}
                  <small class="sub">{seatWords(t, view, seat)}</small>
                  {mayRun && running && !here && <Envelope t={t} view={view} seat={seat} takesWritten={takesWritten} />}
                </>
              }
            >
              {here && <State tone="ok">{t(say.present)}</State>}
              {!here && held && !(mayRun && running) && <State tone="plain">{t(say.absent)}</State>}
              {mayRun && running && <SeatDeeds t={t} view={view} seat={seat} here={here} takesWritten={takesWritten} />}
            </Line>
          )
        })}
      </Lines>
    </Card>
  )
}

function seatWords(t: T, view: SessionView, seat: SeatRow) {
  const answer = view.answers.find(({ seatId }) => seatId === seat.id)
  const written = writtenOf(view, seat.id)
  const silent = seat.part !== 'secretary' && view.session.status !== 'prepared' && !view.declared.has(seat.id)
  return [
    t(partWords[seat.part]),
    answer?.answer === 'coming' && t(say.saysComing),
    answer?.answer === 'absent' && t(say.saysAbsent, { reason: answer.reason ?? '' }),
    silent && t(say.notDeclared),
    view.onPaper.has(seat.id) && t(say.onPaper),
    written.length > 0 && t(envelopeOf(view, seat.id)),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** An envelope is asked for, received sealed, and opened when its last item is counted. */
function envelopeOf(view: SessionView, seatId: string) {
  const about = view.items.filter(({ written }) => written.some((one) => one.seatId === seatId))
  if (!writtenOf(view, seatId).every(({ receivedAt }) => receivedAt)) return say.writtenAsked
  return about.every(({ status }) => status === 'counted') ? say.writtenOpened : say.writtenIn
}

const writtenOf = (view: SessionView, seatId: string) => view.items.flatMap((item) => item.written).filter((one) => one.seatId === seatId)

type Deeds = { t: T; view: SessionView; seat: SeatRow; here: boolean; takesWritten: boolean }

function SeatDeeds({ t, view, seat, here, takesWritten }: Deeds) {
  const base = `/office/council/sessions/${view.session.id}`
  const values = { seatId: seat.id }
  const written = writtenOf(view, seat.id)
  if (here) {
    if (view.session.status !== 'opened')
      return (
        <Menu label={`${t(say.notHereAfterAll)}: ${seat.name}`}>
          <ButtonForm t={t} small kind="quiet" id={`back-${seat.id}`} action={`${base}/attendance/removal`} values={values}>
            {t(say.notHereAfterAll)}
          </ButtonForm>
        </Menu>
      )
    const ask = {
      title: `${t(say.leavesNow)}: ${seat.name}`,
      words: t(say.leavesWords),
      confirm: t(say.leavesNow),
      fields: <TextField form={emptyForm} name="because" label={t(say.because)} required />,
    }
    const papersOut = view.items.some(({ box }) => box?.kind === 'electronic' && box.state === 'prepared')
    return (
      <Menu label={`${t(say.leaves)} ${seat.name}`}>
        {papersOut && !view.onPaper.has(seat.id) && (
          <ButtonForm t={t} small kind="quiet" id={`paper-${seat.id}`} action={`${base}/paper-voters`} values={values}>
            {t(say.votesOnPaper)}
          </ButtonForm>
        )}
        <ButtonForm t={t} small kind="quiet" id={`out-${seat.id}`} action={`${base}/departures`} values={values} ask={ask}>
          {t(say.leaves)}
        </ButtonForm>
      </Menu>
    )
  }
  const saidAway = view.answers.some((one) => one.seatId === seat.id && one.answer === 'absent')
  return (
    <span class="d-flex gap-1">
      <ButtonForm t={t} small id={`in-${seat.id}`} action={`${base}/attendance`} values={values} icon="check">
        {t(say.checkIn)}
      </ButtonForm>
      {takesWritten && written.length === 0 && !saidAway && (
        <Menu label={`${t(say.askWritten)}: ${seat.name}`}>
          <AskWritten t={t} base={base} seat={seat} until={view.session.writtenUntil} />
        </Menu>
      )}
    </span>
  )
}

/** Under the name of somebody who is away and said so, or was asked: the next deed about their envelope. */
function Envelope({ t, view, seat, takesWritten }: Omit<Deeds, 'here'>) {
  const base = `/office/council/sessions/${view.session.id}`
  const written = writtenOf(view, seat.id)
  const saidAway = view.answers.some((one) => one.seatId === seat.id && one.answer === 'absent')
  if (written.some(({ receivedAt }) => !receivedAt))
    return (
      <div class="mt-1">
        <ButtonForm t={t} small id={`got-${seat.id}`} action={`${base}/written/receipt`} values={{ seatId: seat.id }}>
          {t(say.receiveWritten)}
        </ButtonForm>
      </div>
    )
  if (!takesWritten || written.length > 0 || !saidAway) return null
  return (
    <div class="mt-1">
      <AskWritten t={t} base={base} seat={seat} until={view.session.writtenUntil} />
    </div>
  )
}

/** The sheets are shown once, on the page that answers: so this form has no key that would keep its answer. */
function AskWritten({ t, base, seat, until }: { t: T; base: string; seat: SeatRow; until: Temporal.Instant | null }) {
  const fields = until ? undefined : (
    <>
      <DayField t={t} form={emptyForm} name="day" label={t(say.writtenDay)} span={6} required />
      <TextField form={emptyForm} name="hour" label={t(say.writtenUntil)} hint={t(say.hourHint)} span={6} required />
    </>
  )
  const words = until ? t(say.askWrittenUntil, { until: showMoment(until) }) : t(say.askWrittenWords)
  return (
    <ButtonForm
      t={t}
      small
      kind="quiet"
      id={`ask-${seat.id}`}
      action={`${base}/written`}
      values={{ seatId: seat.id }}
      ask={{ title: `${t(say.askWritten)}: ${seat.name}`, words, confirm: t(say.askWrittenNow), fields }}
    >
      {t(say.askWritten)}…
    </ButtonForm>
  )
}
