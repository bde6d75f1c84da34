import type { ComponentChildren } from 'preact'
import { filled, type T } from '#platform/language/messages.ts'
import { Card, Head } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { Once, Typed } from '#platform/ui/form.tsx'
import { formOf } from '#platform/web/form.ts'
import { messages as say } from '../../messages.ts'
import type { SessionView } from '../../views.ts'
import { sessionName } from '../../pages/words.tsx'

/** What to press when something goes wrong; each is one deed, and each goes into the minutes. */
export function PanicPage({ t, view }: { t: T; view: SessionView }) {
  const { session } = view
  const base = `/office/council/sessions/${session.id}`
  const goesOn = session.status === 'opened'
  return (
    <>
      <Head t={t} title={t(say.panic)} words={t(say.panicWords)} back={[{ href: base, label: sessionName(t, session) }]} />
      <div class="row g-3">
        {goesOn && <Undo t={t} view={view} />}
        <Void t={t} view={view} />
        {goesOn && <People t={t} view={view} base={base} />}
        {goesOn && (
          <Help title={t(say.powerGone)} words={t(say.powerWords)}>
            <Written t={t} action={`${base}/interruptions`} field="text" usual={t(say.usualPower)} />
          </Help>
        )}
      </div>
    </>
  )
}

type Part = { t: T; view: SessionView }

function Undo({ t, view }: Part) {
  const voting = view.items.filter(({ status }) => status === 'voting')
  return (
    <Help title={t(say.undoOpening)} words={t(say.undoWords)}>
      {voting.length === 0 && <span class="text-secondary">{t(say.nothingNow)}.</span>}
      {voting.map((item) => (
        <ButtonForm key={item.id} t={t} action={`/office/council/items/${item.id}/undoing`}>
          {t(say.item)} {item.ordinal}: {item.subjectName}
        </ButtonForm>
      ))}
    </Help>
  )
}

/** The reason stands there already; it can be said better. */
function Void({ t, view }: Part) {
  const voidable = view.items.filter(({ status, box }) => status === 'voting' || status === 'counted' || box?.state === 'prepared')
  const because = <TextField form={formOf({ because: t(say.usualVoiding) })} name="because" label={t(say.because)} required />
  return (
    <Help title={t(say.voidBox)} words={t(say.voidWords)}>
      {voidable.length === 0 && <span class="text-secondary">{t(say.nothingToVoid)}</span>}
      {voidable.map((item) => (
        <ButtonForm
          key={item.id}
          t={t}
          kind="danger"
          action={`/office/council/items/${item.id}/voiding`}
          ask={{ title: `${t(say.voidBox)}: ${item.subjectName}`, words: t(say.voidWords), confirm: t(say.voidBox), fields: because }}
        >
          {t(say.item)} {item.ordinal}: {item.subjectName}…
        </ButtonForm>
      ))}
    </Help>
  )
}

/** Whoever it is about is the button; what it writes is Vietnamese, as minutes are. */
function People({ t, view, base }: Part & { base: string }) {
  const here = view.session.seats.filter(({ id }) => view.present.has(id))
  return (
    <>
      <Help title={t(say.memberLeft)} words={t(say.leavesWords)}>
        {here.map(({ id, name }) => (
          <ButtonForm key={id} t={t} id={`left-${id}`} action={`${base}/departures`} values={{ seatId: id, because: say.usualLeaving.vi }}>
            {name}
          </ButtonForm>
        ))}
      </Help>
      <Help title={t(say.deviceDied)} words={t(say.deviceWords)}>
        {here.map(({ id, name }) => (
          <ButtonForm key={id} t={t} id={`device-${id}`} action={`${base}/devices`} values={{ text: filled(say.usualDevice, { name }).vi }}>
            {name}
          </ButtonForm>
        ))}
        <details class="w-100">
          <summary>{t(say.otherWords)}</summary>
          <Written t={t} action={`${base}/devices`} field="text" usual="" />
        </details>
      </Help>
    </>
  )
}

function Help({ title, words, children }: { title: string; words: string; children: ComponentChildren }) {
  return (
    <div class="col-lg-6">
      <Card title={title}>
        <p>{words}</p>
        <div class="d-flex flex-wrap gap-2">{children}</div>
      </Card>
    </div>
  )
}

type Event = { t: T; action: string; field: string; usual: string }

/** What usually happened stands there already: one tap is enough, and more can be said. */
function Written({ t, action, field, usual }: Event) {
  return (
    <form class="row g-2 w-100" method="post" action={action} data-deed>
      <Once />
      <Typed t={t} action={action}>
        <TextField form={formOf({ [field]: usual })} name={field} label={t(say.whatHappened)} required />
      </Typed>
      <div class="col-12">
        <button class="btn">{t(say.writeDown)}</button>
      </div>
    </form>
  )
}
