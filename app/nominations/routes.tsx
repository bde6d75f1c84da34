import { givenAbove } from '#app/rulebook/index.ts'
import { suggestPeople, findSubject } from '#app/people/index.ts'
import { findDraft, forgetDraft } from '#platform/drafts.ts'
import { fold } from '#platform/language/fold.ts'
import { dayOf } from '#platform/language/time.ts'
import type { Form } from '#platform/ui/fields.tsx'
import type { Standing } from '#platform/ui/typed.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { entriesFor } from '#platform/ui/navigation.ts'
import { emptyForm, formOf, readForm, smallForm, textOf } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf, isId } from '#platform/web/params.ts'
import { draftNomination, openRound, returnNomination, submitNomination, withdrawNomination } from './commands.ts'
import { nominationForm, reasonForm, roundForm } from './form.ts'
import { messages } from './messages.ts'
import { NominationFormPage } from './pages/form.tsx'
import { RoundsPage } from './pages/rounds.tsx'
import { NominationPage } from './pages/show.tsx'
import { awardChoices, findNomination, findStage, listRounds } from './queries.ts'
import { changeNominations, openRounds, sendBack, sendIn, withdraw } from './rules.ts'

export const nominationRoutes = routes()

nominationRoutes.get('/office/nominations/new', async (c) => {
  const draft = await findDraft(c.var.db, actorOf(c), 'nomination-new', c.var.now)
  const subjectId = c.req.query('subject')
  const form =
    draft && !subjectId
      ? draft.form
      : formOf({ ...draft?.form.values, track: draft?.form.values.track ?? 'regular', ...(subjectId && { subjectId }) })
  return formPage(c, form)
})

type FormPage = { status?: 200 | 409 | 422; nomination?: { id: string; title: string }; standing?: Standing }

export async function formPage(c: Context, form: Form, { status = 200, nomination, standing }: FormPage = {}) {
  const { db, t, language } = c.var
  const [awards, rounds, subject] = await Promise.all([
    awardChoices(db, language, dayOf(c.var.now)),
    listRounds(db),
    chosenSubject(c, form),
  ])
  const roundOptions = rounds.map(({ id, name }) => ({ id, label: name }))
  if (roundOptions.length === 1 && !form.values.roundId) form.values.roundId = roundOptions[0]?.id ?? ''
  const title = t(nomination ? messages.editTitle : messages.newTitle)
  return page(c, { title, status }, <NominationFormPage {...{ t, form, awards, ...subject, nomination, standing }} rounds={roundOptions} />)
}

/** The chosen record by name; without a script, what the typed name may mean. */
async function chosenSubject(c: Context, form: Form) {
  const { db } = c.var
  const id = form.values.subjectId
  if (id && /^[0-9a-f-]{36}$/.test(id)) {
    const subject = await findSubject(db, actorOf(c), id)
    return { subject: { id, label: subject.name }, subjects: [] }
  }
  const typed = form.values['subjectId~find']?.trim()
  const found = typed ? await suggestPeople(db, actorOf(c), typed) : []
  return {
    subject: null,
    subjects: found.map((row) => ({ id: row.id, label: row.name, hint: [row.village, row.placeName].filter(Boolean).join(', ') })),
  }
}

/** Without a script the id of an earlier choice still travels along when other words are typed over its name: the words count. */
export async function subjectTyped(c: Context, body: FormData) {
  const [typed, id] = [textOf(body, 'subjectId~find').trim(), textOf(body, 'subjectId')]
  if (!typed || !isId(id)) return
  const { name } = await findSubject(c.var.db, actorOf(c), id)
  if (fold(name) !== fold(typed)) body.set('subjectId', '')
}

nominationRoutes.post('/office/nominations', async (c) => {
  const body = await c.req.formData()
  await subjectTyped(c, body)
  const { input, form } = readForm(nominationForm, messages, body, c.var.t)
  if (!input) return formPage(c, form, { status: 422 })
  const id = await c.var.perform((act) => draftNomination(act, input))
  await forgetDraft(c.var.db, actorOf(c), 'nomination-new')
  if (body.get('_then') !== 'send') flash(c, messages.savedDraft)
  else flash(c, messages.submitted1, { number: (await c.var.perform((act) => submitNomination(act, id))) ?? '' })
  return c.redirect(`/office/nominations/${id}`, 303)
})

nominationRoutes.get('/office/nominations/:id', async (c) => {
  const nomination = await findNomination(c.var.db, actorOf(c), idOf(c))
  return showPage(c, nomination)
})

async function showPage(c: Context, nomination: Awaited<ReturnType<typeof findNomination>>) {
  const actor = actorOf(c)
  const may = {
    change: changeNominations.allows(actor, null),
    send: sendIn.allows(actor, null),
    sendBack: sendBack.allows(actor, null),
    withdraw: withdraw.allows(actor, null),
  }
  const stage = await findStage(c.var.db, nomination)
  const above = (await givenAbove(c.var.db, dayOf(c.var.now))).get(nomination.awardCode) ?? null
  const open = new Set(entriesFor(actor, c.var.navigation).flatMap(({ entries }) => entries.map(({ href }) => href)))
  return page(
    c,
    { title: nomination.subjectName },
    <NominationPage t={c.var.t} nomination={nomination} stage={stage} may={may} opens={(href) => open.has(href)} above={above} />,
  )
}

nominationRoutes.post('/office/nominations/:id/submission', async (c) => {
  const id = idOf(c)
  const number = await c.var.perform((act) => submitNomination(act, id))
  flash(c, messages.submitted1, { number: number ?? '' })
  return c.redirect(`/office/nominations/${id}`, 303)
})

nominationRoutes.post('/office/nominations/:id/return', async (c) => {
  const id = idOf(c)
  const { reason } = await smallForm(c, reasonForm, messages, `/office/nominations/${id}`)
  await c.var.perform((act) => returnNomination(act, id, reason))
  flash(c, messages.sentBack)
  return c.redirect(`/office/nominations/${id}`, 303)
})

nominationRoutes.post('/office/nominations/:id/withdrawal', async (c) => {
  const id = idOf(c)
  const { reason } = await smallForm(c, reasonForm, messages, `/office/nominations/${id}`)
  await c.var.perform((act) => withdrawNomination(act, id, reason))
  flash(c, messages.withdrawnDone)
  return c.redirect(`/office/nominations/${id}`, 303)
})

nominationRoutes.get('/office/rounds', (c) =>
  roundsPage(c, { ...emptyForm, values: { year: String(c.var.now.toZonedDateTimeISO('Asia/Ho_Chi_Minh').year) } }),
)

async function roundsPage(c: Context, form: Form, status: 200 | 422 = 200) {
  const may = openRounds.allows(actorOf(c), null)
  return page(
    c,
    { title: c.var.t(messages.rounds), status },
    <RoundsPage t={c.var.t} form={form} rounds={await listRounds(c.var.db)} may={may} />,
  )
}

nominationRoutes.post('/office/rounds', async (c) => {
  const { input, form } = readForm(roundForm, messages, await c.req.formData(), c.var.t)
  if (!input) return roundsPage(c, form, 422)
  await c.var.perform((act) => openRound(act, input))
  flash(c, messages.roundOpened)
  return c.redirect('/office/rounds', 303)
})
