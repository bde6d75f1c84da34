import { perform } from '#platform/act.ts'
import { filled, type Sentence } from '#platform/language/messages.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { farEnd } from '#platform/web/far-end.ts'
import { emptyForm, readForm, type Form, textOf } from '#platform/web/form.ts'
import { changePassword } from './commands.ts'
import { deviceOf, newSecret, secretHash, takeSecretAway } from './cookies.ts'
import { firstPasswordForm, signInForm, unlockForm } from './form.ts'
import { messages } from './messages.ts'
import { door } from './doorway.ts'
import { FirstPasswordPage, SignInAgainPage, SignInPage } from './pages/sign-in.tsx'
import { deputisingOf, ownerOfSignIn, peopleOnDevice } from './queries.ts'
import { isInForce, passwordProblem } from './rules.ts'
import { endSignIn, judgePassword, lockDevice, openSignIn, unlockByPin, type Opened } from './sign-in.ts'
import { dayOf } from '#platform/language/time.ts'

/** The way in and out of the office. */
export const doorRoutes = routes()

doorRoutes.get('/office/sign-in', async (c) => {
  const next = safeNext(c.req.query('next'))
  if (c.var.actor) return c.redirect(next, 303)
  return signInPage(c, next, emptyForm)
})

doorRoutes.post('/office/sign-in', async (c) => {
  const body = await c.req.formData()
  const next = safeNext(body.get('next'))
  const { input, form } = readForm(signInForm, messages, body, c.var.t)
  if (!input) return signInPage(c, next, form, 422)
  const opened = await judgePassword(c.var.program, { ...input, ...where(c) })
  if (opened.outcome === 'first password') return firstPasswordPage(c, next, { login: input.login, given: input.password })
  if (opened.outcome !== 'right') return signInPage(c, next, withProblem(form, c, whyNot(opened)), 422)
  return letIn(c, opened.user.id, input.ownDevice === 'yes', next)
})

doorRoutes.post('/office/sign-in/first-password', async (c) => {
  const body = await c.req.formData()
  const next = safeNext(body.get('next'))
  const { input, form } = readForm(firstPasswordForm, messages, body, c.var.t)
  const { login = '', given = '' } = form.values
  if (!input) return firstPasswordPage(c, next, { login, given }, form)
  const opened = await judgePassword(c.var.program, { login: input.login, password: input.given, ...where(c) })
  if (opened.outcome !== 'first password') return signInPage(c, next, withProblem(emptyForm, c, whyNot(opened)), 422)
  const problem = input.newPassword === input.given ? messages.passwordSame : passwordProblem(input.newPassword, opened.user)
  if (problem) return firstPasswordPage(c, next, { login, given }, { ...form, problems: { newPassword: c.var.t(problem) } })
  const { program, now } = c.var
  const person = { id: opened.user.id, name: opened.user.name, ...nobodyYet }
  await perform(program, person, now, (act) => changePassword(act, { oldPassword: input.given, newPassword: input.newPassword }))
  return letIn(c, opened.user.id, false, next)
})

doorRoutes.post('/office/sign-in/unlocking', async (c) => {
  const body = await c.req.formData()
  const next = safeNext(body.get('next'))
  const { input, form } = readForm(unlockForm, messages, body, c.var.t)
  if (!input) return signInPage(c, next, emptyForm, 422, form)
  const secret = newSecret()
  const unlocked = await unlockByPin(c.var.program, { ...input, device: deviceOf(c), now: c.var.now }, secret.hash)
  if (unlocked.outcome === 'right') {
    await lockDevice(c.var.db, secretHash(c), c.var.now)
    secret.keep(c)
    return c.redirect(next, 303)
  }
  if (unlocked.outcome === 'used up') return signInPage(c, next, withProblem(emptyForm, c, messages.pinUsedUp), 422)
  const problem = c.var.t(messages.wrongPin, { left: unlocked.left })
  return signInPage(c, next, emptyForm, 422, { ...form, problems: { pin: problem } })
})

