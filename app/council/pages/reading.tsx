import type { T } from '#platform/language/messages.ts'
import { Head, Notice } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm } from '#platform/ui/buttons.tsx'
import { NumberField, TextArea, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import { ClaimsCard, type Claim } from './item.tsx'

type Criterion = { id: string; code: string; text: string; kind: 'gate' | 'score'; weight: number }
type Item = {
  id: string
  subjectName: string
  awardName: string
  achievement: string
  status: string
  sessionId: string
  criteriaSetId: string | null
}
type Props = {
  t: T
  form: Form
  item: Item
  claims: readonly Claim[]
  criteria: readonly Criterion[]
  progress: { at: number; of: number; done: number }
}

/** A member reads one dossier and gives points against the criteria it came with; the next one follows by itself. */
export function ReadingPage({ t, form, item, claims, criteria, progress }: Props) {
  const base = `/office/council/items/${item.id}`
  const closed = item.status === 'voting' || item.status === 'counted'
  const aside = {
    title: t(say.stepAsideNow),
    words: t(say.stepAsideWords),
    confirm: t(say.stepAsideNow),
    fields: <TextField form={emptyForm} name="because" label={t(say.because)} required />,
  }
  return (
    <>
      <Head
        t={t}
        title={item.subjectName}
        words={
          <>
            {t(say.proposed, { award: item.awardName })} {t(say.itemOf, progress)} ·{' '}
            {t(say.queueAt, { done: progress.done, of: progress.of })}
          </>
        }
        back={[{ href: `/office/council/sessions/${item.sessionId}/seat`, label: t(say.seatPage) }]}
      >
        {item.status === 'waiting' && (
          <ButtonForm t={t} action={`${base}/aside`} ask={aside}>
            {t(say.stepAside)}
          </ButtonForm>
        )}
        {!closed && (
          <ButtonForm t={t} action={`${base}/skip`}>
            {t(say.later)}
          </ButtonForm>
        )}
      </Head>
      <ClaimsCard t={t} claims={claims} achievement={item.achievement} />
      {!item.criteriaSetId && <Notice>{t(say.noCriteria)}</Notice>}
      {closed && <Notice>{t(say.scoringOver)}</Notice>}
      {item.criteriaSetId && !closed && (
        <FormCard
          t={t}
          form={form}
          action={`${base}/scores`}
          title={t(say.scores)}
          draft={`scores:${item.id}`}
          foot={<Button kind="primary">{t(say.giveScores)}</Button>}
        >
          {criteria.map((criterion) => (
            <Points key={criterion.id} t={t} form={form} criterion={criterion} />
          ))}
          <TextField form={form} name="reason" label={t(say.reason)} />
          <TextArea form={form} name="note" label={t(say.ownNote)} why={t(say.ownNoteWhy)} rows={2} />
        </FormCard>
      )}
    </>
  )
}

function Points({ t, form, criterion }: { t: T; form: Form; criterion: Criterion }) {
  const name = `c:${criterion.id}`
  const label = `${criterion.code}. ${criterion.text}`
  if (criterion.kind === 'score')
    return <NumberField form={form} name={name} label={label} unit={t(say.ofMost, { most: criterion.weight })} />
  return (
    <div class="col-12">
      <label class="form-check mb-0">
        <input class="form-check-input" type="checkbox" name={name} value="1" checked={form.values[name] === '1'} />
        <span class="form-check-label">
          {label} – {t(say.gateMet)}
        </span>
      </label>
    </div>
  )
}
