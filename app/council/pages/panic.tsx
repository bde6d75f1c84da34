import type { ComponentChildren } from 'preact'
import type { T } from '#platform/language/messages.ts'
import { Card, Head } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { Once, Typed } from '#platform/ui/form.tsx'
import { emptyForm, formOf } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { SessionView } from '../views.ts'
import { sessionName } from './words.tsx'

/** What to press when something goes wrong; each is one deed, and each goes into the minutes. */
export function PanicPage({ t, view }: { t: T; view: SessionView }) {
  const { session, items } = view
  const base = `/office/council/sessions/${session.id}`
  const voting = items.filter(({ status }) => status === 'voting')
  const voidable = items.filter(
    (item) => item.status === 'voting' || item.box?.state === 'prepared' || (item.status === 'counted' && item.box?.state === 'closed'),
  )
  const here = session.seats.filter(({ id }) => view.present.has(id))
  const because = <TextField form={emptyForm} name="because" label={t(say.because)} required />
  return (
    <>
      <Head t={t} title={t(say.panic)} words={t(say.panicWords)} back={[{ href: base, label: sessionName(t, session) }]} />
      <div class="row g-3">
        <Help title={t(say.undoOpening)} words={t(say.undoWords)}>
          {voting.length === 0 && <span class="text-secondary">{t(say.nothingNow)}.</span>}
          {voting.map((item) => (
            <ButtonForm key={item.id} t={t} action={`/office/council/items/${item.id}/undoing`}>
              {t(say.item)} {item.ordinal}: {item.subjectName}
            </ButtonForm>
          ))}
        </Help>
        <Help title={t(say.voidBox)} words={t(say.voidWords)}>
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
        <Help title={t(say.memberLeft)} words={t(say.leavesWords)}>
          <Written t={t} action={`${base}/departures`} field="because" usual={t(say.usualLeaving)}>
            <Choice
              t={t}
              form={emptyForm}
              name="seatId"
              label={t(say.person)}
              options={here.map(({ id, name }) => ({ id, label: name }))}
              required
            />
          </Written>
        </Help>
        <Help title={t(say.deviceDied)} words={t(say.deviceWords)}>
          <Written t={t} action={`${base}/devices`} field="text" usual={t(say.usualDevice)} />
        </Help>
        <Help title={t(say.powerGone)} words={t(say.powerWords)}>
          <Written t={t} action={`${base}/interruptions`} field="text" usual={t(say.usualPower)} />
        </Help>
      </div>
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

type Event = { t: T; action: string; field: string; usual: string; children?: ComponentChildren }

/** What usually happened stands there already: one tap is enough, and more can be said. */
function Written({ t, action, field, usual, children }: Event) {
  return (
    <form class="row g-2 w-100" method="post" action={action} data-deed>
      <Once />
      {children}
      <Typed t={t} action={action}>
        <TextField form={formOf({ [field]: usual })} name={field} label={t(say.whatHappened)} required />
      </Typed>
      <div class="col-12">
        <button class="btn">{t(say.writeDown)}</button>
      </div>
    </form>
  )
}
