import { findDraft } from '#platform/drafts.ts'
import { showMoment } from '#platform/language/time.ts'
import { rowsForFile, writeRows } from '#platform/spreadsheet/write.ts'
import { withQuery } from '#platform/ui/address.ts'
import { PickerLines } from '#platform/ui/picker.tsx'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { emptyForm, formOf, readForm, type Form, textOf } from '#platform/web/form.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { attachment } from '#platform/web/attachment.ts'
import { askedIn, idOf, pageOf } from '#platform/web/params.ts'
import { lastChangedBy } from '#app/accounts/index.ts'
import { meet, savedTogether } from '#platform/web/together.ts'
import { detailsOf, type DetailsMet } from './pages/elements.tsx'
import { threeWay } from '#platform/web/three-way.ts'
import { NotFound } from '#platform/errors.ts'
import { render } from 'preact-render-to-string'
import { changeDetails, draftName, keepPhrase, saveSource, saveText, startStory, unkeepPhrase } from './commands.ts'
import { findDesk } from './desk.ts'
import { detailsForm, keepForm, sourceForm, startForm, textForm } from './form.ts'
import { messages } from './messages.ts'
import { insertion } from './pages/beside.tsx'
import { NewStoryPage, StoriesPage, storyStates } from './pages/list.tsx'
import { WritePage, type Clash } from './pages/write.tsx'
import { countStories, listStories, listTellable } from './list-queries.ts'
import { findTextVersion, listSubjectsNamed } from './queries.ts'
import { writeStories } from './rules.ts'

export const writingRoutes = routes()

writingRoutes.get('/office/stories', async (c) => {
  const { db, t } = c.var
  const actor = actorOf(c)
  const filter = { q: askedIn(c, 'q'), work: askedIn(c, 'work'), page: pageOf(c), size: 50 }
  const [rows, total] = await Promise.all([listStories(db, actor, filter), countStories(db, actor, filter)])
  const mayWrite = writeStories.allows(actor, null)
  const address = addressOf(c)
  const exportHref = withQuery(address.replace('/office/stories', '/office/stories/export.xlsx'), { page: null })
  return page(c, { title: t(messages.stories) }, <StoriesPage {...{ t, address, exportHref, rows, total, mayWrite, ...filter }} />)
})

/** Exactly what is seen in the list, all its pages. */
writingRoutes.get('/office/stories/export.xlsx', async (c) => {
  const { db, t } = c.var
  const rows = await listStories(db, actorOf(c), { q: askedIn(c, 'q'), work: askedIn(c, 'work'), size: rowsForFile })
  const names = new Map<string, string>(storyStates(t).map(({ id, label }) => [id, label] as const))
  const bytes = await writeRows({
    name: t(messages.stories),
    head: [messages.story, messages.theCase, messages.state, messages.changed].map((sentence) => t(sentence)),
    rows: rows.map((row) => [
      row.title,
      row.subjectName,
      names.get(row.withdrawnAt ? 'withdrawn' : row.work) ?? row.work,
      `${row.changedByName}, ${showMoment(row.textChangedAt)}`,
    ]),
    widths: [40, 30, 18, 34],
  })
  return attachment(c, bytes, 'xlsx', 'bai-viet')
})

writingRoutes.get('/office/stories/new', (c) => showNew(c, formOf({ nominationId: c.req.query('nomination') })))

async function showNew(c: Context, form: Form, status: 200 | 422 = 200) {
  const cases = await listTellable(c.var.db, actorOf(c))
  return page(c, { title: c.var.t(messages.newStory), status }, <NewStoryPage t={c.var.t} form={form} cases={cases} />)
}

writingRoutes.post('/office/stories', async (c) => {
  const { input, form } = readForm(startForm, messages, await c.req.formData(), c.var.t)
  if (!input) return showNew(c, form, 422)
  const id = await c.var.perform((act) => startStory(act, input))
  return c.redirect(`/office/stories/${id}/texts/vi`, 303)
})

/** Lines for the picker of other people in a story. */
writingRoutes.get('/office/stories/people', async (c) => {
  const found = await listSubjectsNamed(c.var.db, actorOf(c), c.req.query('q') ?? '')
  const lines = found.map(({ id, name, village }) => ({ id, label: name, hint: village ?? undefined }))
  return c.html(render(<PickerLines t={c.var.t} found={lines} />))
})

writingRoutes.get('/office/stories/:id', (c) => c.redirect(`/office/stories/${idOf(c)}/texts/vi`, 303))

export function languageOf(c: Context): 'vi' | 'en' {
  const language = c.req.param('language') ?? 'vi'
  if (language !== 'vi' && language !== 'en') throw new NotFound(c.req.path)
  return language
}

writingRoutes.get('/office/stories/:id/texts/:language', (c) => showDesk(c))

type Shown = {
  form?: Form
  status?: 200 | 409 | 422
  other?: Clash
  met?: DetailsMet
  overText?: { title: string; lead: string; body: string }
}

