import type { T } from '#platform/language/messages.ts'
import { Head, Notice } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import type { Option } from '#platform/ui/choices.tsx'
import { TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import { AppointmentFields } from './appointment-fields.tsx'

const back = (t: T) => [{ href: '/office/users', label: t(say.users) }]

export function NewUserPage({ t, form, units }: { t: T; form: Form; units: readonly Option[] }) {
  return (
    <>
      <Head t={t} title={t(say.openAccount)} back={back(t)} />
      <FormCard t={t} form={form} action="/office/users" foot={<Button kind="primary">{t(say.openAccount)}</Button>}>
        <TextField form={form} name="name" label={t(say.name)} required span={6} />
        <TextField form={form} name="login" label={t(say.login)} hint={t(say.loginHint)} required span={6} />
        <TextField form={form} name="phone" label={t(say.phone)} type="tel" span={6} />
        <AppointmentFields {...{ t, form, units }} />
      </FormCard>
    </>
  )
}

type Given = { t: T; user: { id: string; name: string; login: string }; password: string }

/** The one moment at which a one-time password can be read. */
export function GivenPasswordPage({ t, user, password }: Given) {
  return (
    <>
      <Head t={t} title={t(say.givenPassword, { name: user.name })} back={back(t)} />
      <Notice tone="wait">{t(say.givenPasswordWords)}</Notice>
      <p>
        {t(say.login)}: <b>{user.login}</b>
      </p>
      <p class="sum">
        <code>{password}</code>
      </p>
      <LinkButton href={`/office/users/${user.id}`} kind="primary">
        {user.name}
      </LinkButton>
    </>
  )
}
