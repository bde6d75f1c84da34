import type { T } from '#platform/language/messages.ts'
import { Head } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Radios } from '#platform/ui/choices.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'

type Props = { t: T; form: Form; pack: { id: string; title: string }; cases: readonly { ordinal: number; name: string }[] }

export function ResultPage({ t, form, pack, cases }: Props) {
  const choices = [
    { id: 'awarded', label: t(say.awarded) },
    { id: 'not awarded', label: t(say.notAwarded) },
  ]
  return (
    <>
      <Head t={t} title={t(say.resultTitle)} back={[{ href: `/office/forwarding/${pack.id}`, label: pack.title }]} />
      <FormCard
        t={t}
        form={form}
        action={`/office/forwarding/${pack.id}/result`}
        draft={`package-result:${pack.id}`}
        foot={<Button kind="primary">{t(say.saveResult)}</Button>}
      >
        <TextField form={form} name="decision" label={t(say.decision)} hint={t(say.decisionForAll)} span={4} />
        <DayField t={t} form={form} name="on" label={t(say.decisionOn)} span={4} />
        <TextField form={form} name="by" label={t(say.decidedBy)} hint={t(say.decidedByHint)} span={4} />
        {cases.map(({ ordinal, name }) => (
          <fieldset class="col-12 row g-3" key={ordinal}>
            <legend class="card-title">{name}</legend>
            <Radios form={form} name={`result-${ordinal}`} label={t(say.resultTitle)} options={choices} inline required span={6} />
            <TextField form={form} name={`reason-${ordinal}`} label={t(say.reasonIfNot)} span={6} />
            <details class="fold col-12" open={['decision', 'on'].some((field) => form.problems[`${field}-${ordinal}`])}>
              <summary class="btn btn-sm">{t(say.otherDecision)}</summary>
              <div class="row g-3 mt-0">
                <TextField form={form} name={`decision-${ordinal}`} label={t(say.decision)} span={6} />
                <DayField t={t} form={form} name={`on-${ordinal}`} label={t(say.decisionOn)} span={6} />
              </div>
            </details>
          </fieldset>
        ))}
      </FormCard>
    </>
  )
}
