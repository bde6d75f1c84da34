import type { ComponentChildren } from 'preact'
import type { T } from '../language/messages.ts'
import { fieldId, Problem, Star, type Field } from './field-parts.tsx'
import { messages as say } from './messages.ts'
import { ClashOfForm, useTypedForm, type Form, type Standing } from './typed.ts'

/** What people see in place of a value that is a code. */
export type Shown = { show?: ((value: string) => string | undefined) | undefined }

type PickProps = Field &
  Shown & { t: T; who: string; mine: string; theirs: string; mineShown?: string | undefined; theirsShown?: string | undefined }

/** Both ways of writing stand side by side in place of the field; neither is chosen beforehand. */
export function Pick({ t, who, mine, theirs, mineShown, theirsShown, show, ...field }: PickProps) {
  const words = (value: string, shown: string | undefined) => (shown ?? show?.(value) ?? value) || t(say.blank)
  const ways = [
    { id: fieldId(field.name), value: mine, head: t(say.mine), words: words(mine, mineShown) },
    { id: `${fieldId(field.name)}-1`, value: theirs, head: t(say.theirs, { name: who }), words: words(theirs, theirsShown) },
  ]
  const problem = field.form.problems[field.name]
  return (
    <fieldset class="col-12 pick" role="radiogroup" aria-required="true" aria-describedby={problem && `${fieldId(field.name)}-problem`}>
      <legend class="form-label">
        {field.label}
        <Star required />
      </legend>
      {ways.map((way) => (
        <label class="big" key={way.id}>
          <input
            class="form-check-input"
            type="radio"
            id={way.id}
            name={field.name}
            value={way.value}
            checked={field.form.values[field.name] === way.value}
            aria-invalid={problem ? 'true' : undefined}
          />
          <span>
            <small class="sub">{way.head}</small>
            <span class="pick-words">{way.words}</span>
          </span>
        </label>
      ))}
      <Problem {...field} />
    </fieldset>
  )
}

type TogetherProps = { t: T; form: Form; standing: Standing | null | undefined; children: ComponentChildren }

/** Around the fields of a form that changes a record: what it began from travels along, and two writers are told apart. */
export function Together({ t, form, standing, children }: TogetherProps) {
  if (!standing) return <>{children}</>
  // A form that came back still began from what its writer saw, not from what somebody saved since.
  const began = useTypedForm(form).values
  const { version, was } = { ...standing, ...began }
  const { clash } = standing
  return (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="was" value={was} />
      {clash && (
        <div class="col-12 alert alert-warning mb-0" role="status">
          <b>{t(say.conflictTitle)}</b>
          <p class="mb-0">{t(say.conflictWords, { name: clash.who })}</p>
          <input type="hidden" name="_clash" value={JSON.stringify(clash)} />
        </div>
      )}
      {clash && <LinesThatClash t={t} form={form} clash={clash} />}
      <ClashOfForm.Provider value={clash && { t, clash }}>{children}</ClashOfForm.Provider>
    </>
  )
}

/** Lines of a table have no field of their own: they are picked on top. */
function LinesThatClash({ t, form, clash }: { t: T; form: Form; clash: NonNullable<Standing['clash']> }) {
  const lines = Object.entries(clash.fields).filter(([name]) => name.includes('.'))
  return (
    <>
      {lines.map(([name, field]) => (
        <Pick
          key={name}
          {...{ t, form, name, ...field }}
          who={clash.who}
          label={t(say.lineCalled, { name: name.slice(name.indexOf('.') + 1) })}
          show={cellsOf}
        />
      ))}
    </>
  )
}

function cellsOf(json: string) {
  const cells: unknown = json.startsWith('[') ? JSON.parse(json) : null
  return Array.isArray(cells) ? cells.filter(Boolean).join(' · ') : undefined
}
