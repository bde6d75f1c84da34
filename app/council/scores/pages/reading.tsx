import type { T } from '#platform/language/messages.ts'
import { Card, Head, Notice } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm } from '#platform/ui/buttons.tsx'
import { NumberField, TextArea, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { Icon } from '#platform/ui/icon.tsx'
import { useTypedForm } from '#platform/ui/typed.ts'
import { emptyForm } from '#platform/web/form.ts'
import { messages as say } from '../../messages.ts'
import { showPoints } from '../scores.ts'
import { ClaimsCard, type Claim } from '../../votes/pages/item.tsx'
import { Room } from '../../pages/room.tsx'
import { Narrow } from '../../seats/pages/seat.tsx'

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
  /** What the others make of it, once one's own points are in; null before, so that nobody is led. */
  sheets: { own: number; median: number; mean: number; count: number } | null
}

/** A member reads one dossier and gives points against the criteria it came with; the next one follows by itself. */
export function ReadingPage({ t, form, item, claims, criteria, progress, sheets }: Props) {
  const base = `/office/council/items/${item.id}`
  const closed = item.status === 'voting' || item.status === 'counted'
  const aside = {
    title: t(say.stepAsideNow),
    words: t(say.stepAsideWords),
    confirm: t(say.stepAsideNow),
    fields: <TextField form={emptyForm} name="because" label={t(say.because)} required />,
  }
  return (
    <Narrow>
      <Room />
      <p class="d-flex justify-content-between mb-1 text-secondary">
        <b class="fw-medium">{t(say.itemOf, progress)}</b> <span>{t(say.queueAt, { done: progress.done, of: progress.of })}</span>
      </p>
      <progress
        class="w-100 thin mb-3"
        max={progress.of}
        value={progress.done}
        aria-label={t(say.queueAt, { done: progress.done, of: progress.of })}
      />
      <Head
        t={t}
        title={item.subjectName}
        words={t(say.proposed, { award: item.awardName })}
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
      <read-aloud data-listen={t(say.listen)} data-stop={t(say.stopListening)}>
        <button class="btn mb-3" type="button" hidden>
          <Icon name="player-play" /> <span data-words>{t(say.listen)}</span>
        </button>
      </read-aloud>
      <p class="visually-hidden" data-aloud>{`${item.subjectName}. ${t(say.proposed, { award: item.awardName })}`}</p>
      <ClaimsCard t={t} claims={claims} achievement={item.achievement} />
      {sheets && <Sheets t={t} sheets={sheets} />}
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
    </Narrow>
  )
}

/** Median before mean, and why: shown only to those who have given their own points. */
function Sheets({ t, sheets: { own, median, mean, count } }: { t: T; sheets: NonNullable<Props['sheets']> }) {
  return (
    <Card title={t(say.yourPoints, { points: showPoints(own) })}>
      <p class="mb-1">{t(say.medianMean, { median: showPoints(median), mean: showPoints(mean), count })}</p>
      <p class="mb-0 small text-secondary">{t(say.medianWhy)}</p>
    </Card>
  )
}

function Points({ t, form: given, criterion }: { t: T; form: Form; criterion: Criterion }) {
  const form = useTypedForm(given)
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
