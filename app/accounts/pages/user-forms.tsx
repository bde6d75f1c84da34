import type { T } from '#platform/language/messages.ts'
import { Head } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { Choice, type Option } from '#platform/ui/choices.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import { AppointmentFields } from './appointment-fields.tsx'

type Of = { t: T; form: Form; user: { id: string; name: string } }

const back = ({ t, user }: Of) => [
  { href: '/office/users', label: t(say.users) },
  { href: `/office/users/${user.id}`, label: user.name },
]

/** A further role, in a unit, from a day on. */
export function NewAppointmentPage({ units, ...of }: Of & { units: readonly Option[] }) {
  const { t, form, user } = of
  const foot = (
    <>
      <Button kind="primary">{t(say.appoint)}</Button>
      <LinkButton href={`/office/users/${user.id}`}>{user.name}</LinkButton>
    </>
  )
  return (
    <>
      <Head t={t} title={t(say.appoint)} words={user.name} back={back(of)} />
      <FormCard t={t} form={form} action={`/office/users/${user.id}/appointments`} foot={foot}>
        <AppointmentFields {...{ t, form, units }} />
      </FormCard>
    </>
  )
}

/** Somebody who may act for this person, in named days, by a named paper. */
export function NewDeputyPage({ people, ...of }: Of & { people: readonly Option[] }) {
  const { t, form, user } = of
  const forms = ['KT.', 'TL.', 'TUQ.'].map((id) => ({ id, label: id }))
  const foot = (
    <>
      <Button kind="primary">{t(say.nameDeputy)}</Button>
      <LinkButton href={`/office/users/${user.id}`}>{user.name}</LinkButton>
    </>
  )
  return (
    <>
      <Head t={t} title={t(say.nameDeputy)} words={user.name} back={back(of)} />
      <FormCard t={t} form={form} action={`/office/users/${user.id}/deputies`} foot={foot}>
        <Choice t={t} form={form} name="deputyId" label={t(say.deputy)} options={people} required span={6} />
        <Choice t={t} form={form} name="form" label={t(say.form)} options={forms} required span={6} />
        <DayField t={t} form={form} name="fromOn" label={t(say.fromOn)} required span={6} />
        <DayField t={t} form={form} name="toOn" label={t(say.toOn)} required span={6} />
        <TextField form={form} name="basis" label={t(say.basis)} hint={t(say.basisHint)} required />
      </FormCard>
    </>
  )
}
