import type { T } from '#platform/language/messages.ts'
import { Head, Notice } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Choice, Radios, type Option } from '#platform/ui/choices.tsx'
import { Hidden, TextArea, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { PickerField } from '#platform/ui/picker.tsx'
import type { AlikeRow } from '../alike.ts'
import { messages as say } from '../messages.ts'
import { AlikeList, AlikeWhileTyping } from './alike.tsx'

type Choices = { groups: readonly Option[]; organisations: readonly Option[] }
/** Somebody saved meanwhile: who, and what they wrote where the two differ. */
export type Clash = { name: string; names: readonly string[]; mine: Record<string, string>; theirs: Record<string, string> }

type Props = {
  t: T
  form: Form
  choices: Choices
  place?: Option | null
  places?: readonly Option[]
  alike?: readonly AlikeRow[]
  /** Present when a record is changed. */
  subject?: { id: string; name: string; version: number; was: string } | undefined
  clash?: Clash | undefined
  draft?: string | undefined
}

export function SubjectPage({ t, form, choices, place = null, places = [], alike = [], subject, clash, draft }: Props) {
  const action = subject ? `/office/people/${subject.id}` : '/office/people'
  const back = [{ href: '/office/people', label: t(say.people) }, ...(subject ? [{ href: action, label: subject.name }] : [])]
  return (
    <>
      <Head t={t} title={t(subject ? say.edit : say.newTitle)} back={back} />
      {clash && (
        <Notice tone="wait">
          <b>{t(say.conflictTitle)}</b>
          <p class="mb-0">{t(say.conflictWords, { name: clash.name })}</p>
        </Notice>
      )}
      {alike.length > 0 && <AlikeList t={t} alike={alike} />}
      <FormCard
        t={t}
        form={form}
        action={action}
        draft={draft}
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
        {subject && (
          <>
            <Hidden name="version" value={subject.version} />
            <Hidden name="was" value={subject.was} />
          </>
        )}
        {alike.length > 0 && !subject && <Hidden name="seen" value={form.values.name ?? ''} />}
        {clash && <Clashes t={t} form={form} clash={clash} />}
        <FieldsOf t={t} form={form} choices={choices} place={place} places={places} leftOut={clash?.names ?? []} isNew={!subject} />
      </FormCard>
    </>
  )
}

/** Both ways of writing stand side by side; neither is chosen beforehand. */
function Clashes({ t, form, clash }: { t: T; form: Form; clash: Clash }) {
  const labels = labelsOf(t)
  const shown = (value: string | undefined) => value || t(say.blank)
  return (
    <>
      {clash.names.map((name) => (
        <Radios
          form={form}
          name={name}
          label={labels[name] ?? name}
          key={name}
          required
          options={[
            { id: clash.mine[name] ?? '', label: t(say.mine, { value: shown(clash.mine[`${name}~shown`] ?? clash.mine[name]) }) },
            {
              id: clash.theirs[name] ?? '',
              label: t(say.theirs, { name: clash.name, value: shown(clash.theirs[`${name}~shown`] ?? clash.theirs[name]) }),
            },
          ]}
        />
      ))}
    </>
  )
}

function labelsOf(t: T): Record<string, string> {
  const {
    kind,
    name,
    givenName,
    otherNames,
    sex,
    born,
    ethnicGroup,
    place,
    village,
    organisation,
    position,
    isManager,
    phone,
    idNumber,
    notes,
  } = say
  const labels = {
    kind,
    name,
    givenName,
    otherNames,
    sex,
    born,
    ethnicGroup,
    placeId: place,
    village,
    organisationId: organisation,
    position,
    isManager,
    phone,
    idNumber,
    notes,
  }
  return Object.fromEntries(Object.entries(labels).map(([field, sentence]) => [field, t(sentence)]))
}

type FieldsProps = Required<Pick<Props, 't' | 'form' | 'choices' | 'places'>> & {
  place: Option | null
  leftOut: readonly string[]
  isNew: boolean
}

function FieldsOf({ t, form, choices, place, places, leftOut, isNew }: FieldsProps) {
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
  const all: [string, preact.JSX.Element][] = [
    ['kind', <Radios form={form} name="kind" label={t(say.kind)} options={kinds} inline required />],
    ['name', <TextField form={form} name="name" label={t(say.name)} hint={t(say.nameHint)} maxLength={200} span={8} required />],
    ['givenName', <TextField form={form} name="givenName" label={t(say.givenName)} hint={t(say.givenNameHint)} span={4} />],
    ['alike', isNew ? <AlikeWhileTyping /> : <></>],
    ['born', <TextField form={form} name="born" label={t(say.born)} hint={t(say.bornHint)} span={4} />],
    ['sex', <Radios form={form} name="sex" label={t(say.sex)} options={sexes} inline span={4} />],
    [
      'ethnicGroup',
      <Choice
        t={t}
        form={form}
        name="ethnicGroup"
        label={t(say.ethnicGroup)}
        why={t(say.ethnicWhy)}
        options={choices.groups}
        empty={t(say.unknown)}
        span={4}
      />,
    ],
    [
      'placeId',
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
      />,
    ],
    ['village', <TextField form={form} name="village" label={t(say.village)} hint=" " span={6} />],
    ['position', <TextField form={form} name="position" label={t(say.position)} span={6} />],
    [
      'organisationId',
      <Choice
        t={t}
        form={form}
        name="organisationId"
        label={t(say.organisation)}
        options={choices.organisations}
        empty={t(say.unknown)}
        span={6}
      />,
    ],
    ['phone', <TextField form={form} name="phone" type="tel" label={t(say.phone)} hint=" " span={4} />],
    ['idNumber', <TextField form={form} name="idNumber" inputMode="numeric" label={t(say.idNumber)} hint={t(say.idNumberHint)} span={4} />],
    ['isManager', <Radios form={form} name="isManager" label={t(say.isManager)} options={yesNo} inline span={4} />],
    ['otherNames', <TextField form={form} name="otherNames" label={t(say.otherNames)} hint={t(say.otherNamesHint)} />],
    ['notes', <TextArea form={form} name="notes" label={t(say.notes)} rows={2} />],
  ]
  return <>{all.filter(([name]) => !leftOut.includes(name)).map(([, field]) => field)}</>
}
