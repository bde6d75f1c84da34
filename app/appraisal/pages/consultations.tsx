import { RelyFields } from '#app/rulebook/index.ts'
import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import { Card, Line, Lines } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { Radios } from '#platform/ui/choices.tsx'
import { DayField, TextArea, TextField } from '#platform/ui/fields.tsx'
import { State } from '#platform/ui/state.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { consultationMessages as say } from '../consultation-messages.ts'
import type { Shown } from './shown.ts'

const opinionWords = { agrees: say.agrees, disagrees: say.disagrees, 'no opinion': say.noOpinion }

/** Which bodies were asked, by when they reply, and what they said. */
export function ConsultationsCard({ t, one, may, consultations, today, uncheckedDays }: Shown) {
  const action = `/office/appraisal/${one.id}/consultations`
  const fields = (
    <>
      <TextField form={emptyForm} name="body" label={t(say.body)} required />
      <DayField t={t} form={emptyForm} name="askedOn" label={t(say.askedOn)} span={6} required />
      <DayField t={t} form={emptyForm} name="dueOn" label={t(say.dueOn)} span={6} />
      <RelyFields t={t} rules={uncheckedDays} />
    </>
  )
  return (
    <Card title={t(say.consultations)} count={consultations.length} flush>
      {consultations.length === 0 && <p class="card-body text-secondary mb-0">{t(say.noConsultations)}</p>}
      <Lines>
        {consultations.map((asked) => (
          <Line
            key={asked.id}
            icon="mail"
            title={asked.body}
            words={[t(say.due, { asked: showDay(asked.askedOn), due: showDay(asked.dueOn) }), asked.citation, asked.reply]
              .filter(Boolean)
              .join('. ')}
          >
            <Standing t={t} asked={asked} today={today} />
            {may.consult && !asked.repliedOn && <Reply t={t} action={`${action}/${asked.id}/reply`} />}
          </Line>
        ))}
      </Lines>
      {may.consult && (
        <p class="card-body mb-0">
          <ButtonForm t={t} action={action} icon="send" ask={{ title: t(say.askNow), words: '', confirm: t(say.askNow), fields }}>
            {t(say.ask)}
          </ButtonForm>
        </p>
      )}
    </Card>
  )
}

type Asked = Shown['consultations'][number]

function Standing({ t, asked: { repliedOn, opinion, dueOn }, today }: { t: T; asked: Asked; today: Temporal.PlainDate }) {
  if (repliedOn && opinion)
    return <State tone={opinion === 'disagrees' ? 'no' : 'ok'}>{`${t(wordOf(opinion))}, ${showDay(repliedOn)}`}</State>
  const late = Temporal.PlainDate.compare(today, dueOn) > 0
  return <State tone={late ? 'no' : 'wait'}>{t(late ? say.late : say.waiting)}</State>
}

function wordOf(opinion: string) {
  return opinion === 'agrees' || opinion === 'disagrees' ? opinionWords[opinion] : opinionWords['no opinion']
}

function Reply({ t, action }: { t: T; action: string }) {
  const options = Object.entries(opinionWords).map(([id, words]) => ({ id, label: t(words) }))
  const fields = (
    <>
      <DayField t={t} form={emptyForm} name="repliedOn" label={t(say.repliedOn)} span={6} required />
      <Radios form={emptyForm} name="opinion" label={t(say.opinion)} options={options} inline required />
      <TextArea form={emptyForm} name="reply" label={t(say.words)} rows={3} />
    </>
  )
  return (
    <ButtonForm t={t} small action={action} ask={{ title: t(say.replyNow), words: '', confirm: t(say.replyNow), fields }}>
      {t(say.reply)}
    </ButtonForm>
  )
}
