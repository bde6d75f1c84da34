import type { T } from '#platform/language/messages.ts'
import { Button } from '#platform/ui/buttons.tsx'
import { Check, Radios } from '#platform/ui/choices.tsx'
import { Hidden, TextField } from '#platform/ui/fields.tsx'
import { Fields, FormCard, ProblemSummary } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'

type Person = { id: string; name: string }
type Props = { t: T; next: string; form: Form; pinForm: Form; people: readonly Person[] }

/** The way in: by PIN for those who were here today, by password for everybody. */
export function SignInPage({ t, next, form, pinForm, people }: Props) {
  return (
    <>
      <h1 class="visually-hidden">{t(say.signIn)}</h1>
      {people.length > 0 && <UnlockCard {...{ t, next, people }} form={pinForm} />}
      <SignInCard {...{ t, next, form }} title={people.length > 0 ? t(say.somebodyElse) : undefined} />
      <p class="text-center small mt-3">{t(say.forgotten)}</p>
    </>
  )
}

function UnlockCard({ t, next, form, people }: Omit<Props, 'pinForm'>) {
  const options = people.map(({ id, name }) => ({ id, label: name }))
  return (
    <FormCard
      t={t}
      form={form}
      action="/office/sign-in/unlocking"
      title={t(say.whoIsHere)}
      foot={<Button kind="primary">{t(say.unlock)}</Button>}
    >
      <Hidden name="next" value={next} />
      <p class="text-secondary mb-0">{t(say.whoIsHereWords)}</p>
      <Radios form={form} name="who" label={t(say.person)} options={options} />
      <TextField form={form} name="pin" type="password" inputMode="numeric" label={t(say.pin)} maxLength={8} />
    </FormCard>
  )
}

function SignInCard({ t, next, form, title }: { t: T; next: string; form: Form; title: string | undefined }) {
  return (
    <FormCard t={t} form={form} action="/office/sign-in" title={title} foot={<Button kind="primary">{t(say.signIn)}</Button>}>
      <Hidden name="next" value={next} />
      <TextField form={form} name="login" label={t(say.login)} hint={t(say.loginHint)} autocomplete="username" />
      <TextField form={form} name="password" type="password" label={t(say.password)} autocomplete="current-password" />
      <Check form={form} name="ownDevice" label={t(say.ownDevice)} hint={t(say.ownDeviceHint)} />
    </FormCard>
  )
}

/** The one-time password was right: now the person chooses their own. */
export function FirstPasswordPage({ t, next, form, login, given }: { t: T; next: string; form: Form; login: string; given: string }) {
  return (
    <>
      <h1 class="h2">{t(say.firstPassword)}</h1>
      <p class="text-secondary">{t(say.firstPasswordWords)}</p>
      <FormCard t={t} form={form} action="/office/sign-in/first-password" foot={<Button kind="primary">{t(say.firstPassword)}</Button>}>
        <Hidden name="next" value={next} />
        <Hidden name="login" value={login} />
        <Hidden name="given" value={given} />
        <TextField
          form={form}
          name="newPassword"
          type="password"
          label={t(say.newPassword)}
          hint={t(say.newPasswordHint)}
          autocomplete="new-password"
        />
        <TextField form={form} name="repeatPassword" type="password" label={t(say.repeatPassword)} autocomplete="new-password" />
      </FormCard>
    </>
  )
}

type Again = { t: T; to: string; problem: string | null; login: string; fields: readonly (readonly [string, string])[]; hasFiles: boolean }

/**
 * A form arrived after its session had ended: everything typed is kept here, and goes on to where it was going once
 * the person has shown who they are.
 */
export function SignInAgainPage({ t, to, problem, login, fields, hasFiles }: Again) {
  const form: Form = { values: { _login: login }, lists: {}, problems: problem ? { form: problem } : {} }
  return (
    <>
      <h1 class="h2">{t(say.sessionEnded)}</h1>
      <p class="text-secondary">{t(say.sessionEndedWords)}</p>
      {hasFiles && <p class="text-secondary">{t(say.filesLost)}</p>}
      <form class="card" method="post" action={`/office/sign-in/again?to=${encodeURIComponent(to)}`} noValidate>
        <div class="card-body">
          <ProblemSummary t={t} form={form} />
          <Fields>
            <TextField form={form} name="_login" label={t(say.login)} autocomplete="username" />
            <TextField form={form} name="_password" type="password" label={t(say.password)} autocomplete="current-password" />
          </Fields>
          {fields.map(([name, value], at) => (
            <Hidden name={name} value={value} key={at} />
          ))}
        </div>
        <div class="card-footer foot">
          <Button kind="primary">{t(say.signInAndSend)}</Button>
        </div>
      </form>
    </>
  )
}
