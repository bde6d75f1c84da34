import type { Actor } from '#platform/act.ts'
import type { T } from '#platform/language/messages.ts'
import { showDay, showMoment } from '#platform/language/time.ts'
import { Card, Head, Line, Lines } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { Choice } from '#platform/ui/choices.tsx'
import { Hidden, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { State } from '#platform/ui/state.tsx'
import { formOf, type Form } from '#platform/web/form.ts'
import { messages as say, nameOfRole } from '../messages.ts'
import type { AppointmentRow, deputisingOf, findUser, signInsOf } from '../queries.ts'

type Deputising = Awaited<ReturnType<typeof deputisingOf>>[number]
type Props = {
  t: T
  user: Awaited<ReturnType<typeof findUser>>
  appointments: AppointmentRow[]
  signIns: Awaited<ReturnType<typeof signInsOf>>
  deputising: Deputising[]
  here: string
  password: Form
  pin: Form
}

export function AccountPage(props: Props) {
  const { t, user, appointments, deputising, password, pin } = props
  const held = appointments.filter((row) => row.inForce)
  return (
    <>
      <Head t={t} title={t(say.account)} words={`${user.name} · ${user.login}`}>
        {deputising.length > 0 && (
          <LinkButton href="/office/me/acting" icon="switch-horizontal">
            {t(say.acting)}
          </LinkButton>
        )}
        <LinkButton href="/office/tokens" icon="key">
          {t(say.tokens)}
        </LinkButton>
        <ButtonForm t={t} action="/office/lock" icon="lock">
          {t(say.lock)}
        </ButtonForm>
        <ButtonForm t={t} action="/office/sign-out" icon="door-exit">
          {t(say.signOut)}
        </ButtonForm>
      </Head>
      <Card title={t(say.myRoles)} flush>
        <Lines>
          {held.map((row) => (
            <Line key={row.id} title={<b>{t(nameOfRole(row.role))}</b>} words={[row.title, row.unit].filter(Boolean).join(' · ')} />
          ))}
        </Lines>
      </Card>
      <FormCard
        t={t}
        form={password}
        action="/office/me/password"
        title={t(say.changePassword)}
        foot={<Button kind="primary">{t(say.changePassword)}</Button>}
      >
        <p class="text-secondary mb-0">{t(say.changePasswordWords)}</p>
        <TextField form={password} name="oldPassword" type="password" label={t(say.oldPassword)} autocomplete="current-password" />
        <TextField
          form={password}
          name="newPassword"
          type="password"
          label={t(say.newPassword)}
          hint={t(say.newPasswordHint)}
          autocomplete="new-password"
          span={6}
        />
        <TextField
          form={password}
          name="repeatPassword"
          type="password"
          label={t(say.repeatPassword)}
          autocomplete="new-password"
          span={6}
        />
      </FormCard>
      <FormCard t={t} form={pin} action="/office/me/pin" title={t(say.setPin)} foot={<Button>{t(say.setPin)}</Button>}>
        <p class="text-secondary mb-0">{t(say.setPinWords)}</p>
        <TextField form={pin} name="pin" type="password" inputMode="numeric" maxLength={8} label={t(say.pin)} span={4} />
      </FormCard>
      <Language t={t} language={user.language} />
      <Devices {...props} />
    </>
  )
}

function Language({ t, language }: { t: T; language: string }) {
  const options = [
    { id: 'vi', label: 'Tiếng Việt' },
    { id: 'en', label: 'English' },
  ]
  const form = formOf({ language })
  return (
    <FormCard t={t} form={form} action="/office/me/language" title={t(say.language)} foot={<Button>{t(say.saveLanguage)}</Button>}>
      <Choice t={t} form={form} name="language" label={t(say.language)} options={options} empty={null} span={4} />
    </FormCard>
  )
}

function Devices({ t, signIns, here }: Props) {
  return (
    <Card title={t(say.devices)} flush>
      <Lines>
        {signIns.map((row) => (
          <Line
            key={row.idHash}
            icon={row.locked ? 'lock' : 'lock-open'}
            title={t(row.idHash === here ? say.thisDevice : say.otherDevice)}
            words={t(say.seenAt, { time: showMoment(row.seenAt) })}
          >
            {row.idHash !== here && (
              <ButtonForm t={t} small action={`/office/me/devices/${row.idHash}/ending`}>
                {t(say.endSignIn)}
              </ButtonForm>
            )}
          </Line>
        ))}
      </Lines>
      <p class="card-body text-secondary mb-0">{t(say.devicesWords)}</p>
    </Card>
  )
}

/** As whom one works: oneself, or for somebody whose deputy one is today. */
export function ActingPage({ t, next, actor, open }: { t: T; next: string; actor: Actor; open: Deputising[] }) {
  const now = actor.onBehalfOf?.form
  return (
    <>
      <Head t={t} title={t(say.acting)} words={t(say.actingWords, { form: now ?? 'KT., TL., TUQ.' })} />
      <Card flush>
        <Lines>
          <Line title={<b>{t(say.actAsSelf)}</b>} words={actor.name}>
            <Choose t={t} next={next} deputy="" current={!now} />
          </Line>
          {open.map((row) => (
            <Line
              key={row.id}
              title={<b>{t(say.actFor, { form: row.form, name: row.forName })}</b>}
              words={t(say.actingUntil, { day: showDay(row.toOn), basis: row.basis })}
            >
              <Choose t={t} next={next} deputy={row.id} current={now === row.form} />
            </Line>
          ))}
        </Lines>
      </Card>
    </>
  )
}

function Choose({ t, next, deputy, current }: { t: T; next: string; deputy: string; current: boolean }) {
  return (
    <form method="post" action="/office/me/acting">
      <Hidden name="deputy" value={deputy} />
      <Hidden name="next" value={next} />
      {current && <State tone="ok">{t(say.inForce)}</State>}{' '}
      <Button small kind={current ? 'plain' : 'primary'}>
        {t(say.switchActing)}
      </Button>
    </form>
  )
}
