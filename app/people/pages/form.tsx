import type { T } from '#platform/language/messages.ts'
import { Head } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Choice, Radios, type Option } from '#platform/ui/choices.tsx'
import { Hidden, TextArea, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { PickerField } from '#platform/ui/picker.tsx'
import type { AlikeRow } from '../alike.ts'
import type { Standing } from '#platform/ui/typed.ts'
import { messages as say } from '../messages.ts'
import { AlikeList, AlikeWhileTyping } from './alike.tsx'

type Choices = { groups: readonly Option[]; organisations: readonly Option[] }

type Props = {
  t: T
  form: Form
  choices: Choices
  place?: Option | null
  places?: readonly Option[]
  alike?: readonly AlikeRow[]
  /** Present when a record is changed. */
  subject?: { id: string; name: string } | undefined
  standing?: Standing | undefined
  draft?: string | undefined
}

export function SubjectPage({ t, form, choices, place = null, places = [], alike = [], subject, standing, draft }: Props) {
  const action = subject ? `/office/people/${subject.id}` : '/office/people'
  const back = [{ href: '/office/people', label: t(say.people) }, ...(subject ? [{ href: action, label: subject.name }] : [])]
  return (
    <>
      <Head t={t} title={t(subject ? say.edit : say.newTitle)} back={back} />
      {alike.length > 0 && <AlikeList t={t} alike={alike} />}
      <FormCard
        t={t}
        form={form}
        action={action}
        draft={draft}
        standing={standing}
        id="subject-form"
        foot={
          <>
            <Button kind="primary" icon="device-floppy">
              {t(alike.length && !subject ? say.saveAnyway : say.save)}
            </Button>
            <LinkButton href={action}>{t(say.later)}</LinkButton>
          </>
        }
      >
        {alike.length > 0 && !subject && <Hidden name="seen" value={form.values.name ?? ''} />}
        <FieldsOf t={t} form={form} choices={choices} place={place} places={places} isNew={!subject} />
      </FormCard>
    </>
  )
}

type FieldsProps = Required<Pick<Props, 't' | 'form' | 'choices' | 'places'>> & {
  place: Option | null
  isNew: boolean
}

function FieldsOf({ t, form, choices, place, places, isNew }: FieldsProps) {
  const kinds = [
    { id: 'individual', label: t(say.individual) },
    { id: 'household', label: t(say.household) },
    { id: 'collective', label: t(say.collective) },
  ]
  const sexes = [
    { id: 'female', label: t(say.female) },
    { id: 'male', label: t(say.male) },
  ]
  const yesNo = [
    { id: 'yes', label: t(say.yes) },
    { id: 'no', label: t(say.no) },
  ]
  return (
    <>
      <Radios form={form} name="kind" label={t(say.kind)} options={kinds} inline required />
      <TextField form={form} name="name" label={t(say.name)} hint={t(say.nameHint)} maxLength={200} span={8} required />
      <TextField form={form} name="givenName" label={t(say.givenName)} hint={t(say.givenNameHint)} span={4} />
      {isNew && <AlikeWhileTyping />}
      <TextField form={form} name="born" label={t(say.born)} hint={t(say.bornHint)} span={4} />
      <Radios form={form} name="sex" label={t(say.sex)} options={sexes} inline span={4} />
      <Choice
        t={t}
        form={form}
        name="ethnicGroup"
        label={t(say.ethnicGroup)}
        why={t(say.ethnicWhy)}
        options={choices.groups}
        empty={t(say.unknown)}
        span={4}
      />
      <PickerField
        t={t}
        form={form}
        name="placeId"
        label={t(say.place)}
        hint={t(say.placeHint)}
        source="/office/places/find"
        chosen={place}
        options={places}
        span={6}
      />
      <TextField form={form} name="village" label={t(say.village)} hint=" " span={6} />
      <TextField form={form} name="position" label={t(say.position)} span={6} />
      <Choice
        t={t}
        form={form}
        name="organisationId"
        label={t(say.organisation)}
        options={choices.organisations}
        empty={t(say.unknown)}
        span={6}
      />
      <TextField form={form} name="phone" type="tel" label={t(say.phone)} hint=" " span={4} />
      <TextField form={form} name="idNumber" inputMode="numeric" label={t(say.idNumber)} hint={t(say.idNumberHint)} span={4} />
      <Radios form={form} name="isManager" label={t(say.isManager)} options={yesNo} inline span={4} />
      <TextField form={form} name="otherNames" label={t(say.otherNames)} hint={t(say.otherNamesHint)} />
      <TextArea form={form} name="notes" label={t(say.notes)} rows={2} />
    </>
  )
}
