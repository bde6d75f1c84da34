import type { T } from '#platform/language/messages.ts'
import { showDay, showMoment } from '#platform/language/time.ts'
import { Card, Head, Line, Lines, Notice } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { State } from '#platform/ui/state.tsx'
import { messages as say, nameOfRole } from '../messages.ts'
import type { AppointmentRow, deputiesOf, findUser } from '../queries.ts'

type User = Awaited<ReturnType<typeof findUser>>
type Deputy = Awaited<ReturnType<typeof deputiesOf>>[number]
type Props = { t: T; user: User; today: Temporal.PlainDate; appointments: AppointmentRow[]; deputies: Deputy[] }

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

function Appointments({ t, user, today, appointments }: Props) {
  return (
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
      {!user.endedAt && (
        <div class="card-footer foot">
          <LinkButton href={`/office/users/${user.id}/appointments/new`} kind="primary" icon="plus">
            {t(say.appoint)}
          </LinkButton>
        </div>
      )}
    </Card>
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

function Deputies({ t, user, today, deputies }: Props) {
  return (
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
      {!user.endedAt && (
        <div class="card-footer foot">
          <LinkButton href={`/office/users/${user.id}/deputies/new`} icon="plus">
            {t(say.nameDeputy)}
          </LinkButton>
        </div>
      )}
    </Card>
  )
}
