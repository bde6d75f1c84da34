import type { ComponentChildren, HTMLAttributes } from 'preact'
import type { T } from '../language/messages.ts'
import { type Field, fieldId, wired } from './field-parts.tsx'
import { Frame } from './fields.tsx'
import { Icon } from './icon.tsx'
import { messages as say } from './messages.ts'
import { useTyped } from './typed.ts'
import type { Option } from './choices.tsx'

type Picker = Field & {
  t: T
  /** Answers `?q=…` with the lines of `PickerLines`. */
  source: string
  /** What is chosen now, to be shown by name. */
  chosen?: Option | null
  /** Without a script: what a search in the page found, to choose from. */
  options?: readonly Option[]
  placeholder?: string
}

/**
 * Finds a person, a place or a unit on the server while one types; the id travels in a hidden field. Without a script
 * the same words go to the server with the form as `name~find`, and the page comes back with `options` to choose from.
 */
export function PickerField({ t, source, chosen, options = [], placeholder, ...given }: Picker) {
  const field = useTyped(given)
  const id = fieldId(field.name)
  const wires = wired(field)
  const wrong = field.form.problems[field.name] ? 'is-invalid' : ''
  return (
    <Frame {...field}>
      {options.length > 0 && (
        <select class={`form-select ${wrong}`} {...wires}>
          <option value="">{t(say.choose)}</option>
          {options.map((option) => (
            <option value={option.id} key={option.id}>
              {option.hint ? `${option.label} – ${option.hint}` : option.label}
            </option>
          ))}
        </select>
      )}
      {options.length === 0 && (
        <auto-complete class="picker" src={source} for={`${id}-list`} data-none={t(say.pickerNone)}>
          <input
            class={`form-control ${wrong}`}
            {...wires}
            name={`${field.name}~find`}
            type="text"
            autocomplete="off"
            placeholder={placeholder ?? t(say.typeToFind)}
            value={chosen?.label ?? field.form.values[`${field.name}~find`] ?? ''}
          />
          <input type="hidden" name={field.name} value={chosen?.id ?? field.form.values[field.name] ?? ''} data-picked />
          <ul class="list-group picks" id={`${id}-list`} aria-label={t(say.pickerOpen)} />
          <div class="visually-hidden" id={`${id}-list-feedback`} />
        </auto-complete>
      )}
    </Frame>
  )
}

/** What a picker's source answers: a few lines to choose from, and nothing around them. */
export function PickerLines({ t, found }: { t: T; found: readonly Option[] }) {
  if (found.length === 0) {
    return (
      <li class="list-group-item text-secondary" role="presentation" data-no-result-found="true">
        <Icon name="search" /> {t(say.pickerNone)}
      </li>
    )
  }
  return (
    <>
      {found.map(({ id, label, hint }) => (
        <li class="list-group-item" role="option" key={id} data-id={id} data-autocomplete-value={label}>
          <b class="fw-medium">{label}</b>
          {hint && <small class="sub">{hint}</small>}
        </li>
      ))}
    </>
  )
}

/** Many of a list, or new words of one's own. A plain multiple choice until the script arrives. Sent as `name[]`. */
export function Tags({ options, create = false, ...given }: Field & { options: readonly Option[]; create?: boolean }) {
  const field = useTyped(given)
  const chosen = field.form.lists[field.name] ?? []
  const known = new Set(options.map((option) => option.id))
  const own = chosen.filter((id) => !known.has(id)).map((id) => ({ id, label: id }))
  return (
    <Frame {...field}>
      <select class="form-select" multiple data-tags={create ? 'create' : 'choose'} {...wired(field)} name={`${field.name}[]`}>
        {[...options, ...own].map(({ id, label }) => (
          <option value={id} key={id} selected={chosen.includes(id)}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  )
}

declare module 'preact' {
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
    interface IntrinsicElements {
      'auto-complete': HTMLAttributes<HTMLElement> & { src: string; for: string; children?: ComponentChildren }
    }
  }
}
