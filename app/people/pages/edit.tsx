import type { T } from '#platform/language/messages.ts'
import { Card, Head, Notice } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Choice, Radios, type Option } from '#platform/ui/choices.tsx'
import { Compare } from '#platform/ui/compare.tsx'
import { Hidden, TextArea, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { PickerField } from '#platform/ui/picker.tsx'
import type { Form } from '#platform/web/form.ts'
import { showBorn } from '../born.ts'
import type { Candidate } from '../duplicates.ts'
import { messages as say } from '../messages.ts'
import { kinds } from '../rules.ts'
import { kindWords, reasonWords } from './words.ts'

export type EditProps = {
  t: T
  form: Form
  subject: { id: string; name: string; version: number } | null
  base: Record<string, string>
  groups: readonly { slug: string; name: string }[]
  place: Option | null
  unit: Option | null
  likely: readonly Candidate[]
  /** Fields both people changed: what I wrote stands in the form, what they wrote here. */
  clashes: readonly { name: string; mine: string; theirs: string }[]
}

export function EditSubjectPage(props: EditProps) {
  const { t, form, subject, base, clashes, likely } = props
  const address = subject ? `/office/people/${subject.id}` : '/office/people'
  const back = [{ href: '/office/people', label: t(say.people) }, ...(subject ? [{ href: address, label: subject.name }] : [])]
  const labels = fieldLabels(t)
  const foot = (
    <Button kind="primary" icon="device-floppy" {...(likely.length && { name: 'anyway', value: 'yes' })}>
      {t(likely.length ? say.saveAnyway : say.save)}
    </Button>
  )
  return (
    <>
      <Head t={t} title={t(subject ? say.edit : say.newRecord)} back={back} />
      {clashes.length > 0 && (
        <Card title={t(say.changedMeanwhile)}>
          <Notice tone="wait">{t(say.clashes)}</Notice>
          <Compare
            t={t}
            caption={t(say.changedMeanwhile)}
            left={t(say.mine)}
            right={t(say.theirs)}
            reasons={t(say.fieldName)}
            rows={clashes.map(({ name, mine, theirs }) => ({ label: labels[name] ?? name, left: mine, right: theirs, same: false }))}
          />
        </Card>
      )}
      {likely.length > 0 && <Likely t={t} likely={likely} />}
      <FormCard t={t} form={form} action={address} foot={foot} labels={labels} draft={`subject:${subject?.id ?? 'new'}`}>
        {subject && <Hidden name="version" value={subject.version} />}
        {subject && Object.entries(base).map(([name, value]) => <Hidden key={name} name={`base-${name}`} value={value} />)}
        <WhoFields {...props} labels={labels} />
        <WhereFields {...props} labels={labels} />
      </FormCard>
    </>
  )
}

type WithLabels = EditProps & { labels: Record<string, string> }

function WhoFields({ t, form, groups, labels }: WithLabels) {
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
      <Radios
        form={form}
        name="kind"
        label={labels.kind ?? ''}
        options={kinds.map((id) => ({ id, label: kindWords(t, id) }))}
        inline
        required
      />
      <TextField form={form} name="name" label={labels.name ?? ''} hint={t(say.nameHint)} span={8} required />
      <TextField form={form} name="givenName" label={labels.givenName ?? ''} hint={t(say.givenNameHint)} span={4} />
      <TextField form={form} name="otherNames" label={labels.otherNames ?? ''} hint={t(say.otherNamesHint)} />
      <TextField form={form} name="born" label={labels.born ?? ''} hint={t(say.bornHint)} span={6} />
      <Choice t={t} form={form} name="sex" label={labels.sex ?? ''} options={sexes} empty={t(say.unknown)} span={6} />
      <Choice
        t={t}
        form={form}
        name="ethnicGroup"
        label={labels.ethnicGroup ?? ''}
        why={t(say.ethnicWhy)}
        options={groups.map(({ slug, name }) => ({ id: slug, label: name }))}
        empty={t(say.unknown)}
        span={6}
      />
      <Choice
        t={t}
        form={form}
        name="isManager"
        label={labels.isManager ?? ''}
        why={t(say.isManagerWhy)}
        options={yesNo}
        empty={t(say.unknown)}
        span={6}
      />
    </>
  )
}

function WhereFields({ t, form, place, unit, labels }: WithLabels) {
  return (
    <>
      <PickerField t={t} form={form} name="placeId" label={labels.placeId ?? ''} source="/office/places/picker" chosen={place} span={6} />
      <TextField form={form} name="village" label={labels.village ?? ''} span={6} />
      <PickerField
        t={t}
        form={form}
        name="organisationId"
        label={labels.organisationId ?? ''}
        source="/office/organisations/picker"
        chosen={unit}
        span={6}
      />
      <TextField form={form} name="position" label={labels.position ?? ''} span={6} />
      <TextField form={form} name="phone" label={labels.phone ?? ''} why={t(say.phoneWhy)} inputMode="tel" span={6} />
      <TextField form={form} name="idNumber" label={labels.idNumber ?? ''} why={t(say.idWhy)} span={6} />
      <TextArea form={form} name="notes" label={labels.notes ?? ''} rows={3} />
    </>
  )
}

function Likely({ t, likely }: { t: T; likely: readonly Candidate[] }) {
  return (
    <Card title={t(say.likely)} count={likely.length}>
      <p>{t(say.likelyWords)}</p>
      <ul>
        {likely.map((one) => (
          <li key={one.id}>
            <a class="who" href={`/office/people/${one.id}`}>
              {one.name}
            </a>
            <small class="sub">
              {[showBorn(one.bornOn, one.bornPrecision, t(say.about)), one.village, one.placeName].filter(Boolean).join(' · ')}:{' '}
              {reasonWords(t, one.reasons)}
            </small>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function fieldLabels(t: T): Record<string, string> {
  const { kind, name, givenName, otherNames, sex, born, ethnicGroup, place, village, unit, position, isManager, phone, idNumber, notes } =
    say
  const sentences = {
    kind,
    name,
    givenName,
    otherNames,
    sex,
    born,
    ethnicGroup,
    placeId: place,
    village,
    organisationId: unit,
    position,
    isManager,
    phone,
    idNumber,
    notes,
  }
  return Object.fromEntries(Object.entries(sentences).map(([field, sentence]) => [field, t(sentence)]))
}
