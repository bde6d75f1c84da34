import { randomUUIDv7 } from 'node:crypto'
import { letIn, passwordProblem } from '#app/accounts/index.ts'
import { provincesOn } from '#app/places/index.ts'
import { perform, type Actor } from '#platform/act.ts'
import { NotFound } from '#platform/errors.ts'
import type { Sentence } from '#platform/language/messages.ts'
import { dayOf } from '#platform/language/time.ts'
import { routes, type Context, type Program } from '#platform/web/context.ts'
import { farEnd } from '#platform/web/far-end.ts'
import { emptyForm, formOf, readForm, textOf, type Form } from '#platform/web/form.ts'
import { doorPage } from '#platform/web/page.tsx'
import { setUp } from './commands.ts'
import { setUpForm, type SetUpInput } from './form.ts'
import { messages } from './messages.ts'
import { PracticePage } from './pages/practice.tsx'
import { SetUpPage } from './pages/set-up.tsx'
import { isSetUp } from './queries.ts'
import { forgetSetUpCode, isSetUpCode } from './set-up-code.ts'

/** The first visit to an empty office. */
export const setUpRoutes = routes()

const settled = new WeakSet<Program>()

async function isSettled(c: Context) {
  const { program } = c.var
  if (!settled.has(program) && (await isSetUp(program.db))) settled.add(program)
  return settled.has(program)
}

/** Until the office is set up, every way in leads to the set-up page. */
for (const path of ['/', '/office', '/office/sign-in'])
  setUpRoutes.get(path, async (c, next) => ((await isSettled(c)) ? next() : c.redirect('/office/set-up', 303)))

setUpRoutes.get('/office/set-up', async (c) => {
  if (await isSettled(c)) throw new NotFound('set-up')
  return setUpPage(c, emptySetUp(c))
})

const emptySetUp = ({ var: { t } }: Context) => formOf({ headTitle: 'TRƯỞNG BAN', units: t(messages.usualUnits) })

setUpRoutes.post('/office/set-up', async (c) => {
  if (await isSettled(c)) throw new NotFound('set-up')
  const { program, now, t } = c.var
  const { input, form } = readForm(setUpForm, messages, await c.req.formData(), t)
  const again = (field: string, sentence: Sentence) => setUpPage(c, { ...form, problems: { [field]: t(sentence) } }, 422)
  if (!input) return setUpPage(c, form, 422)
  const problem = passwordProblem(input.password, input)
  if (problem) return again('password', problem)
  const right = await isSetUpCode(program, input.code)
  if (!right) return again('code', right === null ? messages.codeTries : messages.codeWrong)
  const founder = founderOf(input)
  await perform(program, founder, now, (act) => setUp(act, input))
  await forgetSetUpCode(program)
  return letIn(c, founder.id, false, '/office')
})

/** Somebody who only wants to look around; whoever sits at this very computer, or holds the code of its console. */
setUpRoutes.post('/office/set-up/practice', async (c) => {
  const { program, t } = c.var
  if ((await isSettled(c)) || !program.practice) throw new NotFound('practice')
  const code = textOf(await c.req.formData(), 'practiceCode')
  const right = isHere(c) || (await isSetUpCode(program, code))
  const problem = right === null ? messages.codeTries : messages.codeWrong
  if (!right) return setUpPage(c, emptySetUp(c), 422, { ...emptyForm, problems: { practiceCode: t(problem) } })
  program.practice.open(isHere(c) ? 'this computer' : 'the network')
  return c.redirect('/office/set-up/practice', 303)
})

setUpRoutes.get('/office/set-up/practice', async (c) => {
  const { program, t } = c.var
  const state = program.practice?.state()
  if ((await isSettled(c)) || !state) throw new NotFound('practice')
  if (state.at === 'none') return c.redirect('/office/set-up', 303)
  if (state.at === 'starting') c.header('Refresh', '2')
  return doorPage(
    c,
    { title: t(messages.practiceTitle), agency: '' },
    <PracticePage t={t} state={state} host={new URL(c.req.url).hostname} here={isHere(c)} />,
  )
})

/** The connection comes from this computer, and nothing stands between that speaks for somebody else. */
function isHere(c: Context) {
  const far = farEnd(c)
  return (
    (far === '127.0.0.1' || far === '::1' || far === '::ffff:127.0.0.1') && !c.req.header('X-Forwarded-For') && !c.req.header('Forwarded')
  )
}

/** The person who sets the office up acts in their own name before their account exists. */
function founderOf({ name }: SetUpInput): Actor {
  return { id: randomUUIDv7(), name, subjectId: null, organisationId: '', roles: new Set(['admin']), reach: 'all', onBehalfOf: null }
}

async function setUpPage(c: Context, form: Form, status: 200 | 422 = 200, practiceForm: Form = emptyForm) {
  const { t, db, now, program } = c.var
  const provinces = await provincesOn(db, dayOf(now))
  const practice = program.practice ? { here: isHere(c), form: practiceForm } : null
  const lead = <h1 class="h2">{t(messages.setUp)}</h1>
  return doorPage(
    c,
    { title: t(messages.setUp), status, agency: '', wide: true, lead },
    <SetUpPage {...{ t, form, provinces, practice }} />,
  )
}
