import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Choice, Radios, type Option } from '#platform/ui/choices.tsx'
import { DayField, TextArea, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { PickerField } from '#platform/ui/picker.tsx'
import type { Standing } from '#platform/ui/typed.ts'
import { messages as say } from '../messages.ts'

type Props = {
  t: T
  form: Form
  awards: readonly Option[]
  rounds: readonly Option[]
  subject: Option | null
  subjects: readonly Option[]
  nomination?: { id: string; title: string } | undefined
  standing?: Standing | undefined
}

export function NominationFormPage({ t, form, awards, rounds, subject, subjects, nomination, standing }: Props) {
  const action = nomination ? `/office/nominations/${nomination.id}` : '/office/nominations'
  const back = [
    { href: '/office/nominations', label: t(say.nominations) },
    ...(nomination ? [{ href: action, label: nomination.title }] : []),
  ]
  const draft = nomination ? undefined : 'nomination-new'
  return (
    <>
      <Head t={t} title={t(nomination ? say.editTitle : say.newTitle)} back={back} />
      {rounds.length === 0 ? (
        <Card flush>
          <EmptyState title={t(say.noRounds)} words={t(say.noRoundsWords)} icon="calendar">
            <LinkButton href="/office/rounds" kind="primary">
              {t(say.rounds)}
            </LinkButton>
          </EmptyState>
        </Card>
      ) : (
        <FormCard
          t={t}
          form={form}
          action={action}
          draft={draft}
          standing={standing}
          foot={
            nomination ? (
              <Button kind="primary" icon="device-floppy">
                {t(say.save)}
              </Button>
            ) : (
              <>
                <Button kind="primary" icon="send" name="_then" value="send">
                  {t(say.saveAndSend)}
                </Button>
                <Button icon="device-floppy">{t(say.saveDraft)}</Button>
              </>
            )
          }
        >
          <Inputs {...{ t, form, awards, rounds, subject, subjects }} />
        </FormCard>
      )}
    </>
  )
}

type InputsProps = Pick<Props, 't' | 'form' | 'awards' | 'rounds' | 'subject' | 'subjects'>

function Inputs({ t, form, awards, rounds, subject, subjects }: InputsProps) {
  const tracks = [
    { id: 'regular', label: t(say.regular) },
    { id: 'thematic', label: t(say.thematic) },
    { id: 'sudden', label: t(say.sudden) },
  ]
  return (
    <>
      <PickerField
        t={t}
        form={form}
        name="subjectId"
        label={t(say.subject)}
        hint={t(say.subjectHint)}
        source="/office/people/find"
        chosen={subject}
        options={subjects}
        span={8}
        required
      />

      <div class="col-md-4 align-self-end">
        <LinkButton href="/office/people/new" icon="user-plus">
          {t(say.subjectNew)}
        </LinkButton>
      </div>
      <Choice t={t} form={form} name="awardCode" label={t(say.award)} options={awards} span={6} required />
      <Choice t={t} form={form} name="roundId" label={t(say.round)} options={rounds} span={6} required />
      <TextArea form={form} name="achievement" label={t(say.achievement)} hint={t(say.achievementHint)} rows={8} maxLength={20_000} />

      <DayField t={t} form={form} name="achievementFrom" label={t(say.achievementFrom)} span={4} />
      <DayField t={t} form={form} name="achievementTo" label={t(say.achievementTo)} span={4} />
      <Radios form={form} name="track" label={t(say.track)} options={tracks} inline span={4} />
    </>
  )
}
