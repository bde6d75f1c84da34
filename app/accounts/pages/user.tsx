import type { T } from '#platform/language/messages.ts'
import { showDay, showMoment } from '#platform/language/time.ts'
import { Card, Head, Line, Lines, Notice } from '#platform/ui/blocks.tsx'
import { Button, ButtonForm } from '#platform/ui/buttons.tsx'
import { Choice, type Option } from '#platform/ui/choices.tsx'
import { DayField, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { State } from '#platform/ui/state.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages as say, nameOfRole } from '../messages.ts'
import type { AppointmentRow, deputiesOf, findUser } from '../queries.ts'
import { AppointmentFields } from './appointment-fields.tsx'

type User = Awaited<ReturnType<typeof findUser>>
type Deputy = Awaited<ReturnType<typeof deputiesOf>>[number]
type Props = {
  t: T
  user: User
  today: Temporal.PlainDate
  appointments: AppointmentRow[]
  deputies: Deputy[]
  units: readonly Option[]
  people: readonly Option[]
  appointmentForm: Form
  deputyForm: Form
}

export function UserPage(props: Props) {
  const { t, user } = props
  return (
    <>
      <Head
        t={t}
        title={user.name}
        words={user.phone ? `${user.login} · ${user.phone}` : user.login}
        back={[{ href: '/office/users', label: t(say.users) }]}
      >
        {!user.endedAt && <Deeds {...props} />}
      </Head>
      {user.endedAt && <Notice tone="plain">{t(say.ended, { time: showMoment(user.endedAt) })}</Notice>}
      <Appointments {...props} />
      <Deputies {...props} />
    </>
  )
}

function Deeds({ t, user }: Props) {
  const ask = (title: string, words: string, confirm: string) => ({
    title: `${title} ${user.name}`,
    words,
    confirm: confirm.replace('…', ''),
  })
  const [password, close] = [t(say.newPasswordFor), t(say.closeAccount)]
  return (
    <>
      <ButtonForm t={t} action={`/office/users/${user.id}/password`} icon="key" ask={ask(password, t(say.newPasswordForWords), password)}>
        {password}
      </ButtonForm>
      <ButtonForm t={t} action={`/office/users/${user.id}/closing`} kind="danger" ask={ask(close, t(say.closeAccountWords), close)}>
        {close}
      </ButtonForm>
    </>
  )
}

function Appointments({ t, user, today, appointments, units, appointmentForm }: Props) {
  return (
    <>
      <Card title={t(say.appointments)} flush>
        <Lines>
          {appointments.map((row) => (
            <Line
              key={row.id}
              title={
                <b>
                  {t(nameOfRole(row.role))}
                  {row.title ? ` · ${row.title}` : ''}
                </b>
              }
              words={[row.unit, `${showDay(row.fromOn)} – ${row.toOn ? showDay(row.toOn) : '…'}`, row.basis].filter(Boolean).join(' · ')}
            >
              <Standing t={t} row={row} today={today} />
              {!isOver(row, today) && <EndAppointment t={t} user={user} row={row} />}
            </Line>
          ))}
        </Lines>
      </Card>
      {!user.endedAt && (
        <FormCard
          t={t}
          form={appointmentForm}
          action={`/office/users/${user.id}/appointments`}
          title={t(say.appoint)}
          foot={<Button>{t(say.appoint)}</Button>}
        >
          <AppointmentFields {...{ t, units }} form={appointmentForm} />
        </FormCard>
      )}
    </>
  )
}

const isOver = ({ toOn }: { toOn: Temporal.PlainDate | null }, today: Temporal.PlainDate) =>
  toOn !== null && Temporal.PlainDate.compare(toOn, today) < 0

function Standing({ t, row, today }: { t: T; row: AppointmentRow; today: Temporal.PlainDate }) {
  if (row.inForce) return <State tone="ok">{t(say.inForce)}</State>
  return isOver(row, today) ? <State>{t(say.over)}</State> : <State tone="wait">{t(say.notYet)}</State>
}

function EndAppointment({ t, user, row }: { t: T; user: User; row: AppointmentRow }) {
  const words = t(say.endAppointment)
  const ask = {
    title: `${words.replace('…', '')}: ${t(nameOfRole(row.role))}`,
    words: t(say.endAppointmentWords),
    confirm: words.replace('…', ''),
  }
  return (
    <ButtonForm t={t} small action={`/office/users/${user.id}/appointments/${row.id}/ending`} ask={ask}>
      {words}
    </ButtonForm>
  )
}

function Deputies({ t, user, today, deputies, people, deputyForm }: Props) {
  const forms = ['KT.', 'TL.', 'TUQ.'].map((form) => ({ id: form, label: form }))
  const foot = <Button>{t(say.nameDeputy)}</Button>
  return (
    <>
      {deputies.length > 0 && (
        <Card title={t(say.deputies)} flush>
          <Lines>
            {deputies.map((row) => (
              <Line
                key={row.id}
                title={
                  <b>
                    {row.form} · {row.deputyName}
                  </b>
                }
                words={`${showDay(row.fromOn)} – ${showDay(row.toOn)} · ${row.basis}`}
              >
                {!isOver(row, today) && (
                  <ButtonForm t={t} small action={`/office/users/${user.id}/deputies/${row.id}/ending`}>
                    {t(say.endSignIn)}
                  </ButtonForm>
                )}
              </Line>
            ))}
          </Lines>
        </Card>
      )}
      {!user.endedAt && (
        <FormCard t={t} form={deputyForm} action={`/office/users/${user.id}/deputies`} title={t(say.deputies)} foot={foot}>
          <Choice t={t} form={deputyForm} name="deputyId" label={t(say.deputy)} options={people} required span={6} />
          <Choice t={t} form={deputyForm} name="form" label={t(say.form)} options={forms} required span={6} />
          <DayField t={t} form={deputyForm} name="fromOn" label={t(say.fromOn)} required span={6} />
          <DayField t={t} form={deputyForm} name="toOn" label={t(say.toOn)} required span={6} />
          <TextField form={deputyForm} name="basis" label={t(say.basis)} hint={t(say.basisHint)} required />
        </FormCard>
      )}
    </>
  )
}
