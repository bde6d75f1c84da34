import type { ComponentChildren } from 'preact'
import type { Actor } from '#platform/act.ts'
import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Line } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { DayField, TextArea, TextField } from '#platform/ui/fields.tsx'
import { State } from '#platform/ui/state.tsx'
import { emptyForm, formOf } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { AdoptionRow } from '../queries.ts'

type Props = { t: T; actor: Actor; today: Temporal.PlainDate; adoption: AdoptionRow; may: MayAdopt }

/** Who may say of a place that takes the way up that it is so, and follow it. */
export type MayAdopt = { confirm: boolean; follow: (adoption: AdoptionRow) => boolean }

/** One place that has taken up the way: since when, who saw it, what came of it. */
export function Adoption({ t, actor, today, adoption, may }: Props) {
  const given = new Set(adoption.confirmations.map(({ part }) => part))
  const inside = actor.organisationId === adoption.organisationId
  const part = inside ? 'adopter' : 'other'
  const mine =
    may.confirm &&
    !given.has(part) &&
    !adoption.confirmations.some(({ byId }) => byId === actor.id) &&
    (inside || adoption.recordedBy !== actor.id)
  const waits = [!given.has('adopter') && t(say.waitsAdopter), !given.has('other') && t(say.waitsOther)].filter(Boolean).join(', ')
  return (
    <Line
      icon="map-pin"
      title={
        <>
          <b>{adoption.place}</b> · {t(say.since, { day: showDay(adoption.beganOn) })}
        </>
      }
      words={
        <>
          {adoption.what}
          {adoption.confirmations.map(({ name, seen }) => (
            <span class="d-block">{t(say.confirmedBy, { name, seen })}</span>
          ))}
          {adoption.results.map(({ on, text }) => (
            <span class="d-block">
              {showDay(Temporal.PlainDate.from(on))}: {text}
            </span>
          ))}
          {adoption.endedOn && (
            <span class="d-block">{t(say.ended, { day: showDay(adoption.endedOn), why: adoption.endedBecause ?? '' })}</span>
          )}
        </>
      }
    >
      {waits ? <State tone="wait">{waits}</State> : <State tone="ok">{t(say.confirmed)}</State>}
      {mine && (
        <Ask
          t={t}
          adoption={adoption}
          what="confirmation"
          values={{ part }}
          label={t(say.confirm)}
          title={t(inside ? say.confirmAdopter : say.confirmOther)}
          fields={<TextArea form={emptyForm} name="seen" label={t(say.seen)} rows={2} required />}
        />
      )}
      {may.follow(adoption) && !adoption.endedOn && <Follow t={t} adoption={adoption} today={today} />}
    </Line>
  )
}

type AskProps = {
  t: T
  adoption: AdoptionRow
  what: string
  values?: Record<string, string>
  label: string
  title: string
  fields: ComponentChildren
}

function Ask({ t, adoption, what, values = {}, label, title, fields }: AskProps) {
  return (
    <ButtonForm
      t={t}
      action={`/office/adoptions/${adoption.id}/${what}`}
      values={values}
      small
      ask={{ title, words: adoption.place, confirm: title, fields }}
    >
      {label}
    </ButtonForm>
  )
}

function Follow({ t, adoption, today }: { t: T; adoption: AdoptionRow; today: Temporal.PlainDate }) {
  const day = formOf({ on: showDay(today) })
  const when = <DayField t={t} form={day} name="on" label={t(say.beganOn)} required />
  return (
    <>
      <Ask
        t={t}
        adoption={adoption}
        what="results"
        label={t(say.addResult)}
        title={t(say.addResult)}
        fields={
          <>
            {when}
            <TextArea form={emptyForm} name="text" label={t(say.result)} hint={t(say.resultHint)} rows={2} required />
          </>
        }
      />
      <Ask
        t={t}
        adoption={adoption}
        what="end"
        label={t(say.end)}
        title={t(say.end)}
        fields={
          <>
            {when}
            <TextField form={emptyForm} name="because" label={t(say.endBecause)} required />
          </>
        }
      />
    </>
  )
}
