import type { T } from '#platform/language/messages.ts'
import { Head } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Choice, type Option } from '#platform/ui/choices.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import { kindNames } from '../kind-names.ts'
import { messages as say } from '../messages.ts'

export function NewOrganisationPage({ t, form, parents }: { t: T; form: Form; parents: readonly Option[] }) {
  const kinds = Object.entries(kindNames).map(([id, name]) => ({ id, label: t(name) }))
  return (
    <>
      <Head t={t} title={t(say.add)} back={[{ href: '/office/organisations', label: t(say.organisations) }]} />
      <FormCard t={t} form={form} action="/office/organisations" foot={<Button kind="primary">{t(say.add)}</Button>}>
        <Choice t={t} form={form} name="kind" label={t(say.kind)} options={kinds} required span={4} />
        <TextField form={form} name="name" label={t(say.name)} required span={8} />
        <TextField form={form} name="abbreviation" label={t(say.abbreviation)} hint={t(say.abbreviationHint)} span={4} />
        <Choice t={t} form={form} name="parentId" label={t(say.parent)} options={parents} empty={t(say.noParent)} span={8} />
        <DayField t={t} form={form} name="fromOn" label={t(say.fromOn)} hint={t(say.fromOnHint)} span={4} />
        <TextField form={form} name="basis" label={t(say.basis)} hint={t(say.basisHint)} span={8} />
      </FormCard>
    </>
  )
}
