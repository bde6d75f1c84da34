import type { T } from '#platform/language/messages.ts'
import { Choice, type Option } from '#platform/ui/choices.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages as say, roleNames } from '../messages.ts'

/** Which role, in which unit, from when to when, by what paper. */
export function AppointmentFields({ t, form, units }: { t: T; form: Form; units: readonly Option[] }) {
  const roles = Object.entries(roleNames).map(([id, name]) => ({ id, label: t(name) }))
  return (
    <>
      <Choice t={t} form={form} name="role" label={t(say.role)} options={roles} required span={6} />
      <Choice t={t} form={form} name="organisationId" label={t(say.unit)} options={units} required span={6} />
      <TextField form={form} name="title" label={t(say.title)} hint={t(say.titleHint)} span={6} />
      <TextField form={form} name="basis" label={t(say.basis)} hint={t(say.basisHint)} span={6} />
      <DayField t={t} form={form} name="fromOn" label={t(say.fromOn)} required span={6} />
      <DayField t={t} form={form} name="toOn" label={t(say.toOn)} hint={t(say.toOnHint)} span={6} />
    </>
  )
}
