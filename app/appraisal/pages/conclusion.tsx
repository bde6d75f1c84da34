import { Reliances, RelyFields } from '#app/rulebook/index.ts'
import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Radios } from '#platform/ui/choices.tsx'
import { TextArea } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { Timeline } from '#platform/ui/progress.tsx'
import { State } from '#platform/ui/state.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { Shown } from './shown.ts'

export function ConclusionState({ t, conclusion }: { t: T; conclusion: string | null }) {
  if (conclusion === 'eligible') return <State tone="ok">{t(say.eligible)}</State>
  if (conclusion === 'not eligible') return <State tone="no">{t(say.notEligible)}</State>
  if (conclusion === 'more needed') return <State tone="wait">{t(say.moreNeeded)}</State>
  return <State>{t(say.notYet)}</State>
}

/** What a list of cases can be narrowed to; `none` are those nobody has concluded yet. */
export function conclusionChoices(t: T) {
  return [
    { id: 'none', label: t(say.notYet) },
    { id: 'eligible', label: t(say.eligible) },
    { id: 'more needed', label: t(say.moreNeeded) },
    { id: 'not eligible', label: t(say.notEligible) },
  ]
}

export function ConclusionCard({ t, one, may, appraisals, unchecked, lacking, reliances }: Shown) {
  const options = conclusionChoices(t).filter(({ id }) => id !== 'none')
  const moments = appraisals.map(({ id, conclusion, opinion, at, byName }) => ({
    key: id,
    icon: conclusion === 'eligible' ? ('circle-check' as const) : ('circle-x' as const),
    title: <ConclusionState t={t} conclusion={conclusion} />,
    words: `${opinion} · ${byName} · ${showMoment(at)}`,
  }))
  return (
    <>
      {may.appraise && (
        <FormCard
          t={t}
          form={emptyForm}
          id="conclusion"
          title={t(say.conclusion)}
          action={`/office/appraisal/${one.id}/conclusion`}
          draft={`appraisal:${one.id}`}
          foot={<Button kind="primary">{t(say.conclude)}</Button>}
        >
          <Radios form={emptyForm} name="conclusion" label={t(say.conclusion)} options={options} inline required />
          <TextArea form={emptyForm} name="opinion" label={t(say.opinion)} rows={4} required />
          <RelyFields t={t} rules={unchecked} lacking={lacking} />
        </FormCard>
      )}
      <Reliances t={t} reliances={reliances} />
      {moments.length > 0 && (
        <Card title={t(say.earlier)}>
          <Timeline t={t} moments={moments} />
        </Card>
      )}
    </>
  )
}
