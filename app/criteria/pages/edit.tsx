import type { T } from '#platform/language/messages.ts'
import { Head } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { NumberField, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { useTypedForm, type Standing } from '#platform/ui/typed.ts'
import { messages as say } from '../messages.ts'

/** Lines to write in: those there are, and a few empty ones. */
const spare = 3
const least = 8

type Props = { t: T; form: Form; action: string; standing?: Standing }

export function EditCriteriaPage({ t, form, action, standing }: Props) {
  return (
    <>
      <Head t={t} title={t(say.newSet)} words={t(say.criteriaWords)} back={[{ href: '/office/criteria', label: t(say.criteria) }]} />
      <FormCard
        t={t}
        form={form}
        action={action}
        standing={standing}
        draft={`criteria:${action.split('/')[3] ?? 'new'}`}
        foot={<Button kind="primary">{t(say.saveDraft)}</Button>}
      >
        <TextField form={form} name="name" label={t(say.name)} span={6} required />
        <Choice
          t={t}
          form={form}
          name="subjectKind"
          label={t(say.kind)}
          options={[
            { id: 'individual', label: t(say.individual) },
            { id: 'household', label: t(say.household) },
            { id: 'collective', label: t(say.collective) },
          ]}
          span={3}
          required
        />
        <NumberField form={form} name="passMark" label={t(say.passMark)} span={3} />
        <CriteriaLines t={t} form={form} />
      </FormCard>
    </>
  )
}

function CriteriaLines({ t, form: given }: { t: T; form: Form }) {
  const form = useTypedForm(given)
  const lines = Math.max(least, (form.lists.text?.length ?? 0) + spare)
  return (
    <fieldset class="col-12">
      <legend class="form-label" id="f-text">
        {t(say.lines)}
      </legend>
      <p class="form-hint">{t(say.weightHint)}</p>
      {form.problems.text && <p class="invalid-feedback d-block">{form.problems.text}</p>}
      {form.problems.weight && (
        <p class="invalid-feedback d-block" id="f-weight">
          {form.problems.weight}
        </p>
      )}
      {Array.from({ length: lines }, (_, at) => (
        <Line key={at} t={t} form={form} at={at} />
      ))}
    </fieldset>
  )
}

function Line({ t, form, at }: { t: T; form: Form; at: number }) {
  const cell = (name: 'code' | 'text' | 'weight' | 'evidence', label: string, width: string) => (
    <div class={width}>
      <input
        class="form-control"
        name={`${name}[]`}
        aria-label={`${label} ${at + 1}`}
        placeholder={label}
        value={form.lists[name]?.[at] ?? ''}
        autocomplete="off"
      />
    </div>
  )
  return (
    <div class="row g-2 mb-3">
      {cell('code', t(say.code), 'col-3 col-md-1')}
      {cell('text', t(say.text), 'col-9 col-md-6')}
      {cell('weight', t(say.weight), 'col-4 col-md-2')}
      {cell('evidence', t(say.evidence), 'col-8 col-md-3')}
    </div>
  )
}
