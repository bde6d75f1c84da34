import type { Sentence, T } from '#platform/language/messages.ts'
import { Button } from '#platform/ui/buttons.tsx'
import { Choice, type Option } from '#platform/ui/choices.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import type { Standing } from '#platform/ui/typed.ts'
import { messages as say } from '../messages.ts'
import type { OrganisationDetails } from '../queries.ts'

export type FormProps = { t: T; organisation: OrganisationDetails; others: readonly Option[]; form: Form; standing?: Standing | null }

const at = ({ organisation }: FormProps, deed: string) => `/office/organisations/${organisation.id}/${deed}`

export function RenameCard(props: FormProps) {
  const { t, form } = props
  return (
    <FormCard t={t} form={form} action={at(props, 'names')} title={t(say.rename)} foot={<Button>{t(say.rename)}</Button>}>
      <p class="text-secondary mb-0">{t(say.renameWords)}</p>
      <TextField form={form} name="name" label={t(say.name)} required span={8} />
      <TextField form={form} name="abbreviation" label={t(say.abbreviation)} span={4} />
      <DayField t={t} form={form} name="fromOn" label={t(say.fromOn)} required span={4} />
      <TextField form={form} name="basis" label={t(say.basis)} hint={t(say.basisHint)} span={8} />
    </FormCard>
  )
}

export function MoveCard(props: FormProps) {
  const { t, form, others } = props
  return (
    <FormCard t={t} form={form} action={at(props, 'parents')} title={t(say.move)} foot={<Button>{t(say.move)}</Button>}>
      <Choice t={t} form={form} name="parentId" label={t(say.parent)} options={others} empty={t(say.noParent)} span={8} />
      <DayField t={t} form={form} name="fromOn" label={t(say.fromOn)} required span={4} />
    </FormCard>
  )
}

export function ChangeCard({ changes, ...props }: FormProps & { changes: readonly [string, Sentence][] }) {
  const { t, form, others } = props
  return (
    <FormCard
      t={t}
      form={form}
      action={at(props, 'changes')}
      title={t(say.change)}
      foot={<Button kind="danger">{t(say.saveChange)}</Button>}
    >
      <p class="text-secondary mb-0">{t(say.changeWords)}</p>
      <Choice
        t={t}
        form={form}
        name="kind"
        label={t(say.changeKind)}
        options={changes.map(([id, name]) => ({ id, label: t(name) }))}
        required
        span={4}
      />
      <Choice t={t} form={form} name="otherId" label={t(say.other)} hint={t(say.otherHint)} options={others} span={8} />
      <DayField t={t} form={form} name="onDate" label={t(say.onDate)} required span={4} />
      <TextField form={form} name="document" label={t(say.basis)} hint={t(say.basisHint)} span={8} />
    </FormCard>
  )
}

/** Only the agency's own page has it: what papers say above and below. */
export function HeadingCard(props: FormProps) {
  const { t, form } = props
  return (
    <FormCard
      t={t}
      form={form}
      action={at(props, 'heading')}
      title={t(say.changeAgency)}
      standing={props.standing}
      foot={<Button kind="primary">{t(say.changeAgency)}</Button>}
    >
      <TextField form={form} name="superiorName" label={t(say.superior)} hint={t(say.superiorHint)} required />
      <TextField form={form} name="placeName" label={t(say.place)} hint={t(say.placeHint)} required span={6} />
      <TextField form={form} name="headTitle" label={t(say.headTitle)} hint={t(say.headTitleHint)} required span={6} />
    </FormCard>
  )
}
