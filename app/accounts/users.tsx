import { dayOf, showDay } from '#platform/language/time.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { formOf, readForm, type Form, textOf } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf, pageOf } from '#platform/web/params.ts'
import { Forbidden } from '#platform/errors.ts'
import { appoint, endAppointment, endDeputy, nameDeputy } from './appointments.ts'
import { closeAccount, giveNewPassword, openAccount } from './commands.ts'
import { readablePassword, secretForForm } from './cookies.ts'
import { appointmentForm, deputyForm, newUserForm } from './form.ts'
import { messages } from './messages.ts'
import { GivenPasswordPage, NewUserPage } from './pages/new-user.tsx'
import { NewAppointmentPage, NewDeputyPage } from './pages/user-forms.tsx'
import { UserPage } from './pages/user.tsx'
import { UsersPage } from './pages/users.tsx'
import { appointmentsOf, deputiesOf, findUser, listUsers, unitChoices, userChoices } from './queries.ts'
import { manageUsers } from './rules.ts'

/** The administrator's pages: who may come in, in which role, from when to when. */
export const userRoutes = routes()

userRoutes.use('/office/users/*', (c, next) => {
  if (!manageUsers.allows(actorOf(c), null)) throw new Forbidden(manageUsers.deed)
  return next()
})

userRoutes.get('/office/users', async (c) => {
  const { db, t, now } = c.var
  const { pathname, search } = new URL(c.req.url)
  const list = await listUsers(db, actorOf(c), { q: c.req.query('q') ?? '', page: pageOf(c), today: dayOf(now) })
  return page(c, { title: t(messages.users) }, <UsersPage t={t} address={pathname + search} page={pageOf(c)} {...list} />)
})

userRoutes.get('/office/users/new', (c) => newUserPage(c, formOf({ fromOn: showDay(dayOf(c.var.now)) })))

userRoutes.post('/office/users', async (c) => {
  const body = await c.req.formData()
  const { input, form } = readForm(newUserForm, messages, body, c.var.t)
  if (!input) return newUserPage(c, form, 422)
  const password = oneTimePassword(input.login, body)
  const id = await c.var.perform((act) => openAccount(act, input, password))
  return givenPasswordPage(c, id, password)
})

userRoutes.get('/office/users/:id', (c) => userPage(c, idOf(c)))

userRoutes.get('/office/users/:id/appointments/new', (c) => appointmentPage(c, idOf(c), freshForm(c)))

userRoutes.get('/office/users/:id/deputies/new', (c) => deputyPage(c, idOf(c), freshForm(c)))

userRoutes.post('/office/users/:id/password', async (c) => {
  const id = idOf(c)
  const password = oneTimePassword(id, await c.req.formData())
  await c.var.perform((act) => giveNewPassword(act, id, password))
  return givenPasswordPage(c, id, password)
})

userRoutes.post('/office/users/:id/closing', async (c) => {
  const id = idOf(c)
  await c.var.perform((act) => closeAccount(act, id))
  return c.redirect(`/office/users/${id}`, 303)
})

userRoutes.post('/office/users/:id/appointments', async (c) => {
  const id = idOf(c)
  const { input, form } = readForm(appointmentForm, messages, await c.req.formData(), c.var.t)
  if (!input) return appointmentPage(c, id, form, 422)
  await c.var.perform((act) => appoint(act, id, input))
  return c.redirect(`/office/users/${id}`, 303)
})

userRoutes.post('/office/users/:id/appointments/:appointment/ending', async (c) => {
  const [id, appointment] = [idOf(c), idOf(c, 'appointment')]
  await c.var.perform((act) => endAppointment(act, id, appointment))
  return c.redirect(`/office/users/${id}`, 303)
})

userRoutes.post('/office/users/:id/deputies', async (c) => {
  const id = idOf(c)
  const { input, form } = readForm(deputyForm, messages, await c.req.formData(), c.var.t)
  if (!input) return deputyPage(c, id, form, 422)
  await c.var.perform((act) => nameDeputy(act, id, input))
  return c.redirect(`/office/users/${id}`, 303)
})

userRoutes.post('/office/users/:id/deputies/:deputy/ending', async (c) => {
  const [id, deputy] = [idOf(c), idOf(c, 'deputy')]
  await c.var.perform((act) => endDeputy(act, id, deputy))
  return c.redirect(`/office/users/${id}`, 303)
})

function oneTimePassword(about: string, body: FormData) {
  return readablePassword(secretForForm(`password ${about}`, textOf(body, '_key') || crypto.randomUUID()))
}

async function newUserPage(c: Context, form: Form, status: 200 | 422 = 200) {
  const { db, t, now } = c.var
  const units = await unitChoices(db, dayOf(now))
  return page(c, { title: t(messages.openAccount), status }, <NewUserPage {...{ t, form, units }} />)
}

async function givenPasswordPage(c: Context, id: string, password: string) {
  const user = await findUser(c.var.db, actorOf(c), id)
  return page(c, { title: user.name }, <GivenPasswordPage t={c.var.t} user={user} password={password} />)
}

const freshForm = (c: Context) => formOf({ fromOn: showDay(dayOf(c.var.now)) })

async function userPage(c: Context, id: string) {
  const { db, t, now } = c.var
  const today = dayOf(now)
  const user = await findUser(db, actorOf(c), id)
  const [appointments, deputies] = await Promise.all([appointmentsOf(db, id, today), deputiesOf(db, id)])
  return page(c, { title: user.name }, <UserPage {...{ t, user, appointments, deputies, today }} />)
}

async function appointmentPage(c: Context, id: string, form: Form, status: 200 | 422 = 200) {
  const { db, t, now } = c.var
  const [user, units] = await Promise.all([findUser(db, actorOf(c), id), unitChoices(db, dayOf(now))])
  return page(c, { title: t(messages.appoint), status }, <NewAppointmentPage {...{ t, user, form, units }} />)
}

async function deputyPage(c: Context, id: string, form: Form, status: 200 | 422 = 200) {
  const { db, t } = c.var
  const [user, people] = await Promise.all([findUser(db, actorOf(c), id), userChoices(db)])
  return page(
    c,
    { title: t(messages.nameDeputy), status },
    <NewDeputyPage {...{ t, user, form }} people={people.filter((person) => person.id !== id)} />,
  )
}
