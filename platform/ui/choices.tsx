import type { T } from '../language/messages.ts'
import { type Field, Hints, Problem, Star, fieldId, wired } from './field-parts.tsx'
import { Frame } from './fields.tsx'
import { messages as say } from './messages.ts'
import { Pick, type Shown } from './pick.tsx'
import { useClash, useTyped } from './typed.ts'

export type Option = { id: string; label: string; hint?: string | undefined; disabled?: boolean | undefined }

/** One of a few, from a closed list. `empty` is the first line; give null where one of them always holds. */
export function Choice({ t, options, empty, ...given }: Field & { t: T; options: readonly Option[]; empty?: string | null }) {
  const field = useTyped(given)
  const chosen = field.form.values[field.name] ?? ''
  const first = empty === undefined ? t(say.choose) : empty
  return (
    <Frame {...field} show={labelIn(options)}>
      <select class={`form-select ${field.form.problems[field.name] ? 'is-invalid' : ''}`} {...wired(field)}>
        {first !== null && <option value="">{first}</option>}
        {options.map(({ id, label, disabled }) => (
          <option value={id} key={id} selected={id === chosen} disabled={disabled}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  )
}

type Many = Field & { options: readonly Option[]; inline?: boolean; big?: boolean; columns?: boolean }

/** One of two to six, all in sight. Nothing is chosen beforehand unless the form says so. */
export function Radios({ options, inline, big, ...given }: Many) {
  const field = useTyped(given)
  const chosen = field.form.values[field.name] ?? ''
  return (
    <Group {...field} role="radiogroup" show={labelIn(options)}>
      {options.map((option, at) => (
        <Tick
          {...option}
          key={option.id}
          field={field}
          type="radio"
          name={field.name}
          at={at}
          checked={option.id === chosen}
          look={{ inline, big }}
        />
      ))}
    </Group>
  )
}

/** Any number of them. Arrives as a list under `name`. `columns`: names of people and the like, one under the other. */
export function Checks({ options, inline, big, columns, ...given }: Many) {
  const field = useTyped(given)
  const chosen = new Set(field.form.lists[field.name] ?? [])
  const ticks = options.map((option, at) => (
    <Tick
      {...option}
      key={option.id}
      field={field}
      type="checkbox"
      name={`${field.name}[]`}
      at={at}
      checked={chosen.has(option.id)}
      look={{ inline, big }}
    />
  ))
  return (
    <Group {...field}>
      {columns ? (
        <div class="row row-cols-1 row-cols-sm-2 row-cols-lg-3 g-2">
          {ticks.map((tick, at) => (
            <div class="col" key={at}>
              {tick}
            </div>
          ))}
        </div>
      ) : (
        ticks
      )}
    </Group>
  )
}

/** A single yes: what it says is what one agrees to. Never ticked beforehand, unless the person said this very yes before. */
export function Check({ value = 'yes', ...given }: Field & { value?: string }) {
  const field = useTyped(given)
  const { form, name, label, hint } = field
  const met = useClash(name)
  if (met) return <Pick {...field} {...met} show={(chosen) => (chosen ? '✓' : undefined)} />
  return (
    <div class={`col-12 ${field.span ? `col-md-${field.span}` : ''}`}>
      <label class="form-check mb-0">
        <input class="form-check-input" type="checkbox" value={value} checked={form.values[name] === value} {...wired(field)} />
        <span class="form-check-label">
          {label}
          <Star required={field.required} />
        </span>
        {hint && (
          <span class="form-check-description" id={`${fieldId(name)}-hint`}>
            {hint}
          </span>
        )}
      </label>
      <Problem {...field} />
    </div>
  )
}

const labelIn = (options: readonly Option[]) => (value: string) => options.find(({ id }) => id === value)?.label

function Group({ children, role, show, ...field }: Field & Shown & { children: preact.ComponentChildren; role?: 'radiogroup' }) {
  const met = useClash(field.name)
  if (met) return <Pick {...field} {...met} show={show} />
  const { 'aria-describedby': said, 'aria-required': required } = wired(field)
  return (
    <fieldset
      class={`col-12 ${field.span ? `col-md-${field.span}` : ''}`}
      role={role}
      aria-describedby={said}
      aria-required={role ? required : undefined}
    >
      <legend class="form-label">
        {field.label}
        <Star required={field.required} />
      </legend>
      <Hints {...field} />
      {children}
      <Problem {...field} />
    </fieldset>
  )
}

type TickProps = Option & {
  field: Field
  type: 'radio' | 'checkbox'
  name: string
  at: number
  checked: boolean
  look: { inline?: boolean | undefined; big?: boolean | undefined }
}

function Tick({ id, label, hint, disabled, field, type, name, at, checked, look }: TickProps) {
  const own = at === 0 ? fieldId(field.name) : `${fieldId(field.name)}-${at}`
  const problem = field.form.problems[field.name]
  const input = { id: own, type, name, value: id, checked, disabled, 'aria-invalid': problem ? ('true' as const) : undefined }
  if (look.big) {
    return (
      <label class="big">
        <input class="form-check-input" {...input} />
        <span>
          {label}
          {hint && <small class="sub">{hint}</small>}
        </span>
      </label>
    )
  }
  return (
    <label class={`form-check ${look.inline ? 'form-check-inline' : ''}`}>
      <input class="form-check-input" {...input} />
      <span class="form-check-label">{label}</span>
      {hint && <span class="form-check-description">{hint}</span>}
    </label>
  )
}