/** Signs in and lets the waiting form go on to where it was going: 307 sends the same words once more. */
doorRoutes.post('/office/sign-in/again', async (c) => {
  const to = safeNext(c.req.query('to'))
  const body = await c.req.formData()
  const login = textOf(body, '_login').trim().toLowerCase()
  const earlier = await ownerOfSignIn(c.var.db, secretHash(c))
  const opened = await judgePassword(c.var.program, { login, password: textOf(body, '_password'), ...where(c) })
  if (opened.outcome === 'first password') return firstPasswordPage(c, '/office', { login, given: textOf(body, '_password') })
  if (opened.outcome !== 'right') return signInAgainPage(c, to, body, whyNot(opened))
  if (earlier && earlier.userId !== opened.user.id) return signInAgainPage(c, to, body, messages.notTheSamePerson)
  await openHere(c, opened.user.id, false)
  return c.redirect(to, 307)
})

doorRoutes.post('/office/sign-out', async (c) => {
  const hash = secretHash(c)
  await c.var.perform((act) => endSignIn(act, hash))
  takeSecretAway(c)
  return c.redirect('/office/sign-in', 303)
})

doorRoutes.post('/office/lock', async (c) => {
  actorOf(c)
  await lockDevice(c.var.db, secretHash(c), c.var.now)
  return c.redirect('/office/sign-in', 303)
})

/** For a form that arrived without a living session: 403, and everything typed kept on the page. */
export async function askAgain(c: Context) {
  const { pathname, search } = new URL(c.req.url)
  c.header('HX-Retarget', 'body')
  return signInAgainPage(c, safeNext(pathname + search), await c.req.formData().catch(() => new FormData()), null)
}

async function signInAgainPage(c: Context, to: string, body: FormData, problem: Sentence | null) {
  const entries = [...body].filter(([name]) => name !== '_login' && name !== '_password')
  const fields = entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  const hasFiles = entries.some(([, value]) => typeof value !== 'string' && value.size > 0)
  const login = textOf(body, '_login')
  const { t } = c.var
  return door(
    c,
    { title: t(messages.sessionEnded), status: 403 },
    <SignInAgainPage {...{ t, to, login, fields, hasFiles }} problem={problem && t(problem)} />,
  )
}

/** Opens a sign-in for somebody who has shown who they are, and goes on. */
export async function letIn(c: Context, userId: string, ownDevice: boolean, next: string) {
  const { now, db } = c.var
  await openHere(c, userId, ownDevice)
  const today = dayOf(now)
  const deputising = (await deputisingOf(db, userId, today)).some((row) => isInForce(row, today))
  return c.redirect(deputising ? `/office/me/acting?next=${encodeURIComponent(next)}` : next, 303)
}

async function openHere(c: Context, userId: string, ownDevice: boolean) {
  const secret = newSecret()
  await openSignIn(c.var.program, userId, c.var.now, { idHash: secret.hash, device: deviceOf(c), ownDevice })
  secret.keep(c)
}

async function signInPage(c: Context, next: string, form: Form, status: 200 | 422 = 200, pinForm = emptyForm) {
  const { t, db, now } = c.var
  const people = await peopleOnDevice(db, deviceOf(c), now)
  return door(c, { title: t(messages.signIn), status }, <SignInPage {...{ t, next, form, pinForm, people }} />)
}

/** Asked for the first time, or again with what was wrong. */
function firstPasswordPage(c: Context, next: string, known: { login: string; given: string }, wrong?: Form) {
  const { t } = c.var
  const head = { title: t(messages.firstPassword), status: wrong ? 422 : 200 } as const
  return door(c, head, <FirstPasswordPage {...{ t, next, ...known }} form={wrong ?? emptyForm} />)
}

/** While the first password is chosen the person may do this one thing. */
const nobodyYet = { subjectId: null, organisationId: '', roles: new Set([]), reach: [], onBehalfOf: null }

const where = (c: Context) => ({ device: deviceOf(c), address: farEnd(c), now: c.var.now })

function withProblem(form: Form, c: Context, sentence: Sentence): Form {
  return { ...form, problems: { ...form.problems, form: c.var.t(sentence) } }
}

function whyNot(opened: Opened): Sentence {
  if (opened.outcome === 'wait') return filled(messages.tooManyTries, { minutes: opened.minutes })
  if (opened.outcome === 'wrong') return filled(messages.wrongPassword, { left: opened.left })
  return messages.noRoleToday
}

/** Only into our own office, whatever the address says. */
export function safeNext(next: unknown) {
  return typeof next === 'string' && /^\/office(\/|\?|$)/.test(next) && !next.includes('\\') ? next : '/office'
}
