import type { ComponentChildren } from 'preact'
import type { T } from '../language/messages.ts'
import { fieldId, Hints, Problem, Star, wired, type Field } from './field-parts.tsx'
import { Icon } from './icon.tsx'
import { messages as say } from './messages.ts'
import { Pick, type Shown } from './pick.tsx'
import { useClash, useTyped, useTypedForm, type Form } from './typed.ts'

export { fieldId, type Field } from './field-parts.tsx'
export type { Form } from './typed.ts'

/** Label above, hint under it, the control, then what is wrong with it in one sentence. */
export function Frame({ children, show, ...field }: Field & Shown & { children: ComponentChildren }) {
  const met = useClash(field.name)
  if (met) return <Pick {...field} {...met} show={show} />
  return (
    <div class={`col-12 ${field.span ? `col-md-${field.span}` : ''}`}>
      <label class="form-label" for={fieldId(field.name)}>
        {field.label}
        <Star required={field.required} />
      </label>
      <Hints {...field} />
      {children}
      <Problem {...field} />
    </div>
  )
}

const looks = (field: Field, base = 'form-control') => (field.form.problems[field.name] ? `${base} is-invalid` : base)

type Text = Field & {
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url' | undefined
  autocomplete?: string | undefined
  placeholder?: string | undefined
  maxLength?: number | undefined
  autofocus?: boolean | undefined
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | undefined
}

export function TextField({ type = 'text', autocomplete = 'off', placeholder, maxLength, autofocus, inputMode, ...given }: Text) {
  const field = useTyped(given)
  const value = type === 'password' ? undefined : (field.form.values[field.name] ?? '')
  const input: Record<string, unknown> = { type, value, placeholder, inputMode, maxLength, autocomplete, autofocus, ...wired(field) }
  return (
    <Frame {...field}>
      <input class={looks(field)} {...input} />
    </Frame>
  )
}

export function TextArea({ rows = 4, maxLength, ...given }: Field & { rows?: number; maxLength?: number | undefined }) {
  const field = useTyped(given)
  return (
    <Frame {...field}>
      <textarea class={looks(field)} rows={rows} maxLength={maxLength} {...wired(field)} value={field.form.values[field.name] ?? ''} />
    </Frame>
  )
}

/** Takes numbers as people write them here: 12,5 and 2.530.000. */
export function NumberField({ unit, ...given }: Field & { unit?: string | undefined }) {
  const field = useTyped(given)
  const input = (
    <input class={looks(field)} inputMode="decimal" autocomplete="off" value={field.form.values[field.name] ?? ''} {...wired(field)} />
  )
  if (!unit) return <Frame {...field}>{input}</Frame>
  return (
    <Frame {...field}>
      <div class="input-group">
        {input}
        <span class="input-group-text">{unit}</span>
      </div>
    </Frame>
  )
}

/** A day as people type it: 22/11/2026. With `orYear`, a year alone will do. The calendar button comes with the script. */
export function DayField({ t, orYear = false, ...given }: Field & { t: T; orYear?: boolean }) {
  const field = useTyped(given)
  const hint = field.hint ?? t(orYear ? say.dayOrYearExample : say.dayExample)
  return (
    <Frame {...field} hint={hint}>
      <div class="day">
        <input
          class={looks(field)}
          inputMode="numeric"
          autocomplete="off"
          data-day={orYear ? 'or-year' : 'day'}
          value={field.form.values[field.name] ?? ''}
          {...wired({ ...field, hint })}
        />
      </div>
    </Frame>
  )
}

/** Files cannot be put back after a failed form; what the server kept is named in `kept`. */
export function FileField({ t, accept, multiple, kept, ...given }: Field & { t: T; accept?: string; multiple?: boolean; kept?: string[] }) {
  const field = useTyped(given)
  return (
    <Frame {...field}>
      <input class={looks(field)} type="file" accept={accept} multiple={multiple} {...wired(field)} />
      {kept?.map((name) => (
        <p class="form-hint mt-1 mb-0" key={name}>
          <Icon name="paperclip" /> {t(say.fileKept, { name })}
        </p>
      ))}
    </Frame>
  )
}

/** What travels unseen. A form that came back carries what it carried when it was sent. */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  const { values } = useTypedForm(noForm)
  return <input type="hidden" name={name} value={values[name] ?? value} />
}

const noForm: Form = { values: {}, lists: {}, problems: {} }
