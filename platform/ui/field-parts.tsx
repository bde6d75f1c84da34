import { Icon } from './icon.tsx'
import type { Form } from './typed.ts'

/** Shared by every field. `hint` helps to answer; `why` says why it is asked and on what basis. */
export type Field = {
  form: Form
  name: string
  label: string
  hint?: string | undefined
  why?: string | undefined
  required?: boolean | undefined
  /** Columns out of twelve on a wide screen; phones always take the whole width. */
  span?: 2 | 3 | 4 | 6 | 8 | 9 | 12 | undefined
}

export const fieldId = (name: string) => `f-${name}`

/** What a control needs to belong to its label, hint and problem. */
export function wired({ form, name, hint, why, required }: Field) {
  const problem = form.problems[name]
  const said = [hint && `${fieldId(name)}-hint`, why && `${fieldId(name)}-why`, problem && `${fieldId(name)}-problem`]
  return {
    id: fieldId(name),
    name,
    'aria-describedby': said.filter(Boolean).join(' ') || undefined,
    'aria-invalid': problem ? ('true' as const) : undefined,
    'aria-required': required ? ('true' as const) : undefined,
  }
}

export function Star({ required }: { required?: boolean | undefined }) {
  return required ? (
    <span class="star" aria-hidden="true">
      *
    </span>
  ) : null
}

export function Hints({ name, hint, why }: Field) {
  return (
    <>
      {hint && (
        <p class="form-hint" id={`${fieldId(name)}-hint`}>
          {hint}
        </p>
      )}
      {why && (
        <p class="form-hint why" id={`${fieldId(name)}-why`}>
          <Icon name="help" />
          {why}
        </p>
      )}
    </>
  )
}

export function Problem({ form, name }: Field) {
  const problem = form.problems[name]
  if (!problem) return null
  return (
    <p class="invalid-feedback mb-0 mt-1" id={`${fieldId(name)}-problem`}>
      <Icon name="alert-triangle" />
      <span>{problem}</span>
    </p>
  )
}
