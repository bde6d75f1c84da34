import type { T } from '#platform/language/messages.ts'
import { Card, EmptyState, Head, Notice } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Choice, Radios, type Option } from '#platform/ui/choices.tsx'
import { DayField, Hidden, TextArea, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { PickerField } from '#platform/ui/picker.tsx'
import { messages as say } from '../messages.ts'

export type Clash = { name: string; names: readonly string[]; mine: Record<string, string>; theirs: Record<string, string> }

type Props = {
  t: T
  form: Form
  awards: readonly Option[]
  rounds: readonly Option[]
  subject: Option | null
  subjects: readonly Option[]
  nomination?: { id: string; title: string; version: number; was: string } | undefined
  clash?: Clash | undefined
}

const labels = {
  subjectId: say.subject,
  awardCode: say.award,
  roundId: say.round,
  track: say.track,
  achievement: say.achievement,
  achievementFrom: say.achievementFrom,
  achievementTo: say.achievementTo,
}

export function NominationFormPage({ t, form, awards, rounds, subject, subjects, nomination, clash }: Props) {
  const action = nomination ? `/office/nominations/${nomination.id}` : '/office/nominations'
  const back = [
    { href: '/office/nominations', label: t(say.nominations) },
    ...(nomination ? [{ href: action, label: nomination.title }] : []),
  ]
  const draft = nomination ? undefined : 'nomination-new'
  return (
    <>
      <Head t={t} title={t(nomination ? say.editTitle : say.newTitle)} back={back} />
      {clash && (
        <Notice tone="wait">
          <b>{t(say.conflictTitle)}</b>
          <p class="mb-0">{t(say.conflictWords, { name: clash.name })}</p>
        </Notice>
      )}
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
          {nomination && (
            <>
              <Hidden name="version" value={nomination.version} />
              <Hidden name="was" value={nomination.was} />
            </>
          )}
          {clash?.names.map((name) => (
            <Pick t={t} form={form} clash={clash} name={name} key={name} />
          ))}
          <Inputs {...{ t, form, awards, rounds, subject, subjects }} leftOut={clash?.names ?? []} />
        </FormCard>
      )}
    </>
  )
}

function Pick({ t, form, clash, name }: { t: T; form: Form; clash: Clash; name: string }) {
  const label = Object.entries(labels).find(([field]) => field === name)?.[1]
  const [mine = '', theirs = ''] = [clash.mine[name], clash.theirs[name]]
  const shown = (values: Record<string, string>) => values[`${name}~shown`] || values[name] || t(say.blank)
  return (
    <Radios
      form={form}
      name={name}
      label={label ? t(label) : name}
      required
      options={[
        { id: mine, label: t(say.mine, { value: shown(clash.mine) }) },
        { id: theirs, label: t(say.theirs, { name: clash.name, value: shown(clash.theirs) }) },
      ]}
    />
  )
}

type InputsProps = Pick<Props, 't' | 'form' | 'awards' | 'rounds' | 'subject' | 'subjects'> & { leftOut: readonly string[] }

function Inputs({ t, form, awards, rounds, subject, subjects, leftOut }: InputsProps) {
  const tracks = [
    { id: 'regular', label: t(say.regular) },
    { id: 'thematic', label: t(say.thematic) },
    { id: 'sudden', label: t(say.sudden) },
  ]
  const shows = (name: string) => !leftOut.includes(name)
  return (
    <>
      {shows('subjectId') && (
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
      )}
      <div class="col-md-4 align-self-end">
        <LinkButton href="/office/people/new" icon="user-plus">
          {t(say.subjectNew)}
        </LinkButton>
      </div>
      {shows('awardCode') && <Choice t={t} form={form} name="awardCode" label={t(say.award)} options={awards} span={6} required />}
      {shows('roundId') && <Choice t={t} form={form} name="roundId" label={t(say.round)} options={rounds} span={6} required />}
      {shows('achievement') && (
        <TextArea form={form} name="achievement" label={t(say.achievement)} hint={t(say.achievementHint)} rows={8} maxLength={20_000} />
      )}
      {shows('achievementFrom') && <DayField t={t} form={form} name="achievementFrom" label={t(say.achievementFrom)} span={4} />}
      {shows('achievementTo') && <DayField t={t} form={form} name="achievementTo" label={t(say.achievementTo)} span={4} />}
      {shows('track') && <Radios form={form} name="track" label={t(say.track)} options={tracks} inline span={4} />}
    </>
  )
}