async function showDesk(c: Context, { form, status = 200, other, met = null }: Shown = {}) {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  const desk = await findDesk(db, actor, { storyId: idOf(c), language: languageOf(c), now })
  const saved = formOf({ title: desk.text?.title, lead: desk.text?.lead, body: desk.text?.body, version: desk.text?.version ?? 0 })
  const draft = form ? null : await findDraft(db, actor, draftName(desk.story.id, desk.language), now)
  const changed = draft && ['title', 'lead', 'body'].some((name) => draft.form.values[name] !== saved.values[name])
  const shown = form ?? (changed ? draft.form : saved)
  const title = desk.text?.title || desk.story.name
  return page(
    c,
    { title, status },
    <WritePage t={t} desk={desk} form={shown} draftAt={changed ? draft.savedAt : null} other={other} met={met} />,
  )
}

writingRoutes.post('/office/stories/:id/texts/:language', async (c) => {
  const { db, t, now } = c.var
  const [id, language] = [idOf(c), languageOf(c)]
  const body = await c.req.formData()
  const { input, form } = readForm(textForm, messages, body, t)
  if (!input) return showDesk(c, { form, status: 422 })
  const desk = await findDesk(db, actorOf(c), { storyId: id, language, now })
  const clash = await compare(c, desk, input)
  if (clash) return clash
  const inserted = desk.claims.find(({ ordinal }) => ordinal === Number(body.get('insert')))
  const words = inserted ? { ...input, body: `${input.body}\n\n${insertion(inserted)}`.trim() } : input
  await c.var.perform((act) => saveText(act, id, language, words))
  flash(c, messages.saved)
  return c.redirect(`/office/stories/${id}/texts/${language}`, 303)
})

type Desk = Awaited<ReturnType<typeof findDesk>>

/** Somebody saved meanwhile: take over what only they changed, show both where both changed, and ask. */
async function compare(c: Context, { story, language, text }: Desk, input: { title: string; lead: string; body: string; version: number }) {
  if (!text || text.version === input.version) return null
  const base = await findTextVersion(c.var.db, story.id, language, input.version)
  const words = ({ title, lead, body }: { title: string; lead: string; body: string }) => ({ title, lead, body })
  const { clashes, merged } = threeWay(base ?? { title: '', lead: '', body: '' }, words(input), words(text))
  const theirs = Object.fromEntries(Object.entries(words(text)).filter(([name]) => clashes.includes(name)))
  const form = formOf({ ...merged, version: text.version })
  return showDesk(c, { form, status: 409, other: { name: text.changedByName, theirs } })
}

const back = (c: Context) => c.redirect(`/office/stories/${idOf(c)}/texts/${c.req.param('language') ?? 'vi'}`, 303)

writingRoutes.post('/office/stories/:id/details', async (c) => {
  const id = idOf(c)
  const { story } = await findDesk(c.var.db, actorOf(c), { storyId: id, language: 'vi', now: c.var.now })
  const by = () => lastChangedBy(c.var.db, 'story', id)
  const met = await meet(await c.req.formData(), { saved: detailsOf(story), version: story.detailsVersion, by }, c.var.t)
  if (met.clash) return showDesk(c, { status: 409, met })
  const { input } = readForm(detailsForm, messages, met.body, c.var.t)
  if (!input) return showDesk(c, { status: 422, form: emptyForm })
  await c.var.perform((act) => changeDetails(act, id, input, story.detailsVersion))
  if (met.together) flash(c, savedTogether)
  return back(c)
})

writingRoutes.post('/office/stories/:id/texts/:language/sources/:claim', async (c) => {
  const [id, claimId, language] = [idOf(c), idOf(c, 'claim'), languageOf(c)]
  const { input, form } = readForm(sourceForm, messages, await c.req.formData(), c.var.t)
  if (!input) return showProblem(c, form)
  await c.var.perform((act) => saveSource(act, id, { claimId, language }, input))
  return back(c)
})

writingRoutes.post('/office/stories/:id/texts/:language/kept', async (c) => {
  const [id, language] = [idOf(c), languageOf(c)]
  const { input, form } = readForm(keepForm, messages, await c.req.formData(), c.var.t)
  if (!input) return showProblem(c, form)
  await c.var.perform((act) => keepPhrase(act, id, { language, ...input }))
  return back(c)
})

writingRoutes.post('/office/stories/:id/texts/:language/kept/removal', async (c) => {
  const [id, language] = [idOf(c), languageOf(c)]
  const phrase = textOf(await c.req.formData(), 'phrase')
  await c.var.perform((act) => unkeepPhrase(act, id, language, phrase))
  return back(c)
})

/** A small form beside the text failed: the desk again, with the sentence on top. */
async function showProblem(c: Context, form: Form) {
  const desk = await findDesk(c.var.db, actorOf(c), { storyId: idOf(c), language: languageOf(c), now: c.var.now })
  const { title = '', lead = '', body = '', version = 0 } = desk.text ?? {}
  const shown = { ...formOf({ title, lead, body, version }), problems: { form: Object.values(form.problems)[0] ?? '' } }
  return showDesk(c, { form: shown, status: 422 })
}
