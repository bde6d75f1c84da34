import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, readForm, type Form, textOf } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { dayOf } from '#platform/language/time.ts'
import { changePassword, chooseLanguage, endToken, issueToken, setPin } from './commands.ts'
import { secretForForm, secretHash } from './cookies.ts'
import { safeNext } from './door.tsx'
import { changePasswordForm, pinForm, tokenForm } from './form.ts'
import { messages } from './messages.ts'
import { AccountPage, ActingPage } from './pages/account.tsx'
import { TokensPage } from './pages/tokens.tsx'
import { appointmentsOf, deputisingOf, findUser, signInsOf, tokensOf } from './queries.ts'
import { isInForce, passwordProblem, pinProblem } from './rules.ts'
import { chooseActing, endSignIn } from './sign-in.ts'

/** Everybody's own account: password, PIN, devices, language, acting for another, API tokens. */
export const accountRoutes = routes()

accountRoutes.get('/office/me', (c) => accountPage(c, {}))

accountRoutes.post('/office/me/password', async (c) => {
  const actor = actorOf(c)
  const { input, form } = readForm(changePasswordForm, messages, await c.req.formData(), c.var.t)
  if (!input) return accountPage(c, { password: form })
  const user = await findUser(c.var.db, actor, actor.id)
  const problem = passwordProblem(input.newPassword, user)
  if (problem) return accountPage(c, { password: { ...form, problems: { newPassword: c.var.t(problem) } } })
  const keep = secretHash(c)
  await c.var.perform((act) => changePassword(act, input, keep))
  return c.redirect('/office/me', 303)
})

accountRoutes.post('/office/me/pin', async (c) => {
  const { input, form } = readForm(pinForm, messages, await c.req.formData(), c.var.t)
  if (!input) return accountPage(c, { pin: form })
  const problem = pinProblem(input.pin)
  if (problem) return accountPage(c, { pin: { ...form, problems: { pin: c.var.t(problem) } } })
  const keep = secretHash(c)
  await c.var.perform((act) => setPin(act, input.pin, keep))
  return c.redirect('/office/me', 303)
})

accountRoutes.post('/office/me/language', async (c) => {
  const body = await c.req.formData()
  const language = body.get('language') === 'en' ? 'en' : 'vi'
  await c.var.perform((act) => chooseLanguage(act, language))
  return c.redirect(safeNext(body.get('next') ?? '/office/me'), 303)
})

accountRoutes.post('/office/me/devices/:hash/ending', async (c) => {
  const hash = c.req.param('hash')
  await c.var.perform((act) => endSignIn(act, hash))
  return c.redirect('/office/me', 303)
})

accountRoutes.get('/office/me/acting', async (c) => {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  const open = (await deputisingOf(db, actor.id, dayOf(now))).filter((row) => isInForce(row, dayOf(now)))
  const next = safeNext(c.req.query('next'))
  return page(c, { title: t(messages.acting) }, <ActingPage t={t} next={next} actor={actor} open={open} />)
})

accountRoutes.post('/office/me/acting', async (c) => {
  const body = await c.req.formData()
  const [chosen, hash] = [textOf(body, 'deputy'), secretHash(c)]
  await c.var.perform((act) => chooseActing(act, hash, chosen || null))
  return c.redirect(safeNext(body.get('next')), 303)
})

accountRoutes.get('/office/tokens', (c) => tokensPage(c, emptyForm))

accountRoutes.post('/office/tokens', async (c) => {
  const body = await c.req.formData()
  const { input, form } = readForm(tokenForm, messages, body, c.var.t)
  if (!input) return tokensPage(c, form, null, 422)
  const token = `gs_${secretForForm(`token ${actorOf(c).id}`, textOf(body, '_key')).toString('base64url')}`
  await c.var.perform((act) => issueToken(act, input, token))
  return tokensPage(c, emptyForm, token)
})

accountRoutes.post('/office/tokens/:id/ending', async (c) => {
  const id = c.req.param('id')
  await c.var.perform((act) => endToken(act, id))
  return c.redirect('/office/tokens', 303)
})

async function accountPage(c: Context, forms: { password?: Form; pin?: Form }) {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  const [user, appointments, signIns, deputising] = await Promise.all([
    findUser(db, actor, actor.id),
    appointmentsOf(db, actor.id, dayOf(now)),
    signInsOf(db, actor, now),
    deputisingOf(db, actor.id, dayOf(now)),
  ])
  const status = forms.password || forms.pin ? 422 : 200
  const props = { user, signIns, appointments, deputising, here: secretHash(c) }
  return page(
    c,
    { title: t(messages.account), status },
    <AccountPage t={t} {...props} password={forms.password ?? emptyForm} pin={forms.pin ?? emptyForm} />,
  )
}

async function tokensPage(c: Context, form: Form, issued: string | null = null, status: 200 | 422 = 200) {
  const { db, t } = c.var
  const tokens = await tokensOf(db, actorOf(c))
  return page(c, { title: t(messages.tokens), status }, <TokensPage {...{ t, form, tokens, issued }} />)
}
