import type { Actor } from '#platform/act.ts'
import type { T } from '#platform/language/messages.ts'
import { showDay, showMoney } from '#platform/language/time.ts'
import { Card, Head, Line, Lines, Next } from '#platform/ui/blocks.tsx'
import { Facts } from '#platform/ui/record.tsx'
import { Button, ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { DayField, NumberField, TextArea, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { formOf } from '#platform/web/form.ts'
import { writeSteps, type Step } from '../form.ts'
import { messages as say } from '../messages.ts'
import type { AdoptionRow, ModelRow } from '../queries.ts'
import { Adoption, type MayAdopt } from './adoption.tsx'
import { ModelState } from './models.tsx'

type May = MayAdopt & { write: boolean; approve: boolean; record: boolean }
type Props = {
  t: T
  actor: Actor
  today: Temporal.PlainDate
  model: ModelRow
  steps: Step[]
  adoptions: AdoptionRow[]
  form: Form
  may: May
}

export function ModelPage({ t, actor, today, model, steps, adoptions, form, may }: Props) {
  const here = `/office/models/${model.id}`
  const facts = [
    { label: t(say.lead), value: model.lead },
    { label: t(say.problem), value: model.problem },
    { label: t(say.steps), value: <span class="white-space-pre">{writeSteps(steps)}</span> },
    { label: t(say.needed), value: model.needed },
    { label: t(say.cost), value: model.cost === null ? '–' : showMoney(model.cost) },
    { label: t(say.conditions), value: model.conditions },
    { label: t(say.results), value: model.results },
    { label: t(say.failures), value: model.failures },
    { label: t(say.stopSigns), value: model.stopSigns },
  ]
  return (
    <>
      <Head t={t} title={model.title} words={<ModelState t={t} {...model} />} back={[{ href: '/office/models', label: t(say.models) }]}>
        {model.shown && (
          <LinkButton href={`/cach-lam/${model.slug}`} icon="external-link">
            {t(say.seePublic)}
          </LinkButton>
        )}
        {may.write && (
          <LinkButton href={`${here}/edit`} icon="pencil">
            {t(say.edit)}
          </LinkButton>
        )}
      </Head>
      {!model.approvedAt && (
        <Next t={t} title={t(say.draft)} words={t(say.approveWords)}>
          {may.approve && model.authorId !== actor.id && (
            <ButtonForm t={t} action={`${here}/approval`} kind="primary" icon="check" values={{ version: String(model.version) }}>
              {t(say.approve)}
            </ButtonForm>
          )}
        </Next>
      )}
      <Card title={t(say.from, { name: model.storyName })}>
        <Facts facts={facts} />
      </Card>
      <Card title={t(say.adoptions)} count={adoptions.length} flush>
        <Lines>
          {adoptions.length === 0 && <Line icon="affiliate" title={t(say.noAdoptions)} />}
          {adoptions.map((adoption) => (
            <Adoption key={adoption.id} {...{ t, actor, today, adoption, may }} />
          ))}
        </Lines>
      </Card>
      {may.record && model.approvedAt && <RecordForm {...{ t, today, model, adoptions, form }} />}
    </>
  )
}

function RecordForm({ t, today, model, adoptions, form }: Pick<Props, 't' | 'today' | 'model' | 'adoptions' | 'form'>) {
  const shown = Object.keys(form.values).length ? form : formOf({ beganOn: showDay(today) })
  const from = [
    { id: '', label: t(say.fromOriginal, { name: model.storyName }) },
    ...adoptions.map(({ id, place }) => ({ id, label: place })),
  ]
  return (
    <FormCard
      t={t}
      form={shown}
      action={`/office/models/${model.id}/adoptions`}
      title={t(say.recordAdoption)}
      foot={<Button kind="primary">{t(say.saveAdoption)}</Button>}
    >
      <TextField form={shown} name="place" label={t(say.place)} hint={t(say.placeHint)} span={6} required />
      <DayField t={t} form={shown} name="beganOn" label={t(say.beganOn)} span={3} required />
      <NumberField form={shown} name="people" label={t(say.people)} span={3} />
      <Choice t={t} form={shown} name="copiedFrom" label={t(say.copiedFrom)} options={from} empty={null} span={6} />
      <TextArea form={shown} name="what" label={t(say.what)} rows={2} required />
    </FormCard>
  )
}
