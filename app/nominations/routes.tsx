import { kindName, suggestPeople, findSubject } from '#app/people/index.ts'
import { findDraft, forgetDraft } from '#platform/drafts.ts'
import { showDay } from '#platform/language/time.ts'
import { writeRows } from '#platform/spreadsheet/write.ts'
import { withQuery } from '#platform/ui/address.ts'
import type { Form } from '#platform/ui/fields.tsx'
import { attachment } from '#platform/web/attachment.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { emptyForm, formOf, readForm } from '#platform/web/form.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { idOf, pageOf } from '#platform/web/params.ts'
import { draftNomination, openRound, returnNomination, submitNomination, withdrawNomination } from './commands.ts'
import { nominationForm, reasonForm, roundForm } from './form.ts'
import { messages } from './messages.ts'
import { NominationFormPage, type Clash } from './pages/form.tsx'
import { NominationsPage } from './pages/list.tsx'
import { RoundsPage } from './pages/rounds.tsx'
import { NominationPage } from './pages/show.tsx'
import { statusChoices } from './pages/status.tsx'
import {
  awardChoices,
  countNominations,
  findNomination,
  listNominations,
  listRounds,
  mostCounted,
  type WantedNominations,
} from './queries.ts'
import { changeNominations, nominate, openRounds, sendBack, sendIn, withdraw } from './rules.ts'

export const nominationRoutes = routes()

function wantedOf(c: Context): WantedNominations {
  const ask = (name: string) => (c.req.query(name) ?? '').slice(0, 200).trim()
  const round = ask('round')
  return {
    q: ask('q'),
    status: ask('status'),
    round: /^[0-9a-f-]{36}$/.test(round) ? round : '',
    kind: ask('kind'),
    sort: ask('sort') || 'day',
    down: ask('down') === '1',
    page: pageOf(c),
    size: 50,
  }
}

nominationRoutes.get('/office/nominations', async (c) => {
  const { db, t } = c.var
  const actor = actorOf(c)
  const wanted = wantedOf(c)
  const [rows, counted, rounds] = await Promise.all([
    listNominations(db, actor, wanted),
    countNominations(db, actor, wanted),
    listRounds(db),
  ])
  const filters = [
    { name: 'status', label: t(messages.status), options: statusChoices(t) },
    { name: 'round', label: t(messages.round), options: rounds.map(({ id, name }) => ({ id, label: name })) },
    {
      name: 'kind',
      label: t(messages.subject),
      options: ['individual', 'household', 'collective'].map((id) => ({ id, label: kindName(t, id) })),
    },
  ]
  const exportHref = withQuery(addressOf(c).replace('/office/nominations', '/office/nominations/export.xlsx'), { page: null })
  const may = { add: nominate.allows(actor, null), rounds: openRounds.allows(actor, null) }
  return page(
    c,
    { title: t(messages.nominations) },
    <NominationsPage {...{ t, rows, wanted, filters, exportHref, may, ...counted }} address={addressOf(c)} />,
  )
})

/** Exactly what is seen in the list, all its pages. */
nominationRoutes.get('/office/nominations/export.xlsx', async (c) => {
  const { db, t } = c.var
  const rows = await listNominations(db, actorOf(c), { ...wantedOf(c), page: 1, size: mostCounted })
  const names = new Map(statusChoices(t).map(({ id, label }) => [id, label]))
  const head = [
    messages.number,
    messages.subject,
    messages.lifeRecord,
    messages.award,
    messages.round,
    messages.achievement,
    messages.status,
    messages.received,
    messages.organisation,
  ].map((sentence) => t(sentence))
  const lines = rows.map((row) => [
    row.number,
    row.subjectName,
    [kindName(t, row.subjectKind), row.village, row.placeName].filter(Boolean).join(' · '),
    row.awardName,
    row.roundName,
    row.achievement,
    names.get(row.status) ?? row.status,
    row.receivedOn ? showDay(row.receivedOn) : null,
    row.organisationName,
  ])
  const bytes = await writeRows({ name: t(messages.nominations), head, rows: lines, widths: [14, 28, 30, 24, 28, 60, 16, 12, 28] })
  return attachment(c, bytes, 'xlsx', messages.exportName.vi)
})

nominationRoutes.get('/office/nominations/new', async (c) => {
  const draft = await findDraft(c.var.db, actorOf(c), 'nomination-new', c.var.now)
  const subjectId = c.req.query('subject')
  const form =
    draft && !subjectId
      ? draft.form
      : formOf({ ...draft?.form.values, track: draft?.form.values.track ?? 'regular', ...(subjectId && { subjectId }) })
  return formPage(c, form)
})

type FormPage = { status?: 200 | 409 | 422; nomination?: { id: string; title: string; version: number; was: string }; clash?: Clash }

export async function formPage(c: Context, form: Form, { status = 200, nomination, clash }: FormPage = {}) {
  const { db, t, language } = c.var
  const [awards, rounds, subject] = await Promise.all([awardChoices(db, language), listRounds(db), chosenSubject(c, form)])
  const roundOptions = rounds.map(({ id, name }) => ({ id, label: name }))
  if (roundOptions.length === 1 && !form.values.roundId) form.values.roundId = roundOptions[0]?.id ?? ''
  const title = t(nomination ? messages.editTitle : messages.newTitle)
  return page(c, { title, status }, <NominationFormPage {...{ t, form, awards, ...subject, nomination, clash }} rounds={roundOptions} />)
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

nominationRoutes.post('/office/nominations', async (c) => {
  const body = await c.req.formData()
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

function showPage(c: Context, nomination: Awaited<ReturnType<typeof findNomination>>) {
  const actor = actorOf(c)
  const may = {
    change: changeNominations.allows(actor, null),
    send: sendIn.allows(actor, null),
    sendBack: sendBack.allows(actor, null),
    withdraw: withdraw.allows(actor, null),
  }
  return page(c, { title: nomination.subjectName }, <NominationPage t={c.var.t} nomination={nomination} may={may} />)
}

nominationRoutes.post('/office/nominations/:id/submission', async (c) => {
  const id = idOf(c)
  const number = await c.var.perform((act) => submitNomination(act, id))
  flash(c, messages.submitted1, { number: number ?? '' })
  return c.redirect(`/office/nominations/${id}`, 303)
})

nominationRoutes.post('/office/nominations/:id/return', async (c) => {
  const id = idOf(c)
  const { input } = readForm(reasonForm, messages, await c.req.formData(), c.var.t)
  if (input) await c.var.perform((act) => returnNomination(act, id, input.reason))
  flash(c, input ? messages.sentBack : messages.reasonMissing)
  return c.redirect(`/office/nominations/${id}`, 303)
})

nominationRoutes.post('/office/nominations/:id/withdrawal', async (c) => {
  const id = idOf(c)
  const { input } = readForm(reasonForm, messages, await c.req.formData(), c.var.t)
  if (input) await c.var.perform((act) => withdrawNomination(act, id, input.reason))
  flash(c, input ? messages.withdrawnDone : messages.reasonMissing)
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
